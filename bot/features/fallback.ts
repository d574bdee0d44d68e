// The catch-all: whatever no feature took gets a kind sentence in private, and silence in groups.
import { Composer, type Context } from 'grammy'
import { answerPress } from '../answer-press.ts'
import type { Log } from '../log.ts'
import { BUTTON_EXPIRED, TEXT_ONLY, UNKNOWN_COMMAND } from '../messages/chat.ts'

export function createFallbackFeature(deps: { readonly log: Log }): Composer<Context> {
  const feature = new Composer()
  feature.on('callback_query', (ctx) => answerPress(ctx, deps.log, { text: BUTTON_EXPIRED, asAlert: false }))
  const privately = feature.chatType('private')
  privately.on('message:text', (ctx) => ctx.reply(UNKNOWN_COMMAND))
  // Named kinds only: service messages (a pinned message, say) are nobody's question.
  privately.on(
    ['message:file', 'message:contact', 'message:location', 'message:poll', 'message:dice', 'message:story'],
    (ctx) => ctx.reply(TEXT_ONLY),
  )
  return feature
}
