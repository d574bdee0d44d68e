// Tells the pace of every message that goes out to somebody who waits, so that a broadcast leaves room for it.
import type { Transformer } from 'grammy'
import type { Pace } from '../../jobs/delivery/pace.ts'
import type { Clock } from '../../knowledge/time/clock.ts'

/** What Telegram counts against its limits; of sendChatAction nothing stays. */
const COUNTED = /^(?:send(?!ChatAction)|copy|forward|edit)/

/** Innermost of the transformers: each try counts, also one that is refused. It never waits. */
export function createNoteSends(deps: { readonly pace: Pick<Pace, 'note'>; readonly clock: Clock }): Transformer {
  return (previous, method, payload, signal) => {
    const chat = 'chat_id' in payload ? payload.chat_id : undefined
    if (COUNTED.test(method) && typeof chat === 'number') deps.pace.note(chat, deps.clock.now())
    return previous(method, payload, signal)
  }
}
