// Draws a table on the pages of a PDF: ruled or only aligned, cells merged, the header repeated, rows cut by page ends.
import { wrap, type Pdf } from '../../support/pdf-document.ts'
import { gridOf, type GridCell, type PrintedCell, type PrintedRow, type PrintedTable } from '../printed.ts'

export type TableLook = { readonly ruled: boolean; readonly align: 'top' | 'centre'; readonly size: number }

const PADDING = 3

/** A row of the grid with the lines of the cells that begin in it. */
type Row = readonly (GridCell & { readonly lines: readonly string[] })[]
type Page = { readonly top: number; readonly bottom: number; readonly left: number }

/** Leaves the pen below the table. */
export function drawPrintedTable(pdf: Pdf, table: PrintedTable, look: TableLook): void {
  pdf.fontSize(look.size)
  const page: Page = {
    top: pdf.page.margins.top,
    bottom: pdf.page.height - pdf.page.margins.bottom,
    left: pdf.page.margins.left,
  }
  const room = pdf.page.width - page.left - pdf.page.margins.right
  const letters = table.widths.reduce((sum, width) => sum + width, 0)
  const edges = table.widths.reduce((all, width) => [...all, all.at(-1)! + (width / letters) * room], [page.left])
  const draw = createPen(pdf, { edges, look })
  const layOut = (rows: readonly PrintedRow[]) =>
    gridOf(rows, table.widths.length).map((row) => layOutRow(pdf, row, edges, look))
  const header = layOut(table.header)
  let y = pdf.y
  const place = (band: readonly Row[]) => {
    y = draw(band, y)
  }
  const newPage = () => {
    pdf.addPage()
    y = page.top
    place(header)
  }
  place(header)
  for (const whole of bandsOf(layOut(table.rows))) {
    let band: readonly Row[] | undefined = whole
    while (band !== undefined) {
      const left = page.bottom - y
      if (heightOf(band, look) <= left) {
        place(band)
        band = undefined
      } else {
        const cut: readonly [Row, Row] | undefined = band.length === 1 ? cutRow(band[0]!, left, look) : undefined
        if (cut) place([cut[0]])
        newPage()
        band = cut ? [cut[1]] : band
      }
    }
  }
  pdf.x = page.left
  pdf.y = y + look.size
}

const lineOf = ({ size }: TableLook) => size * 1.25
const countLines = (row: Row) =>
  Math.max(1, ...row.map(({ lines, cell, own }) => (own && (cell.down ?? 1) === 1 ? lines.length : 0)))

function layOutRow(pdf: Pdf, row: readonly GridCell[], edges: readonly number[], look: TableLook): Row {
  const gap = look.ruled ? 2 * PADDING : 4 * PADDING
  return row.map((place, column) => {
    const width = edges[column + (place.cell.across ?? 1)]! - edges[column]! - gap
    return { ...place, lines: place.own && place.cell.text !== '' ? wrap(pdf, place.cell.text, width) : [] }
  })
}

/** Rows that a merged cell holds together; they are not parted by a page end. */
function bandsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const bands: Row[][] = []
  let until = 0
  for (const [index, row] of rows.entries()) {
    if (index >= until) bands.push([])
    bands.at(-1)!.push(row)
    until = Math.max(until, index + 1, ...row.map(({ cell, own }) => (own ? index + (cell.down ?? 1) : 0)))
  }
  return bands
}

/** Rows are as high as their own cells, the last one also as a merged cell needs. */
function heightsOf(band: readonly Row[], look: TableLook): readonly number[] {
  const heights = band.map((row) => countLines(row) * lineOf(look) + 2 * PADDING)
  for (const [index, row] of band.entries())
    for (const { cell, own, lines } of row) {
      const last = index + (cell.down ?? 1) - 1
      const wanted = lines.length * lineOf(look) + 2 * PADDING
      const given = heights.slice(index, last + 1).reduce((sum, height) => sum + height, 0)
      if (own && last < heights.length && wanted > given) heights[last] = heights[last]! + wanted - given
    }
  return heights
}
const heightOf = (band: readonly Row[], look: TableLook) =>
  heightsOf(band, look).reduce((sum, height) => sum + height, 0)

/** undefined: not a line of it fits. */
function cutRow(row: Row, left: number, look: TableLook): readonly [Row, Row] | undefined {
  const room = Math.floor((left - 2 * PADDING) / lineOf(look))
  if (room < 1 || row.some(({ cell }) => (cell.across ?? 1) > 1)) return undefined
  const part = (from: number, to?: number) => row.map((place) => ({ ...place, lines: place.lines.slice(from, to) }))
  return [part(0, room), part(room)]
}

type Frame = { readonly edges: readonly number[]; readonly look: TableLook }

/** @returns draws a band with its top at y, and gives its bottom */
function createPen(pdf: Pdf, { edges, look }: Frame): (band: readonly Row[], y: number) => number {
  const box = (cell: PrintedCell, column: number, [top, bottom]: readonly [number, number]) => {
    const right = edges[column + (cell.across ?? 1)]!
    if (look.ruled)
      pdf
        .lineWidth(0.5)
        .rect(edges[column]!, top, right - edges[column]!, bottom - top)
        .stroke()
  }
  return (band, y) => {
    const heights = heightsOf(band, look)
    const tops = heights.reduce((all, height) => [...all, all.at(-1)! + height], [y])
    for (const [index, row] of band.entries())
      for (const [column, { cell, own, lines }] of row.entries()) {
        if (!own) continue
        const [top, bottom] = [tops[index]!, tops[Math.min(index + (cell.down ?? 1), band.length)]!]
        box(cell, column, [top, bottom])
        const free = bottom - top - 2 * PADDING - lines.length * lineOf(look)
        const start = top + PADDING + (look.align === 'centre' ? Math.max(0, free / 2) : 0)
        for (const [at, text] of lines.entries())
          pdf.text(text, edges[column]! + PADDING, start + at * lineOf(look), { lineBreak: false })
      }
    return tops.at(-1)!
  }
}
