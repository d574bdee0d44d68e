// The figures of the benchmarks: medians and percentiles of times, hit rates and reciprocal ranks of searches.

/** What one search gave: where what it should find stands among the hits, and how much of that there is. */
export type Judged = {
  /** 1-based, ascending; what was not found has none. */
  readonly ranks: readonly number[]
  readonly relevant: number
}

/** Shares 0–1, means over the searches. */
export type RankFigures = {
  /** The first hit is right. */
  readonly precisionAt1: number
  /** Of what is right, or of ten where more is, so much stands among the first ten. */
  readonly recallAt10: number
  /** Reciprocal rank of the first right hit, 0 beyond the tenth. */
  readonly mrrAt10: number
  /** Discounted gain of the right ones among the first ten, against that of the best order. */
  readonly ndcgAt10: number
}

const DEPTH = 10

export function rankFigures(judged: readonly Judged[]): RankFigures {
  const of = (figure: (one: Judged) => number) => mean(judged.filter(({ relevant }) => relevant > 0).map(figure))
  const most = ({ relevant }: Judged) => Math.min(DEPTH, relevant)
  const shallow = ({ ranks }: Judged) => ranks.filter((rank) => rank <= DEPTH)
  return {
    precisionAt1: of(({ ranks }) => (ranks[0] === 1 ? 1 : 0)),
    recallAt10: of((one) => shallow(one).length / most(one)),
    mrrAt10: of((one) => 1 / (shallow(one)[0] ?? Number.POSITIVE_INFINITY)),
    ndcgAt10: of((one) => gain(shallow(one)) / gain(Array.from({ length: most(one) }, (_, index) => index + 1))),
  }
}

const gain = (ranks: readonly number[]) => ranks.reduce((sum, rank) => sum + 1 / Math.log2(rank + 1), 0)

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** The value that a share of 0–1 of all values does not exceed (nearest rank). NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]) => percentile(values, 0.5)
