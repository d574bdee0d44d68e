// "hoàn thành trong năm 2026", "đến hạn quý II/2026", "phải xong trước 31/12/2026": a stretch of days that tasks are asked by, whatever their wording.
import type { Period } from '../domain/plan.ts'
import { addDays, formatVietnamDate, lastDayOfMonth, parseVietnamDate, type VietnamDate } from '../time/vietnam-date.ts'

/** Both days belong to it; `wording` is said behind "đến hạn". */
export type DueRange = { readonly from: VietnamDate; readonly to: VietnamDate; readonly wording: string }

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 }
const ROMAN = ['', 'I', 'II', 'III', 'IV']
const QUARTER = / qui? ?y? (i|ii|iii|iv|[1-4])(?: nam)? (20\d{2}) /
const MONTH = / thang (\d{1,2})(?: nam)? (20\d{2}) /

const DATE = String.raw`(?: ngay)? (\d{1,2}) (\d{1,2})(?: nam)? (20\d{2})`
const BETWEEN = new RegExp(` tu${DATE} (?:den|toi)(?: het)?${DATE} `)
const BOUND = new RegExp(` (truoc|cham nhat|den(?: het)?|sau)${DATE} `)

/** From one day to another, both of them in it. */
function readBetween(joined: string): DueRange | undefined {
  const [first, last] = chunk((BETWEEN.exec(joined) ?? []).slice(1).map(Number)).map(([day = 0, month = 0, year = 0]) =>
    parseVietnamDate(year, month, day),
  )
  return first && last
    ? { from: first, to: last, wording: `từ ngày ${formatVietnamDate(first)} đến ngày ${formatVietnamDate(last)}` }
    : undefined
}

const chunk = (numbers: readonly number[]): readonly (readonly number[])[] => [numbers.slice(0, 3), numbers.slice(3)]

/** Before a day or after it; the day itself belongs to what is due before it, as plans say it. */
function readBound(joined: string): DueRange | undefined {
  const [, side = '', day, month, year] = BOUND.exec(joined) ?? []
  const on = parseVietnamDate(Number(year), Number(month), Number(day))
  if (!on || !FIRST_DAY || !LAST_DAY) return undefined
  const said = `ngày ${formatVietnamDate(on)}`
  return side === 'sau'
    ? { from: addDays(on, 1), to: LAST_DAY, wording: `sau ${said}` }
    : { from: FIRST_DAY, to: on, wording: `trước ${said}` }
}

const FIRST_DAY = parseVietnamDate(2000, 1, 1)
const LAST_DAY = parseVietnamDate(2099, 12, 31)

/** undefined unless one day, quarter, month or year is named; a school year is no deadline's year. */
export function readDueRange(joined: string, periods: readonly Period[]): DueRange | undefined {
  const bound = readBetween(joined) ?? readBound(joined)
  if (bound) return bound
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
  return from && { from, to: lastDayOfMonth(year, last), wording: `trong ${wording}` }
}
