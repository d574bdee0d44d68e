// Gives the scanned pages of a PDF their words: no page with a picture of text is lost in silence.
import { recognisePage, type OnScannedPage } from './ocr-words.ts'
import type { PdfPage, PdfWords } from './pdf-words.ts'
import type { RunProgram } from './run-program.ts'

/** At some five seconds a page this is half an hour. */
const MOST_SCANNED_PAGES = 300

type Tools = { readonly run: RunProgram; readonly onPage: OnScannedPage | undefined }

/** Refused as a whole where a scanned page cannot be recognised: a plan without one of its pages misleads. */
export async function withScannedPages(
  path: string,
  pages: readonly PdfPage[],
  { run, onPage }: Tools,
): Promise<PdfWords> {
  const empty = pages.filter(({ words }) => words.length === 0)
  if (empty.length === 0) return { kind: 'pages', pages }
  const pictured = await findPicturedPages(path, run)
  const scanned = empty.filter(({ number }) => pictured.has(number))
  if (scanned.length > MOST_SCANNED_PAGES)
    return refused(`${nameScan(scanned, pages)}: quá ${MOST_SCANNED_PAGES} trang quét; hãy tách nhỏ rồi nạp lại.`)
  const recognised = new Map<number, PdfPage>()
  for (const [index, page] of scanned.entries()) {
    onPage?.({ page: index + 1, pages: scanned.length })
    const longSide = Math.max(page.width, page.height)
    const read = await recognisePage(path, { number: page.number, longSide }, run)
    if (read.kind === 'refused') return refused(`${nameScan([page], pages)}: ${read.reason}`)
    recognised.set(page.number, { number: page.number, ...read.page })
  }
  return { kind: 'pages', pages: pages.map((page) => recognised.get(page.number) ?? page) }
}

const refused = (reason: string): PdfWords => ({ kind: 'refused', reason })

function nameScan(scanned: readonly PdfPage[], pages: readonly PdfPage[]): string {
  return scanned.length === pages.length || pages.every(({ words }) => words.length === 0)
    ? 'Tệp PDF là bản quét (ảnh chụp, không có lớp chữ)'
    : `Trang ${scanned[0]?.number ?? 1} của tệp PDF là bản quét`
}

/** Rows of `pdfimages -list`: page, number, kind, width, height …; icons and lines are no scans. */
const IMAGE_ROW = /^\s*(\d+)\s+\d+\s+(?:image|stencil)\s+(\d+)\s+(\d+)\s/gm
const SMALLEST_SIDE_PIXELS = 400

async function findPicturedPages(path: string, run: RunProgram): Promise<ReadonlySet<number>> {
  const told = await run('pdfimages', ['-list', path])
  if (told.kind !== 'done') return new Set()
  return new Set(
    Array.from(told.output.matchAll(IMAGE_ROW))
      .filter((row) => Math.max(Number(row[2]), Number(row[3])) >= SMALLEST_SIDE_PIXELS)
      .map((row) => Number(row[1])),
  )
}
