// Everything between Telegram and the bot: taking updates in, one way or the other, and handling them from the store.
import type { Bot } from 'grammy'
import type { UpdateInbox } from '../../knowledge/store/update-inbox.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import type { WebhookConfig } from './webhook-config.ts'
import type { Log } from '../log.ts'
import type { Route } from '../public-server.ts'
import type { Repeat } from '../typing.ts'
import { createHandleUpdate } from './handle-update.ts'
import { startInboxWorker } from './inbox-worker.ts'
import { receiveByPolling } from './receive-by-polling.ts'
import { receiveByWebhook } from './receive-by-webhook.ts'
import { createReceive } from './receive.ts'
import type { Receiving } from './receiving.ts'

export type RunningInbox = {
  readonly over: Receiving['over']
  /** Takes nothing more in, then finishes what is in hand; the rest waits in the store. */
  readonly stop: (withinMs: number) => Promise<void>
}

/** Rejects when the webhook cannot be set up; nothing runs then. */
export async function startInbox(deps: {
  /** Initialised. */
  readonly bot: Bot
  readonly inbox: UpdateInbox
  /** undefined: by polling. */
  readonly webhook: (WebhookConfig & { readonly port: number }) | undefined
  /** What else is answered at the webhook's public address. */
  readonly routes?: ReadonlyMap<string, Route>
  readonly clock: Clock
  readonly repeat: Repeat
  readonly log: Log
  readonly signal?: AbortSignal | undefined
}): Promise<RunningInbox> {
  const { bot, webhook, log } = deps
  const worker = startInboxWorker({ ...deps, handle: createHandleUpdate(deps) })
  const receive = createReceive({ ...deps, onArrival: worker.wake })
  try {
    // Telegram hands updates to one of the two only.
    if (webhook === undefined) await bot.api.deleteWebhook({}, deps.signal as Parameters<typeof bot.init>[0])
    const receiving =
      webhook === undefined
        ? receiveByPolling(bot, receive, log)
        : await receiveByWebhook({ bot, webhook, receive, routes: deps.routes, log })
    return {
      over: receiving.over,
      stop: async (withinMs) => {
        await receiving.stop()
        await worker.stop(withinMs)
      },
    }
  } catch (error) {
    await worker.stop(0)
    throw error
  }
}
