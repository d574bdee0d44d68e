// Learns a channel from pairs of true and misread words: letters are aligned, and what stands opposite each is counted.

export type Pair = { readonly truth: string; readonly read: string }

/** Letter of the truth → what was read in its place → how often. */
export type Readings = ReadonlyMap<string, ReadonlyMap<string, number>>

/** One letter becomes at most this many: "ứ" was seen as "tr", "đ" as "dd". */
const LONGEST_READING = 3
const ROUNDS = 6

/** Expectation by best alignment, repeated: each round aligns with the shares of the one before. */
export function learnReadings(pairs: readonly Pair[]): Readings {
  let readings: Readings = new Map()
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = new Map<string, Map<string, number>>()
    const cost = costOf(readings)
    for (const pair of pairs)
      for (const [letter, read] of align(pair, cost)) {
        const own = counts.get(letter) ?? new Map<string, number>()
        own.set(read, (own.get(read) ?? 0) + 1)
        counts.set(letter, own)
      }
    readings = counts
  }
  return readings
}

type Cost = (letter: string, read: string) => number

/** Before anything is known, a letter reads as itself without marks; after, as it was counted, smoothed. */
function costOf(readings: Readings): Cost {
  return (letter, read) => {
    const own = readings.get(letter)
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd')
    const base = read === letter ? 0.5 : read === bare ? 0.7 : 3 + 2 * Math.abs(read.length - 1)
    if (!own) return base
    const total = [...own.values()].reduce((sum, count) => sum + count, 0)
    return -Math.log(((own.get(read) ?? 0) + 0.5 * Math.exp(-base)) / (total + 1))
  }
}

function align({ truth, read }: Pair, cost: Cost): readonly (readonly [string, string])[] {
  const width = read.length + 1
  const best = new Float64Array((truth.length + 1) * width).fill(Infinity)
  const taken = new Int8Array((truth.length + 1) * width)
  best[0] = 0
  for (let i = 0; i < truth.length; i += 1)
    for (let j = 0; j <= read.length; j += 1) {
      const here = best[i * width + j] ?? Infinity
      if (here === Infinity) continue
      for (let length = 0; length <= LONGEST_READING && j + length <= read.length; length += 1) {
        const total = here + cost(truth[i] ?? '', read.slice(j, j + length))
        const at = (i + 1) * width + j + length
        if (total < (best[at] ?? Infinity)) {
          best[at] = total
          taken[at] = length
        }
      }
    }
  if (best[truth.length * width + read.length] === Infinity) return []
  const steps: [string, string][] = []
  for (let i = truth.length, j = read.length; i > 0; i -= 1) {
    const length = taken[i * width + j] ?? 0
    steps.push([truth[i - 1] ?? '', read.slice(j - length, j)])
    j -= length
  }
  return steps.toReversed()
}
