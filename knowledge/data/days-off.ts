// Days on which offices are closed: weekends, fixed holidays, and those of each year as an administrator enters them.
import { z } from 'zod'
import { addDays, weekdayOf, type VietnamDate } from '../time/vietnam-date.ts'
import { createDataReader } from './data-file.ts'

const period = z.strictObject({ from: z.iso.date(), to: z.iso.date(), name: z.string().min(1) })

const readDaysOff = createDataReader(
  'days-off.json',
  z.strictObject({
    about: z.string(),
    /** Month and day of every year: "04-30". */
    fixed: z.array(z.string().regex(/^\d{2}-\d{2}$/)),
    periods: z.array(period),
  }),
)

const SATURDAY = 6

export function isDayOff(day: VietnamDate): boolean {
  const { fixed, periods } = readDaysOff()
  return (
    weekdayOf(day) >= SATURDAY ||
    fixed.includes(day.slice(5)) ||
    periods.some(({ from, to }) => day >= from && day <= to)
  )
}

/** The day itself, or the last day before it on which offices are open. */
export function workingDayUpTo(day: VietnamDate): VietnamDate {
  let found = day
  // The longest closure, Tết, is below two weeks.
  while (isDayOff(found)) found = addDays(found, -1)
  return found
}

/** The day itself, or the first day after it on which offices are open. */
export function workingDayFrom(day: VietnamDate): VietnamDate {
  let found = day
  while (isDayOff(found)) found = addDays(found, 1)
  return found
}
