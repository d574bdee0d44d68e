// Letters that look like Vietnamese ones and are not, and marks in an order that Unicode does not join: mended word by word.
import { isSyllable, spellSyllable } from './vietnamese-syllable.ts'

/** Ƣ for Ư comes out of old fonts, Eth and the African D for Đ out of old keyboards. */
const LATIN: Readonly<Record<string, string>> = {
  Ƣ: 'Ư',
  ƣ: 'ư',
  Ð: 'Đ',
  ð: 'đ',
  Ɖ: 'Đ',
  ɖ: 'đ',
}
/** Cyrillic, then Greek, beside the Latin letters that print alike. */
const ALIKE = [
  ['АВЕКМНОРСТХУІЅЈаеорсухіѕј', 'ABEKMHOPCTXYISJaeopcyxisj'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι', 'ABEZHIKMNOPTYXovi'],
] as const
const FOREIGN: ReadonlyMap<string, string> = new Map([
  ...Object.entries(LATIN),
  ...ALIKE.flatMap(([strange, plain]) =>
    Array.from(strange, (letter, index) => [letter, plain[index] ?? letter] as const),
  ),
])
const STRANGE = new RegExp(`[${[...FOREIGN.keys()].join('')}]`)
/** Letters that no healthy Vietnamese word has: only a text with one of them is looked at closely. */
// oxlint-disable-next-line no-control-regex -- a range that begins with all of ASCII
const UNUSUAL = /[ñÑ]|[^\u0000-\u00FFĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9\u2000-\u206F]/
/** A mark that found no letter to join, or one on a consonant. */
const hasStrayMark = (word: string) => /\p{M}/u.test(word) || /[bcdghklmnpqrstvx]\p{M}/iu.test(word.normalize('NFD'))
const WORD = /[\p{L}\p{M}]+/gu

/** Healthy words stay to the letter: a word changes only where it then is a Vietnamese syllable, or capitals of a code. */
export function mendLookAlikes(text: string): string {
  const composed = text.normalize('NFC')
  if (!STRANGE.test(composed) && !UNUSUAL.test(composed)) return text
  return composed.replace(WORD, (word) => mendMarks(mendLetters(word)))
}

function mendLetters(word: string): string {
  if (!STRANGE.test(word)) return word
  const plain = Array.from(word, (letter) => FOREIGN.get(letter) ?? letter)
    .join('')
    .normalize('NFC')
  // A word that is all Cyrillic or Greek is a word of that language.
  const isMixed = Array.from(word).some((letter) => /\p{Script=Latin}/u.test(letter))
  return isMixed && (isSyllable(plain) || /^\p{Lu}{2,6}$/u.test(plain)) ? plain : word
}

/** "toan" and a mark behind it is "toán"; a tone below its circumflex is joined with it. */
function mendMarks(word: string): string {
  if (!UNUSUAL.test(word) || !hasStrayMark(word)) return word
  const spelt = spellSyllable(word)
  if (spelt === undefined) return word
  const letters = Array.from(word.normalize('NFD').replace(/\p{M}/gu, ''))
  return Array.from(spelt, (letter, index) =>
    /\p{Lu}/u.test(letters[index] ?? '') ? letter.toUpperCase() : letter,
  ).join('')
}
