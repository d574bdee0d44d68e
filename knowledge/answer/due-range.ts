// "hoàn thành trong năm 2026", "đến hạn quý II/2026": a stretch of days that tasks are asked by, whatever their wording.
import type { Period } from '../domain/plan.ts'
import { lastDayOfMonth, parseVietnamDate, type VietnamDate } from '../time/vietnam-date.ts'

/** Both days belong to it. */
export type DueRange = { readonly from: VietnamDate; readonly to: VietnamDate; readonly wording: string }

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 }
const ROMAN = ['', 'I', 'II', 'III', 'IV']
const QUARTER = / qui? ?y? (i|ii|iii|iv|[1-4])(?: nam)? (20\d{2}) /
const MONTH = / thang (\d{1,2})(?: nam)? (20\d{2}) /

/** undefined unless one quarter, month or year is named; a school year is no deadline's year. */
export function readDueRange(joined: string, periods: readonly Period[]): DueRange | undefined {
  const quarter = QUARTER.exec(joined)
  const number = QUARTERS[quarter?.[1] ?? '']
  if (quarter && number)
    return range(Number(quarter[2]), [number * 3 - 2, number * 3], `quý ${ROMAN[number]}/${quarter[2]}`)
  const month = MONTH.exec(joined)
  const ordinal = Number(month?.[1])
  if (month && ordinal >= 1 && ordinal <= 12)
    return range(Number(month[2]), [ordinal, ordinal], `tháng ${ordinal}/${month[2]}`)
  const [year, ...others] = periods.filter((period) => period.kind === 'years' && period.from === period.to)
  return year && others.length === 0 ? range(year.from, [1, 12], `năm ${year.from}`) : undefined
}

function range(year: number, [first, last]: readonly [number, number], wording: string): DueRange | undefined {
  const from = parseVietnamDate(year, first, 1)
  return from && { from, to: lastDayOfMonth(year, last), wording }
}
