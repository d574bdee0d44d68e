// Nobody is told anything unasked at night: what a silence, a long pause or a plan that goes live then would bring waits for the morning. Pure.
import type { StoredDelivery } from '../../knowledge/store/delivery-ledger.ts'
import { addDays, vietnamDateAt, vietnamInstant } from '../../knowledge/time/vietnam-date.ts'

/** In minutes after midnight in Vietnam; who chose an hour outside is told then, for that was chosen. */
const MORNING_MINUTE = 7 * 60
const NOON_MINUTE = 12 * 60
const EVENING_MINUTE = 21 * 60

/** A broadcast to ten thousand takes six minutes and a short pause of Telegram's less than this: what is sent so soon is in time. */
const IN_TIME_MS = 3_600_000

/** Of what was put off, in the ledger. */
export const NIGHT = 'night'

type Hour = { readonly remindAtMinute: number }

/** At once by day; at night in the morning. */
export const byDay = (at: Date, hour: Hour): Date => (isDay(at) ? at : nextMorning(at, hour))

/**
 * Until when a message waits that would go out now; undefined: it goes. It waits once: where the program is only up at night, late is
 * better than never.
 */
export function waitsUntil(
  items: readonly Pick<StoredDelivery, 'dueAt' | 'reason'>[],
  at: Date,
  hour: Hour,
): Date | undefined {
  const isInTime = items.some(({ dueAt }) => at.getTime() - dueAt.getTime() <= IN_TIME_MS)
  const hasWaited = items.some(({ reason }) => reason === NIGHT)
  return isInTime || hasWaited || isDay(at) ? undefined : nextMorning(at, hour)
}

function isDay(at: Date): boolean {
  const today = vietnamDateAt(at)
  return at >= vietnamInstant(today, MORNING_MINUTE) && at < vietnamInstant(today, EVENING_MINUTE)
}

/** With the next reminders, at the hour that somebody has chosen; whose hour is over, or later in the day, does not wait for it. */
function nextMorning(at: Date, { remindAtMinute }: Hour): Date {
  const today = vietnamDateAt(at)
  const day = at >= vietnamInstant(today, EVENING_MINUTE) ? addDays(today, 1) : today
  const hour = vietnamInstant(day, remindAtMinute)
  return remindAtMinute < NOON_MINUTE && hour > at ? hour : vietnamInstant(day, MORNING_MINUTE)
}
