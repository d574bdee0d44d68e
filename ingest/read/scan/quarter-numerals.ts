// The numerals of quarters: a year has four, and in print "I", "1" and "l", or "II" and "H", look alike.
import { fold } from '../../../knowledge/text/fold.ts'
import type { PdfPage, Word } from '../pdf/pdf-words.ts'

/** Two or three of these strokes are no number of a quarter, so that they are a Roman one; a lone bar is no digit at all. */
const STROKES = /^(?:[Il1|!]{2,3}|[Il1|!]V|[l|!]|H)(?![\p{L}\d])/u
const ONE = /^1(?![\p{L}\d])/u
const ARABIC = /^[234](?!\d)/

/**
 * Tesseract reads nearly every Roman "I" as "1", and offices write quarters in Roman numerals: a "1" is one unless the document
 * writes another quarter with a digit. Words that the file has stay.
 */
export function mendQuarters(pages: readonly PdfPage[]): readonly PdfPage[] {
  const isArabic = pages.some(({ words }) =>
    words.some((word, index) => ARABIC.test(word.text) && isAfterQuarter(words, index)),
  )
  return pages.map((page) => ({
    ...page,
    words: page.words.map((word, index) => {
      if (word.confidence === undefined || !isAfterQuarter(page.words, index)) return word
      const text = mendStrokes(word.text)
      return { ...word, text: isArabic ? text : text.replace(ONE, 'I') }
    }),
  }))
}

const mendStrokes = (text: string) =>
  text.replace(STROKES, (numeral) => numeral.replace('H', 'II').replace(/[l1|!]/g, 'I'))
const isAfterQuarter = (words: readonly Word[], index: number) => fold(words[index - 1]?.text ?? '') === 'quy'
