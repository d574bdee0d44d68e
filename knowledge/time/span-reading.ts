// "từ … đến …": a span that is due at its end.
import { printedYear, type YearContext } from './dated-clauses.ts'
import type { Point } from './pieces.ts'
import type { TimelineReading } from './timeline.ts'
import { windowOf } from './window.ts'

/** `isYearly`: "từ tháng 6 đến tháng 8 hằng năm". */
export type SpanContext = YearContext & { readonly isYearly: boolean }

/** An end without a year has that of the other end; of "từ tháng 9 đến tháng 5/2026" the start lies in the year before. */
export function readSpan(start: Point, end: Point, { planYear, calendar, isYearly }: SpanContext): TimelineReading {
  if (isYearly && printedYear(start) === undefined && printedYear(end) === undefined)
    return {
      kind: 'recurring-dated',
      every: 'yearly',
      dueOn: planYear === undefined ? undefined : windowOf(end, planYear, calendar)?.last,
    }
  const endYear = printedYear(end) ?? printedYear(start) ?? planYear
  if (endYear === undefined) return { kind: 'unreadable' }
  const last = windowOf(end, endYear, calendar)
  const sameYear = windowOf(start, printedYear(start) ?? endYear, calendar)
  if (end.unit === 'school-year' || end.unit === 'term')
    return { kind: 'school-year', from: endYear, term: end.unit === 'term' ? end.term : undefined, dueOn: last?.last }
  if (!last || !sameYear) return { kind: 'unreadable' }
  const isInverted = sameYear.first > last.last
  if (isInverted && (printedYear(start) !== undefined || printedYear(end) === undefined)) return { kind: 'unreadable' }
  return {
    kind: 'span',
    fromYear: Number(sameYear.first.slice(0, 4)) - (isInverted ? 1 : 0),
    toYear: Number(last.last.slice(0, 4)),
    dueOn: last.last,
  }
}
