// The chat page's server: three files from disk and a small JSON interface, for this machine's browser only.
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { BotApiServer } from './bot-api-server.ts'
import { listenLocally } from './listen-locally.ts'
import { handlePageCall, type PageChat, type PageReply } from './page-calls.ts'
import { readBody } from './request-body.ts'

export type PageServer = { readonly url: string; readonly close: () => Promise<void> }

export async function startPageServer(
  options: PageChat & { readonly api: BotApiServer; readonly port: number },
): Promise<PageServer> {
  const server = createServer((request, reply) => {
    respond(options, request, reply).catch(() => reply.destroy())
  })
  const { port, close } = await listenLocally(server, options.port)
  return { url: `http://localhost:${port}`, close }
}

const FILES = new Map([
  ['/', { name: 'index.html', type: 'text/html; charset=utf-8' }],
  ['/page.css', { name: 'page.css', type: 'text/css; charset=utf-8' }],
  ['/page.js', { name: 'page.js', type: 'text/javascript; charset=utf-8' }],
  ['/rich-text.js', { name: 'rich-text.js', type: 'text/javascript; charset=utf-8' }],
])

/** Nothing from elsewhere, nothing inline, no frame around it. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/** Far above any message; keeps a wrong client from filling the memory. */
const BODY_BYTES = 256 * 1024

async function respond(
  options: PageChat & { readonly api: BotApiServer },
  request: IncomingMessage,
  reply: ServerResponse,
): Promise<void> {
  // A foreign name that resolves to this machine (DNS rebinding) must not read the chat.
  if (!isLocalHost(request.headers.host)) return send(reply, { status: 403, body: { error: 'wrong host' } })
  const url = new URL(request.url ?? '/', 'http://localhost')
  const file = FILES.get(url.pathname)
  if (request.method === 'GET' && file !== undefined) {
    const bytes = await readFile(new URL(`./page/${file.name}`, import.meta.url))
    return void reply.writeHead(200, { ...HEADERS, 'content-type': file.type }).end(bytes)
  }
  if (request.method === 'GET')
    return send(reply, handlePageCall(options, { path: url.pathname, values: Object.fromEntries(url.searchParams) }))
  // Another site's page can post forms here, but not JSON without being asked for permission first.
  if (request.method !== 'POST' || !request.headers['content-type']?.startsWith('application/json'))
    return send(reply, { status: 415, body: { error: 'POST with application/json only' } })
  const body = await readBody(request, BODY_BYTES)
  if (body.kind !== 'read') return send(reply, { status: 400, body: { error: body.kind } })
  return send(reply, handlePageCall(options, { path: `POST ${url.pathname}`, values: body.values }))
}

function isLocalHost(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1)(:\d{1,5})?$/.test(host ?? '')
}

function send(reply: ServerResponse, { status, body }: PageReply): void {
  reply.writeHead(status, { ...HEADERS, 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}
