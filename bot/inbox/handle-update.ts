// How one update from the inbox is handled: by the bot, by an apology where it is too late, or not at all where it has killed us too often.
import { Context, type Bot, type BotError } from 'grammy'
import type { Update } from 'grammy/types'
import type { ClaimedUpdate, SettledState } from '../../knowledge/store/update-inbox.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { randomCode } from '../error-code.ts'
import { errorFacts } from '../error-facts.ts'
import type { Log } from '../log.ts'
import { internalError, TOO_LATE } from '../messages/chat.ts'
import { endOf, endWith } from './end-with-update.ts'
import { ANSWER_WITHIN_MS, latenessOf } from './late-updates.ts'
import { surelyUnsent, type Unsent } from './surely-unsent.ts'

/** `until`: nobody has heard anything of it yet, and it should begin again then. */
export type Outcome = SettledState | { readonly until: Date }

/** @param limit what is sent for it ends then */
export type HandleUpdate = (update: ClaimedUpdate, limit: AbortSignal) => Promise<Outcome>

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
      await ctx.reply(text, {}, endOf(ctx))
    } catch (error) {
      if (surelyUnsent(error) !== undefined) throw error
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
    log.info('too late', { chat: ctx.chat?.id, update: ctx.update.update_id })
    await say(ctx, TOO_LATE)
    apologisedAt.set(lane, now)
  }
  const end = async (ctx: Context, { lane, receivedAt, attempts }: ClaimedUpdate): Promise<SettledState> => {
    if (attempts > MOST_ATTEMPTS) {
      await giveUp(ctx, attempts)
      return 'given-up'
    }
    const lateness = latenessOf(ctx, { receivedAt, now: clock.now() })
    if (lateness !== 'in-time') {
      if (lateness === 'too-late') await apologise(ctx, lane)
      return 'expired'
    }
    await handle(bot, ctx.update)
    return 'handled'
  }
  return async (claimed, limit) => {
    // Written by receive.ts.
    const update = JSON.parse(claimed.payload) as Update
    endWith(update, limit)
    const ctx = new Context(update, bot.api, bot.botInfo)
    try {
      return await end(ctx, claimed)
    } catch (error) {
      // Who waits for results while typing has typed on by then.
      if (ctx.inlineQuery !== undefined) return 'expired'
      const unsent = surelyUnsent(error)
      if (unsent === undefined) throw error
      const until = tryAgainAt(unsent, { receivedAt: claimed.receivedAt, now: clock.now() })
      log.warn(until === undefined ? 'update not answered' : 'update put off', {
        update: update.update_id,
        ...errorFacts(error),
      })
      return until === undefined ? 'given-up' : { until }
    }
  }
}

/** @throws what kept it from being answered at all; everything else ends in the boundary */
async function handle(bot: Bot, update: Update): Promise<void> {
  try {
    await bot.handleUpdate(update)
  } catch (error) {
    // handleUpdate wraps whatever a middleware throws in a BotError, which is what the boundary takes.
    await bot.errorHandler(error as BotError)
  }
}

/** As long as Telegram keeps an update for us. */
const TRY_FOR_MS = 24 * 60 * 60 * 1000

const SHORTEST_PAUSE_MS = 5_000
const LONGEST_PAUSE_MS = 300_000

/**
 * The longer it has waited, the longer the next pause: working out an answer again costs a model's time.
 *
 * @returns undefined when it was tried long enough
 */
function tryAgainAt(unsent: Unsent, { receivedAt, now }: { receivedAt: Date; now: Date }): Date | undefined {
  const waitedMs = now.getTime() - receivedAt.getTime()
  if (waitedMs > TRY_FOR_MS) return undefined
  const pauseMs = Math.min(Math.max(waitedMs, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS)
  return new Date(now.getTime() + Math.max(unsent.pauseMs, pauseMs))
}
