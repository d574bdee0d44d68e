// A language model of syllables, learnt from clean plans: how likely a syllable is after the two before it.
import { placeTonesAlike } from '../../knowledge/text/tone.ts'
import { allSyllables } from './syllable-inventory.ts'

export type SyllableModel = {
  /** Id of a syllable (lower case, NFC); undefined for what the model cannot write. */
  readonly idOf: (syllable: string) => number | undefined
  readonly syllables: readonly string[]
  /** -ln P(c | a b) in nats. `BOUNDARY` stands for a pause or an edge. */
  readonly cost: (a: number, b: number, c: number) => number
  /** -ln of the syllable's own share, whatever stands around it. */
  readonly rarity: (id: number) => number
  /** Number of syllables that it has learnt from. */
  readonly learnt: number
}

/** The id of pauses, numbers and edges. */
export const BOUNDARY = 0

/** Interpolation of trigram, bigram, unigram and the mere inventory; few domain pages make the low orders matter. */
const WEIGHTS = { three: 0.5, two: 0.32, one: 0.17, none: 0.01 } as const

export function learnSyllables(texts: Iterable<string>): SyllableModel {
  const syllables: string[] = ['']
  const ids = new Map<string, number>()
  const add = (syllable: string): number => {
    const known = ids.get(syllable)
    if (known !== undefined) return known
    ids.set(syllable, syllables.length)
    syllables.push(syllable)
    return syllables.length - 1
  }
  const one = new Map<number, number>()
  const two = new Map<number, number>()
  const three = new Map<number, number>()
  let learnt = 0
  const spelt = new Set(allSyllables())
  let [a, b] = [BOUNDARY, BOUNDARY]
  for (const text of texts)
    for (const word of wordsOf(text)) {
      const c = word === '' || !spelt.has(word) ? BOUNDARY : add(word)
      if (c !== BOUNDARY) learnt += 1
      count(one, c)
      count(two, b * SHIFT + c)
      count(three, (a * SHIFT + b) * SHIFT + c)
      ;[a, b] = c === BOUNDARY ? [BOUNDARY, BOUNDARY] : [b, c]
    }
  for (const syllable of spelt) add(syllable)
  const contextTwo = sumByPrefix(two)
  const contextThree = sumByPrefix(three)
  const all = [...one.values()].reduce((sum, value) => sum + value, 0) + 1
  const cost = (first: number, second: number, third: number): number => {
    const pair = first * SHIFT + second
    const seenThree = contextThree.get(pair) ?? 0
    const seenTwo = contextTwo.get(second) ?? 0
    const shareThree = seenThree === 0 ? 0 : (three.get(pair * SHIFT + third) ?? 0) / seenThree
    const shareTwo = seenTwo === 0 ? 0 : (two.get(second * SHIFT + third) ?? 0) / seenTwo
    const shareOne = (one.get(third) ?? 0) / all
    return -Math.log(
      WEIGHTS.three * shareThree + WEIGHTS.two * shareTwo + WEIGHTS.one * shareOne + WEIGHTS.none / syllables.length,
    )
  }
  const rarity = (id: number) => -Math.log((one.get(id) ?? 0) / all + WEIGHTS.none / syllables.length)
  return { rarity, idOf: (syllable) => ids.get(syllable), syllables, cost, learnt }
}

const count = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1)

/** Ids stay far below this, and three of them fit a double exactly. */
const SHIFT = 2 ** 17

function sumByPrefix(counts: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const sums = new Map<number, number>()
  for (const [key, value] of counts) {
    const prefix = Math.floor(key / SHIFT)
    sums.set(prefix, (sums.get(prefix) ?? 0) + value)
  }
  return sums
}

/** Syllables in lower case; "" for every pause, number or foreign sign. */
function wordsOf(text: string): readonly string[] {
  const tokens =
    placeTonesAlike(text)
      .toLowerCase()
      .match(/\p{L}+|[\d]+|[.;:!?\n]/gu) ?? []
  return tokens.map((token) => (/^\p{L}+$/u.test(token) ? token : ''))
}
