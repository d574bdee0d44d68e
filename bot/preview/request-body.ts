// Reading the body of a request, up to a limit: JSON, URL-encoded, or multipart without files.
import type { IncomingMessage } from 'node:http'

/** Far above any message; keeps a wrong client from filling the memory. */
const BODY_LIMIT_BYTES = 256 * 1024

/** @returns undefined when it is too long or unreadable */
export async function readBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>> | undefined> {
  const bytes = await readBytes(request)
  if (bytes === undefined) return undefined
  const type = request.headers['content-type'] ?? ''
  if (bytes.length === 0) return {}
  if (type.startsWith('application/json')) return parseJsonObject(bytes.toString('utf8'))
  if (type.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(bytes.toString('utf8')))
  if (type.startsWith('multipart/form-data')) return parseForm(bytes, type)
  return undefined
}

async function readBytes(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    // Without an encoding set, a request streams Buffers.
    const buffer = chunk as Buffer
    length += buffer.length
    if (length > BODY_LIMIT_BYTES) return undefined
    chunks.push(buffer)
  }
  return Buffer.concat(chunks)
}

function parseJsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

async function parseForm(bytes: Buffer, type: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
    return Object.fromEntries([...form.entries()].filter(([, value]) => typeof value === 'string'))
  } catch {
    return undefined
  }
}
