// Reads the letters of a picture with tesseract, as words with boxes like those of a born-digital page.
import { dirname, join } from 'node:path'
import type { PdfPage, Word } from './pdf-words.ts'
import type { RunProgram } from './run-program.ts'

/** Called before each page that is recognised: reading takes seconds a page. */
export type OnScannedPage = (progress: { readonly page: number; readonly pages: number }) => void

export type OcrOutcome =
  | { readonly kind: 'words'; readonly words: readonly Word[]; readonly confidence: number }
  | { readonly kind: 'refused'; readonly reason: string }

/** 300 dots an inch on A4: what tesseract is made for, and a cap on the pixels of a page. */
const LONG_SIDE_PIXELS = 3508
const PAGE_SECONDS = 90
export const OCR_MISSING =
  'cần nhận dạng chữ (OCR) nhưng máy này chưa có tesseract với tiếng Việt; hãy cài các gói tesseract-ocr, tesseract-ocr-vie và poppler-utils rồi nạp lại.'

/** @param path of the PDF, in a folder that may be written to */
export async function recognisePage(path: string, page: PdfPage, run: RunProgram): Promise<OcrOutcome> {
  const picture = join(dirname(path), `trang-${page.number}`)
  const pages = ['-f', `${page.number}`, '-l', `${page.number}`, '-singlefile']
  const drawn = await run('pdftoppm', ['-gray', '-png', '-scale-to', `${LONG_SIDE_PIXELS}`, ...pages, path, picture])
  if (drawn.kind !== 'done') return { kind: 'refused', reason: drawn.kind === 'missing' ? OCR_MISSING : UNREADABLE }
  return recognisePicture(`${picture}.png`, Math.max(page.width, page.height) / LONG_SIDE_PIXELS, run)
}

/** @param scale points a pixel */
export async function recognisePicture(path: string, scale: number, run: RunProgram): Promise<OcrOutcome> {
  const told = await run('tesseract', [path, 'stdout', '-l', 'vie', '--dpi', '300', '--psm', '3', 'tsv'], {
    seconds: PAGE_SECONDS,
  })
  if (told.kind === 'done') return readTable(told.output, scale)
  const lacks =
    told.kind === 'missing' || (told.kind === 'failed' && /vie\.traineddata|loading language/.test(told.message))
  return { kind: 'refused', reason: lacks ? OCR_MISSING : UNREADABLE }
}

const UNREADABLE = 'ảnh quét không nhận dạng được chữ (hỏng, quá lớn hoặc quá lâu); hãy quét lại ở 300 dpi.'

/** Fields of a row of tesseract's TSV. */
const LEVEL = 0
const LINE_LEVEL = '4'
const WORD_LEVEL = '5'
const [LEFT, TOP, WIDTH, HEIGHT, CONFIDENCE, TEXT] = [6, 7, 8, 9, 10, 11]
/** Ruling lines and specks, read as letters. */
const SPECK = /^[|_\-–—~=.,'"`‘’“”[\](){}/\\:;]+$/

function readTable(tsv: string, scale: number): OcrOutcome {
  const rows = tsv.split('\n').map((row) => row.split('\t'))
  const at = (row: readonly string[], field: number) => Number(row[field] ?? 0) * scale
  const heights = rows.filter((row) => row[LEVEL] === LINE_LEVEL).map((row) => at(row, HEIGHT))
  // Boxes hug the letters, so that a word with marks is higher than one without: one height stands for all.
  const height = heights.toSorted((a, b) => a - b)[Math.floor(heights.length / 2)] ?? 0
  const words: Word[] = []
  let [middle, sum] = [0, 0]
  for (const row of rows) {
    if (row[LEVEL] === LINE_LEVEL) middle = at(row, TOP) + at(row, HEIGHT) / 2
    // No word of a plan begins or ends with a bar: it is the line between two cells.
    const text = (row[TEXT] ?? '').normalize('NFC').replace(/^[|¦\s]+|[|¦\s]+$/g, '')
    const confidence = Number(row[CONFIDENCE] ?? 0)
    if (row[LEVEL] !== WORD_LEVEL || text === '' || (SPECK.test(text) && confidence < SURE)) continue
    sum += confidence
    const left = at(row, LEFT)
    words.push({ text, left, right: left + at(row, WIDTH), top: middle - height / 2, bottom: middle + height / 2 })
  }
  return { kind: 'words', words, confidence: words.length === 0 ? 0 : sum / words.length }
}

/** A dash that begins a list item is read with confidence; one from a ruling line is not. */
const SURE = 80
