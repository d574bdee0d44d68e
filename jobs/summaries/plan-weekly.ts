// The weekly summary for administrators: due on Monday morning, of the week that ended. Pure.
import type { NewDelivery } from '../../knowledge/store/delivery-ledger.ts'
import {
  addDays,
  vietnamDateAt,
  vietnamInstant,
  weekdayOf,
  type VietnamDate,
} from '../../knowledge/time/vietnam-date.ts'
import { LATEST_MS } from '../delivery/send-due.ts'

export const WEEKLY_SUMMARY = 'weekly-summary'

export type SummaryFacts = { readonly from: VietnamDate; readonly to: VietnamDate }

/** Eight o'clock: offices are at work, and the reminders of the day are out. */
const MINUTE = 8 * 60
const MONDAY = 1
const WEEK = 7

/** Nothing outside the day after it fell due: later, the next one is nearer. Planned again it has the same keys, which changes nothing. */
export function planWeekly(now: Date, administrators: readonly number[]): readonly NewDelivery[] {
  const today = vietnamDateAt(now)
  const thisMonday = addDays(today, -((weekdayOf(today) - MONDAY + WEEK) % WEEK))
  const dueAt = vietnamInstant(thisMonday, MINUTE)
  if (now < dueAt || now.getTime() - dueAt.getTime() >= LATEST_MS) return []
  const facts = { from: addDays(thisMonday, -WEEK), to: addDays(thisMonday, -1) } satisfies SummaryFacts
  return administrators.map((chat) => ({
    key: [WEEKLY_SUMMARY, thisMonday, chat].join(' '),
    recipient: { chat, thread: undefined },
    kind: WEEKLY_SUMMARY,
    subject: `${WEEKLY_SUMMARY} ${thisMonday}`,
    facts,
    dueAt,
  }))
}
