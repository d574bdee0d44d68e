// Days that come again: each year, quarter or month. The first one in the plan's year is the day that is told.
import type { DatedClause, DatedPoint, YearContext } from './dated-clauses.ts'
import type { Point } from './pieces.ts'
import type { TimelineReading } from './timeline.ts'
import { addDays, lastDayOfMonth, parseVietnamDate, type VietnamDate } from './vietnam-date.ts'
import { windowOf } from './window.ts'

const UNREADABLE: TimelineReading = { kind: 'unreadable' }

/** Each year on the same day: the first one on or after 1 January of the plan's year. */
export function readYearlyPoint(clause: DatedPoint, { planYear, calendar }: YearContext): TimelineReading {
  const dueIn = (year: number) => {
    const window = windowOf(clause.point, year, calendar)
    return window && (clause.limit === 'before' ? addDays(window.first, -1) : window.last)
  }
  // A leap year shows whether the day exists in any year at all.
  if (!isSchool(clause.point) && !dueIn(2024)) return UNREADABLE
  return {
    kind: 'recurring-dated',
    every: 'yearly',
    dueOn: firstFrom(
      planYear,
      [0, 1].map((ahead) => dueIn((planYear ?? 0) + ahead)),
    ),
  }
}

export function readRepeatedDay(
  clause: Extract<DatedClause, { kind: 'repeated-day' }>,
  planYear: number | undefined,
): TimelineReading {
  const { every, day, month, limit } = clause
  if (day !== undefined && (day < 1 || day > 31)) return UNREADABLE
  const step = { monthly: 1, quarterly: 3, yearly: 12 }[every]
  const days = [month, month + step].map((inMonth) => {
    const year = (planYear ?? 0) + Math.floor((inMonth - 1) / 12)
    const on =
      day === undefined
        ? lastDayOfMonth(year, ((inMonth - 1) % 12) + 1)
        : parseVietnamDate(year, ((inMonth - 1) % 12) + 1, day)
    return on && limit === 'before' ? addDays(on, -1) : on
  })
  return { kind: 'recurring-dated', every, dueOn: firstFrom(planYear, days) }
}

const firstFrom = (planYear: number | undefined, days: readonly (VietnamDate | undefined)[]) =>
  planYear === undefined ? undefined : days.find((day) => day !== undefined && day >= `${planYear}-01-01`)

const isSchool = (point: Point) => point.unit === 'school-year' || point.unit === 'term'
