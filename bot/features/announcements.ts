// /thongbao, for administrators in private: a text, an audience, a preview with its count, a yes; then a report with numbers, and the way back.
import { Composer, type Context } from 'grammy'
import { planAnnouncement } from '../../jobs/announcements/plan-announcement.ts'
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import type { Announced, AnnouncementStore } from '../../knowledge/store/announcements.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import {
  LONGEST_ANNOUNCEMENT,
  type AnnouncementDraft,
  type AnnouncementPress,
} from '../announcements/announcement-press.ts'
import { audiencesOf, describeAudience, findRecipients, type AudienceDeps } from '../announcements/audiences.ts'
import type { LabelledButton, MakeKeyboard } from '../buttons/keyboard.ts'
import { LABEL_LENGTH } from '../buttons/label-length.ts'
import { pageOf } from '../buttons/pages.ts'
import type { EditRichText } from '../edit-rich-text.ts'
import { bold, plain } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import * as say from '../messages/announcements.ts'
import { GO_BACK } from '../messages/words.ts'
import type { FindReader } from '../reader.ts'
import { refusalFor, type RightsDeps } from '../require-right.ts'
import type { SendRichText } from '../send-rich-text.ts'
import { showPage, type ShownPage } from '../show-page.ts'
import type { AnswerOnce, PressHandler } from './press.ts'

export type AnnouncementDeps = RightsDeps &
  AudienceDeps & {
    readonly announcements: AnnouncementStore
    readonly makeKeyboard: MakeKeyboard
    readonly send: SendRichText
    readonly edit: EditRichText
    readonly findReader: FindReader
    readonly createId: () => string
    readonly clock: Clock
  }

const RECENT_SHOWN = 5

export function createAnnouncementFeature(deps: AnnouncementDeps): Composer<Context> {
  const feature = new Composer()
  feature.chatType('private').command('thongbao', async (ctx, next) => {
    if ((await refusalFor(deps, ctx, 'administer')) !== undefined) return next()
    const text = ctx.match.trim()
    if (text === '') return showRecent(deps, ctx)
    if (text.length > LONGEST_ANNOUNCEMENT) return deps.send(ctx, [plain(say.tooLong(LONGEST_ANNOUNCEMENT))])
    return showPage(deps, ctx, await audiencesPage(deps, { id: deps.createId(), text }))
  })
  return feature
}

export function createAnnouncementHandler(deps: AnnouncementDeps): PressHandler<'announcement'> {
  return async (ctx, { press }, answer) => {
    const refusal = await refusalFor(deps, ctx, 'administer')
    if (refusal !== undefined) return answer({ text: refusal, asAlert: true })
    switch (press.does) {
      case 'ask':
        await answer()
        return showPage(deps, ctx, await audiencesPage(deps, press.draft))
      case 'list':
        return showList(deps, ctx, press, answer)
      case 'preview':
        return preview(deps, ctx, press, answer)
      case 'send':
        return announce(deps, ctx, press, answer)
      case 'cancel':
        await answer()
        return deps.edit(ctx, [plain(say.CANCELLED_ANNOUNCEMENT)], undefined)
      default:
        return report(deps, ctx, press, answer)
    }
  }
}

const button = (label: string, press: AnnouncementPress): LabelledButton => ({
  label: shorten(label, LABEL_LENGTH),
  press: { kind: 'announcement', press },
})

async function showRecent(deps: AnnouncementDeps, ctx: Context): Promise<void> {
  const recent = await deps.announcements.newestAnnouncements(RECENT_SHOWN)
  const head = recent.length === 0 ? [] : [plain('\n\n'), bold(say.RECENT)]
  return showPage(deps, ctx, {
    text: [plain(say.HOW_TO_ANNOUNCE), ...head],
    rows: recent.map((one) => [button(say.recentLabel(one), { does: 'report', id: one.id })]),
  })
}

async function audiencesPage(deps: AnnouncementDeps, draft: AnnouncementDraft): Promise<ShownPage> {
  const everybody = { kind: 'everybody' } as const
  const count = (await findRecipients(deps, everybody)).length
  return {
    text: [bold(say.ASK_AUDIENCE), plain(`\n\n${draft.text}`)],
    rows: [
      [button(say.everybodyLabel(count), { does: 'preview', draft, audience: everybody })],
      [button(say.LISTS.agency, { does: 'list', draft, of: 'agency', page: 0 })],
      [button(say.LISTS.schooling, { does: 'list', draft, of: 'schooling', page: 0 })],
      [button(say.LISTS.plan, { does: 'list', draft, of: 'plan', page: 0 })],
      [button(say.CANCEL, { does: 'cancel' })],
    ],
  }
}

/** A phone shows eight rows without scrolling. */
const CHOICES_A_PAGE = 8

async function showList(
  deps: AnnouncementDeps,
  ctx: Context,
  { draft, of, page }: Extract<AnnouncementPress, { does: 'list' }>,
  answer: AnswerOnce,
): Promise<void> {
  const all = await audiencesOf(deps, of)
  if (all.length === 0) return answer({ text: say.NOBODY_IN[of], asAlert: true })
  await answer()
  const press = (to: number) => ({ kind: 'announcement', press: { does: 'list', draft, of, page: to } }) as const
  const { shown, turning } = pageOf(all, { page, size: CHOICES_A_PAGE, press })
  return showPage(deps, ctx, {
    text: [plain(say.LIST_HEADS[of])],
    rows: [
      ...shown.map(({ audience, label, count }) => [
        button(say.counted(label, count), { does: 'preview', draft, audience }),
      ]),
      ...turning,
      [button(GO_BACK, { does: 'ask', draft })],
    ],
  })
}

async function preview(
  deps: AnnouncementDeps,
  ctx: Context,
  { draft, audience }: Extract<AnnouncementPress, { does: 'preview' }>,
  answer: AnswerOnce,
): Promise<void> {
  const recipients = await findRecipients(deps, audience)
  if (recipients.length === 0) return answer({ text: say.NOBODY, asAlert: true })
  await answer()
  const words = await describeAudience(deps, audience)
  const groups = recipients.filter(({ chat }) => chat < 0).length
  const count = say.sayCount(recipients.length - groups, groups)
  return showPage(deps, ctx, {
    text: say.previewOf(say.announcementText(draft.text, words), words, count),
    rows: [
      [button(say.sendLabel(recipients.length), { does: 'send', draft, audience })],
      [button(say.CHOOSE_AGAIN, { does: 'ask', draft }), button(say.CANCEL, { does: 'cancel' })],
    ],
  })
}

/** Who is told is asked anew: somebody may have said no since the preview. Pressed again, it only shows the report. */
async function announce(
  deps: AnnouncementDeps,
  ctx: Context,
  { draft, audience }: Extract<AnnouncementPress, { does: 'send' }>,
  answer: AnswerOnce,
): Promise<void> {
  if (ctx.from === undefined) return
  const recipients = await findRecipients(deps, audience)
  const announcement = { ...draft, audience, at: deps.clock.now() }
  const object = say.counted(await describeAudience(deps, audience), recipients.length)
  await deps.announcements.announce(announcement, planAnnouncement(announcement, recipients), {
    by: ctx.from.id,
    object,
  })
  return report(deps, ctx, { does: 'report', id: draft.id }, answer)
}

async function report(
  deps: AnnouncementDeps,
  ctx: Context,
  { does, id }: Extract<AnnouncementPress, { does: 'report' | 'withdraw' }>,
  answer: AnswerOnce,
): Promise<void> {
  if (does === 'withdraw' && ctx.from !== undefined) {
    const act = { by: ctx.from.id, at: deps.clock.now() }
    if ((await deps.announcements.withdrawAnnouncement(id, act)) === undefined)
      await answer({ text: say.NOTHING_TO_WITHDRAW, asAlert: false })
  }
  const found = await deps.announcements.findAnnouncement(id)
  if (found === undefined) return answer({ text: say.ANNOUNCEMENT_GONE, asAlert: true })
  await answer()
  return showPage(deps, ctx, await reportPage(deps, found, (await deps.findReader(ctx.chatId)).style))
}

async function reportPage(deps: AnnouncementDeps, found: Announced, style: DateStyle): Promise<ShownPage> {
  const { id, counts } = found
  const { planned = 0, retry = 0, claimed = 0 } = counts
  const waits = planned + retry > 0 || (claimed > 0 && found.withdrawnAt === undefined)
  return {
    text: say.reportOf(found, await describeAudience(deps, found.audience), style),
    rows: [
      [button(say.REFRESH, { does: 'report', id })],
      ...(waits ? [[button(say.WITHDRAW_REST, { does: 'withdraw', id })]] : []),
    ],
  }
}
