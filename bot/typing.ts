// "… is typing" from the first moment until the work is done.
import { TYPING_REFRESH_MS } from './telegram-limits.ts'

/** @returns a function that stops it */
export type Repeat = (action: () => void, everyMs: number) => () => void

/**
 * Sends the action at once and then every few seconds. The action is a courtesy: its failure is reported and changes nothing.
 *
 * @returns what `work` gives, after the first action has gone out, so that no client shows typing below the answer
 */
export async function whileTyping<T>(
  deps: {
    readonly sendTyping: () => Promise<unknown>
    readonly repeat: Repeat
    readonly onError: (error: unknown) => void
  },
  work: () => Promise<T>,
): Promise<T> {
  const send = () => deps.sendTyping().catch(deps.onError)
  const first = send()
  const stop = deps.repeat(() => void send(), TYPING_REFRESH_MS)
  try {
    const result = await work()
    await first
    return result
  } finally {
    stop()
  }
}

export const repeatInRealTime: Repeat = (action, everyMs) => {
  const timer = setInterval(action, everyMs)
  return () => clearInterval(timer)
}
