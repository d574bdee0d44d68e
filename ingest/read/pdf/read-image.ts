// Reads a scanned page that came as a picture: .png, .jpg.
import { dirname, join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { recognisePage, type OnScannedPage } from './ocr-words.ts'
import { withReadableWords } from './page-letters.ts'
import { readPdfLines } from './pdf-lines.ts'
import { runProgram, withTemporaryFile, type RunProgram } from './run-program.ts'
import { mendHeadings } from '../scan/heading-numerals.ts'
import { withConfidence } from '../scan/line-confidence.ts'
import { toPageWords } from '../scan/page-words.ts'
import { pictureAsPdf } from '../scan/picture-as-pdf.ts'
import { mendQuarters } from '../scan/quarter-numerals.ts'
import { isPng, pictureSize, type PictureSize } from '../scan/picture-header.ts'
import type { ScanOutcome } from '../scan/recognise-scan.ts'
import { recogniseWords } from '../scan/tesseract.ts'
import type { ReadFailure, ReadOutcome } from '../source-document.ts'

/** A3 at 400 dots an inch has 31 million; more would only take memory. */
const MOST_PIXELS = 50_000_000
/** The long side of A4, in points: a picture does not say how large its paper was. */
const LONG_SIDE_POINTS = 842

export async function readImage(
  file: string,
  bytes: Uint8Array,
  { run = runProgram, onPage }: { readonly run?: RunProgram; readonly onPage?: OnScannedPage } = {},
): Promise<ReadOutcome> {
  const size = pictureSize(bytes)
  if (!size) return unreadable('Tệp ảnh bị hỏng hoặc không phải PNG, JPEG; hãy quét lại.')
  if (size.width * size.height > MOST_PIXELS)
    return unreadable(`Ảnh quá lớn (${size.width} × ${size.height} điểm ảnh); hãy quét lại ở 300 dpi.`)
  onPage?.({ page: 1, pages: 1 })
  const read = await withTemporaryFile(bytes, isPng(bytes) ? '.png' : '.jpg', (path) =>
    recognisePicture({ path, bytes, size }, run),
  )
  if (read.kind === 'refused') return unreadable(`Ảnh chụp văn bản: ${read.reason}`)
  if (read.page.words.length === 0)
    return unreadable('Không nhận ra chữ nào trong ảnh; hãy quét lại rõ hơn, ở 300 dpi.')
  const { pages, warnings } = withReadableWords(mendHeadings(mendQuarters([{ number: 1, ...read.page }])))
  const sure = withConfidence(
    readPdfLines(pages, ({ rules }) => rules),
    pages,
  )
  return { kind: 'read', document: { file, lines: sure.lines, warnings: [...warnings, ...sure.warnings] } }
}

const unreadable = (reason: string): ReadFailure => ({ kind: 'unreadable', reason })

type Picture = { readonly path: string; readonly bytes: Uint8Array; readonly size: PictureSize }

/** Straightened and with its ruling lines where poppler can draw it; as it is elsewhere. */
async function recognisePicture({ path, bytes, size }: Picture, run: RunProgram): Promise<ScanOutcome> {
  const pdf = pictureAsPdf(bytes)
  if (pdf) {
    const wrapped = join(dirname(path), 'anh.pdf')
    await writeFile(wrapped, pdf)
    const drawn = await recognisePage(wrapped, { number: 1, longSide: LONG_SIDE_POINTS }, run)
    if (drawn.kind === 'page') return drawn
  }
  const told = await recogniseWords(path, { mode: 'page' }, run)
  if (told.kind === 'refused') return told
  const scale = LONG_SIDE_POINTS / Math.max(size.width, size.height)
  const words = toPageWords(told.words, told.lineHeights, scale)
  const rules = { horizontal: [], vertical: [] }
  return { kind: 'page', page: { width: size.width * scale, height: size.height * scale, words, rules } }
}
