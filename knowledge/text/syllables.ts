// Syllables: the words of a folded text as the search and the rules compare them. Blanks separate syllables in Vietnamese.
import { fold } from './fold.ts'

/** A decimal number keeps its comma ("93,7"), everything else splits at what is no letter or digit. */
const TOKEN = /\d+(?:[.,]\d+)+|[\p{L}\d]+/gu

/** i and y are one letter after a single consonant: quản lí = quản lý, kĩ = kỹ. */
const FINAL_Y: ReadonlySet<string> = new Set(['hy', 'ky', 'ly', 'my', 'sy', 'ty'])

/** The syllables of a text, folded, i for y: "Quản lý 93,7 %" → ["quan", "li", "93,7"]. */
export function syllables(text: string): readonly string[] {
  return (fold(text).match(TOKEN) ?? []).map((token) => (FINAL_Y.has(token) ? `${token.charAt(0)}i` : token))
}

/** Neighbouring pairs, joined by "_": they carry word order, which is what folding alone would lose. */
export function bigrams(keys: readonly string[]): readonly string[] {
  return keys.slice(1).map((key, index) => `${keys[index]}_${key}`)
}

const SYLLABLE = /^(?:ngh?|ch|gh|gi|kh|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/

/** Whether folded letters could be a Vietnamese syllable: "tu" (từ, tự), "ai", "da" (đã); not "thcs". */
export const isSyllable = (key: string): boolean => SYLLABLE.test(key)
