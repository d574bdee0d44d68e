// The ư of TCVN3 is a soft hyphen, which poppler leaves out of a PDF's words: "tr êng" is one word, "trường".
import { isSyllable } from '../encoding/vietnamese-syllable.ts'
import type { Word } from './pdf-words.ts'

/** Consonants alone are no word: an ư is missing behind them. */
const ONSET = /^(?:b|c|ch|d|đ|g|gi|h|kh|l|m|n|ng|nh|ph|r|s|t|th|tr|v|x)$/i
/** "u" for "ưu", as in "ưu tiên": alone it is hardly ever a word. */
const WITHOUT_FIRST = /^u$/i
/** In heights of a letter: the lost letter stood there, no blank beside it. */
const LOST_WIDTH = 0.75

/** @param words of one line, already converted */
export function restoreLostHorns(words: readonly Word[]): readonly Word[] {
  const restored: Word[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (!word) break
    const next = words[at + 1]
    const joined = next && ONSET.test(word.text) && isNear(word, next) ? `${word.text}ư${next.text}` : undefined
    if (next && joined !== undefined && isSyllable(core(joined))) {
      restored.push({ ...word, text: joined.normalize('NFC'), right: next.right })
      at += 1
    } else restored.push({ ...word, text: withHorn(word.text) })
  }
  return restored
}

const isNear = (word: Word, next: Word) => next.left - word.right < LOST_WIDTH * (word.bottom - word.top)

/** Without the punctuation around it. */
const core = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

function withHorn(text: string): string {
  if (WITHOUT_FIRST.test(text)) return text === 'U' ? 'Ưu' : 'ưu'
  const [letters] = /^\p{L}+/u.exec(text) ?? ['']
  // Capitals alone are an abbreviation, a letter with a bracket the mark of a list item.
  const isOnset = ONSET.test(letters) && /\p{Ll}$/u.test(letters) && !/^\p{L}[).]/u.test(text)
  return isOnset && isSyllable(`${letters}ư`) ? `${letters}ư${text.slice(letters.length)}` : text
}
