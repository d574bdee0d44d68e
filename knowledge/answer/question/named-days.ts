// The days that a named time covers, and how it is said again: "trước tháng 9/2026" ends on 31/8/2026.
import { addDays, lastDayOfMonth, parseVietnamDate, type VietnamDate } from '../../time/vietnam-date.ts'
import type { NamedTime } from './named-times.ts'

/** Both days belong to it, undefined where it is open. */
export type Stretch = { readonly from: VietnamDate | undefined; readonly to: VietnamDate | undefined }

/** Undefined without a year, and for what no calendar has (31/02). A day that something ends before belongs to it, as plans say it; a month does not. */
export function boundsOf(time: NamedTime): Stretch | undefined {
  const { unit, side, day, first, last, year } = time
  const from = year === undefined ? undefined : parseVietnamDate(year, first, day ?? 1)
  if (year === undefined || !from) return undefined
  const to = day === undefined ? lastDayOfMonth(year, last) : from
  switch (side) {
    case 'before':
      return { from: undefined, to: unit === 'day' ? to : addDays(from, -1) }
    case 'until':
    case 'to':
      return { from: undefined, to }
    case 'after':
      return { from: addDays(to, 1), to: undefined }
    case 'from':
      return { from, to: undefined }
    default:
      return { from, to }
  }
}

export function sayBound(time: NamedTime): string {
  const within = time.unit === 'day' ? 'vào' : 'trong'
  const word = { before: 'trước', until: 'đến hết', to: 'đến', after: 'sau', from: 'từ', in: within, named: within }[
    time.side
  ]
  return `${word} ${sayTime(time)}`
}

const ROMAN = ['', 'I', 'II', 'III', 'IV']
const MONTHS_IN_QUARTER = 3

/** Without the year where none is known. */
export function sayTime({ unit, day, first, last, year }: NamedTime): string {
  const inYear = year === undefined ? '' : `/${year}`
  return {
    day: `ngày ${day}/${first}${inYear}`,
    month: `tháng ${first}${inYear}`,
    quarter: `quý ${ROMAN[last / MONTHS_IN_QUARTER]}${inYear}`,
    part: `${last - first + 1} tháng ${first === 1 ? 'đầu' : 'cuối'} năm${year === undefined ? '' : ` ${year}`}`,
    year: `năm ${year ?? ''}`,
  }[unit]
}
