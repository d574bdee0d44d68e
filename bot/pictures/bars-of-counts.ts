// Counts as bars, the most first: what people ask, say, in a week.
import { sayNumber } from '../messages/number.ts'
import type { BarsPicture, Surroundings } from './picture-data.ts'

/** More would not fit into one picture; callers join the rest under a name of their own. */
export const MOST_COUNTS = 10

export function barsOfCounts(
  counts: readonly { readonly name: string; readonly count: number }[],
  around: Surroundings,
): BarsPicture {
  const rows = counts
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_COUNTS)
    .map(({ name, count }) => ({
      name,
      bars: [{ look: 'plain', number: count, label: sayNumber(count), isDoubtful: false } as const],
    }))
  return { kind: 'bars', ...around, legend: [], panels: [{ heading: undefined, isPercent: false, rows }] }
}
