// The Roman numerals of headings: in print "II." looks like "H." and "IL", and its full stop gets lost.
import { readWordLines } from '../pdf/page-rows.ts'
import type { PdfPage, Word } from '../pdf/pdf-words.ts'

/** Words that the file has stay. */
export function mendHeadings(pages: readonly PdfPage[]): readonly PdfPage[] {
  return pages.map((page) => {
    const mended = new Map<Word, Word>()
    for (const line of readWordLines(page.words))
      for (const [index, word] of line.entries()) {
        const text = mendNumeral(line, index)
        if (text !== undefined && word.confidence !== undefined) mended.set(word, { ...word, text })
      }
    return { ...page, words: page.words.map((word) => mended.get(word) ?? word) }
  })
}

const ALIKE = /^[IVXH1l|!]*[IVXH][IVXH1l|!]*L?[.,]?$/
const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/
const CAPITALS = /^\p{Lu}{2,}/u
const TITLE = /^\p{Lu}/u
/** In heights of a letter: what follows further away stands in another column. */
const NEAR = 1.5

/** Before a title in capitals, or with its full stop before any title. */
function mendNumeral(line: readonly Word[], index: number): string | undefined {
  const [word, next, before] = [line[index], line[index + 1], line[index - 1]]
  if (!word || !next || !ALIKE.test(word.text) || !isNear(word, next) || (before && isNear(before, word)))
    return undefined
  const isMarked = /[.,L]$/.test(word.text)
  if (!CAPITALS.test(next.text) && !(isMarked && TITLE.test(next.text))) return undefined
  const strokes = word.text
    .replace(/[.,]$/, '')
    .replace(/L$/, 'I')
    .replaceAll('H', 'II')
    .replace(/[1l|!]/g, 'I')
  const numeral = strokes.replace(/I{4,}$/, 'III')
  return ROMAN.test(numeral) && numeral !== '' ? `${numeral}.` : undefined
}

const isNear = (left: Word, right: Word) => right.left - left.right < NEAR * (right.bottom - right.top)
