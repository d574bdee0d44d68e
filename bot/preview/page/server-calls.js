// Asking the program: JSON both ways, files as bytes. Every call rejects for anything but success.

export function ask(path, values = {}) {
  return read(fetch(`${path}?${new URLSearchParams(values)}`))
}

export function tell(path, body) {
  const headers = { 'content-type': 'application/json' }
  return read(fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }))
}

/** @returns as the others; a file that is too large rejects with status 413 */
export function sendBytes(path, values, bytes) {
  const headers = { 'content-type': 'application/octet-stream' }
  return read(fetch(`${path}?${new URLSearchParams(values)}`, { method: 'POST', headers, body: bytes }))
}

async function read(pending) {
  const response = await pending
  if (response.ok) return response.json()
  throw Object.assign(new Error(`HTTP ${response.status}`), { status: response.status })
}
