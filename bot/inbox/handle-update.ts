// How one update from the inbox is handled: by the bot, by an apology where it is too late, or not at all where it has killed us too often.
import { Context, type Bot, type BotError } from 'grammy'
import type { Update } from 'grammy/types'
import type { ClaimedUpdate, SettledState } from '../../knowledge/store/update-inbox.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { randomCode } from '../error-code.ts'
import { errorFacts } from '../error-facts.ts'
import type { Log } from '../log.ts'
import { internalError, TOO_LATE } from '../messages/chat.ts'
import { ANSWER_WITHIN_MS, latenessOf } from './late-updates.ts'

export type HandleUpdate = (update: ClaimedUpdate) => Promise<SettledState>

/** A power cut or a restart by chance hits the same update once or twice; five times, it is the update. */
export const MOST_ATTEMPTS = 5

export function createHandleUpdate(deps: {
  readonly bot: Bot
  readonly clock: Clock
  readonly log: Log
}): HandleUpdate {
  const { bot, clock, log } = deps
  /** When a lane was last apologised to: a chat with ten late questions gets one. After a kill it may get another. */
  const apologisedAt = new Map<string, number>()
  const say = async (ctx: Context, text: string) => {
    try {
      await ctx.reply(text)
    } catch (error) {
      log.warn('could not tell of a failure', { update: ctx.update.update_id, ...errorFacts(error) })
    }
  }
  const giveUp = async (ctx: Context, attempts: number) => {
    const code = randomCode()
    log.error('update given up', { update: ctx.update.update_id, attempts, code })
    if (ctx.chat !== undefined) await say(ctx, internalError(code))
  }
  const apologise = async (ctx: Context, lane: string) => {
    const now = clock.now().getTime()
    if (now - (apologisedAt.get(lane) ?? 0) <= ANSWER_WITHIN_MS) return
    apologisedAt.set(lane, now)
    log.info('too late', { chat: ctx.chat?.id, update: ctx.update.update_id })
    await say(ctx, TOO_LATE)
  }
  return async ({ payload, lane, receivedAt, attempts }) => {
    // Written by receive.ts.
    const update = JSON.parse(payload) as Update
    const ctx = new Context(update, bot.api, bot.botInfo)
    if (attempts > MOST_ATTEMPTS) {
      await giveUp(ctx, attempts)
      return 'given-up'
    }
    const lateness = latenessOf(ctx, { receivedAt, now: clock.now() })
    if (lateness !== 'in-time') {
      if (lateness === 'too-late') await apologise(ctx, lane)
      return 'expired'
    }
    await handle(bot, update)
    return 'handled'
  }
}

async function handle(bot: Bot, update: Update): Promise<void> {
  try {
    await bot.handleUpdate(update)
  } catch (error) {
    // handleUpdate wraps whatever a middleware throws in a BotError, which is what the boundary takes.
    await bot.errorHandler(error as BotError)
  }
}
