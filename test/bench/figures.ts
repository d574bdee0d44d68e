// The figures of the benchmarks: medians and percentiles of times, hit rates and reciprocal ranks of searches.

export type RankFigures = {
  /** Shares 0–1 of the questions whose evidence stands among the first so many. */
  readonly hitAt1: number
  readonly hitAt5: number
  readonly hitAt10: number
  /** Mean reciprocal rank, 0 for what was not found at all. */
  readonly mrr: number
}

/** @param ranks 1-based; undefined: not found */
export function rankFigures(ranks: readonly (number | undefined)[]): RankFigures {
  const hitAt = (limit: number) => mean(ranks.map((rank) => (rank !== undefined && rank <= limit ? 1 : 0)))
  return {
    hitAt1: hitAt(1),
    hitAt5: hitAt(5),
    hitAt10: hitAt(10),
    mrr: mean(ranks.map((rank) => (rank === undefined ? 0 : 1 / rank))),
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** The value that a share of 0–1 of all values does not exceed (nearest rank). NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]) => percentile(values, 0.5)
