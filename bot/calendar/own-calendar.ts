// The calendar of one chat: the deadlines that it subscribed to, with what is reported done.
import { matches } from '../../jobs/reminders/matches.ts'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { SubscriptionStore } from '../../knowledge/store/subscriptions.ts'
import { addMonths, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import type { Calendar } from '../format/calendar-file.ts'
import { CALENDAR_NAME } from '../messages/calendar.ts'
import { calendarEvents } from './calendar-events.ts'
import { comingRange } from './dated-tasks.ts'

export type OwnCalendarDeps = {
  readonly browse: Pick<Browse, 'due'>
  readonly subscriptions: Pick<SubscriptionStore, 'subscriptionsOf' | 'doneOf'>
}

/** A calendar that asks again and again must not lose what is just over. */
const MONTHS_BACK = 3

export async function ownCalendar(
  { browse, subscriptions }: OwnCalendarDeps,
  { chat, today, username }: { readonly chat: number; readonly today: VietnamDate; readonly username: string },
): Promise<Calendar> {
  const { revision, due } = await browse.due({ ...comingRange(today), from: addMonths(today, -MONTHS_BACK) })
  const own = await subscriptions.subscriptionsOf(chat)
  const done = new Set((await subscriptions.doneOf(chat)).map(({ taskKey, dueOn }) => `${taskKey} ${dueOn}`))
  const wanted = due.filter((one) => own.some(({ scope }) => matches(scope, one)))
  const isDone = (one: (typeof due)[number]) => done.has(`${one.key} ${one.occurrence.dueOn}`)
  return { name: CALENDAR_NAME, events: calendarEvents(wanted, { username, isDone }), sequence: revision }
}
