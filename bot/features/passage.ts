// "Xem nguyên văn": the cited passage between its neighbours, as a reply to the answer.
import { Composer, type Context } from 'grammy'
import type { ShowPassage } from '../../knowledge/answer/reply.ts'
import { passageId } from '../../knowledge/domain/ids.ts'
import { answerPress } from '../answer-press.ts'
import { parseButton } from '../button-data.ts'
import type { Log } from '../log.ts'
import { formatPassage } from '../messages/answer.ts'
import { PASSAGE_GONE } from '../messages/chat.ts'
import type { SendRichText } from '../send-rich-text.ts'

/** Plans are the same for everybody, so no permission is asked at the press; a passage that is not live is not shown. */
export function createPassageFeature(deps: {
  readonly showPassage: ShowPassage
  readonly send: SendRichText
  readonly log: Log
}): Composer<Context> {
  const feature = new Composer()
  feature.on('callback_query:data', async (ctx, next) => {
    const button = parseButton(ctx.callbackQuery.data)
    if (button?.kind !== 'passage') return next()
    const context = await deps.showPassage(passageId(button.passage))
    if (context === undefined) return answerPress(ctx, deps.log, { text: PASSAGE_GONE, asAlert: true })
    await answerPress(ctx, deps.log)
    await deps.send(ctx, formatPassage(context), { replyTo: ctx.callbackQuery.message?.message_id })
  })
  return feature
}
