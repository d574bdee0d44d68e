// One table from its parts on several pages: repeated headers go, a row that a page end cut becomes one again.
import { isHeader, isSameHeader } from '../../structure/table-header.ts'
import { headerDepth, ownTexts, type SheetCell, type SheetRow } from '../excel/sheet-grid.ts'
import { ORDINAL } from './row-bands.ts'
import type { TableFragment } from './table-fragment.ts'

/** `pages`: the page of each row, by the row's number - 1. */
export type JoinedTable = { readonly rows: readonly SheetRow[]; readonly pages: readonly number[] }

/** Columns of two pages are the same where their edges differ by less than this, in points. */
const NEAR = 8

/** Whether a part goes on with the table that the part before it began. */
export function isContinuation(above: TableFragment, below: TableFragment): boolean {
  if (below.page !== above.page + 1 || above.edges.length !== below.edges.length) return false
  const [a, b] = [above.edges, below.edges]
  // The outer edges of a table without lines are those of its words.
  return a.slice(1, -1).every((edge, index) => Math.abs(edge - (b[index + 1] ?? 0)) < NEAR)
}

/** @param fragments parts of one table, in order */
export function joinFragments(fragments: readonly TableFragment[]): JoinedTable {
  const rows: SheetRow[] = []
  const pages: number[] = []
  const head = headOf(fragments[0]?.rows ?? [])
  for (const [index, fragment] of fragments.entries()) {
    const own = index === 0 ? fragment.rows : withoutHead(fragment.rows, head)
    const [first, ...rest] = moved(own, rows.length)
    if (!first) continue
    const last = rows.at(-1)
    if (index > 0 && last && isCut(last, first, rows.length > head.length)) {
      goOn(rows, last, first)
      const shifted = moved(rest.map(back(rows.length + 1)), rows.length)
      rows.push(...shifted)
      pages.push(...shifted.map(() => fragment.page))
    } else {
      const shared = index > 0 && last ? [first, ...rest].map(shareMerges(last, first)) : [first, ...rest]
      rows.push(...shared)
      pages.push(...shared.map(() => fragment.page))
    }
  }
  return { rows, pages }
}

const texts = (row: SheetRow | undefined) => row?.cells.map(({ text }) => text) ?? []

/** The header's rows; none where the first row is no header. */
function headOf(rows: readonly SheetRow[]): readonly SheetRow[] {
  const head = rows.slice(0, headerDepth(rows, 0))
  return isHeader(ownTexts(rows[0] ?? { number: 1, cells: [] }, undefined)) ? head : []
}

function withoutHead(rows: readonly SheetRow[], head: readonly SheetRow[]): readonly SheetRow[] {
  const repeated = head.length > 0 && head.every((row, index) => isSameHeader(texts(rows[index]), texts(row)))
  return repeated ? rows.slice(head.length).map(back(head.length)) : rows
}

/** Numbers counted from an earlier row. */
const back =
  (by: number) =>
  (row: SheetRow): SheetRow =>
    shift(row, -by)
const moved = (rows: readonly SheetRow[], by: number) => rows.map((row) => shift(row, by))
const shift = ({ number, cells }: SheetRow, by: number): SheetRow => ({
  number: number + by,
  cells: cells.map((cell) => ({ ...cell, top: cell.top + by })),
})

/** No ordinal of its own below a numbered row, and more than a group's title. */
function isCut(last: SheetRow, first: SheetRow, hasRows: boolean): boolean {
  const [above, below] = [ownTexts(last, undefined), ownTexts(first, undefined)]
  const filled = below.filter((text) => text !== '')
  const opening = filled[0] ?? ''
  if (!hasRows || (below[0] ?? '') !== '' || filled.length === 0) return false
  if (!ORDINAL.test(above[0] ?? '') || /^[IVXL]+\.?$/.test(above[0] ?? '')) return false
  const spans = first.cells.filter((cell) => cell.text === opening).length > 1
  if (filled.length === 1 && spans) return false
  return filled.length > 1 || /^[\p{Ll}\d(,;]/u.test(opening) || isOpen(above, below)
}

/** The cells that go on stopped in the middle of a sentence. */
const isOpen = (above: readonly string[], below: readonly string[]) =>
  below.every((text, column) => text === '' || !/(?:^|[.;:!?])$/.test(above[column] ?? ''))

/** Adds the words of a cut row to the row above, in all rows that a merge covers. */
function goOn(rows: SheetRow[], last: SheetRow, first: SheetRow): void {
  const added = ownTexts(first, undefined)
  for (const [index, row] of rows.entries()) {
    const cells = row.cells.map((cell, column): SheetCell => {
      const own = last.cells[column]
      const more = added[column] ?? ''
      const same = own !== undefined && own.top === cell.top && own.left === cell.left
      return same && more !== '' ? { ...cell, text: joinTexts(cell.text, more) } : cell
    })
    rows[index] = { ...row, cells }
  }
}

const joinTexts = (above: string, below: string) =>
  above === '' ? below : `${above}${/[.;:]$/.test(above) ? '\n' : ' '}${below}`

/** A merge that a page end cut shows its text only above: the rows below go on with it. */
function shareMerges(last: SheetRow, first: SheetRow): (row: SheetRow) => SheetRow {
  const shared = first.cells.map((cell, column) => {
    const above = last.cells[column]
    return cell.text === '' && above && above.text !== '' && above.top < last.number ? { cell, above } : undefined
  })
  return (row) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const pair = shared[column]
      return pair && pair.cell.top === cell.top && pair.cell.left === cell.left ? pair.above : cell
    }),
  })
}
