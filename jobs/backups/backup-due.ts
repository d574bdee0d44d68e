// When the store is to be copied by itself: once a day, at night, or as soon after it as the bot runs. Pure.
import type { StoreCopy } from '../../knowledge/store/backups.ts'
import { vietnamDateAt, vietnamInstant } from '../../knowledge/time/vietnam-date.ts'

/** Two in the morning: nobody asks, and what the day brought is in. */
const MINUTE = 2 * 60

/** Asked by the day and not by the age: neither a copy made by hand in the evening nor a clock that was ahead puts it off for long. */
export function isBackupDue(now: Date, copies: readonly StoreCopy[]): boolean {
  const today = vietnamDateAt(now)
  if (now < vietnamInstant(today, MINUTE)) return false
  return !copies.some(({ kind, at }) => kind === 'backup' && vietnamDateAt(at) === today)
}
