// What a failed request tells: whether somebody may have got the message, and when to try again.
import { GrammyError, HttpError } from 'grammy'
import type { SendOutcome } from '../../jobs/delivery/settlement.ts'

/** The connection was never made, so nothing was sent (Node's and libuv's names of errors). */
const BEFORE_THE_REQUEST = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
]

/** Telegram always says how long; should it not, the longest window of its limits is waited for. */
const PAUSE_SECONDS = 60

/** A token that is refused now may be put right within the day: nobody got the message, and it is tried again. */
const WRONG_TOKEN = [401, 404]

/** @throws what no request to Telegram throws: a bug, which leaves the delivery uncertain */
export function outcomeOfError(error: unknown): SendOutcome {
  if (error instanceof HttpError)
    return BEFORE_THE_REQUEST.includes(codeOf(error.error)) ? { kind: 'not-sent' } : { kind: 'unknown' }
  if (!(error instanceof GrammyError)) throw error
  const { error_code: code, parameters } = error
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'moved', chat: parameters.migrate_to_chat_id }
  if (code === 429) return { kind: 'limited', retryAfterSeconds: parameters.retry_after ?? PAUSE_SECONDS }
  if (code === 403) return { kind: 'blocked' }
  if (WRONG_TOKEN.includes(code)) return { kind: 'not-sent' }
  // A server that broke down while it worked may have sent it.
  return code >= 500 ? { kind: 'unknown' } : { kind: 'refused', code }
}

/** '' where there is none; grammY keeps the inner error of the HTTP client. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
