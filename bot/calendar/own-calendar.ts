// The calendar of one chat: the deadlines that it subscribed to, with what is reported done.
import { subscribedIn } from '../../jobs/reminders/subscribed.ts'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
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
  const wanted = new Set<DueTask>()
  // One after the other: each is worked out in turns, and all at once would share none.
  for (const { scope } of own) for (const one of await subscribedIn(due, scope)) wanted.add(one)
  const isDone = (one: DueTask) => done.has(`${one.key} ${one.occurrence.dueOn}`)
  const events = await calendarEvents(
    due.filter((one) => wanted.has(one)),
    { username, isDone },
  )
  return { name: CALENDAR_NAME, events, sequence: revision }
}
