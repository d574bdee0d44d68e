// The only file that knows node-cron: it ticks, and rows in the store decide what is due, because a tick can be lost.
import { schedule } from 'node-cron'
import { VIETNAM_ZONE } from '../knowledge/time/vietnam-date.ts'

export type Ticker = {
  /** No further ticks; resolves when the running one is done. */
  readonly stop: () => Promise<void>
  /** Resolves when nothing runs. */
  readonly idle: () => Promise<void>
}

/** Of what is not wanted: nothing ever ticks. */
export const NO_TICKER: Ticker = { stop: async () => undefined, idle: async () => undefined }

/** Runs something at each match of a cron expression, until stopped. */
export type Cron = (expression: string, run: () => void) => { readonly stop: () => void }

/** A tick that comes while the last one still works is dropped: the next one catches up. `onError` must not throw. */
export function startTicker(options: {
  readonly everyMinute: () => Promise<void>
  readonly onError: (error: unknown) => void
  readonly cron?: Cron
  /** Once before the first minute is over: what a silence left is not made to wait. */
  readonly atOnce?: boolean
}): Ticker {
  let running: Promise<void> | undefined
  const tick = () => {
    running ??= work(options).finally(() => {
      running = undefined
    })
  }
  const task = (options.cron ?? nodeCron)('* * * * *', tick)
  if (options.atOnce === true) tick()
  return {
    idle: async () => running,
    stop: async () => {
      task.stop()
      await running
    },
  }
}

async function work({ everyMinute, onError }: Parameters<typeof startTicker>[0]): Promise<void> {
  try {
    await everyMinute()
  } catch (error) {
    onError(error)
  }
}

const nodeCron: Cron = (expression, run) => {
  // Ingesting can hold the event loop for a while; a missed tick is expected and not worth a warning.
  const task = schedule(expression, run, { timezone: VIETNAM_ZONE, suppressMissedWarning: true })
  return { stop: () => void task.destroy() }
}
