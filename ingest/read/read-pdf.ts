// Reads .pdf through poppler: words with their places, ruling lines where a page has columns, and lines made of both.
import { removeFurniture } from './page-furniture.ts'
import { readWordLines, splitRuns } from './page-rows.ts'
import { readPdfLines } from './pdf-lines.ts'
import { readRules, type Rules } from './pdf-rules.ts'
import { readPdfWords, type PdfPage } from './pdf-words.ts'
import { runProgram, withTemporaryFile, type RunProgram } from './run-program.ts'
import type { ReadFailure, ReadOutcome } from './source-document.ts'

/** Drawing takes some 20 ms a page: of longer documents the later tables are found by their columns alone. */
const MOST_DRAWN_PAGES = 300
/** Programs at work at once. */
const TOGETHER = 4

/** @param run replaces the starting of programs, in tests */
export async function readPdf(file: string, bytes: Uint8Array, run: RunProgram = runProgram): Promise<ReadOutcome> {
  return withTemporaryFile(bytes, '.pdf', async (path): Promise<ReadOutcome> => {
    const found = await readPdfWords(path, run)
    if (found.kind === 'refused') return unreadable(found.reason)
    if (found.pages.every(({ words }) => words.length === 0)) return unreadable(SCANNED)
    const pages = removeFurniture(found.pages)
    const rules = await drawnRules(path, pages, run)
    return { kind: 'read', document: { file, lines: readPdfLines(pages, ({ number }) => rules.get(number)) } }
  })
}

const SCANNED =
  'Tệp PDF là bản quét (ảnh chụp, không có lớp chữ): cần nhận dạng chữ (OCR, gói tesseract-ocr và tesseract-ocr-vie) trước khi nạp.'
const unreadable = (reason: string): ReadFailure => ({ kind: 'unreadable', reason })

async function drawnRules(
  path: string,
  pages: readonly PdfPage[],
  run: RunProgram,
): Promise<ReadonlyMap<number, Rules>> {
  const wanted = pages.filter(hasColumns).slice(0, MOST_DRAWN_PAGES)
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
