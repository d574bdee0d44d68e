// Takes off what every page repeats: running heads, running feet and page numbers.
import { fold } from '../../../knowledge/text/fold.ts'
import { isHeader } from '../../structure/table-header.ts'
import { readWordLines, splitRuns } from './page-rows.ts'
import type { PdfPage, Word } from './pdf-words.ts'

/** Margins of Decree 30 are 20 mm at least; what stands inside them is furniture or a mistake. */
const MARGIN_SHARE = 0.085
const MARGIN_POINTS = 64
/** A line on more than this share of the pages repeats. */
const MOST_PAGES_SHARE = 0.5
const PAGE_NUMBER = /^[-–—\s]*(?:trang\s*)?\d{1,4}(?:\s*[/-]\s*\d{1,4})?[-–—.\s]*$/i
/** Heights of a line on different pages differ by less, in points. */
const STEP = 6

export function removeFurniture(pages: readonly PdfPage[]): readonly PdfPage[] {
  const marginal = pages.map((page) => readWordLines(page.words).filter((line) => isInMargin(line, page)))
  const counts = new Map<string, number>()
  for (const lines of marginal)
    for (const key of new Set(lines.flatMap(keysOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const repeats = (line: readonly Word[]) =>
    keysOf(line).some((key) => (counts.get(key) ?? 0) > Math.max(1, pages.length * MOST_PAGES_SHARE))
  return pages.map((page, index) => {
    const gone = new Set((marginal[index] ?? []).filter((line) => isPageNumber(line) || repeats(line)).flat())
    return gone.size === 0 ? page : { ...page, words: page.words.filter((word) => !gone.has(word)) }
  })
}

function isInMargin(line: readonly Word[], { height }: PdfPage): boolean {
  const margin = Math.max(MARGIN_POINTS, MARGIN_SHARE * height)
  const inside = line.every(({ top, bottom }) => bottom < margin || top > height - margin)
  // A table may repeat its header at the top of each page.
  return inside && !isHeader(splitRuns(line, 1).map(({ text }) => text))
}

const textOf = (line: readonly Word[]) => line.map(({ text }) => text).join(' ')
const isPageNumber = (line: readonly Word[]) => PAGE_NUMBER.test(textOf(line))

/** Words without their digits, at a height; twice, so that lines near the border of two steps meet. */
function keysOf(line: readonly Word[]): readonly string[] {
  const words = fold(textOf(line)).replace(/\d+/g, '#')
  const height = (line[0]?.top ?? 0) / STEP
  return [`${words}@${Math.floor(height)}`, `${words}@${Math.floor(height + 0.5)}~`]
}
