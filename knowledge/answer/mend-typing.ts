// Typing errors: a syllable that no plan and no question word knows is replaced by its nearest neighbour that they do know.
import { isSyllable } from '../text/syllables.ts'
import type { TermStatistics } from './term-statistics.ts'

/** Shorter ones have too many neighbours, numbers none that mean the same; the longest syllable has seven letters ("nghieng"). */
const MENDABLE = /^[a-z]{3,9}$/

/** A rare but real syllable ("tựu") is only taken for an error where its neighbour makes a common word with the mended one. */
const FEWEST_FOR_A_SYLLABLE = 6

/** @param isKnown further words that need no mending, such as question words */
export function mendTyping(
  keys: readonly string[],
  terms: TermStatistics,
  isKnown: (key: string) => boolean,
): readonly string[] {
  return keys.map((key, index) => {
    if (terms.syllables.has(key) || isKnown(key) || !MENDABLE.test(key)) return key
    const near = neighbours(key).filter((candidate) => terms.syllables.has(candidate))
    const score = (candidate: string) => {
      const before = terms.frequency(`${keys[index - 1] ?? ''}_${candidate}`)
      const after = terms.frequency(`${candidate}_${keys[index + 1] ?? ''}`)
      return before + after
    }
    const best = near.toSorted((a, b) => score(b) - score(a) || terms.frequency(b) - terms.frequency(a))[0]
    return best !== undefined && score(best) >= (isSyllable(key) ? FEWEST_FOR_A_SYLLABLE : 1) ? best : key
  })
}

const LETTERS = 'abcdeghiklmnopqrstuvxy'.split('')

/** Everything one letter more, less, other or swapped away. */
function neighbours(key: string): readonly string[] {
  const found = new Set<string>()
  for (let at = 0; at <= key.length; at += 1) {
    const [head, tail] = [key.slice(0, at), key.slice(at)]
    if (tail) found.add(head + tail.slice(1))
    if (tail.length > 1) found.add(head + tail[1] + tail[0] + tail.slice(2))
    for (const letter of LETTERS) {
      if (tail) found.add(head + letter + tail.slice(1))
      found.add(head + letter + tail)
    }
  }
  found.delete(key)
  return [...found]
}
