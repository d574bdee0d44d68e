// "hoàn thành trong năm 2026", "đến hạn quý II/2026", "phải xong trước tháng 9": a stretch of days that tasks are asked by, whatever their wording.
import type { Period } from '../domain/plan.ts'
import { yearInSchoolYear } from '../time/school-year.ts'
import { addDays, formatVietnamDate, lastDayOfMonth, parseVietnamDate, type VietnamDate } from '../time/vietnam-date.ts'
import { readNamedTimes, type NamedTime } from './named-times.ts'

/** Both days belong to it, undefined where it is open; `wording` is said behind "đến hạn". */
export type DueRange = {
  readonly from: VietnamDate | undefined
  readonly to: VietnamDate | undefined
  readonly wording: string
}

/** "Đến hạn trong năm 2026" means every day of it, whatever the wording; "năm 2026" alone may be the wording. */
export const DUE =
  / (?:den han|toi han|het han|phai xong|phai lam xong|lam xong|phai hoan thanh|can hoan thanh|hoan thanh) /

/**
 * Undefined unless one stretch is named; a school year is no deadline's year.
 * @param periods those of the question, then those of the plans meant: they give the year where only a month is named
 */
export function readDueRange(
  joined: string,
  periods: readonly Period[],
  ofPlans: readonly Period[] = [],
): DueRange | undefined {
  const asksForDue = DUE.test(joined)
  const times = readNamedTimes(joined).filter(
    ({ unit, side }) => (unit !== 'day' || side !== 'named') && (unit !== 'year' || asksForDue || CLEAR.has(side)),
  )
  const narrow = times.filter(({ unit, side }) => unit !== 'year' || (side !== 'named' && side !== 'in'))
  if (narrow.length === 0) return wholeYear(periods)
  const printed = times.find(({ year }) => year !== undefined)?.year
  return cut(
    narrow.map((time) => ({ ...time, year: time.year ?? printed ?? yearIn(time, periods) ?? yearIn(time, ofPlans) })),
  )
}

/** The year that a month has in the only period that is meant; undefined where it might be another. */
function yearIn({ first }: NamedTime, periods: readonly Period[]): number | undefined {
  const years = new Set(
    periods.map(({ kind, from, to }) =>
      kind === 'school-year' ? yearInSchoolYear(first, from) : from === to ? from : undefined,
    ),
  )
  return years.size === 1 ? [...years][0] : undefined
}

/** "Đến năm 2030" is also how plans are called; these words bound a year wherever they stand. */
const CLEAR: ReadonlySet<string> = new Set(['before', 'until', 'after'])

function wholeYear(periods: readonly Period[]): DueRange | undefined {
  const [year, ...others] = periods.filter((period) => period.kind === 'years' && period.from === period.to)
  if (!year || others.length > 0) return undefined
  return cut([{ unit: 'year', side: 'in', day: undefined, first: 1, last: 12, year: year.from }])
}

/** From one time to another, before, until or after one, or within the only one. The day itself is before it, as plans say it; a month is not. */
function cut([one, two, ...others]: readonly NamedTime[]): DueRange | undefined {
  const first = one && daysOf(one)
  if (!first || others.length > 0) return undefined
  if (two) {
    const last = daysOf(two)
    if (!last || one.side !== 'from' || (two.side !== 'to' && two.side !== 'until')) return undefined
    return { from: first.from, to: last.to, wording: `từ ${first.said} đến ${last.said}` }
  }
  const { from, to, said } = first
  switch (one.side) {
    case 'before':
      return { from: undefined, to: one.unit === 'day' ? to : addDays(from, -1), wording: `trước ${said}` }
    case 'until':
      return { from: undefined, to, wording: `đến hết ${said}` }
    case 'to':
      return { from: undefined, to, wording: `đến ${said}` }
    case 'after':
      return { from: addDays(to, 1), to: undefined, wording: `sau ${said}` }
    case 'from':
      return { from, to: undefined, wording: `từ ${said}` }
    default:
      return { from, to, wording: `${one.unit === 'day' ? 'vào' : 'trong'} ${said}` }
  }
}

const ROMAN = ['', 'I', 'II', 'III', 'IV']

type Days = { readonly from: VietnamDate; readonly to: VietnamDate; readonly said: string }

/** Undefined without a year, and for what no calendar has (31/02). */
function daysOf({ unit, day, first, last, year }: NamedTime): Days | undefined {
  const from = year === undefined ? undefined : parseVietnamDate(year, first, day ?? 1)
  if (year === undefined || !from) return undefined
  const said = {
    day: `ngày ${formatVietnamDate(from)}`,
    month: `tháng ${first}/${year}`,
    quarter: `quý ${ROMAN[last / 3]}/${year}`,
    part: `${last - first + 1} tháng ${first === 1 ? 'đầu' : 'cuối'} năm ${year}`,
    year: `năm ${year}`,
  }[unit]
  return { from, to: day === undefined ? lastDayOfMonth(year, last) : from, said }
}
