// Writes a plan as a PDF as office programs print it: letterhead in two columns, running head, page numbers, tables over pages.
import { chance, pick, type Random } from '../../support/seeded-random.ts'
import { drawFurniture, makePdf, type Pdf } from '../../support/pdf-document.ts'
import { textOf, type PrintedBlock, type PrintedDocument } from '../printed.ts'
import { drawPrintedTable, type TableLook } from './pdf-table.ts'

export type PdfOptions = { readonly ruled: boolean; /** Running head and page numbers. */ readonly furniture: boolean }

export async function writePdf(
  { blocks }: PrintedDocument,
  random: Random,
  { ruled, furniture }: PdfOptions,
): Promise<Uint8Array> {
  const look: TableLook = {
    ruled,
    align: ruled ? pick(random, ['top', 'top', 'centre']) : 'top',
    size: pick(random, [11, 12]),
  }
  const widest = Math.max(...blocks.map((block) => (block.kind === 'table' ? block.widths.length : 0)))
  const layout = widest > 5 ? 'landscape' : 'portrait'
  const marked = furniture && chance(random, 0.5)
  return makePdf(
    (pdf) => {
      for (const block of blocks) drawBlock(pdf, block, look)
      if (furniture) drawFurniture(pdf, marked ? 'Tài liệu lưu hành nội bộ' : '')
    },
    { bufferPages: true, layout },
  )
}

const SIZE = 13

function drawBlock(pdf: Pdf, block: PrintedBlock, look: TableLook): void {
  pdf.fontSize(SIZE)
  switch (block.kind) {
    case 'table':
      drawPrintedTable(pdf, block, look)
      return
    case 'pair':
      drawPair(pdf, block.left, block.right)
      return
    case 'page-break':
      pdf.addPage()
      return
    case 'title':
    case 'caption':
      pdf.text(block.text, { align: 'center' })
      pdf.moveDown(0.3)
      return
    default:
      pdf.text(textOf(block), { indent: block.kind === 'heading' && block.depth === 1 ? 0 : 24, align: 'justify' })
      pdf.moveDown(0.3)
  }
}

/** Two columns side by side, each line centred in its own. */
function drawPair(pdf: Pdf, left: readonly string[], right: readonly string[]): void {
  const start = pdf.page.margins.left
  const half = (pdf.page.width - start - pdf.page.margins.right) / 2
  const line = SIZE * 1.3
  const count = Math.max(left.length, right.length)
  if (pdf.y + count * line > pdf.page.height - pdf.page.margins.bottom) pdf.addPage()
  const top = pdf.y
  const size = half < 300 ? 10 : SIZE
  pdf.fontSize(size)
  for (const [texts, x] of [
    [left, start],
    [right, start + half],
  ] as const)
    for (const [index, text] of texts.entries())
      if (text !== '') pdf.text(text, x, top + index * line, { width: half, align: 'center', lineBreak: false })
  pdf.fontSize(SIZE)
  pdf.x = start
  pdf.y = top + count * line + line
}
