// "Sai?": keeps the question and the answer as they were, asks why by buttons, and lets the person change or take it back.
import type { FeedbackReason, FeedbackStore } from '../../knowledge/store/feedback.ts'
import { FEEDBACK_REASONS } from '../../knowledge/store/feedback.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import type { KeyboardRows, MakeKeyboard } from '../buttons/keyboard.ts'
import type { EditRichText } from '../edit-rich-text.ts'
import { plain } from '../format/rich-text.ts'
import {
  ASK_REASON,
  CHANGE_REASON,
  COMPLAINT_GONE,
  REASONS,
  RETRACT,
  RETRACTED,
  thanksFor,
} from '../messages/feedback.ts'
import type { SendRichText } from '../send-rich-text.ts'
import type { PressHandler } from './press.ts'

export type FeedbackDeps = {
  readonly feedback: FeedbackStore
  readonly makeKeyboard: MakeKeyboard
  readonly send: SendRichText
  readonly edit: EditRichText
  readonly clock: Clock
}

/** Kept before the reason is known: who complains and goes on has told the most important thing. */
export function createComplainHandler(deps: FeedbackDeps): PressHandler<'complain'> {
  return async (ctx, { feedback, question, intent, answer: text }, answer) => {
    if (ctx.chatId === undefined) return
    await answer()
    const at = deps.clock.now()
    await deps.feedback.save({ id: feedback, question, intent, answer: text, reason: undefined, at })
    const keyboard = await deps.makeKeyboard(reasonRows(feedback), { chat: ctx.chatId })
    await deps.send(ctx, [plain(ASK_REASON)], { keyboard, replyTo: ctx.msgId })
  }
}

export function createReasonHandler(deps: FeedbackDeps): PressHandler<'reason'> {
  return async (ctx, { feedback, reason }, answer) => {
    if (ctx.chatId === undefined) return
    const isKept = await deps.feedback.changeReason(feedback, reason, deps.clock.now())
    if (!isKept) return answer({ text: COMPLAINT_GONE, asAlert: false })
    await answer()
    const keyboard = await deps.makeKeyboard([changeRow(feedback)], { chat: ctx.chatId })
    await deps.edit(ctx, [plain(thanksFor(reason))], keyboard)
  }
}

export function createAskReasonHandler(deps: FeedbackDeps): PressHandler<'ask-reason'> {
  return async (ctx, { feedback }, answer) => {
    if (ctx.chatId === undefined) return
    await answer()
    await deps.edit(ctx, [plain(ASK_REASON)], await deps.makeKeyboard(reasonRows(feedback), { chat: ctx.chatId }))
  }
}

export function createRetractHandler(deps: FeedbackDeps): PressHandler<'retract'> {
  return async (ctx, { feedback }, answer) => {
    await deps.feedback.remove(feedback)
    await answer()
    await deps.edit(ctx, [plain(RETRACTED)], undefined)
  }
}

function reasonRows(feedback: string): KeyboardRows {
  const press = (reason: FeedbackReason) => ({ kind: 'reason', feedback, reason }) as const
  return [
    ...FEEDBACK_REASONS.map((reason) => [{ label: REASONS[reason], press: press(reason) }]),
    [{ label: RETRACT, press: { kind: 'retract', feedback } as const }],
  ]
}

const changeRow = (feedback: string): KeyboardRows[number] => [
  { label: CHANGE_REASON, press: { kind: 'ask-reason', feedback } },
  { label: RETRACT, press: { kind: 'retract', feedback } },
]
