// /thongke and /gopy, for administrators in private: what people ask, as numbers with a chart, and the queue of what they say is wrong.
import { Composer, type Context } from 'grammy'
import type { FeedbackStore } from '../../knowledge/store/feedback.ts'
import type { UsageStore } from '../../knowledge/store/usage.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { addDays, vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import type { KeyboardRows, MakeKeyboard } from '../buttons/keyboard.ts'
import { leafOf, turningRows } from '../buttons/pages.ts'
import type { EditRichText } from '../edit-rich-text.ts'
import { plain } from '../format/rich-text.ts'
import * as say from '../messages/usage.ts'
import type { FindReader } from '../reader.ts'
import { refusalFor, type RightsDeps } from '../require-right.ts'
import type { SendPicture } from '../send-picture.ts'
import type { SendRichText } from '../send-rich-text.ts'
import { showPage, type ShownPage } from '../show-page.ts'
import type { ComplaintPress } from '../usage/complaint-press.ts'
import { readUsage } from '../usage/usage-facts.ts'
import type { PressHandler } from './press.ts'

export type UsageFeatureDeps = RightsDeps & {
  readonly usage: UsageStore
  readonly feedback: FeedbackStore
  readonly makeKeyboard: MakeKeyboard
  readonly send: SendRichText
  readonly edit: EditRichText
  readonly sendPicture: SendPicture
  readonly findReader: FindReader
  readonly clock: Clock
}

/** As long as texts are kept; a week is told by itself each Monday. */
const DAYS_TOLD = 30

/** More than an office deals with at a time. */
const MOST_COMPLAINTS = 200

export function createUsageFeature(deps: UsageFeatureDeps): Composer<Context> {
  const feature = new Composer()
  const privately = feature.chatType('private')
  privately.command('thongke', async (ctx, next) => {
    if ((await refusalFor(deps, ctx, 'administer')) !== undefined) return next()
    const facts = await factsNow(deps)
    const rows: KeyboardRows =
      facts.usage.questions.length === 0 ? [] : [[{ label: say.USAGE_CHART, press: { kind: 'usage-chart' } }]]
    return showPage(deps, ctx, { text: say.usageText(facts, await styleFor(deps, ctx)), rows })
  })
  privately.command('gopy', async (ctx, next) => {
    if ((await refusalFor(deps, ctx, 'administer')) !== undefined) return next()
    return showPage(deps, ctx, await complaintPage(deps, ctx, 0))
  })
  return feature
}

export function createUsageChartHandler(deps: UsageFeatureDeps): PressHandler<'usage-chart'> {
  return async (ctx, _, answer) => {
    const refusal = await refusalFor(deps, ctx, 'administer')
    if (refusal !== undefined) return answer({ text: refusal, asAlert: true })
    const facts = await factsNow(deps)
    if (facts.usage.questions.length === 0) return answer({ text: say.NOTHING_ASKED, asAlert: true })
    await answer()
    return deps.sendPicture(ctx, say.usagePicture(facts, await styleFor(deps, ctx)))
  }
}

export function createComplaintsHandler(deps: UsageFeatureDeps): PressHandler<'complaints'> {
  return async (ctx, { press }, answer) => {
    const refusal = await refusalFor(deps, ctx, 'administer')
    if (refusal !== undefined || ctx.from === undefined)
      return answer(refusal === undefined ? undefined : { text: refusal, asAlert: true })
    if (press.does === 'settle' && !(await deps.feedback.settle(press.feedback, ctx.from.id, deps.clock.now())))
      await answer({ text: say.COMPLAINT_GONE, asAlert: false })
    await answer()
    return showPage(deps, ctx, await complaintPage(deps, ctx, press.page))
  }
}

/** In private, of one's own chat: the yes to keeping questions, or the no, which takes along what was kept. */
export function createKeepQuestionsHandler(
  deps: Pick<UsageFeatureDeps, 'usage' | 'send' | 'clock' | keyof RightsDeps>,
): PressHandler<'keep-questions'> {
  return async (ctx, { keeps }, answer) => {
    if (ctx.chatId === undefined) return
    // Taking it back is a right of everybody.
    const refusal = await refusalFor(deps, ctx, keeps ? 'change-settings' : 'own-data')
    if (refusal !== undefined) return answer({ text: refusal, asAlert: true })
    await answer()
    const isKept = await deps.usage.keepQuestions(ctx.chatId, keeps, deps.clock.now())
    return deps.send(ctx, [plain(keeps && isKept ? say.QUESTIONS_KEPT : say.QUESTIONS_NOT_KEPT)])
  }
}

const styleFor = async ({ findReader }: UsageFeatureDeps, ctx: Context) => (await findReader(ctx.chatId)).style

const factsNow = (deps: UsageFeatureDeps) => {
  const to = vietnamDateAt(deps.clock.now())
  return readUsage(deps, { from: addDays(to, 1 - DAYS_TOLD), to })
}

const complaints = (press: ComplaintPress) => ({ kind: 'complaints', press }) as const

async function complaintPage(deps: UsageFeatureDeps, ctx: Context, page: number): Promise<ShownPage> {
  const waiting = await deps.feedback.waiting(MOST_COMPLAINTS)
  const leaf = leafOf(waiting.length, page, 1)
  const shown = waiting[leaf.first]
  if (shown === undefined) return { text: [plain(say.NO_COMPLAINTS)], rows: [] }
  return {
    text: say.complaintText(shown, await styleFor(deps, ctx)),
    rows: [
      [{ label: say.SETTLED, press: complaints({ does: 'settle', feedback: shown.id, page: leaf.current }) }],
      ...turningRows(leaf, (to) => complaints({ does: 'show', page: to })),
    ],
  }
}
