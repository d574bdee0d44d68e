// What becomes of a delivery by what became of its request: only what surely reached nobody is tried again.
import type { Claim, Settlement } from '../../knowledge/store/delivery-ledger.ts'
import { NIGHT } from './by-day.ts'

/** What became of one request, in words that know nothing of Telegram's errors. */
export type SendOutcome =
  /** `untold`: ids of items that the message leaves out, since there was nothing to tell of them any more. */
  | { readonly kind: 'sent'; readonly messageId: number; readonly untold?: readonly number[] }
  /** 429: nothing may be sent to anybody meanwhile. */
  | { readonly kind: 'limited'; readonly retryAfterSeconds: number }
  /** Nothing was asked of Telegram: its time is another one (by-day.ts). */
  | { readonly kind: 'put-off'; readonly until: Date }
  /** It failed before the request had left: it is sure that nobody got it. */
  | { readonly kind: 'not-sent' }
  /** A timeout or a broken connection afterwards: nobody knows. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'moved'; readonly chat: number }
  /** Telegram will never take it. */
  | { readonly kind: 'refused'; readonly code: number }

/** A network that is away comes back within minutes or not today: 5 s, 10 s, 20 s … up to 10 minutes. */
const FIRST_RETRY_MS = 5_000
const LONGEST_RETRY_MS = 600_000
/** Nobody missed anything: what it was about is done, gone or unwanted by now. */
const NOTHING_TO_TELL = { state: 'withdrawn', reason: 'nothing to tell any more' } as const

/** What the message told is sent, what it left out is not: each part of the claim with its own end. */
export function settlementsOf(
  outcome: SendOutcome | undefined,
  claim: Claim,
  at: Date,
): readonly { readonly claim: Claim; readonly settlement: Settlement }[] {
  const untold = new Set(outcome?.kind === 'sent' ? outcome.untold : [])
  const [told, left] = [true, false].map((isTold) => claim.items.filter(({ id }) => untold.has(id) !== isTold))
  return [
    { claim: { ...claim, items: told ?? [] }, settlement: settlementOf(outcome, claim, at) },
    { claim: { ...claim, items: left ?? [] }, settlement: NOTHING_TO_TELL },
  ].filter((part) => part.claim.items.length > 0)
}

/** @param outcome undefined: there was nothing to tell any more */
function settlementOf(outcome: SendOutcome | undefined, { items }: Claim, at: Date): Settlement {
  if (outcome === undefined) return NOTHING_TO_TELL
  const later = (ms: number) => new Date(at.getTime() + ms)
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', messageId: outcome.messageId }
    case 'put-off':
      return { state: 'retry', notBefore: outcome.until, dueAt: outcome.until, reason: NIGHT }
    case 'limited':
      return { state: 'retry', notBefore: later(outcome.retryAfterSeconds * 1000), reason: 'limit' }
    case 'moved':
      return { state: 'retry', notBefore: at, reason: 'moved' }
    case 'not-sent':
      return { state: 'retry', notBefore: later(pauseAfter(items)), reason: 'not sent' }
    case 'unknown':
      return { state: 'uncertain', reason: 'no answer' }
    case 'blocked':
      return { state: 'blocked', reason: 'blocked' }
    // Refused.
    default:
      return { state: 'failed', reason: `refused ${outcome.code}` }
  }
}

function pauseAfter(items: Claim['items']): number {
  const attempts = Math.max(...items.map((item) => item.attempts))
  return Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LONGEST_RETRY_MS)
}
