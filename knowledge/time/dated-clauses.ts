// Years: every point gets the year it was meant with, from its own words, its neighbours, or the plan; lists and asides are settled.
import type { SchoolYear } from '../data/school-calendar.ts'
import type { Clause, PointClause } from './clauses.ts'
import type { Point } from './pieces.ts'
import { FIRST_SCHOOL_MONTH, yearInSchoolYear } from './school-year.ts'
import { addDays, lastDayOfMonth, parseVietnamDate } from './vietnam-date.ts'
import { windowOf, type Window } from './window.ts'

/** `own`: printed, or printed beside it; `plan`: the plan's year was assumed; `every`: each year; `unknown`: none to be had. */
export type YearSource = 'own' | 'plan' | 'every' | 'unknown'

export type DatedClause =
  | (PointClause & { readonly year: number; readonly source: 'own' | 'plan'; readonly window: Window | undefined })
  | (PointClause & {
      readonly year: number | undefined
      readonly source: 'every' | 'unknown'
      readonly window: Window | undefined
    })
  | Exclude<Clause, PointClause>

export type DatedPoint = Extract<DatedClause, { kind: 'point' }>

export type YearContext = { readonly planYear: number | undefined; readonly calendar: readonly SchoolYear[] }

/** @returns undefined where two points contradict each other, as in "Quý III/2025 (trước 30/6/2025)" */
export function dateClauses(clauses: readonly Clause[], context: YearContext): readonly DatedClause[] | undefined {
  const dated = clauses.map((clause, at) =>
    clause.kind === 'point' ? datePoint(clause, clauses, at, context) : clause,
  )
  const settled: DatedClause[] = []
  for (const clause of dated) {
    const before = settled.at(-1)
    const kept = before?.kind === 'point' && clause.kind === 'point' ? settlePair(before, clause) : 'both'
    if (kept === 'neither') return undefined
    if (kept === 'second') settled.pop()
    if (kept !== 'first') settled.push(clause)
  }
  return settled
}

/** The year as printed in the point itself; a span of years has no other. */
export function printedYear(point: Point): number | undefined {
  if (point.unit === 'years') return point.to
  return point.unit === 'school-year' || point.unit === 'term' ? point.from : point.year
}

function datePoint(clause: PointClause, clauses: readonly Clause[], at: number, context: YearContext): DatedPoint {
  const { year, source } = yearOf(clause, clauses, at, context.planYear)
  const window = year === undefined ? undefined : windowOf(clause.point, year, context.calendar)
  if (source === 'every') return { ...clause, year, source, window }
  return year === undefined ? { ...clause, year, source: 'unknown', window } : { ...clause, year, source, window }
}

function yearOf(clause: PointClause, clauses: readonly Clause[], at: number, planYear: number | undefined) {
  const printed = printedYear(clause.point) ?? yearFromNext(clause, clauses, at)
  if (printed !== undefined) return { year: printed, source: 'own' } as const
  if (repeatsYearly(clause.point, clauses)) return { year: planYear, source: 'every' } as const
  const near = neighbourYear(clause.point, clauses[at - 1])
  return near === undefined ? ({ year: planYear, source: 'plan' } as const) : ({ year: near, source: 'own' } as const)
}

/** "Quý I và quý II/2025", "15/6 và 15/12/2025", "Quý III (năm 2025)": the year stands with the last. */
function yearFromNext(clause: PointClause, clauses: readonly Clause[], at: number): number | undefined {
  const next = clauses[at + 1]
  if (next?.kind !== 'point') return undefined
  const isOuter = ['year', 'school-year', 'part-year'].includes(next.point.unit) && next.link !== 'and'
  if (next.point.unit === clause.point.unit) return printedYear(next.point) ?? yearFromNext(next, clauses, at + 1)
  return isOuter ? neighbourYear(clause.point, next) : undefined
}

/** The year that a neighbour lends; of a school year August to December are in its first half. */
function neighbourYear(point: Point, neighbour: Clause | undefined): number | undefined {
  if (neighbour?.kind !== 'point' || neighbour.point.unit === 'years') return undefined
  const year = printedYear(neighbour.point)
  const isSchool = neighbour.point.unit === 'school-year' || neighbour.point.unit === 'term'
  if (!isSchool || year === undefined || !('month' in point)) return year
  return yearInSchoolYear(point.month, year)
}

function repeatsYearly(point: Point, clauses: readonly Clause[]): boolean {
  return point.unit !== 'year' && hasYearlyPace(clauses)
}

/** A half-yearly pace beside days means these days, each year. */
export function hasYearlyPace(clauses: readonly Clause[]): boolean {
  return clauses.some(
    (clause) =>
      clause.kind === 'every' &&
      (clause.every === 'yearly' || clause.every === 'half-yearly' || clause.isOpen === true),
  )
}

/** Which of two neighbouring points count: a list its last, an aside the narrower, "và" both. */
function settlePair(first: DatedPoint, second: DatedPoint): 'first' | 'second' | 'both' | 'neither' {
  if (isList(first, second)) return 'second'
  if (second.link === 'and' || second.limit === 'from' || first.limit === 'from') return 'both'
  if (first.point.unit !== second.point.unit) {
    if (liesWithin(second, first)) return 'second'
    if (liesWithin(first, second)) return 'first'
  }
  return second.link === 'comma' ? 'both' : 'neither'
}

/** "Quý I, II/2025" and "năm 2024, 2025" are due at the last; two full dates are two deadlines. */
function isList(first: DatedPoint, second: DatedPoint): boolean {
  if (first.point.unit !== second.point.unit || second.link === 'aside' || second.link === undefined) return false
  if (
    (first.source === 'every' && second.link !== 'dash') ||
    first.limit === 'until' ||
    (second.limit ?? first.limit) !== first.limit
  )
    return false
  if (first.point.unit === 'year' || first.point.unit === 'term') return true
  return ['month', 'quarter'].includes(first.point.unit) && printedYear(first.point) === undefined
}

function liesWithin(inner: DatedPoint, outer: DatedPoint): boolean {
  const around = outerWindow(outer)
  if (!inner.window || !around) return false
  const first = inner.limit === 'before' ? addDays(inner.window.first, -1) : inner.window.first
  const last = inner.limit === 'before' ? first : inner.window.last
  return first >= around.first && last <= around.last
}

/** Work of a school year begins before its first lesson and ends after its last: August to July. */
function outerWindow({ point, year, window }: DatedPoint): Window | undefined {
  if (point.unit !== 'school-year' || year === undefined) return window
  const first = parseVietnamDate(year, FIRST_SCHOOL_MONTH, 1)
  return first && { first, last: lastDayOfMonth(year + 1, FIRST_SCHOOL_MONTH - 1) }
}
