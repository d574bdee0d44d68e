// The numerals of quarters: a year has four, and in print "I", "1" and "l", or "II" and "H", look alike.
import { fold } from '../../../knowledge/text/fold.ts'
import type { PdfPage, Word } from '../pdf/pdf-words.ts'

/** Two or three of these strokes are no number of a quarter, so that they are a Roman one; a lone bar is no digit at all. */
const STROKES = /^(?:[Il1|!TH]{2,3}|[Il1|!T]V|[l|!]|H)(?![\p{L}\d])/u
/** "II/2027" may look like "IL2027". */
const STROKES_AND_SLASH = /^[Il1|!H]{1,2}L(?=20\d\d)/
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
  text
    .replace(STROKES_AND_SLASH, (strokes) => strokes.replace(/L$/, 'I/'))
    .replace(STROKES, (strokes) =>
      strokes
        .replaceAll('H', 'II')
        .replace(/[l1|!T]/g, 'I')
        .replace(/^I{4,}/, 'III'),
    )
/** "I," of "Quý I, II/2025"; an Arabic "1," may be a day of the month. */
const LISTED = /^(?:[Il|!]{1,3}|[Il1|!]V|H),?$/

function isAfterQuarter(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]?.text ?? ''
  if (fold(before) === 'quy') return true
  if (LISTED.test(before) && before.endsWith(',')) return isAfterQuarter(words, index - 1)
  return fold(before) === 'va' && LISTED.test(words[index - 2]?.text ?? '') && isAfterQuarter(words, index - 2)
}
