// The HTTP server that a reverse proxy hands the public address to: a route a name, nothing else.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** Answers in any case; a rejection breaks the connection. */
export type Route = (request: IncomingMessage, reply: ServerResponse) => Promise<void>

export type PublicServer = {
  readonly port: number
  /** Takes no more calls; resolves when those in hand are answered. */
  readonly close: () => Promise<void>
}

/** For the head of a call and for all of it: a caller that trickles bytes must not hold a connection. */
const HEAD_WITHIN_MS = 5_000
const CALL_WITHIN_MS = 15_000

/** Calls in hand take milliseconds; what is still open then has stalled. */
const CLOSE_WITHIN_MS = 2_000

/**
 * Rejects with EADDRINUSE when the port is taken; 0 takes a free one.
 *
 * @param options.routes by the last part of the path, so that a proxy may keep or cut what stands before it; a name that ends in a slash is
 * that of the part before the last
 */
export async function startPublicServer(options: {
  readonly host: string
  readonly port: number
  readonly routes: ReadonlyMap<string, Route>
}): Promise<PublicServer> {
  const server = createServer((request, reply) => {
    const [folder = '', last = ''] = lastParts(request.url ?? '')
    const route = options.routes.get(last) ?? options.routes.get(`${folder}/`)
    if (route === undefined) reply.writeHead(404, { connection: 'close' }).end()
    else route(request, reply).catch(() => reply.destroy())
  })
  server.headersTimeout = HEAD_WITHIN_MS
  server.requestTimeout = CALL_WITHIN_MS
  server.listen(options.port, options.host)
  await once(server, 'listening')
  const address = server.address()
  return {
    // A server that listens on TCP has an address object.
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      const timer = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS)
      await closed
      clearTimeout(timer)
    },
  }
}

const lastParts = (url: string) => ['', ...(url.split('?')[0] ?? '').split('/')].slice(-2)
