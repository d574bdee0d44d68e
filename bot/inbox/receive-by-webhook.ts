// The webhook: Telegram is told where we are, and sends each update there until it is kept.
import { once } from 'node:events'
import type { Bot } from 'grammy'
import { startPublicServer, type Route } from '../public-server.ts'
import type { WebhookConfig } from './webhook-config.ts'
import type { Log } from '../log.ts'
import { ALLOWED_UPDATES } from './allowed-updates.ts'
import type { Receive } from './receive.ts'
import type { Receiving } from './receiving.ts'
import { createWebhookRoute } from './webhook-route.ts'

/** The last part of the webhook's address. */
const ROUTE = 'telegram'

/**
 * Rejects when the port is taken or Telegram refuses the address. The webhook stays set when it is stopped: what comes
 * meanwhile waits with Telegram, for a day at most.
 */
export async function receiveByWebhook(options: {
  readonly bot: Bot
  readonly webhook: WebhookConfig & { readonly port: number }
  readonly receive: Receive
  /** What else is asked for at the public address. */
  readonly routes?: ReadonlyMap<string, Route> | undefined
  readonly log: Log
}): Promise<Receiving & { readonly port: number }> {
  const { bot, webhook, receive, log } = options
  const route = createWebhookRoute({ secret: webhook.secret, receive, log })
  const server = await startPublicServer({ ...webhook, routes: new Map([...(options.routes ?? []), [ROUTE, route]]) })
  try {
    await bot.api.setWebhook(`${webhook.publicUrl}/${ROUTE}`, {
      secret_token: webhook.secret,
      allowed_updates: ALLOWED_UPDATES,
    })
  } catch (error) {
    await server.close()
    throw error
  }
  const stopped = new AbortController()
  const over = once(stopped.signal, 'abort').then(() => 'stopped' as const)
  return {
    over,
    port: server.port,
    stop: async () => {
      await server.close()
      stopped.abort()
    },
  }
}
