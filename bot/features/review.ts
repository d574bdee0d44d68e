// Drafts before an administrator: the report, its items, yes or no; and what can be done to a plan that is live. Rights are asked at each press.
import { Composer, type Context } from 'grammy'
import type { Done, PlanDesk } from '../../ingest/publish/plan-desk.ts'
import { OWN_DEADLINES_FILE } from '../../knowledge/domain/own-deadline.ts'
import { planId } from '../../knowledge/domain/ids.ts'
import { planName } from '../../knowledge/answer/compose/plan-name.ts'
import type { KeyboardRows, LabelledButton, MakeKeyboard } from '../buttons/keyboard.ts'
import type { EditRichText } from '../edit-rich-text.ts'
import { bold, plain } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { ADMINISTRATORS_HELP } from '../messages/help.ts'
import * as say from '../messages/review.ts'
import type { FindReader } from '../reader.ts'
import { refusalFor, type RightsDeps } from '../require-right.ts'
import { reviewPage } from '../review/review-pages.ts'
import type { SendRichText } from '../send-rich-text.ts'
import type { View } from '../views/view.ts'
import type { AnswerOnce, PressHandler } from './press.ts'
import { LABEL_LENGTH } from '../buttons/label-length.ts'

export type ReviewDeps = RightsDeps & {
  readonly desk: PlanDesk
  readonly makeKeyboard: MakeKeyboard
  readonly send: SendRichText
  readonly edit: EditRichText
  readonly findReader: FindReader
}

/** More do not fit a screen; the newest come first. */
const MOST_DRAFTS = 10
/** /duyet: the drafts that wait. */
export function createReviewFeature(deps: ReviewDeps): Composer<Context> {
  const feature = new Composer()
  feature.chatType('private').command('duyet', async (ctx, next) => {
    if ((await refusalFor(deps, ctx, 'administer')) !== undefined) return next()
    const drafts = (await deps.desk.versions())
      .filter(({ state }) => state === 'draft')
      .toSorted((a, b) => b.savedAt.getTime() - a.savedAt.getTime())
    if (drafts.length === 0) return deps.send(ctx, [plain(say.NO_DRAFTS)])
    const rows = drafts.slice(0, MOST_DRAFTS).map(({ versionId, head, file }) => [
      {
        label: shorten(planName(head, file), LABEL_LENGTH),
        press: { kind: 'review', version: versionId, part: 'report', page: 0 } as const,
      },
    ])
    const keyboard = await deps.makeKeyboard(rows, { chat: ctx.chat.id, person: ctx.from.id })
    return deps.send(ctx, [bold(say.draftsHead(drafts.length))], { keyboard })
  })
  return feature
}

export async function sendReview(deps: ReviewDeps, ctx: Context, versionId: number): Promise<void> {
  const review = await deps.desk.review(versionId)
  if (review === undefined) return
  const { style } = await deps.findReader(ctx.chatId)
  const { text, rows } = reviewPage({ ...review, style }, 'report', 0)
  await deps.send(ctx, text, { keyboard: await keyboardFor(deps, ctx, rows) })
}

export function createReviewHandler(deps: ReviewDeps): PressHandler<'review'> {
  return async (ctx, { version, part, page }, answer) => {
    if (await isRefused(deps, ctx, answer)) return
    const review = await deps.desk.review(version)
    if (review === undefined) return answer({ text: say.VERSION_GONE, asAlert: true })
    await answer()
    const { style } = await deps.findReader(ctx.chatId)
    const opened = reviewPage({ ...review, style }, part, page)
    await deps.edit(ctx, opened.text, await keyboardFor(deps, ctx, opened.rows))
  }
}

export function createDraftHandler(deps: ReviewDeps): PressHandler<'draft'> {
  return async (ctx, { version, does, replaces }, answer) => {
    if ((await isRefused(deps, ctx, answer)) || ctx.from === undefined) return
    const replaced = replaces === undefined ? [] : [planId(replaces)]
    const done =
      does === 'approve'
        ? await deps.desk.approve(version, ctx.from.id, replaced)
        : await deps.desk.discard(version, ctx.from.id)
    if (done.kind === 'none') return answer({ text: say.VERSION_GONE, asAlert: true })
    await answer()
    if (does === 'discard') return deps.edit(ctx, [plain(say.discarded(done.plan))], undefined)
    const rows = await lifecycleRows(deps, version)
    await deps.edit(ctx, [plain(say.approved(done.plan, replaced.length > 0))], await keyboardFor(deps, ctx, rows))
  }
}

export function createLifecycleHandler(deps: ReviewDeps): PressHandler<'lifecycle'> {
  return async (ctx, { version, does }, answer) => {
    if ((await isRefused(deps, ctx, answer)) || ctx.from === undefined) return
    const by = ctx.from.id
    if (does === 'withdraw') return tell(deps, ctx, answer, await deps.desk.withdraw(version, by), say.withdrawn)
    if (does === 'roll-back') return tell(deps, ctx, answer, await deps.desk.rollBack(version, by), say.rolledBack)
    const plan = (await deps.desk.versions()).find(({ versionId }) => versionId === version)
    if (plan?.state !== 'live') return answer({ text: say.VERSION_GONE, asAlert: true })
    await answer()
    if (does === 'keep') return deps.edit(ctx, [plain(say.kept(plan))], undefined)
    const rows: KeyboardRows = [
      [
        { label: say.WITHDRAW, press: { kind: 'lifecycle', version, does: 'withdraw' } },
        { label: say.KEEP, press: { kind: 'lifecycle', version, does: 'keep' } },
      ],
    ]
    await deps.edit(ctx, [plain(say.askWithdraw(plan))], await keyboardFor(deps, ctx, rows))
  }
}

async function tell(
  deps: ReviewDeps,
  ctx: Context,
  answer: AnswerOnce,
  done: Done,
  words: typeof say.withdrawn,
): Promise<void> {
  if (done.kind === 'none') return answer({ text: say.NOTHING_BEFORE, asAlert: true })
  await answer()
  await deps.edit(ctx, [plain(words(done.plan))], undefined)
}

const HELP_BUTTON: LabelledButton = {
  label: ADMINISTRATORS_HELP,
  press: { kind: 'show', view: { of: 'help', topic: 'administer' }, page: 0 },
}

export type AdministratorRows = (ctx: Context, view: View) => Promise<KeyboardRows>

/** What administrators see below a plan's page and below the help, in private only. */
export function createAdministratorRows(deps: ReviewDeps): AdministratorRows {
  return async (ctx, view) => {
    if (view.of !== 'plan' && view.of !== 'help') return []
    if ((await refusalFor(deps, ctx, 'administer')) !== undefined) return []
    return view.of === 'plan' ? lifecycleRows(deps, view.plan) : [[HELP_BUTTON]]
  }
}

async function lifecycleRows({ desk }: ReviewDeps, versionId: number): Promise<KeyboardRows> {
  const versions = await desk.versions()
  const live = versions.find((one) => one.versionId === versionId && one.state === 'live')
  // Own deadlines are changed one by one (/themhan): the plan that is made of them follows.
  if (live === undefined || live.file === OWN_DEADLINES_FILE) return []
  const hasBefore = versions.some(
    ({ planId: plan, state, version }) => plan === live.planId && state === 'superseded' && version < live.version,
  )
  const press = (does: 'ask-withdraw' | 'roll-back') => ({ kind: 'lifecycle', version: versionId, does }) as const
  return [
    [{ label: say.OPEN_REPORT, press: { kind: 'review', version: versionId, part: 'report', page: 0 } }],
    [
      ...(hasBefore ? [{ label: say.ROLL_BACK, press: press('roll-back') }] : []),
      { label: say.WITHDRAW, press: press('ask-withdraw') },
    ],
  ]
}

async function isRefused(deps: RightsDeps, ctx: Context, answer: AnswerOnce): Promise<boolean> {
  const refusal = await refusalFor(deps, ctx, 'administer')
  if (refusal !== undefined) await answer({ text: refusal, asAlert: true })
  return refusal !== undefined
}

export const keyboardFor = ({ makeKeyboard }: ReviewDeps, ctx: Context, rows: KeyboardRows) =>
  ctx.chatId === undefined
    ? Promise.resolve(undefined)
    : makeKeyboard(rows, { chat: ctx.chatId, ...(ctx.from !== undefined && { person: ctx.from.id }) })
