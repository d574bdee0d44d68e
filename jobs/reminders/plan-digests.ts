// Which digests fall due in a stretch of time: the deadlines of the coming week or month in one message. Pure.
import { workingDayFrom, workingDayUpTo } from '../../knowledge/data/days-off.ts'
import { reachOf } from '../../knowledge/domain/profile.ts'
import type { Subscription } from '../../knowledge/domain/subscription.ts'
import type { NewDelivery } from '../../knowledge/store/delivery-ledger.ts'
import { addDays, lastDayOfMonth, weekdayOf, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import type { Subscriber } from './plan-reminders.ts'
import { daysIn, type Window } from './window.ts'

export const DIGEST = 'digest'

/** Both days belong to it. */
export type DigestFacts = { readonly subscription: string; readonly from: VietnamDate; readonly to: VietnamDate }

const MONDAY = 1
const WEEK = 7

export function planDigests({ profile, subscriptions }: Subscriber, window: Window): readonly NewDelivery[] {
  if (reachOf(profile) !== 'active') return []
  const days = daysIn(window, profile)
  return subscriptions
    .filter(({ rhythm }) => rhythm !== 'single')
    .flatMap((subscription) =>
      days
        .filter(({ at }) => at >= subscription.createdAt)
        .flatMap(({ day, at }) => spansFrom(day, subscription.rhythm).map((span) => digest(subscription, span, at))),
    )
}

/** What the digests of that day cover, each until the day before the next one. A week whose Monday is off comes on the working day before. */
function spansFrom(day: VietnamDate, rhythm: Subscription['rhythm']): readonly Omit<DigestFacts, 'subscription'>[] {
  if (rhythm === 'weekly') {
    const next = addDays(day, (MONDAY - weekdayOf(day) + WEEK) % WEEK)
    // The second Monday is off too where offices are closed for long.
    return [next, addDays(next, WEEK)]
      .filter((monday) => workingDayUpTo(monday) === day)
      .map((monday) => ({ from: monday, to: addDays(monday, WEEK - 1) }))
  }
  const [year = 0, month = 1] = day.split('-').map(Number)
  return day === firstWorkingDay(year, month) ? [{ from: day, to: addDays(firstWorkingDay(year, month + 1), -1) }] : []
}

/** Month 13 is January of the next year. */
const firstWorkingDay = (year: number, month: number): VietnamDate =>
  workingDayFrom(addDays(lastDayOfMonth(year, month - 1), 1))

const digest = (
  { id, chat, thread }: Subscription,
  span: Omit<DigestFacts, 'subscription'>,
  at: Date,
): NewDelivery => ({
  key: [DIGEST, chat, thread ?? '', id, span.from].join(' '),
  recipient: { chat, thread },
  kind: DIGEST,
  subject: `subscription ${id}`,
  facts: { subscription: id, ...span } satisfies DigestFacts,
  dueAt: at,
})
