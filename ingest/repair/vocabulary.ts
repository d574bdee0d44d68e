// The syllables that restoration can write, by number, and how a text is cut into these numbers.
import { allSyllables } from './syllable-inventory.ts'

export type Vocabulary = {
  /** By id, lower case, NFC; "" for the signs. */
  readonly syllables: readonly string[]
  /** Id of a syllable, with its tone placed the new or the old way (hòa, hoà); undefined for what is none. */
  readonly idOf: (syllable: string) => number | undefined
}

/** The id of pauses, edges and words that are no syllable. */
export const BOUNDARY = 0
/** The id of every number. */
export const NUMBER = 1
/** Ids up to this one are no syllables. */
export const LAST_SIGN = NUMBER

export function createVocabulary(): Vocabulary {
  const syllables = ['', '', ...new Set(allSyllables())]
  const ids = new Map<string, number>()
  for (const [id, syllable] of syllables.entries())
    if (id > LAST_SIGN) for (const spelling of [withOldTone(syllable), syllable]) ids.set(spelling, id)
  return { syllables, idOf: (syllable) => ids.get(syllable) }
}

/** "hòa" → "hoà", "thủy" → "thuỷ": old habits of a part of the office. */
const withOldTone = (syllable: string): string =>
  syllable
    .normalize('NFD')
    .replace(/(?<!q)([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])$/, '$1$3$2')
    .normalize('NFC')

/** Calls `see` with the id of each syllable and number, and with BOUNDARY for pauses and other words. */
export function scanSyllables(text: string, { idOf }: Vocabulary, see: (id: number) => void): void {
  for (const [token] of text.normalize('NFC').toLowerCase().matchAll(TOKEN)) {
    const isNumber = token.charCodeAt(0) >= 48 && token.charCodeAt(0) <= 57
    see(idOf(token) ?? (isNumber ? NUMBER : BOUNDARY))
  }
}

/** Words, numbers with the signs inside them, and what makes a pause. */
const TOKEN = /\p{L}+|\d+(?:[.,/-]\d+)*|[.;:!?\n]/gu
