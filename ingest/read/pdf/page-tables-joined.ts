// One table from its parts on several pages: repeated headers go, a row that a page end cut becomes one again.
import { tidy } from '../../../knowledge/text/fold.ts'
import { columnRoles } from '../../structure/column-roles.ts'
import { isHeader, isSameHeader } from '../../structure/table-header.ts'
import { headerDepth, mergedHeadDepth, ownTexts, type SheetCell, type SheetRow } from '../excel/sheet-grid.ts'
import { isCut } from './cut-row.ts'
import { MAY_BEGIN } from './page-rows.ts'
import type { TableFragment } from './table-fragment.ts'

/** `pages`: the page of each row, by the row's number - 1. */
export type JoinedTable = { readonly rows: readonly SheetRow[]; readonly pages: readonly number[] }

/** Columns of two pages are the same where their edges differ by less than this, in points. */
const NEAR = 8

/** Whether a part goes on with the table that the part before it began. */
export function isContinuation(above: TableFragment, below: TableFragment): boolean {
  if (below.page !== above.page + 1 || above.edges.length !== below.edges.length) return false
  const [a, b] = [above.edges, below.edges]
  const head = headOf(below.rows, [above])
  // Of a few rows the edges are uncertain, but the same header is printed again.
  if (head.length > 0 && head.every((row, index) => isSameHeader(texts(above.rows[index]), texts(row)))) return true
  // The outer edges of a table without lines are those of its words.
  return a.slice(1, -1).every((edge, index) => Math.abs(edge - (b[index + 1] ?? 0)) < NEAR)
}

/** @param fragments parts of one table, in order */
export function joinFragments(fragments: readonly TableFragment[]): JoinedTable {
  const rows: SheetRow[] = []
  const pages: number[] = []
  const head = headOf(fragments[0]?.rows ?? [], fragments.slice(1))
  const roles = columnRoles(texts(head[0]))
  for (const [index, fragment] of fragments.entries()) {
    const own = index === 0 ? [...head, ...fragment.rows.slice(head.length)] : withoutHead(fragment.rows, head)
    const [first, ...rest] = moved(own, rows.length)
    if (!first) continue
    const last = rows.at(-1)
    const reaches = fragments[index - 1]?.reaches ?? []
    const end = { roles, above: rows.slice(head.length), first, reaches }
    if (index > 0 && last && isCut(end)) {
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

/** The header's rows; none where the first row is no header. A head is no list: its line breaks mean nothing. @param others parts of the same table */
function headOf(rows: readonly SheetRow[], others: readonly TableFragment[]): readonly SheetRow[] {
  const head = rows.slice(0, headerDepth(rows, 0)).map((row) => ({ ...row, cells: row.cells.map(inOneLine) }))
  const isHead =
    isHeader(ownTexts(rows[0] ?? { number: 1, cells: [] }, undefined)) ||
    mergedHeadDepth(rows, 0) > 0 ||
    isPrintedAgain(rows[0], others)
  return isHead ? head : []
}

/** Whatever its words are: what stands first on one page and the next is the head. */
function isPrintedAgain(row: SheetRow | undefined, others: readonly TableFragment[]): boolean {
  const own = texts(row)
  return (
    new Set(own.filter(Boolean)).size >= FEWEST_HEADS && others.some(({ rows }) => isSameHeader(own, texts(rows[0])))
  )
}
const FEWEST_HEADS = 3

const inOneLine = (cell: SheetCell): SheetCell => ({ ...cell, text: tidy(cell.text) })

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
  above === '' ? below : `${above}${/[.;:]$/.test(above) || MAY_BEGIN.test(below) ? '\n' : ' '}${below}`

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
