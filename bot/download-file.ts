// Downloading what a person sent. The address holds the token, so it is neither logged nor part of an error.

/** `too-large` also where the server says nothing of the size and more than the limit comes. */
export type Download =
  | { readonly kind: 'downloaded'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'stopped' }

export type DownloadFile = (
  path: string,
  limits: { readonly mostBytes: number; readonly signal: AbortSignal },
) => Promise<Download>

/** getFile promises an hour; a phone's upload of 20 MB is with Telegram already, so half a minute is ample. */
const WITHIN_MS = 30_000

/** @param options.apiRoot where the files stand; undefined: Telegram's own */
export function createDownloadFile(options: {
  readonly token: string
  readonly apiRoot: string | undefined
}): DownloadFile {
  const root = `${options.apiRoot ?? 'https://api.telegram.org'}/file/bot${options.token}`
  return async (path, { mostBytes, signal }) => {
    try {
      const response = await fetch(`${root}/${path}`, {
        signal: AbortSignal.any([signal, AbortSignal.timeout(WITHIN_MS)]),
      })
      if (!response.ok || response.body === null) return { kind: 'failed' }
      return await readUpTo(response.body, mostBytes)
    } catch {
      return { kind: signal.aborted ? 'stopped' : 'failed' }
    }
  }
}

async function readUpTo(body: ReadableStream<Uint8Array>, mostBytes: number): Promise<Download> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    // Leaving the loop ends the stream.
    if (length > mostBytes) return { kind: 'too-large' }
    chunks.push(chunk)
  }
  return { kind: 'downloaded', bytes: new Uint8Array(Buffer.concat(chunks)) }
}
