// Whether a word can be a Vietnamese syllable, and how it is spelt with its marks in order: what tells letters of an old encoding from healthy ones.
import { allSyllables } from '../../repair/syllable-inventory.ts'

/** Grave, acute, tilde, hook above, dot below. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g

/** The letters and their shapes, then the tone: the same wherever the tone was written ("hoà", "hòa"). */
function keyOf(word: string): string {
  const split = word.toLowerCase().normalize('NFD')
  const tones = new Set(split.match(TONE))
  return split.replace(TONE, '').normalize('NFC') + [...tones].join('')
}

let known: ReadonlyMap<string, string> | undefined
const spellings = (): ReadonlyMap<string, string> =>
  (known ??= new Map(allSyllables().map((syllable) => [keyOf(syllable), syllable])))

export const isSyllable = (word: string): boolean => spellings().has(keyOf(word))

/** Lower case, marks where spelling has them; undefined for what is no syllable. */
export const spellSyllable = (word: string): string | undefined => spellings().get(keyOf(word))
