// "Xem nguyên văn": the cited passage between its neighbours, as a reply to the answer.
import type { ShowPassage } from '../../knowledge/answer/reply.ts'
import { passageId } from '../../knowledge/domain/ids.ts'
import { formatPassage } from '../messages/answer.ts'
import { PASSAGE_GONE } from '../messages/chat.ts'
import type { SendRichText } from '../send-rich-text.ts'
import type { PressHandler } from './press.ts'

/** Plans are the same for everybody, so no permission is asked at the press; a passage that is not live is not shown. */
export function createShowPassageHandler(deps: {
  readonly showPassage: ShowPassage
  readonly send: SendRichText
}): PressHandler<'passage'> {
  return async (ctx, { passage }, answer) => {
    const context = await deps.showPassage(passageId(passage))
    if (context === undefined) return answer({ text: PASSAGE_GONE, asAlert: true })
    await answer()
    await deps.send(ctx, formatPassage(context), { replyTo: ctx.callbackQuery?.message?.message_id })
  }
}
