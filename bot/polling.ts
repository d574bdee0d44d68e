// Long polling by grammY's runner, with an end that loses nothing: what is in hand is finished, the rest stays with Telegram.
import { createConcurrentSink, createRunner, createSource, createUpdateFetcher } from '@grammyjs/runner'
import type { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import { errorFacts } from './error-facts.ts'
import type { Log } from './log.ts'

export type Polling = {
  /** Resolves when polling is over: 'stopped' by us, or the error that ended it. */
  readonly over: Promise<'stopped' | { readonly error: unknown }>
  /**
   * Fetches no more, waits for what is in hand, and confirms what was done. Updates unfinished after `withinMs` are left
   * unconfirmed: the next start answers them, perhaps a second time, which is better than never.
   */
  readonly stop: (withinMs: number) => Promise<void>
}

/** What the features listen to; Telegram sends nothing else. */
const ALLOWED_UPDATES = ['message', 'callback_query', 'inline_query', 'my_chat_member'] as const

/** A pause between failed fetches, in ms: constant, since people wait. */
const FETCH_RETRY_MS = 3000

export function startPolling(bot: Bot, log: Log): Polling {
  const inHand = trackInHand(bot)
  const fetch = createUpdateFetcher(bot, {
    fetch: { allowed_updates: ALLOWED_UPDATES },
    retryInterval: FETCH_RETRY_MS,
    // The runner would print the error with the URL, and so the token, to the console; below it is logged instead.
    silent: true,
  })
  bot.api.config.use(async (previous, method, payload, signal) => {
    if (method !== 'getUpdates') return previous(method, payload, signal)
    try {
      const response = await previous(method, payload, signal)
      if (!response.ok) log.warn('polling failed', { errorCode: response.error_code, method })
      return response
    } catch (error) {
      if (signal?.aborted !== true) log.warn('polling failed', errorFacts(error))
      throw error
    }
  })
  const runner = createRunner(createSource({ supply: fetch }), createConcurrentSink(inHand, inHand.onError))
  runner.start()
  const over = (runner.task() ?? Promise.resolve()).then(
    () => 'stopped' as const,
    (error: unknown) => ({ error }),
  )
  return {
    over,
    stop: async (withinMs) => {
      if (runner.isRunning()) await runner.stop()
      const unfinished = await inHand.finish(withinMs)
      if (unfinished > 0) log.warn('stopped with updates unfinished', { unfinished })
      await confirm(bot, inHand.firstUnconfirmed(), log)
    },
  }
}

type InHand = {
  readonly consume: (update: Update) => Promise<void>
  readonly onError: (error: unknown) => Promise<void>
  /** @returns how many were still unfinished when the time was up */
  readonly finish: (withinMs: number) => Promise<number>
  /** The update from which Telegram is to send again; undefined before the first one. */
  readonly firstUnconfirmed: () => number | undefined
}

function trackInHand(bot: Bot): InHand {
  const unfinished = new Map<number, Promise<void>>()
  let last: number | undefined
  const handle = async (update: Update) => {
    try {
      await bot.handleUpdate(update)
    } catch (error) {
      // handleUpdate wraps whatever a middleware throws in a BotError, which is what the boundary takes.
      await bot.errorHandler(error as Parameters<typeof bot.errorHandler>[0])
    } finally {
      unfinished.delete(update.update_id)
    }
  }
  return {
    consume: (update) => {
      last = Math.max(last ?? 0, update.update_id)
      const work = handle(update)
      unfinished.set(update.update_id, work)
      return work
    },
    onError: async () => undefined,
    finish: async (withinMs) => {
      await settledWithin([...unfinished.values()], withinMs)
      return unfinished.size
    },
    firstUnconfirmed: () =>
      unfinished.size > 0 ? Math.min(...unfinished.keys()) : last === undefined ? last : last + 1,
  }
}

async function settledWithin(work: readonly Promise<void>[], withinMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, withinMs)
  })
  await Promise.race([Promise.allSettled(work), timeUp])
  clearTimeout(timer)
}

/** The runner confirms a batch only by fetching the next; without this the last one would be answered again. */
async function confirm(bot: Bot, offset: number | undefined, log: Log): Promise<void> {
  if (offset === undefined) return
  try {
    await bot.api.getUpdates({ offset, limit: 1, timeout: 0 })
  } catch (error) {
    log.warn('could not confirm the last updates', errorFacts(error))
  }
}
