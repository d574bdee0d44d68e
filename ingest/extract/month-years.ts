// Which year each month of a calendar lies in: what is printed holds, and the years run on with the months.
import { yearInSchoolYear } from '../../knowledge/time/school-year.ts'
import type { PlanTime } from './prose-time.ts'

export type PrintedMonth = { readonly month: number; readonly year: number | undefined }

/** Behind a later month an earlier one is the next year's, unless so many months would lie between that it is out of order. */
const WIDEST_STEP = 9

/** @returns a year for each month; undefined where neither the months nor the plan say one */
export function yearsOfMonths(
  months: readonly PrintedMonth[],
  { period, planYear }: PlanTime,
): readonly (number | undefined)[] {
  const printedAt = months.findIndex(({ year }) => year !== undefined)
  const first = months[0]
  if (!first) return []
  if (printedAt >= 0) return [...yearsBefore(months, printedAt), ...yearsFrom(months.slice(printedAt), undefined)]
  if (period?.kind !== 'school-year') return yearsFrom(months, planYear)
  const usual = yearInSchoolYear(first.month, period.from)
  // "Tháng 7, tháng 8, tháng 9": the summer before, not the one behind.
  const starts = [usual, usual - 1].map((start) => yearsFrom(months, start))
  const inPeriod = (years: readonly (number | undefined)[]) =>
    months.filter(({ month }, at) => years[at] === yearInSchoolYear(month, period.from)).length
  const [best = []] = starts.toSorted((one, other) => inPeriod(other) - inPeriod(one))
  return best
}

/** On from the first month. */
function yearsFrom(months: readonly PrintedMonth[], start: number | undefined): readonly (number | undefined)[] {
  const years: (number | undefined)[] = []
  for (const [at, { month, year }] of months.entries()) {
    const before = months[at - 1]?.month ?? month
    const last = at === 0 ? start : years[at - 1]
    years.push(year ?? (last === undefined ? undefined : last + (isNextYear(before, month) ? 1 : 0)))
  }
  return years
}

/** Back from the first month whose year is printed. */
function yearsBefore(months: readonly PrintedMonth[], printedAt: number): readonly number[] {
  let year = months[printedAt]?.year ?? 0
  return months
    .slice(0, printedAt)
    .map(({ month }, at) => ({ month, next: months[at + 1]?.month ?? month }))
    .toReversed()
    .map(({ month, next }) => (year -= isNextYear(month, next) ? 1 : 0))
    .toReversed()
}

const isNextYear = (month: number, next: number): boolean => next < month && next + 12 - month <= WIDEST_STEP
