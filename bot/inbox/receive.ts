// The one door into the inbox, for polling and webhook alike.
import { Context, type Bot } from 'grammy'
import type { Update } from 'grammy/types'
import type { UpdateInbox } from '../../knowledge/store/update-inbox.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { isOurs } from './is-ours.ts'
import { laneOf } from './lane.ts'

/** When it resolves, the updates that are ours are kept, and Telegram may be told so; when it rejects, none of them is. */
export type Receive = (updates: readonly Update[]) => Promise<void>

/** @param deps.bot initialised */
export function createReceive(deps: {
  readonly bot: Pick<Bot, 'api' | 'botInfo'>
  readonly inbox: UpdateInbox
  readonly clock: Clock
  /** Told that there is something to handle. */
  readonly onArrival: () => void
}): Receive {
  const { bot, inbox, clock, onArrival } = deps
  return async (updates) => {
    const arrived = updates
      .map((update) => new Context(update, bot.api, bot.botInfo))
      .filter(isOurs)
      .map((ctx) => ({ id: ctx.update.update_id, lane: laneOf(ctx), payload: JSON.stringify(ctx.update) }))
    if (arrived.length === 0) return
    if ((await inbox.receive(arrived, clock.now())) > 0) onArrival()
  }
}
