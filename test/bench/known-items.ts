// Queries whose answer is known because they were made from it: a few telling words of a passage in another order, as people type them.
import { fold } from '../../knowledge/text/fold.ts'
import type { Passage } from '../../knowledge/domain/passage.ts'
import { between, createRandom, pick, sample, type Random } from '../support/seeded-random.ts'

export type Typed = 'with marks' | 'without marks' | 'one typo'
export const TYPINGS: readonly Typed[] = ['with marks', 'without marks', 'one typo']

export type KnownItem = {
  readonly text: Readonly<Record<Typed, string>>
  /** Every passage that holds all of the words, at most as many as a page of hits. */
  readonly relevant: ReadonlySet<number>
}

/** Fewer are told apart by their heading only. */
const FEWEST_WORDS = 10
const [FEWEST_PAIRS, MOST_PAIRS] = [2, 4]
const MOST_RELEVANT = 10
const WORD = /\p{L}+/gu

/** Two neighbouring syllables are a word more often than not; their order within a pair is what a person remembers. */
type Pair = { readonly printed: string; readonly key: string }

/** @returns so many, or fewer where the passages say too much the same */
export function makeKnownItems(passages: readonly Passage[], count: number, seed: number): readonly KnownItem[] {
  const random = createRandom(seed)
  const holders = new Map<string, number[]>()
  for (const { id, text } of passages)
    for (const key of new Set(pairsOf(text).map((pair) => pair.key))) {
      const held = holders.get(key)
      if (held) held.push(id)
      else holders.set(key, [id])
    }
  const items: KnownItem[] = []
  const long = passages.filter(({ kind, text }) => kind !== 'heading' && pairsOf(text).length >= FEWEST_WORDS)
  for (let tries = 0; items.length < count && tries < count * 20 && long.length > 0; tries += 1) {
    const item = makeItem(random, pick(random, long), holders)
    if (item) items.push(item)
  }
  return items
}

function makeItem(
  random: Random,
  { text }: Passage,
  holders: ReadonlyMap<string, readonly number[]>,
): KnownItem | undefined {
  const chosen = sample(random, pairsOf(text), MOST_PAIRS)
  for (let pairs = FEWEST_PAIRS; pairs <= chosen.length; pairs += 1) {
    const some = chosen.slice(0, pairs)
    const relevant = holdAll(some, holders)
    if (relevant.size > MOST_RELEVANT) continue
    const words = some.map(({ printed }) => printed).join(' ')
    return { text: { 'with marks': words, 'without marks': fold(words), 'one typo': mistype(random, words) }, relevant }
  }
  return undefined
}

function holdAll(pairs: readonly Pair[], holders: ReadonlyMap<string, readonly number[]>): ReadonlySet<number> {
  const [first = [], ...others] = pairs.map(({ key }) => holders.get(key) ?? []).toSorted((a, b) => a.length - b.length)
  const sets = others.map((ids) => new Set(ids))
  return new Set(first.filter((id) => sets.every((ids) => ids.has(id))))
}

function pairsOf(text: string): readonly Pair[] {
  const words = text.toLowerCase().match(WORD) ?? []
  return words.slice(1).map((word, index) => {
    const printed = `${words[index]} ${word}`
    return { printed, key: fold(printed) }
  })
}

/** A letter left out, doubled or changed places with the next, in a word of three letters or more. */
function mistype(random: Random, text: string): string {
  const words = text.split(' ')
  const long = words.flatMap((word, index) => (word.length > 2 ? [index] : []))
  if (long.length === 0) return text
  const chosen = pick(random, long)
  const letters = Array.from(words[chosen] ?? '')
  const at = between(random, 1, letters.length - 2)
  const [letter = '', next = ''] = [letters[at], letters[at + 1]]
  letters.splice(at, 2, ...pick(random, [[next], [letter, letter, next], [next, letter]]))
  words[chosen] = letters.join('')
  return words.join(' ')
}
