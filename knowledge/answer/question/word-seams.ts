// Where the words of a question end: Vietnamese writes its words in syllables, and nothing marks which belong together.
import { isCommonPair } from '../../data/common-words.ts'
import type { TermStatistics } from './term-statistics.ts'

/**
 * Pairs that share a syllable with a stronger pair. What the plans put together, and what is a word of the language, is strong.
 * @param topic syllable keys; "" where words were left out
 */
export function wordSeams(topic: readonly string[], terms: TermStatistics): ReadonlySet<string> {
  const pairs = topic
    .slice(1)
    .map((second, index) => ({ first: topic[index] ?? '', second, at: index }))
    .filter(({ first, second }) => first !== '' && second !== '')
    .map((pair) => ({ ...pair, bond: bondOf(pair.first, pair.second, terms) }))
  const taken = new Set<number>()
  const seams = new Set<string>()
  for (const { first, second, at, bond } of pairs.toSorted((a, b) => b.bond - a.bond || a.at - b.at)) {
    const isWord = bond > 0 && !taken.has(at) && !taken.has(at + 1)
    if (isWord) taken.add(at).add(at + 1)
    else if (taken.has(at) || taken.has(at + 1)) seams.add(`${first}_${second}`)
  }
  return seams
}

/** Of the list of common compounds. */
const IS_WORD = 0.5

/** How surely two neighbours are one word: the share of the rarer one's passages in which they stand together. */
function bondOf(first: string, second: string, terms: TermStatistics): number {
  const together = terms.frequency(`${first}_${second}`)
  const share = together / Math.max(1, Math.min(terms.frequency(first), terms.frequency(second)))
  return share + (isCommonPair(first, second) ? IS_WORD : 0)
}
