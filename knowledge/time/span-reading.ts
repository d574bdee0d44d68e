// "từ … đến …": a span that is due at its end.
import { printedYear, type YearContext } from './dated-clauses.ts'
import type { Point } from './pieces.ts'
import type { TimelineReading } from './timeline.ts'
import { windowOf } from './window.ts'

/** `isYearly`: "từ tháng 6 đến tháng 8 hằng năm". */
export type SpanContext = YearContext & { readonly isYearly: boolean }

/**
 * An end without a year has that of the other end, or the next one where it would come before its start: "từ tháng 11 đến tháng 2".
 * Of "từ tháng 9 đến tháng 5/2026" the start lies in the year before.
 */
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
  const [fromYear, toYear] = [Number(sameYear.first.slice(0, 4)), Number(last.last.slice(0, 4))]
  if (!isInverted) return { kind: 'span', fromYear, toYear, dueOn: last.last }
  // Two days of one month in the wrong order are a slip, not a year.
  const isSlip = sameYear.first.slice(0, 7) === last.last.slice(0, 7)
  if (printedYear(end) === undefined && !isSlip) {
    const next = windowOf(end, endYear + 1, calendar)?.last
    return next === undefined ? { kind: 'unreadable' } : { kind: 'span', fromYear, toYear: toYear + 1, dueOn: next }
  }
  return printedYear(start) === undefined && !isSlip
    ? { kind: 'span', fromYear: fromYear - 1, toYear, dueOn: last.last }
    : { kind: 'unreadable' }
}
