// PDFs as office programs print them, drawn with pdfkit: wrapped cells, rows cut by page ends, running heads and feet.
import { readPdf, type PdfTools } from '../../ingest/read/pdf/read-pdf.ts'
import type { RunProgram } from '../../ingest/read/pdf/run-program.ts'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import Document from 'pdfkit'

/** Fonts of Debian that have the Vietnamese letters. */
const FONTS = [
  '/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf',
  '/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf',
  '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
]
export const vietnameseFont = FONTS.find((path) => existsSync(path))

/** What this machine lacks for tests of PDFs; "" where it has all. */
export const missingForPdf = [
  hasPoppler() ? '' : 'poppler-utils is not installed',
  vietnameseFont === undefined ? 'no font with Vietnamese letters (fonts-liberation2)' : '',
]
  .filter(Boolean)
  .join(', ')

function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Behind the name of a group of tests: why it is skipped. */
export const skipReason = missingForPdf === '' ? '' : ` (skipped: ${missingForPdf})`

export type Pdf = PDFKit.PDFDocument
const SIZE = 12
const LINE = 15
export const LEFT = 70
export const TOP = 75
const BOTTOM = 760

export async function makePdf(draw: (pdf: Pdf) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const pdf = new Document({ size: 'A4', margins: { left: LEFT, right: 55, top: TOP, bottom: 60 }, ...options })
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve))
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  if (vietnameseFont) pdf.font(vietnameseFont)
  pdf.fontSize(SIZE)
  draw(pdf)
  pdf.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

/** Letterhead of an office below a province, number and day, kind and subject. */
export function drawLetterhead(pdf: Pdf, subject: string): void {
  const pair = (left: string, right: string, y: number) => {
    pdf.text(left, LEFT, y, { width: 200, align: 'center', lineBreak: false })
    pdf.text(right, 290, y, { width: 250, align: 'center', lineBreak: false })
  }
  pair('TỈNH SƠN HÀ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', TOP)
  pair('ỦY BAN NHÂN DÂN XÃ SUỐI HOA', 'Độc lập - Tự do - Hạnh phúc', TOP + LINE)
  pair('Số: 45/KH-UBND', 'Suối Hoa, ngày 12 tháng 9 năm 2025', TOP + 2 * LINE)
  pdf.text('KẾ HOẠCH', LEFT, TOP + 5 * LINE, { align: 'center' })
  pdf.text(subject, { align: 'center' })
  pdf.moveDown()
}

export type DrawnTable = {
  readonly widths: readonly number[]
  /** Repeated on each page. */
  readonly header: readonly string[]
  /** A row of one cell spans the table. */
  readonly rows: readonly (readonly string[])[]
  readonly ruled: boolean
  /** Where a cell's lines stand in their row. */
  readonly align?: 'top' | 'centre'
  readonly padding?: number
  /** A row that a page end cuts has no line there, as browsers print it. */
  readonly opensAtCuts?: boolean
}

/** A row or what of it stands on one page. */
type Piece = { readonly from: number; readonly to: number; readonly isRest: boolean; readonly goesOn: boolean }

/** Rows go on over page ends, line by line; the header is printed again. */
export function drawTable(pdf: Pdf, table: DrawnTable): void {
  const { widths, header, rows, ruled, align = 'top', padding = 3, opensAtCuts = false } = table
  let y = pdf.y
  const edges = widths.reduce((all, width) => [...all, (all.at(-1) ?? 0) + width], [LEFT])
  const box = (columns: readonly number[], { from, to, isRest, goesOn }: Piece) => {
    if (!ruled) return
    pdf.lineWidth(0.5)
    for (const edge of columns) pdf.moveTo(edge, from).lineTo(edge, to).stroke()
    const lines = [...(isRest && opensAtCuts ? [] : [from]), ...(goesOn && opensAtCuts ? [] : [to])]
    for (const at of lines) pdf.moveTo(LEFT, at).lineTo(edges.at(-1)!, at).stroke()
  }
  const drawRow = (cells: readonly string[]) => {
    const columns = cells.length === 1 ? [edges[0]!, edges.at(-1)!] : edges
    let left = cells.map((cell, index) => wrap(pdf, cell, columns[index + 1]! - columns[index]! - 6))
    let isRest = false
    while (left.some((lines) => lines.length > 0)) {
      const room = Math.floor((BOTTOM - y - 2 * padding) / LINE)
      if (room < 1) {
        newPage()
        continue
      }
      const most = Math.min(room, Math.max(...left.map((lines) => lines.length)))
      const start = y
      for (const [index, lines] of left.entries()) {
        const shown = lines.slice(0, most)
        const drop = align === 'centre' ? ((most - shown.length) * LINE) / 2 : 0
        for (const [line, text] of shown.entries())
          pdf.text(text, columns[index]! + 3, start + padding + drop + line * LINE, { lineBreak: false })
      }
      y = start + 2 * padding + most * LINE
      left = left.map((lines) => lines.slice(most))
      const goesOn = left.some((lines) => lines.length > 0)
      box(columns, { from: start, to: y, isRest, goesOn })
      isRest = goesOn
      if (goesOn) newPage()
    }
  }
  const newPage = () => {
    pdf.addPage()
    y = TOP
    if (header.length > 0) drawRow(header)
  }
  if (header.length > 0) drawRow(header)
  for (const row of rows) drawRow(row)
  pdf.x = LEFT
  pdf.y = y + LINE
}

export function wrap(pdf: Pdf, text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    for (const word of paragraph.split(' ')) {
      const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
      if (lines.length > 0 && pdf.widthOfString(longer) <= width) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    return lines.filter((line) => line !== '')
  })
}

/** Prints the same head and a numbered foot on every page that is there; needs `bufferPages`. */
export function drawFurniture(pdf: Pdf, head: string): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page)
    pdf.page.margins.bottom = 0
    pdf.text(head, LEFT, 30, { lineBreak: false })
    pdf.text(String(page + 1), 300, 810, { lineBreak: false })
  }
}

/** A machine on which nothing is installed: PDFs are then read with pdf.js. */
export const nothingInstalled: RunProgram = async () => ({ kind: 'missing' })
export const PDF_READERS = [
  ['poppler', {}],
  ['pdf.js', { run: nothingInstalled }],
] as const

/** Draws a document and reads it back. */
export async function readDrawn(draw: (pdf: Pdf) => void, options?: PDFKit.PDFDocumentOptions, tools: PdfTools = {}) {
  const outcome = await readPdf('ke-hoach.pdf', await makePdf(draw, options), tools)
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason)
  return outcome.document
}
