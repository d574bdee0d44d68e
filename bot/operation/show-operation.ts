// Where nothing else listens (updates are polled), /healthz and /metrics get a server of their own, on this machine only.
import { errorFacts } from '../error-facts.ts'
import type { Log } from '../log.ts'
import { startPublicServer, type Route } from '../public-server.ts'
import { HEALTH_ROUTE } from './operation-routes.ts'

export type ShownOperation = {
  /** undefined: the port is taken. Whoever asks is answered all the same. */
  readonly healthUrl: string | undefined
  readonly close: () => Promise<void>
}

/** Never rejects: people's questions must not depend on who else uses a port. */
export async function showOperation(options: {
  readonly routes: ReadonlyMap<string, Route>
  readonly port: number
  readonly log: Log
}): Promise<ShownOperation> {
  try {
    const { port, close } = await startPublicServer({ ...options, host: LOOPBACK })
    return { healthUrl: `http://${LOOPBACK}:${port}/${HEALTH_ROUTE}`, close }
  } catch (error) {
    options.log.warn('health not shown', errorFacts(error))
    return { healthUrl: undefined, close: async () => undefined }
  }
}

const LOOPBACK = '127.0.0.1'
