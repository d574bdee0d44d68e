// Tells the pace of every message that goes out to somebody who waits, so that a broadcast leaves room for it, and of every pause that Telegram asks for.
import type { Transformer } from 'grammy'
import type { Pace } from '../../jobs/delivery/pace.ts'
import type { DeliveryLedger } from '../../knowledge/store/delivery-ledger.ts'
import type { Clock } from '../../knowledge/time/clock.ts'

/** What Telegram counts against its limits; of sendChatAction nothing stays. */
const COUNTED = /^(?:send(?!ChatAction)|copy|forward|edit)/

const TOO_MANY_REQUESTS = 429

/**
 * Innermost of the transformers: each try counts, also one that is refused. It never waits. A pause is of the token, and which limit
 * was met is never said: what is sent unasked stands back for all of it.
 */
export function createNoteSends(deps: {
  readonly pace: Pick<Pace, 'note'>
  readonly deliveries: Pick<DeliveryLedger, 'pause'>
  readonly clock: Clock
}): Transformer {
  return async (previous, method, payload, signal) => {
    const chat = 'chat_id' in payload ? payload.chat_id : undefined
    const counts = COUNTED.test(method)
    if (counts && typeof chat === 'number') deps.pace.note(chat, deps.clock.now())
    const response = await previous(method, payload, signal)
    const pauseSeconds = response.ok || response.error_code !== TOO_MANY_REQUESTS ? undefined : retryAfter(response)
    if (counts && pauseSeconds !== undefined)
      await deps.deliveries.pause(new Date(deps.clock.now().getTime() + pauseSeconds * 1000))
    return response
  }
}

const retryAfter = ({ parameters }: { readonly parameters?: { readonly retry_after?: number } }) =>
  parameters?.retry_after
