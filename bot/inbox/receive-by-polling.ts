// Long polling by grammY's runner: a batch is kept before the next one is asked for, which is what tells Telegram that it arrived.
import { createRunner, createSource, createUpdateFetcher, type UpdateSink } from '@grammyjs/runner'
import type { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import { errorFacts } from '../error-facts.ts'
import type { Log } from '../log.ts'
import { ALLOWED_UPDATES } from './allowed-updates.ts'
import type { Receive } from './receive.ts'
import type { Receiving } from './receiving.ts'

/** Between failed tries to fetch or to keep, in ms: constant, since people wait. */
const RETRY_MS = 3000

/** getUpdates hands over 100 at most. */
const BATCH = 100

export function receiveByPolling(bot: Bot, receive: Receive, log: Log): Receiving {
  bot.api.config.use(logFailures(log))
  const stopping = new AbortController()
  const sink = createKeepingSink({ receive, log, stopping: stopping.signal })
  const supply = createUpdateFetcher(bot, {
    fetch: { allowed_updates: ALLOWED_UPDATES },
    retryInterval: RETRY_MS,
    // The runner would print the error with the URL, and so the token, to the console; it is logged instead.
    silent: true,
  })
  const runner = createRunner(createSource({ supply }), sink)
  runner.start()
  const over = (runner.task() ?? Promise.resolve()).then(
    () => 'stopped' as const,
    (error: unknown) => ({ error }),
  )
  return {
    over,
    stop: async () => {
      stopping.abort()
      if (runner.isRunning()) await runner.stop()
      await confirm(bot, sink.lastKept(), log)
    },
  }
}

type KeepingSink = UpdateSink<Update> & { readonly lastKept: () => number | undefined }

/** Tries again until the updates are kept: a full disk delays them, and Telegram holds them meanwhile. */
function createKeepingSink(deps: {
  readonly receive: Receive
  readonly log: Log
  readonly stopping: AbortSignal
}): KeepingSink {
  let lastKept: number | undefined
  const keep = async (updates: Update[]): Promise<void> => {
    try {
      await deps.receive(updates)
      lastKept = updates.at(-1)?.update_id ?? lastKept
    } catch (error) {
      deps.log.error('updates not kept', errorFacts(error))
      await pause(RETRY_MS, deps.stopping)
      if (!deps.stopping.aborted) return keep(updates)
    }
  }
  return {
    handle: async (updates) => {
      await keep(updates)
      return BATCH
    },
    size: () => 0,
    snapshot: () => [],
    lastKept: () => lastKept,
  }
}

function logFailures(log: Log): Parameters<Bot['api']['config']['use']>[0] {
  return async (previous, method, payload, signal) => {
    if (method !== 'getUpdates') return previous(method, payload, signal)
    try {
      const response = await previous(method, payload, signal)
      if (!response.ok) log.warn('polling failed', { errorCode: response.error_code, method })
      return response
    } catch (error) {
      if (signal?.aborted !== true) log.warn('polling failed', errorFacts(error))
      throw error
    }
  }
}

/** Ends early at the signal. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/** A courtesy: what is kept would be known as a repeat at the next start, but not by another data folder. */
async function confirm(bot: Bot, lastKept: number | undefined, log: Log): Promise<void> {
  if (lastKept === undefined) return
  try {
    await bot.api.getUpdates({ offset: lastKept + 1, limit: 1, timeout: 0 })
  } catch (error) {
    log.warn('could not confirm the last updates', errorFacts(error))
  }
}
