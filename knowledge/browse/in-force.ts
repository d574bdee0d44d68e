// How long what a plan repeats still counts: to the end of the time that it covers.
import type { Period } from '../domain/plan.ts'
import { lastDayOfMonth, type VietnamDate } from '../time/vietnam-date.ts'

/** A school year ends before pupils come back in August. */
const LAST_SCHOOL_MONTH = 7

/** undefined where the plan names no time: then it counts as long as it is live. */
export function inForceUntil(period: Period | undefined): VietnamDate | undefined {
  if (!period) return undefined
  return lastDayOfMonth(period.to, period.kind === 'school-year' ? LAST_SCHOOL_MONTH : 12)
}
