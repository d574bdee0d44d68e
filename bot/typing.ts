// "… is typing" for as long as the work takes, unless the answer is there at once.
import { TYPING_REFRESH_MS } from './telegram-limits.ts'

/** @returns a function that stops it */
export type Repeat = (action: () => void, everyMs: number) => () => void

/** Sooner nobody sees it, and each action is a call to Telegram as dear as the answer's. */
export const TYPING_AFTER_MS = 150

/**
 * Sends the action where the work is not done at once, and then every few seconds. It is a courtesy: its failure is reported and changes
 * nothing.
 *
 * @returns what `work` gives, after the first action has gone out, so that no client shows typing below the answer
 */
export async function whileTyping<T>(
  deps: {
    readonly sendTyping: () => Promise<unknown>
    readonly repeat: Repeat
    readonly onError: (error: unknown) => void
    /** What is known to take long shows it at once. */
    readonly isLong?: true
  },
  work: () => Promise<T>,
): Promise<T> {
  const send = () => deps.sendTyping().catch(deps.onError)
  const result = deps.isLong ? undefined : work()
  if (result && (await endsWithin(result, TYPING_AFTER_MS))) return result
  const first = send()
  const stop = deps.repeat(() => void send(), TYPING_REFRESH_MS)
  try {
    const value = await (result ?? work())
    await first
    return value
  } finally {
    stop()
  }
}

/** Whether it is done, or has failed, by then. */
async function endsWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), ms)))
  const done = work.then(
    () => true,
    () => true,
  )
  const isDone = await Promise.race([done, late])
  clearTimeout(timer)
  return isDone
}

export const repeatInRealTime: Repeat = (action, everyMs) => {
  const timer = setInterval(action, everyMs)
  return () => clearInterval(timer)
}
