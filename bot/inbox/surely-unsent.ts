// Failures after which it is certain that Telegram has not taken a call: only then may an update begin again.
import { GrammyError, HttpError } from 'grammy'
import { errorFacts } from '../error-facts.ts'

/** What the system says before a connection stands. A reset or a timeout may come after the call has done its work. */
const BEFORE_CONNECTING = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN'])

/** `pauseMs`: for how long Telegram itself asks to be left alone. */
export type Unsent = { readonly pauseMs: number }

/** @returns undefined when the call may have gone through, or never will */
export function surelyUnsent(error: unknown): Unsent | undefined {
  if (error instanceof HttpError) {
    const { cause } = errorFacts(error)
    return cause !== undefined && BEFORE_CONNECTING.has(cause) ? { pauseMs: 0 } : undefined
  }
  if (!(error instanceof GrammyError) || error.error_code !== 429) return undefined
  return { pauseMs: (error.parameters.retry_after ?? 0) * 1000 }
}
