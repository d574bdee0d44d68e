// Corrections in the chat: a row with its quote, a question for the right value, what it would be taken for, yes or no. Rights are asked at each step.
import { Composer, type Context } from 'grammy'
import { rowOf, timelineAs, type WantedCorrection, type Weighed } from '../../ingest/publish/correction-desk.ts'
import { splitAgencies } from '../../knowledge/domain/agency.ts'
import { printedIn } from '../../knowledge/domain/corrected-records.ts'
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import type { ButtonStore } from '../../knowledge/store/button-store.ts'
import { parseNumber } from '../../knowledge/text/numbers.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { askForReply, meaningOfReply } from '../awaited-reply.ts'
import type { ButtonAction } from '../buttons/button-action.ts'
import type { KeyboardRows } from '../buttons/keyboard.ts'
import { plain } from '../format/rich-text.ts'
import * as say from '../messages/correction.ts'
import { refusalFor } from '../require-right.ts'
import { correctionPage, rawOf } from '../review/correction-page.ts'
import type { CorrectionPress } from '../review/correction-press.ts'
import type { PressHandler } from './press.ts'
import { keyboardFor, type ReviewDeps } from './review.ts'

export type CorrectionDeps = ReviewDeps & {
  readonly buttons: Pick<ButtonStore, 'saveButtons' | 'findButton'>
  readonly clock: Clock
}

type Asking = Extract<CorrectionPress, { does: 'ask' }>

/** The reply to a question for a value. */
export function createCorrectionFeature(deps: CorrectionDeps): Composer<Context> {
  const feature = new Composer()
  feature.chatType('private').on('message:text', async (ctx, next) => {
    const meaning = await meaningOfReply(deps, ctx)
    if (meaning?.kind !== 'correct' || meaning.press.does !== 'ask') return next()
    const refusal = await refusalFor(deps, ctx, 'administer')
    if (refusal !== undefined) return deps.send(ctx, [plain(refusal)])
    return takeValue(deps, ctx, { version: meaning.version, asking: meaning.press, value: ctx.message.text })
  })
  return feature
}

export function createCorrectionHandler(deps: CorrectionDeps): PressHandler<'correct'> {
  return async (ctx, { version, press }, answer) => {
    const refusal = await refusalFor(deps, ctx, 'administer')
    if (refusal !== undefined) return answer({ text: refusal, asAlert: true })
    if (ctx.from === undefined) return undefined
    if (press.does === 'ask') {
      await answer()
      return ask(deps, ctx, version, press)
    }
    const notice = await change(deps, { version, press, by: ctx.from.id })
    const review = await deps.desk.review(version)
    const { style } = await deps.findReader(ctx.chatId)
    const page = review && correctionPage({ ...review, style }, press.row)
    await answer(page === undefined ? { text: say.NOT_WEIGHED.none, asAlert: true } : notice)
    return page && deps.edit(ctx, page.text, await keyboardFor(deps, ctx, page.rows))
  }
}

type Change = { readonly version: number; readonly press: Exclude<CorrectionPress, Asking>; readonly by: number }

/** @returns what is said of it on top of the chat; nothing where a row is only opened */
async function change({ desk }: CorrectionDeps, { version, press, by }: Change) {
  if (press.does === 'open') return undefined
  if (press.does === 'save') {
    const { kind } = await desk.correct({ versionId: version, ...press }, by)
    return kind === 'fits' ? { text: say.SAVED, asAlert: false } : { text: say.NOT_WEIGHED[kind], asAlert: true }
  }
  const { kind } = await desk.takeBack(version, press.correction, by)
  return kind === 'done' ? { text: say.TAKEN_BACK, asAlert: false } : { text: say.GONE, asAlert: true }
}

async function ask(deps: CorrectionDeps, ctx: Context, version: number, press: Asking): Promise<void> {
  const review = await deps.desk.review(version)
  const row = review && rowOf(review.plan.reading, press.row)
  const printed = row && printedIn(row, press.field)
  if (review === undefined || printed === undefined) return deps.send(ctx, [plain(say.NOT_WEIGHED.none)])
  const label = say.fieldLabel(press.field, press.row.kind)
  await askForReply(deps, ctx, {
    text: say.askForValue(label, printed, rawOf(review, press.row)),
    hint: say.VALUE_HINT,
    means: { kind: 'correct', version, press },
  })
}

type Given = { readonly version: number; readonly asking: Asking; readonly value: string }

async function takeValue(deps: CorrectionDeps, ctx: Context, { version, asking, value }: Given): Promise<void> {
  const { row, field } = asking
  const wanted: WantedCorrection = { versionId: version, row, field, value }
  const weighed = await deps.desk.weigh(wanted)
  const press = (one: CorrectionPress): ButtonAction => ({ kind: 'correct', version, press: one })
  const again = { label: say.TYPE_AGAIN, press: press(asking) }
  const cancel = { label: say.CANCEL, press: press({ does: 'open', row }) }
  const send = async (text: Parameters<typeof deps.send>[1], rows: KeyboardRows) =>
    deps.send(ctx, text, { keyboard: await keyboardFor(deps, ctx, rows) })
  if (weighed.kind !== 'fits')
    return send([plain(say.NOT_WEIGHED[weighed.kind])], weighed.kind === 'none' ? [] : [[again, cancel]])
  const label = say.fieldLabel(field, row.kind)
  const save = { label: say.SAVE, press: press({ does: 'save', row, field, value: weighed.value }) }
  const { style } = await deps.findReader(ctx.chatId)
  const means = meaningOf(weighed, wanted, style)
  return send(say.confirmValue(label, { ...weighed, means }), [[save], [again, cancel]])
}

/** What the value is taken for, where that is more than its words. */
function meaningOf(
  { row, plan, value }: Extract<Weighed, { kind: 'fits' }>,
  { field }: WantedCorrection,
  style: DateStyle,
): string {
  const timeline = field.of === 'time' ? timelineAs(row, plan, value) : undefined
  if (timeline !== undefined) return say.sayTime(timeline, style)
  if (field.of === 'leads' || field.of === 'coordinating') return say.sayAgencies(splitAgencies(value))
  return field.of === 'value' && parseNumber(value) === undefined ? say.NO_NUMBER : ''
}
