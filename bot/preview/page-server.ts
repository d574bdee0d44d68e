// The chat page's server: its files, a small JSON interface, and what was sent, for this machine's browser only.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { BotApiServer } from './bot-api-server.ts'
import type { Route } from '../public-server.ts'
import { isForeign, leadsHereFromElsewhere } from './foreign-requests.ts'
import { listenLocally } from './listen-locally.ts'
import { handlePageCall, type PageCall, type PageReply } from './page-calls.ts'
import { readPageFile, readSentFile, type ServedFile } from './page-files.ts'
import { readBody, readBytes } from './request-body.ts'

export type PageServer = { readonly url: string; readonly close: () => Promise<void> }

export async function startPageServer(options: {
  readonly api: BotApiServer
  readonly port: number
  /** By path, without its first slash. */
  readonly routes?: ReadonlyMap<string, Route>
}): Promise<PageServer> {
  const server = createServer((request, reply) => {
    const route = options.routes?.get((request.url ?? '').slice(1))
    ;(route ?? ((...call) => respond(options.api, ...call)))(request, reply).catch(() => reply.destroy())
  })
  const { port, close } = await listenLocally(server, options.port)
  return { url: `http://localhost:${port}`, close }
}

/** Nothing from elsewhere, nothing inline, no frame around it. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'microphone=(self), camera=(), geolocation=()',
  'cache-control': 'no-store',
}

/** Of a call: far above any message, and keeps a wrong client from filling the memory. Of a file: as much as a bot may send. */
const CALL_BYTES = 256 * 1024
const UPLOAD_BYTES = 50 * 1024 * 1024

async function respond(api: BotApiServer, request: IncomingMessage, reply: ServerResponse): Promise<void> {
  if (isForeign(request.headers)) return send(reply, { status: 403, body: { error: 'not from this page' } })
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (request.method === 'GET') return respondToGet(api, { request, url }, reply)
  const type = request.headers['content-type'] ?? ''
  const values = Object.fromEntries(url.searchParams)
  const path = `POST ${url.pathname}`
  const isGone = signalOf(reply)
  // Another site's page can post forms here, but neither of these without being asked for permission first.
  if (request.method === 'POST' && type.startsWith('application/json')) {
    const body = await readBody(request, CALL_BYTES)
    if (body.kind !== 'read') return send(reply, { status: 400, body: { error: body.kind } })
    return answer(api, { path, values: body.values, isGone }, reply)
  }
  if (request.method === 'POST' && type === 'application/octet-stream') {
    const bytes = await readBytes(request, UPLOAD_BYTES)
    if (bytes === undefined) return send(reply, { status: 413, body: { error: 'too-large' } })
    return answer(api, { path, values, bytes, isGone }, reply)
  }
  return send(reply, { status: 415, body: { error: 'POST with application/json only' } })
}

async function respondToGet(
  api: BotApiServer,
  { request, url }: { readonly request: IncomingMessage; readonly url: URL },
  reply: ServerResponse,
): Promise<void> {
  // What a link says here is done at once ("/start …"), so a link on another site must not say it.
  if (leadsHereFromElsewhere(request.headers) && url.search !== '')
    return void reply.writeHead(303, { ...HEADERS, location: url.pathname }).end()
  const file = readSentFile(api.world, url.pathname) ?? (await readPageFile(url.pathname))
  if (file !== undefined) return sendFile(reply, file)
  const values = Object.fromEntries(url.searchParams)
  return answer(api, { path: url.pathname, values, isGone: signalOf(reply) }, reply)
}

async function answer(api: BotApiServer, call: PageCall, reply: ServerResponse): Promise<void> {
  return send(reply, await handlePageCall(api, call))
}

function signalOf(reply: ServerResponse): AbortSignal {
  const gone = new AbortController()
  reply.on('close', () => gone.abort())
  return gone.signal
}

function sendFile(reply: ServerResponse, { headers, bytes }: ServedFile): void {
  reply.writeHead(200, { ...HEADERS, ...headers, 'content-length': bytes.length }).end(bytes)
}

function send(reply: ServerResponse, { status, body }: PageReply): void {
  if (reply.destroyed) return
  reply.writeHead(status, { ...HEADERS, 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}
