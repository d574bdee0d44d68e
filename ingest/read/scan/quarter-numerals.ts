// The numerals of quarters: a year has four, and in print "I", "1" and "l" look alike.
import { fold } from '../../../knowledge/text/fold.ts'
import type { PdfPage, Word } from '../pdf/pdf-words.ts'

/** Two or three of these strokes are no number of a quarter, so that they are a Roman one; a lone bar is no digit at all. */
const STROKES = /^(?:[Il1|!]{2,3}|[Il1|!]V|[l|!])(?![\p{L}\d])/u
const ONE = /^1(?![\p{L}\d])/u
const ARABIC = /^[234](?!\d)/

/** A "1" becomes "I" only where the document writes its other quarters in Roman numerals. Words that the file has stay. */
export function mendQuarters(pages: readonly PdfPage[]): readonly PdfPage[] {
  const numerals = pages.flatMap(({ words }) => words.filter((_, index) => isAfterQuarter(words, index)))
  const isRoman = numerals.some(({ text }) => /^[IV]+(?!\p{L})/u.test(mendStrokes(text)) && !ONE.test(text))
  const isArabic = numerals.some(({ text }) => ARABIC.test(text))
  return pages.map((page) => ({
    ...page,
    words: page.words.map((word, index) => {
      if (word.confidence === undefined || !isAfterQuarter(page.words, index)) return word
      const text = mendStrokes(word.text)
      return { ...word, text: isRoman && !isArabic ? text.replace(ONE, 'I') : text }
    }),
  }))
}

const mendStrokes = (text: string) => text.replace(STROKES, (numeral) => numeral.replace(/[l1|!]/g, 'I'))
const isAfterQuarter = (words: readonly Word[], index: number) => fold(words[index - 1]?.text ?? '') === 'quy'
