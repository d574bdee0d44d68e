// Reads .pdf through poppler, or through pdf.js where that is not installed: words with their places, ruling lines where a page has columns, and lines made of both.
import { withReadableWords } from './page-letters.ts'
import { removeFurniture } from './page-furniture.ts'
import { takeNotes, withNotes } from './page-notes.ts'
import { readWordLines, splitRuns } from './page-rows.ts'
import type { OnScannedPage } from './ocr-words.ts'
import { readPdfLines } from './pdf-lines.ts'
import { readRules, type Rules } from './pdf-rules.ts'
import { readPdfWords, type PdfPage } from './pdf-words.ts'
import { runProgram, withTemporaryFile, type RunProgram } from './run-program.ts'
import { mendHeadings } from '../scan/heading-numerals.ts'
import { withConfidence } from '../scan/line-confidence.ts'
import { mendQuarters } from '../scan/quarter-numerals.ts'
import { withScannedPages } from './scanned-pages.ts'
import type { ReadFailure, ReadOutcome } from '../source-document.ts'

/** Drawing takes some 20 ms a page: of longer documents the later tables are found by their columns alone. */
const MOST_DRAWN_PAGES = 300
/** Programs at work at once. */
const TOGETHER = 4

/** `run` replaces the starting of programs, in tests. */
export type PdfTools = { readonly run?: RunProgram; readonly onPage?: OnScannedPage }

/** Pages without words but with pictures are scans: they are recognised where tesseract is installed. */
export async function readPdf(
  file: string,
  bytes: Uint8Array,
  { run = runProgram, onPage }: PdfTools = {},
): Promise<ReadOutcome> {
  return withTemporaryFile(bytes, '.pdf', async (path): Promise<ReadOutcome> => {
    const found = await readPdfWords(path, run)
    if (found.kind === 'refused') return unreadable(found.reason)
    const whole =
      found.kind === 'missing'
        ? await (await import('./pdf-js.ts')).readPdfJsPages(bytes)
        : await withScannedPages(path, found.pages, { run, onPage })
    if (whole.kind === 'refused') return unreadable(whole.reason)
    if (whole.pages.every(({ words }) => words.length === 0))
      return unreadable('Tệp PDF không có chữ nào: các trang trống, hoặc là ảnh không nhận ra được chữ.')
    const { pages: readable, warnings } = withReadableWords(mendHeadings(mendQuarters(whole.pages)))
    const { pages, notes } = takeNotes(removeFurniture(readable))
    const rules = await drawnRules(path, pages, run)
    const lines = withNotes(
      readPdfLines(pages, (page) => page.rules ?? rules.get(page.number)),
      notes,
    )
    const sure = withConfidence(lines, pages)
    return { kind: 'read', document: { file, lines: sure.lines, warnings: [...warnings, ...sure.warnings] } }
  })
}

const unreadable = (reason: string): ReadFailure => ({ kind: 'unreadable', reason })

async function drawnRules(
  path: string,
  pages: readonly PdfPage[],
  run: RunProgram,
): Promise<ReadonlyMap<number, Rules>> {
  const wanted = pages.filter((page) => page.rules === undefined && hasColumns(page)).slice(0, MOST_DRAWN_PAGES)
  const rules = new Map<number, Rules>()
  for (let at = 0; at < wanted.length; at += TOGETHER) {
    const some = wanted.slice(at, at + TOGETHER)
    const read = await Promise.all(some.map(({ number }) => readRules(path, number, run)))
    for (const [index, { number }] of some.entries()) rules.set(number, read[index] ?? { horizontal: [], vertical: [] })
  }
  return rules
}

/** Three columns in a line, or two in several: less is a letterhead. */
function hasColumns({ words }: PdfPage): boolean {
  const counts = readWordLines(words).map((line) => splitRuns(line, NARROW_GAP).length)
  return counts.some((count) => count >= 3) || counts.filter((count) => count === 2).length >= 3
}

/** In heights of a letter: cells of a ruled table may stand close together. */
const NARROW_GAP = 0.6
