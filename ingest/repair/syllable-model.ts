// A language model of syllables, learnt from clean plans: how likely a syllable is after the two before it.
import { createPairTable, widened } from './ngram-table.ts'
import { BOUNDARY, createVocabulary, LAST_SIGN, scanSyllables, type Vocabulary } from './vocabulary.ts'

export type SyllableModel = Vocabulary & {
  /** The pair (a b) as a context; looked up once for all that may follow it. */
  readonly contextOf: (a: number, b: number) => number
  /** -ln P(c | a b) in nats; `context` is that of (a b). */
  readonly costAfter: (context: number, b: number, c: number) => number
  /** -ln of the syllable's own share, whatever stands around it. */
  readonly rarity: (id: number) => number
  /** Number of syllables that it has learnt from. */
  readonly learnt: number
}

/**
 * Where learning stops. 200 plans of 40 KB hold this many; the tables then stay below 60 MB, so that restoring fits
 * a child process of 256 MB, and are learnt in about two seconds. What comes first is learnt.
 */
export const MOST_SYLLABLES = 1_500_000

/** @param texts clean text; scanned no further than `MOST_SYLLABLES` */
export function learnSyllables(texts: Iterable<string>): SyllableModel {
  const vocabulary = createVocabulary()
  const counts = createCounts()
  let learnt = 0
  for (const text of texts) {
    if (learnt >= MOST_SYLLABLES) break
    counts.see(BOUNDARY)
    scanSyllables(text, vocabulary, (id) => {
      if (id > LAST_SIGN) learnt += 1
      counts.see(id)
    })
  }
  return { ...vocabulary, ...smooth(counts, vocabulary.syllables.length), learnt }
}

/** The pair of two pauses, made first. */
const NO_CONTEXT = 0

type Counts = ReturnType<typeof createCounts>

/** Pairs and triples with what Kneser and Ney count of them: how often, and in how many contexts. */
function createCounts() {
  const pairs = createPairTable()
  const triples = createPairTable()
  let times = new Int32Array(1 << 12)
  let contexts = new Int32Array(1 << 12)
  let tripleTimes = new Int32Array(1 << 12)
  let b: number = BOUNDARY
  let before = pairs.add(BOUNDARY, BOUNDARY)

  return {
    pairs,
    triples,
    times: () => times,
    contexts: () => contexts,
    tripleTimes: () => tripleTimes,
    see(c: number): void {
      if (c === BOUNDARY && b === BOUNDARY) return
      const known = triples.size()
      const triple = triples.add(before, c)
      if (triple >= tripleTimes.length) tripleTimes = widened(tripleTimes)
      tripleTimes[triple] = (tripleTimes[triple] ?? 0) + 1
      const pair = pairs.add(b, c)
      if (pair >= times.length) [times, contexts] = [widened(times), widened(contexts)]
      times[pair] = (times[pair] ?? 0) + 1
      if (triple === known) contexts[pair] = (contexts[pair] ?? 0) + 1
      b = c
      before = c === BOUNDARY ? NO_CONTEXT : pair
    },
  }
}

/** Absolute discounts; between 0.5 and 0.9 the restored pages do not differ by a tenth of a percent. */
const DISCOUNT = { three: 0.8, two: 0.7, one: 0.2 } as const

/** Interpolated Kneser-Ney, worked out beforehand for all that was seen: at run time only look-ups are left. */
function smooth(counts: Counts, words: number): Pick<SyllableModel, 'contextOf' | 'costAfter' | 'rarity'> {
  const { pairs, triples } = counts
  const one = smoothOne(counts, words)
  // After a pause the pair itself is counted; elsewhere in how many contexts it stood.
  const [times, contexts] = [counts.times(), counts.contexts()]
  const weightOf = (pair: number) => (pairs.firstOf(pair) === BOUNDARY ? times[pair] : contexts[pair]) ?? 0
  const two = discounted(pairs, { contexts: words, weightOf, discount: DISCOUNT.two }, (_, c) => one[c] ?? 0)
  const lower = (b: number, c: number): number => {
    const pair = pairs.find(b, c)
    return pair >= 0 ? (two.shares[pair] ?? 0) : (two.rest[b] ?? 1) * (one[c] ?? 0)
  }
  const tripleTimes = counts.tripleTimes()
  const three = discounted(
    triples,
    { contexts: pairs.size(), weightOf: (triple) => tripleTimes[triple] ?? 0, discount: DISCOUNT.three },
    (before, c) => lower(pairs.secondOf(before), c),
  )
  const rarities = inNats(one)
  const [pairCosts, pairRest] = [inNats(two.shares), inNats(two.rest)]
  const [tripleCosts, tripleRest] = [inNats(three.shares), inNats(three.rest)]
  return {
    rarity: (id) => rarities[id] ?? Infinity,
    contextOf: pairs.find,
    costAfter(context, b, c) {
      const triple = context < 0 ? -1 : triples.find(context, c)
      if (triple >= 0) return tripleCosts[triple] ?? 0
      const pair = pairs.find(b, c)
      const rest = context < 0 ? 0 : (tripleRest[context] ?? 0)
      return rest + (pair >= 0 ? (pairCosts[pair] ?? 0) : (pairRest[b] ?? 0) + (rarities[c] ?? 0))
    },
  }
}

/** Shares of single syllables by the number of different neighbours before them; the unseen ones of the inventory share what is discounted. */
function smoothOne({ pairs }: Counts, words: number): Float64Array {
  const neighbours = new Float64Array(words)
  for (let pair = 0; pair < pairs.size(); pair += 1) {
    const c = pairs.secondOf(pair)
    neighbours[c] = (neighbours[c] ?? 0) + 1
  }
  const total = neighbours.reduce((sum, value) => sum + value, 0) + 1
  const seen = neighbours.filter((value) => value > 0).length
  const rest = (seen * DISCOUNT.one + 1) / total / words
  return neighbours.map((value) => Math.max(0, value - DISCOUNT.one) / total + rest)
}

type Order = {
  readonly contexts: number
  readonly weightOf: (entry: number) => number
  readonly discount: number
}

/** For each entry its share after its first number, and for each first number the share that is left to the lower order. */
function discounted(
  table: Counts['pairs'],
  { contexts, weightOf, discount }: Order,
  lower: (first: number, second: number) => number,
): { readonly shares: Float64Array; readonly rest: Float64Array } {
  const sums = new Float64Array(contexts)
  const kinds = new Float64Array(contexts)
  for (let entry = 0; entry < table.size(); entry += 1) {
    const weight = weightOf(entry)
    if (weight === 0) continue
    const first = table.firstOf(entry)
    sums[first] = (sums[first] ?? 0) + weight
    kinds[first] = (kinds[first] ?? 0) + 1
  }
  const rest = sums.map((sum, first) => (sum === 0 ? 1 : (discount * (kinds[first] ?? 0)) / sum))
  const shares = new Float64Array(table.size())
  for (let entry = 0; entry < table.size(); entry += 1) {
    const first = table.firstOf(entry)
    const own = Math.max(0, weightOf(entry) - discount) / Math.max(1, sums[first] ?? 0)
    shares[entry] = own + (rest[first] ?? 1) * lower(first, table.secondOf(entry))
  }
  return { shares, rest }
}

const inNats = (shares: Float64Array): Float32Array => Float32Array.from(shares, (share) => -Math.log(share))
