// The deadlines of a year as a picture, leafed through by buttons below the photo.
import type { Context } from 'grammy'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { lastDayOfMonth, parseVietnamDate, vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import type { LabelledButton, MakeKeyboard } from '../buttons/keyboard.ts'
import { NO_DEADLINES_TO_DRAW } from '../messages/timeline.ts'
import { pageButtons } from '../picture-pages.ts'
import { timelineOfDeadlines, type DeadlineShown } from '../pictures/timeline-of-deadlines.ts'
import type { FindReader } from '../reader.ts'
import type { SendPicture } from '../send-picture.ts'
import type { PressHandler } from './press.ts'

export type TimelineDeps = {
  readonly browse: Pick<Browse, 'deadlines' | 'tasks'>
  readonly sendPicture: SendPicture
  readonly makeKeyboard: MakeKeyboard
  readonly findReader: FindReader
  readonly clock: Clock
}

/** `tasks`: only the deadlines of these; left out: of all live plans. `page` left out: the one with the next deadline. */
export type TimelineAsked = { readonly year: number; readonly tasks?: readonly number[]; readonly page?: number }

/**
 * Sends the picture of a year's deadlines, or one page of it.
 *
 * @param options.isChange the photo whose button was pressed becomes this page
 * @returns `none` where nothing is due in that year: then nothing is sent
 */
export async function showTimeline(
  deps: TimelineDeps,
  ctx: Context,
  {
    asked,
    ...options
  }: { readonly asked: TimelineAsked; readonly replyTo?: number | undefined; readonly isChange?: boolean },
): Promise<'shown' | 'none'> {
  const deadlines = await deadlinesOf(deps.browse, asked)
  const { style } = await deps.findReader(ctx.chatId)
  const today = vietnamDateAt(deps.clock.now())
  const timeline = timelineOfDeadlines({ year: asked.year, deadlines, today, style })
  if (timeline === undefined || ctx.chat === undefined) return 'none'
  const { pictures, current } = timeline
  const pages = { page: Math.min(asked.page ?? current, pictures.length - 1), of: pictures.length }
  const picture = pictures[pages.page]
  if (picture === undefined) return 'none'
  const rows = pageButtons(pages, (page) => timelineButton({ ...asked, page }))
  const keyboard = await deps.makeKeyboard(rows, { chat: ctx.chat.id })
  await deps.sendPicture(ctx, picture, { ...options, pages, keyboard })
  return 'shown'
}

/** Below a text it sends a photo, below a photo it changes that. */
export function createTimelineHandler(deps: TimelineDeps): PressHandler<'timeline'> {
  return async (ctx, { year, tasks, page }, answer) => {
    const message = ctx.callbackQuery?.message
    const isChange = message !== undefined && 'photo' in message
    const asked = { year, ...(tasks !== undefined && { tasks }), ...(page !== undefined && { page }) }
    const outcome = await showTimeline(deps, ctx, { asked, isChange, replyTo: message?.message_id })
    return outcome === 'none' ? answer({ text: NO_DEADLINES_TO_DRAW, asAlert: true }) : answer()
  }
}

/** For a keyboard, beside its label. */
export const timelineButton = ({ year, tasks, page }: TimelineAsked): LabelledButton['press'] => ({
  kind: 'timeline',
  year,
  ...(tasks !== undefined && { tasks: [...tasks] }),
  ...(page !== undefined && { page }),
})

async function deadlinesOf(
  browse: TimelineDeps['browse'],
  { year, tasks }: TimelineAsked,
): Promise<readonly DeadlineShown[]> {
  const from = parseVietnamDate(year, 1, 1)
  if (from === undefined) return []
  const { dated } = await browse.deadlines({ from, to: lastDayOfMonth(year, 12) })
  const wanted = tasks && new Set(tasks)
  const chosen = dated.filter(({ stored }) => wanted === undefined || wanted.has(stored.id))
  const entries = await browse.tasks(chosen.map(({ stored }) => stored.id))
  const planOf = new Map(entries.map(({ id, plan }) => [id, plan]))
  return chosen.map(({ stored: { id, task }, occurrence }) => ({
    dueOn: occurrence.dueOn,
    text: task.text,
    agencies: task.leads,
    plan: planOf.get(id) ?? '',
    isDerived: occurrence.basis === 'derived',
  }))
}
