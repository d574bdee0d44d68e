// The wording as the grammar sees it: folded, one kind of dash, no blanks around separators, with the way back to the print.
import { fold } from '../text/fold.ts'
import { remembered } from '../text/remembered.ts'

export type FoldedWording = {
  readonly text: string
  /** The printed words behind a stretch of `text`. */
  readonly printed: (from: number, to: number) => string
}

/** "Quý III / 2024" → "quy iii/2024"; "năm học 2025 – 2026" → "nam hoc 2025-2026". Any Unicode form, any kind of dash. */
export function foldWording(wording: string): FoldedWording {
  const print = wording.replace(MARKUP, (found) => ' '.repeat(found.length)).normalize('NFC')
  const letters: string[] = []
  const origins: number[] = []
  let at = 0
  for (const character of print) {
    for (const letter of foldCharacter(character)) {
      if (letter === ' ' && (letters.length === 0 || TIGHT.test(letters.at(-1) ?? ''))) continue
      if (TIGHT.test(letter) && letters.at(-1) === ' ') {
        letters.pop()
        origins.pop()
      }
      letters.push(letter)
      origins.push(at)
    }
    at += character.length
  }
  const text = letters
    .join('')
    .trimEnd()
    .replace(SOFT_I, (word) => `${word.slice(0, -1)}y`)
  return { text, printed: (from, to) => print.slice(origins[from] ?? 0, (origins[to - 1] ?? -1) + 1).trim() }
}

/** quí = quý, kì = kỳ: the same word, the same length. */
const SOFT_I = /\b(?:qui|ki)\b/g

/** Bold and italic marks and HTML tags of converted documents. */
const MARKUP = /\*+|<[^>]*>|[_`“”"]/g
const DASH = /[\u2010-\u2015\u2212\u2043\uFE58\uFE63\uFF0D~\u223C\uFF5E\u30FC\u2500\u00AD]/g
/** After these, and before them, a blank says nothing. */
const TIGHT = /^[ /-]$/

/** Wordings are made of a few hundred characters. */
const foldCharacter = remembered((character): readonly string[] =>
  Array.from(fold(character.normalize('NFKC')).replace(DASH, '-').replace(/\s/g, ' ')),
)
