// Tables without lines: below a header that names columns, words that keep to those columns.
import { isColumnNumbers, isSameHeader } from '../../structure/table-header.ts'
import { bodyEnd, readTitle, type Column, type Title } from './aligned-body.ts'
import { lineStep, readAlignedHeader, type PageLook } from './aligned-header.ts'
import { findEdges, startsOf, WORD_GAP } from './column-edges.ts'
import { boxOf, readWordLines, splitRuns } from './page-rows.ts'
import type { PdfPage, Word } from './pdf-words.ts'
import { findRowTops } from './row-bands.ts'
import type { SheetRow } from '../excel/sheet-grid.ts'
import { cutRows, lowestColumns, plainRow, type TableFragment } from './table-fragment.ts'

type Line = readonly Word[]

const columnsOf = (edges: readonly number[]): readonly Column[] =>
  edges.slice(1).map((right, index) => ({ left: edges[index] ?? 0, right }))

/**
 * @param words those outside of ruled tables and of running heads
 * @param open the table that the page before ended with; it may go on without a header
 */
export function findAlignedTables(
  page: PdfPage,
  words: readonly Word[],
  open: TableFragment | undefined,
): readonly TableFragment[] {
  const lines = readWordLines(words)
  const step = lineStep(lines)
  const repeated = { step, known: open ? startsOf(open.edges, open.rows.length) : [] }
  const look = { step, known: [] }
  const fragments: TableFragment[] = []
  let at = 0
  if (open && !readAlignedHeader(lines, 0, repeated)) {
    at = bodyEnd(lines, 0, { columns: columnsOf(open.edges), look, table: 0 })
    const part = { heads: [], head: [], body: lines.slice(0, at), edges: open.edges, step }
    if (at > 0) fragments.push(fragmentOf(page, part))
  }
  while (at < lines.length) {
    const header = readAlignedHeader(lines, at, at === 0 ? repeated : look)
    const found = header && readBody(lines, { start: at, look, open }, header)
    if (found) {
      fragments.push(fragmentOf(page, { ...found, step }))
      at = found.end
    } else at += 1
  }
  return fragments
}

type Found = {
  readonly heads: readonly string[]
  readonly head: readonly Word[]
  readonly body: readonly Line[]
  readonly edges: readonly number[]
}

type Place = { readonly start: number; readonly look: PageLook; readonly open: TableFragment | undefined }

function readBody(
  lines: readonly Line[],
  { start, look, open }: Place,
  { heads, cores, next }: NonNullable<ReturnType<typeof readAlignedHeader>>,
): (Found & { readonly end: number }) | undefined {
  const head = lines.slice(start, next).flat()
  const goesOn = open !== undefined && isSameHeader(headsOf(open), heads)
  const end = bodyEnd(lines, next, { columns: cores, look, table: start })
  if (end === next) return undefined
  const body = lines.slice(next, end)
  const { left, right } = boxOf([...head, ...body.flat()])
  const own = findEdges(cores, lines.slice(start, end), [left - 1, right + 1])
  // Of the same table the page with more rows knows better where its columns part.
  const edges = goesOn && open.rows.length > body.length ? open.edges : own
  return { heads, head, body, edges, end }
}

const headsOf = ({ rows }: TableFragment) => rows[0]?.cells.map(({ text }) => text) ?? []

function fragmentOf(
  page: PdfPage,
  { heads, head, body, edges, step }: Found & { readonly step: number },
): TableFragment {
  const box = boxOf([...head, ...body.flat()])
  const rows: SheetRow[] = heads.length > 0 ? [plainRow(heads, 1)] : []
  let plain: Line[] = []
  const flush = () => {
    const words = plain.flat()
    if (words.length === 0) return
    const { top, bottom } = boxOf(words)
    const tops = findRowTops({ words, right: edges[1] ?? 0, top, bottom, step })
    for (const texts of cutRows(words, edges, tops))
      if (texts.some((text) => text !== '')) rows.push(plainRow(texts, rows.length + 1))
    plain = []
  }
  for (const line of body) {
    const title = readTitle(line, edges)
    if (isColumnNumbers(splitRuns(line, WORD_GAP).map(({ text }) => text))) {
      flush()
      plain.push(line)
      flush()
    } else if (title) {
      flush()
      rows.push(titleRow(title, edges.length - 1, rows.length + 1))
    } else plain.push(line)
  }
  flush()
  return { ...box, page: page.number, edges, rows, reaches: lowestColumns(body.flat(), edges) }
}

/** One cell over all columns, or over all but the label's. */
function titleRow({ label, text }: Title, width: number, number: number): SheetRow {
  const cells = Array.from({ length: width }, (_, column) =>
    label !== undefined && column === 0
      ? { text: label, top: number, left: 0 }
      : { text, top: number, left: label === undefined ? 0 : 1 },
  )
  return { number, cells }
}
