// "Xem nguyên văn": the cited passage between its neighbours, as a reply to the answer, and from there page by page through its document.
import type { PassageInContext, ShowPassage } from '../../knowledge/answer/reply.ts'
import { passageId } from '../../knowledge/domain/ids.ts'
import type { KeyboardRows, LabelledButton, MakeKeyboard } from '../buttons/keyboard.ts'
import type { EditRichText } from '../edit-rich-text.ts'
import { formatPassage, NEXT_PASSAGES, PREVIOUS_PASSAGES } from '../messages/answer.ts'
import { PASSAGE_GONE } from '../messages/chat.ts'
import type { SendRichText } from '../send-rich-text.ts'
import type { PressHandler } from './press.ts'

export type PassageDeps = {
  readonly showPassage: ShowPassage
  readonly makeKeyboard: MakeKeyboard
  readonly send: SendRichText
  readonly edit: EditRichText
}

/** Plans are the same for everybody, so no permission is asked at the press; a passage that is not live is not shown. */
export function createShowPassageHandler(deps: PassageDeps): PressHandler<'passage'> {
  return async (ctx, { passage }, answer) => {
    const context = await deps.showPassage(passageId(passage))
    if (context === undefined || ctx.chatId === undefined) return answer({ text: PASSAGE_GONE, asAlert: true })
    await answer()
    const keyboard = await deps.makeKeyboard(turningRows(context, passage), { chat: ctx.chatId })
    await deps.send(ctx, formatPassage(context), { keyboard, replyTo: ctx.msgId })
  }
}

/** The cited passage stays marked wherever it comes into view again. */
export function createTurnHandler(deps: PassageDeps): PressHandler<'turn'> {
  return async (ctx, { passage, cited }, answer) => {
    const context = await deps.showPassage(passageId(passage), passageId(cited))
    if (context === undefined || ctx.chatId === undefined) return answer({ text: PASSAGE_GONE, asAlert: true })
    await answer()
    await deps.edit(
      ctx,
      formatPassage(context),
      await deps.makeKeyboard(turningRows(context, cited), { chat: ctx.chatId }),
    )
  }
}

function turningRows({ previous, next }: PassageInContext, cited: number): KeyboardRows {
  const turn = (label: string, passage: number): LabelledButton => ({ label, press: { kind: 'turn', passage, cited } })
  const buttons = [
    ...(previous === undefined ? [] : [turn(PREVIOUS_PASSAGES, previous)]),
    ...(next === undefined ? [] : [turn(NEXT_PASSAGES, next)]),
  ]
  return buttons.length === 0 ? [] : [buttons]
}
