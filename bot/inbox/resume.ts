// A handler that begins again after a kill: what it sent before is not sent once more, it gets what Telegram returned then.
import type { Middleware, Transformer } from 'grammy'
import type { SentEffect, UpdateInbox } from '../../knowledge/store/update-inbox.ts'
import { errorFacts } from '../error-facts.ts'
import type { Log } from '../log.ts'

/**
 * Every send is noted as soon as Telegram has confirmed it, in the order of the handler. A kill between the confirmation and
 * the note repeats that one message: better twice than never. Answers to presses and inline queries may simply be given again.
 */
export function createResume(deps: { readonly inbox: UpdateInbox; readonly log: Log }): Middleware {
  return async (ctx, next) => {
    const sent = await deps.inbox.sentFor(ctx.update.update_id)
    // The update's own client: nothing else goes through it.
    ctx.api.config.use(skipSent(deps, ctx.update.update_id, sent))
    await next()
  }
}

/** What people see; of sendChatAction nothing stays. */
const VISIBLE = /^(?:send(?!ChatAction)|edit|copy|forward|delete|pin|unpin)/

function skipSent(
  { inbox, log }: { readonly inbox: UpdateInbox; readonly log: Log },
  update: number,
  sent: readonly SentEffect[],
): Transformer {
  let position = 0
  return async (previous, method, payload, signal) => {
    if (!VISIBLE.test(method)) return previous(method, payload, signal)
    const known = sent[position]
    if (known?.method === method) {
      position += 1
      // Written below, from what the same method returned.
      return { ok: true, result: JSON.parse(known.result) as never }
    }
    const response = await previous(method, payload, signal)
    if (!response.ok) return response
    const effect = { method, result: JSON.stringify(withoutText(response.result)) }
    const own = position
    position += 1
    try {
      await inbox.noteSent(update, own, effect)
    } catch (error) {
      log.warn('sent message not noted', { update, method, ...errorFacts(error) })
    }
    return response
  }
}

/** What handlers go on with: where a message stands, and under which ids its picture or file can be sent again. */
const KEPT = ['message_id', 'date', 'chat', 'photo', 'document']

function withoutText(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(withoutText)
  if (typeof result !== 'object' || result === null) return result
  return Object.fromEntries(
    Object.entries(result)
      .filter(([name]) => KEPT.includes(name))
      .map(([name, value]) => [name, name === 'chat' ? placeOf(value) : value]),
  )
}

/** Without names and titles. */
function placeOf(chat: unknown): unknown {
  if (typeof chat !== 'object' || chat === null) return chat
  return Object.fromEntries(Object.entries(chat).filter(([name]) => ['id', 'type', 'is_forum'].includes(name)))
}
