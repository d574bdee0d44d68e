// Calendars: a list as a file of its due days, and /lich, one's own as a file or, where the office has a public address, as a private feed.
import { Composer, InputFile, type Context } from 'grammy'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { CalendarFeedStore } from '../../knowledge/store/calendar-feeds.ts'
import type { SubscriptionStore } from '../../knowledge/store/subscriptions.ts'
import { vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import type { AnswerButtons } from '../answer-rows.ts'
import { calendarEvents } from '../calendar/calendar-events.ts'
import { datedTasks } from '../calendar/dated-tasks.ts'
import { FEED_ROUTE } from '../calendar/feed-route.ts'
import { createFeedToken } from '../calendar/feed-token.ts'
import { ownCalendar } from '../calendar/own-calendar.ts'
import { writeCalendar, type Calendar } from '../format/calendar-file.ts'
import * as say from '../messages/calendar.ts'
import { CONSENT_MISSING } from '../messages/people.ts'
import type { FindReader } from '../reader.ts'
import { refusalFor } from '../require-right.ts'
import { PAGE_ITEMS } from '../views/list-page.ts'
import { askForConsent, hasAgreed, type ConsentDeps } from './consent.ts'
import type { PressHandler } from './press.ts'

export type CalendarDeps = ConsentDeps & {
  readonly browse: Pick<Browse, 'due' | 'tasksOfPlan' | 'agencyTasks'>
  readonly subscriptions: Pick<SubscriptionStore, 'subscriptionsOf' | 'doneOf'>
  readonly calendarFeeds: CalendarFeedStore
  readonly findReader: FindReader
  /** Where the program is reached from outside, without a trailing slash; undefined: nowhere. */
  readonly publicUrl: string | undefined
}

export function createCalendarFeature(deps: CalendarDeps): Composer<Context> {
  const feature = new Composer()
  // One's own, so in private only; the file of a list is anybody's.
  feature.chatType('private').command('lich', (ctx) => showPage(deps, ctx))
  return feature
}

/** Below an answer that lists tasks with days to come; a longer one has it below its pages. */
export function createCalendarButtons(deps: Pick<CalendarDeps, 'browse' | 'clock'>): AnswerButtons {
  return async ({ records, heading = '' }) => {
    if (records?.kind !== 'task-list' || records.tasks.length > PAGE_ITEMS) return []
    const view = { of: 'task-list', heading, notes: [], tasks: records.tasks } as const
    const { due } = await datedTasks(view, deps.browse, vietnamDateAt(deps.clock.now()))
    return due.length === 0 ? [] : [{ label: say.CALENDAR_BUTTON, press: { kind: 'calendar', view } }]
  }
}

/** The due days of a list. */
export function createCalendarHandler(deps: CalendarDeps): PressHandler<'calendar'> {
  return async (ctx, { view }, answer) => {
    const { revision, due } = await datedTasks(view, deps.browse, vietnamDateAt(deps.clock.now()))
    if (due.length === 0) return answer({ text: say.NOTHING_DATED, asAlert: true })
    await answer()
    const events = await calendarEvents(due, { username: ctx.me.username, isDone: () => false })
    return sendFile(deps, ctx, { name: say.CALENDAR_NAME, events, sequence: revision })
  }
}

export function createOwnCalendarHandler(deps: CalendarDeps): PressHandler<'own-calendar'> {
  return async (ctx, { does }, answer) => {
    const { chatId: chat } = ctx
    // What was handed out is everybody's to take back.
    const refusal = await refusalFor(deps, ctx, does === 'end' ? 'own-data' : 'change-settings')
    if (refusal !== undefined) return answer({ text: refusal, asAlert: true })
    // One's own, so in private only: groups have no address.
    if (chat === undefined || chat < 0) return
    if (does !== 'end' && !(await hasAgreed(deps, chat))) return answer({ text: CONSENT_MISSING, asAlert: true })
    switch (does) {
      case 'page':
        await answer()
        return showPage(deps, ctx)
      case 'file': {
        const today = vietnamDateAt(deps.clock.now())
        const calendar = await ownCalendar(deps, { chat, today, username: ctx.me.username })
        if (calendar.events.length === 0) return answer({ text: say.NO_SUBSCRIBED_DAYS, asAlert: true })
        await answer()
        return sendFile(deps, ctx, calendar)
      }
      case 'end':
        await deps.calendarFeeds.endFeed(chat)
        return answer({ text: say.ADDRESS_ENDED, asAlert: true })
      default: {
        if (deps.publicUrl === undefined) return answer({ text: say.ADDRESSES_OFF, asAlert: true })
        const { token, ...kept } = createFeedToken()
        const outcome = await deps.calendarFeeds.renewFeed({ ...kept, chat, madeAt: deps.clock.now() })
        if (outcome === 'no-profile') return answer({ text: CONSENT_MISSING, asAlert: true })
        await answer()
        return deps.send(ctx, say.newAddress(`${deps.publicUrl}/${FEED_ROUTE}/${token}.ics`))
      }
    }
  }
}

async function showPage(deps: CalendarDeps, ctx: Context): Promise<void> {
  if (ctx.chatId === undefined || ctx.from === undefined) return
  if (!(await hasAgreed(deps, ctx.chatId))) return askForConsent(deps, ctx)
  const feed = await deps.calendarFeeds.feedOf(ctx.chatId)
  const hasAddresses = deps.publicUrl !== undefined
  const rows = [
    [button(say.CALENDAR_BUTTON, 'file')],
    ...(hasAddresses ? [[button(feed === undefined ? say.MAKE_ADDRESS : say.RENEW_ADDRESS, 'renew')]] : []),
    ...(feed === undefined ? [] : [[button(say.END_ADDRESS, 'end')]]),
  ]
  const keyboard = await deps.makeKeyboard(rows, { chat: ctx.chatId, person: ctx.from.id })
  await deps.send(ctx, say.calendarPage(feed?.madeAt, hasAddresses, (await deps.findReader(ctx.chatId)).style), {
    keyboard,
  })
}

const button = (label: string, does: 'file' | 'renew' | 'end') =>
  ({ label, press: { kind: 'own-calendar', does } }) as const

async function sendFile({ clock }: CalendarDeps, ctx: Context, calendar: Calendar): Promise<void> {
  const file = new InputFile(Buffer.from(await writeCalendar(calendar, clock.now())), say.CALENDAR_FILE)
  const today = vietnamDateAt(clock.now())
  const coming = calendar.events.filter(({ on }) => on >= today).length
  const caption = say.calendarCaption({ coming, past: calendar.events.length - coming })
  await ctx.replyWithDocument(file, { caption })
}
