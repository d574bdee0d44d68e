// The months that a question or a time wording means, each with its year where that can be told: "tháng 9, tháng 12/2025 và tháng 3/2026", "từ tháng 11 đến tháng 2/2026".
import type { NamedTime } from './named-times.ts'

export type MonthOfYear = { readonly month: number; readonly year: number | undefined }

const MONTHS_OF_YEAR = 12

/** From one to another, both of them in it; undefined unless two times say so. */
export function monthSpan([one, two, ...others]: readonly NamedTime[]):
  | readonly [MonthOfYear, MonthOfYear]
  | undefined {
  const opens = one && (one.side === 'from' || one.side === 'named' || one.side === 'in')
  const closes = two && (two.side === 'to' || two.side === 'until')
  if (!opens || !closes || others.length > 0) return undefined
  const overNewYear = one.first > two.first ? 1 : 0
  return [
    { month: one.first, year: one.year ?? (two.year === undefined ? undefined : two.year - overNewYear) },
    { month: two.first, year: two.year ?? (one.year === undefined ? undefined : one.year + overNewYear) },
  ]
}

/** @param times months only, in the order of the text */
export function namedMonths(times: readonly NamedTime[]): readonly MonthOfYear[] {
  const span = monthSpan(times)
  return span ? between(...span) : withYears(times.map(({ first, year }) => ({ month: first, year })))
}

function between(from: MonthOfYear, to: MonthOfYear): readonly MonthOfYear[] {
  const years = from.year === undefined || to.year === undefined ? 0 : to.year - from.year
  const length =
    from.year === undefined
      ? (to.month - from.month + MONTHS_OF_YEAR) % MONTHS_OF_YEAR
      : years * MONTHS_OF_YEAR + to.month - from.month
  return Array.from({ length: Math.max(0, length) + 1 }, (_, step) => {
    const at = from.month - 1 + step
    return {
      month: (at % MONTHS_OF_YEAR) + 1,
      year: from.year === undefined ? undefined : from.year + Math.floor(at / MONTHS_OF_YEAR),
    }
  })
}

/** A month without a year has that of the next one that has one, else of the one before it; they run forward in time. */
function withYears(months: readonly MonthOfYear[]): readonly MonthOfYear[] {
  return months.map(({ month, year }, at) => {
    if (year !== undefined) return { month, year }
    const next = months.slice(at + 1).find((one) => one.year !== undefined)
    if (next?.year !== undefined) return { month, year: month > next.month ? next.year - 1 : next.year }
    const before = months.slice(0, at).findLast((one) => one.year !== undefined)
    return { month, year: before?.year === undefined ? undefined : before.year + (month < before.month ? 1 : 0) }
  })
}
