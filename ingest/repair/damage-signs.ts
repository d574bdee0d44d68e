// Tells Vietnamese that an engine misread from other text without Vietnamese letters: English, names of minorities, words typed without marks.
import { foldedSyllables } from './syllable-inventory.ts'

/** Digits and currency signs inside words ("s6", "nhi¢m"), and words with an é that no Vietnamese word has ("hién"). */
const DIGIT_IN_WORD = /\p{L}[\d¢€¥@&]|[\d¢€¥@&]\p{Ll}/u
const FRENCH_E = /[éè]/u
/** Damaged prints show such signs far more often, other text in hardly any word. */
const SIGNS_SHARE = 0.03
/** Between whole damaged prints, which lie above, and English text, which lies below. */
const SYLLABLE_SHARE = 0.6

/** Whether an engine misread it: what was typed without marks on purpose has no such signs and stays. */
export const hasDamageSigns = (text: string): boolean => shareOf(text, isSign) >= SIGNS_SHARE

/** Whether its words are Vietnamese but for their marks. */
export const isUnmarkedVietnamese = (text: string): boolean =>
  shareOf(text, (word) => isSign(word) || syllables().has(foldMarks(word))) >= SYLLABLE_SHARE

const isSign = (word: string) =>
  DIGIT_IN_WORD.test(word) || (FRENCH_E.test(word) && /[^aeiouy]é[^aeiouy]|[iuy]é/u.test(word))

function shareOf(text: string, isCounted: (word: string) => boolean): number {
  const words = text.toLowerCase().match(/[\p{L}\d¢€¥@&]*\p{L}[\p{L}\d¢€¥@&]*/gu) ?? []
  return words.length === 0 ? 0 : words.filter(isCounted).length / words.length
}

const foldMarks = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')

let known: ReadonlySet<string> | undefined
const syllables = () => (known ??= new Set(foldedSyllables()))
