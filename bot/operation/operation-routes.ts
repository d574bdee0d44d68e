// /healthz and /metrics over HTTP: who may ask, and which status says what.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isForeign } from '../preview/foreign-requests.ts'
import type { Route } from '../public-server.ts'
import { isSameSecret } from '../same-secret.ts'
import type { Health } from './judge-health.ts'
import type { MetricsPage } from './meters.ts'

export const HEALTH_ROUTE = 'healthz'
export const METRICS_ROUTE = 'metrics'

type Page = { readonly status: number; readonly contentType: string; readonly text: string }

/** @param deps.secret undefined: for this machine only, whose programs need none */
export function createOperationRoutes(deps: {
  readonly secret: string | undefined
  readonly readHealth: () => Promise<Health>
  readonly writeMetrics: () => Promise<MetricsPage>
}): ReadonlyMap<string, Route> {
  const guarded = (write: () => Promise<Page>): Route => {
    return async (request, reply) => {
      const refusal = refusalOf(request, deps.secret)
      if (refusal !== undefined) return end(reply, refusal)
      const { status, contentType, text } = await write()
      reply.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' })
      reply.end(request.method === 'HEAD' ? undefined : text)
    }
  }
  return new Map([
    [HEALTH_ROUTE, guarded(async () => healthPage(await deps.readHealth()))],
    [METRICS_ROUTE, guarded(async () => ({ status: 200, ...(await deps.writeMetrics()) }))],
  ])
}

/** 503 also while it starts: nobody is answered yet. */
function healthPage(health: Health): Page {
  const status = health.status === 'ok' ? 200 : 503
  return { status, contentType: 'application/json; charset=utf-8', text: `${JSON.stringify(health)}\n` }
}

/** @returns the status that refuses it */
function refusalOf({ method, headers }: IncomingMessage, secret: string | undefined): number | undefined {
  if (secret === undefined) {
    if (isForeign(headers)) return 403
  } else if (!isSameSecret(headers.authorization, `Bearer ${secret}`)) return 401
  return method === 'GET' || method === 'HEAD' ? undefined : 405
}

/** The connection is closed: what is left of a body is not read. */
function end(reply: ServerResponse, status: number): void {
  const wants = status === 401 ? { 'www-authenticate': 'Bearer' } : status === 405 ? { allow: 'GET, HEAD' } : {}
  reply.writeHead(status, { ...wants, connection: 'close' }).end()
}
