// Names of places in a scan: where the printed letters spell a syllable, or begin as no Vietnamese word does, no likelier word stands for them.
import { fold } from '../../knowledge/text/fold.ts'
import { syllables } from '../../knowledge/text/syllables.ts'
import type { RestoredWord } from './restore-text.ts'
import { foldedSyllables } from './syllable-inventory.ts'

/** What stands in front of a name, restored. */
const KINDS: ReadonlySet<string> = new Set(['tỉnh', 'huyện', 'xã', 'phường', 'trấn', 'phố'])
const MOST_WORDS = 4

/** The same words; one of a place's name that is spelled as syllables are keeps its letters, and loses marks that would be dirt. */
export function withPlaceNames(words: readonly RestoredWord[]): readonly RestoredWord[] {
  const kept = [...words]
  const letters = words.flatMap(({ text }, index) => (/[\p{L}\d]/u.test(text) ? [index] : []))
  for (const [order, index] of letters.entries()) {
    if (!KINDS.has((words[index]?.text ?? '').toLowerCase())) continue
    for (const at of letters.slice(order + 1, order + 1 + MOST_WORDS)) {
      const word = words[at]
      if (!word || !/^\p{Lu}\p{Ll}+$/u.test(word.raw)) break
      const own = keyOf(word.raw)
      // "Bông" for "Đông": a crossed capital is misread so often that the likelier word stands.
      const isOther = keyOf(word.text) !== own && keyOf(word.text).charAt(0) === own.charAt(0)
      if (isOther && isSpelled(own)) kept[at] = { ...word, text: titled(own) }
    }
  }
  return kept
}

/** The same words; "Krông", "Brâu" are names of other languages, wherever they stand: the likeliest Vietnamese word is none. */
export const withForeignNames = (words: readonly RestoredWord[]): readonly RestoredWord[] =>
  words.map((word) => {
    const letters = word.raw.replace(/6/g, 'o').replace(/0/g, 'o')
    return FOREIGN.test(letters) ? { ...word, text: letters } : word
  })

/** An h is read as b or l ("Kbông", "Plòng"), never as an r. */
const FOREIGN = /^[KBDĐ](?:r\p{L}{2,}|R\p{Lu}{2,})$/u

const keyOf = (text = ''): string => syllables(fold(text)).join(' ')
const titled = (key: string): string => `${key.charAt(0).toUpperCase()}${key.slice(1)}`

let known: ReadonlySet<string> | undefined
const isSpelled = (key: string): boolean => (known ??= new Set(foldedSyllables())).has(key)
