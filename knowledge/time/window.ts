// Windows: the first and last day of a point, once its year is known.
import type { SchoolYear } from '../data/school-calendar.ts'
import { assertNever } from '../domain/assert-never.ts'
import type { Point } from './pieces.ts'
import { lastDayOfMonth, parseVietnamDate, type VietnamDate } from './vietnam-date.ts'

export type Window = { readonly first: VietnamDate; readonly last: VietnamDate }

/** What no plan of ours can mean; a wrong digit should not become a deadline. */
const EARLIEST_YEAR = 1990
const LATEST_YEAR = 2100

/** @returns undefined for what no calendar has (31/02, quý V), and for school years that the table does not hold */
export function windowOf(point: Point, year: number, calendar: readonly SchoolYear[]): Window | undefined {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return undefined
  switch (point.unit) {
    case 'day':
      return between(parseVietnamDate(year, point.month, point.day), parseVietnamDate(year, point.month, point.day))
    case 'month':
      return monthsOf(year, point.month, point.month)
    case 'quarter':
      return monthsOf(year, point.quarter * 3 - 2, point.quarter * 3)
    case 'part-year':
      return monthsOf(year, point.firstMonth, point.lastMonth)
    case 'year':
      return monthsOf(year, 1, 12)
    case 'years':
      return point.from < point.to && point.to <= LATEST_YEAR
        ? between(parseVietnamDate(point.from, 1, 1), lastDayOfMonth(point.to, 12))
        : undefined
    case 'school-year':
      return schoolWindow(year, 0, 1, calendar)
    case 'term':
      return schoolWindow(year, point.term - 1, point.term - 1, calendar)
    default:
      return assertNever(point)
  }
}

function monthsOf(year: number, firstMonth: number, lastMonth: number): Window | undefined {
  if (firstMonth < 1 || lastMonth > 12 || firstMonth > lastMonth) return undefined
  return between(parseVietnamDate(year, firstMonth, 1), lastDayOfMonth(year, lastMonth))
}

function schoolWindow(year: number, firstTerm: number, lastTerm: number, calendar: readonly SchoolYear[]) {
  const terms = calendar.find((entry) => entry.from === year)?.terms
  return between(toDate(terms?.[firstTerm]?.startOn), toDate(terms?.[lastTerm]?.lastOn))
}

function toDate(text: string | undefined): VietnamDate | undefined {
  const [year = 0, month = 0, day = 0] = (text ?? '').split('-').map(Number)
  return parseVietnamDate(year, month, day)
}

const between = (first: VietnamDate | undefined, last: VietnamDate | undefined): Window | undefined =>
  first && last ? { first, last } : undefined
