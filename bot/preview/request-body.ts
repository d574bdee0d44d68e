// Reading the body of a request, up to a limit: JSON, URL-encoded, multipart with files, or bytes as they are.
import type { IncomingMessage } from 'node:http'
import type { Upload } from './file-store.ts'

export type Values = Readonly<Record<string, unknown>>

export type Body =
  | { readonly kind: 'read'; readonly values: Values }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable' }

/** Files of a form are values too: { name, mimeType, bytes }. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Body> {
  const bytes = await readBytes(request, limitBytes)
  if (bytes === undefined) return { kind: 'too-large' }
  const values = bytes.length === 0 ? {} : await parse(bytes, request.headers['content-type'] ?? '')
  return values === undefined ? { kind: 'unreadable' } : { kind: 'read', values }
}

/** @returns undefined when there are more than so many */
export async function readBytes(request: IncomingMessage, limitBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    // Without an encoding set, a request streams Buffers.
    const buffer = chunk as Buffer
    length += buffer.length
    // The rest is read and let go, so that the client gets its answer instead of a broken connection.
    if (length <= limitBytes) chunks.push(buffer)
    else chunks.length = 0
  }
  return length > limitBytes ? undefined : Buffer.concat(chunks)
}

async function parse(bytes: Buffer, type: string): Promise<Values | undefined> {
  if (type.startsWith('application/json')) return parseJsonObject(bytes.toString('utf8'))
  if (type.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(bytes.toString('utf8')))
  if (type.startsWith('multipart/form-data')) return parseForm(bytes, type)
  return undefined
}

function parseJsonObject(text: string): Values | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

async function parseForm(bytes: Buffer, type: string): Promise<Values | undefined> {
  try {
    const form = await new Response(inFullForm(bytes), { headers: { 'content-type': type } }).formData()
    const values = [...form.entries()].map(
      async ([name, value]) => [name, typeof value === 'string' ? value : await toUpload(value)] as const,
    )
    return Object.fromEntries(await Promise.all(values))
  } catch {
    return undefined
  }
}

/** grammY writes `form-data;name="x";filename=y.json`, which Telegram reads; Node's parser insists on blanks and quotation marks. */
function inFullForm(bytes: Buffer): Uint8Array<ArrayBuffer> {
  const text = bytes
    .toString('latin1')
    .replaceAll(
      /^content-disposition: *form-data; *name="([^"\r\n]*)"(?:; *filename=([^"\r\n]+))?(?=[\r;])/gim,
      (_, name: string, file?: string) =>
        `content-disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}`,
    )
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

async function toUpload(file: File): Promise<Upload> {
  return { name: file.name, mimeType: file.type, bytes: new Uint8Array(await file.arrayBuffer()) }
}
