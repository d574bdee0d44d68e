// The words of a PDF with letters of old encodings converted and invisible ones gone, line by line: a heading may have a font of its own.
import type { Warning } from '../../../knowledge/domain/plan.ts'
import { cleanLetters } from '../encoding/clean-letters.ts'
import { readLetters } from '../encoding/readable-letters.ts'
import { TCVN3 } from '../encoding/tcvn3.ts'
import { restoreLostHorns } from './lost-horns.ts'
import { readWordLines, splitRuns } from './page-rows.ts'
import type { PdfPage } from './pdf-words.ts'

/** In heights of a letter: cells that stand further apart may be in different fonts. */
const FONT_GAP = 1

export function withReadableWords(pages: readonly PdfPage[]): {
  pages: readonly PdfPage[]
  warnings: readonly Warning[]
} {
  const runs = pages.map((page) => readWordLines(page.words).flatMap((line) => splitRuns(line, FONT_GAP)))
  const found = runs.flat().map(({ text }) => text)
  const { texts, encodings, warnings } = readLetters(found)
  const losesHorns = encodings.includes(TCVN3.name)
  let next = 0
  const readable = pages.map((page, index) => ({
    ...page,
    words: (runs[index] ?? [])
      .flatMap(({ words }) => {
        const [before = '', after = ''] = [found[next], texts[next]]
        next += 1
        // Conversion adds and takes no blank, so that words keep their order.
        const parts = after.split(' ')
        const own = after === before ? words : words.map((word, at) => ({ ...word, text: parts[at] ?? word.text }))
        return losesHorns && !VIETNAMESE_LETTER.test(before) ? restoreLostHorns(own) : own
      })
      .map((word) => ({ ...word, text: cleanLetters(word.text) }))
      .filter(({ text }) => text !== ''),
  }))
  return { pages: readable, warnings }
}

/** Text with one of these was Unicode all along. */
const VIETNAMESE_LETTER = /[đĐăĂơƠưƯ\u1EA0-\u1EF9]/
