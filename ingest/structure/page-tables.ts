// Joins the page fragments of a marked table: repeated headers go, a row that runs over a page becomes one again.
import { joinPlaces } from '../../knowledge/domain/place.ts'
import type { SourceLine } from '../read/source-document.ts'
import { columnRoles } from './column-roles.ts'
import { isColumnNumbers, isHeader, isSameHeader, isSubHeader, joinHeaders } from './table-header.ts'
import type { Table, TableRow } from './table.ts'

type Draft = {
  header: readonly string[]
  outer: readonly string[]
  inner: readonly string[]
  readonly rows: TableRow[]
  readonly head: TableRow | undefined
}

/**
 * @param fragments each a run of table lines, in order, with nothing but blank lines between them
 * @returns one table for each header that differs
 */
export function joinPageTables(fragments: readonly (readonly SourceLine[])[]): readonly Table[] {
  const tables: Draft[] = []
  for (const fragment of fragments) {
    for (const [position, line] of fragment.entries()) {
      const cells = line.cells ?? []
      const draft = tables.at(-1)
      const row = { cells, raw: line.raw, place: line.place }
      if (cells.every((cell) => cell === '')) continue
      if (draft && isRepeatedHead(cells, draft)) continue
      const isInner = draft !== undefined && draft.rows.length === 0 && isSubHeader(cells, draft.header)
      const isFirst = position === 0 || !draft || (draft.header.length === 0 && draft.rows.length < 3)
      if (isInner) {
        draft.inner = cells
        draft.header = joinHeaders(draft.outer, cells)
      } else if (isFirst && isHeader(cells))
        tables.push({ header: cells, outer: cells, inner: [], rows: [], head: row })
      else if (draft) addRow(draft, row, position <= 2)
      else tables.push({ header: [], outer: [], inner: [], rows: [row], head: undefined })
    }
  }
  return tables.map(({ header, rows, head }) => ({ origin: 'grid', header, rows, head }))
}

const isRepeatedHead = (cells: readonly string[], { outer, inner, header }: Draft) =>
  header.length > 0 && (isSameHeader(cells, outer) || isSameHeader(cells, inner) || isColumnNumbers(cells))

/** A row without an ordinal belongs to the row above where it goes on in lower case, or where a page cut an open sentence. */
function addRow({ rows, header }: Draft, row: TableRow, atPageTop: boolean): void {
  const previous = rows.at(-1)
  const roles = columnRoles(header)
  const ordinalAt = roles.indexOf('ordinal')
  const texts = row.cells.filter((cell, index) => index !== ordinalAt && cell !== '')
  const unnumbered = ordinalAt >= 0 && (row.cells[ordinalAt] ?? '') === ''
  const small = /^[\p{Ll}\d(,;.]/u.test(texts[0] ?? '')
  const cut = atPageTop && previous !== undefined && isCutBy(previous, row, ordinalAt)
  if (previous && unnumbered && texts.length > 0 && (small || cut)) rows[rows.length - 1] = joinRows(previous, row)
  else rows.push(row)
}

/** The row above is numbered, and each cell that goes on stopped in the middle of a sentence. */
function isCutBy(previous: TableRow, row: TableRow, ordinalAt: number): boolean {
  const going = row.cells.flatMap((cell, index) => (cell === '' ? [] : [index]))
  return (
    /^\d/.test(previous.cells[ordinalAt] ?? '') &&
    going.length < row.cells.length - 1 &&
    going.every((index) => isOpen(previous.cells[index] ?? ''))
  )
}

const isOpen = (cell: string) => cell !== '' && !/[.;:!?]$/.test(cell)

function joinRows(above: TableRow, below: TableRow): TableRow {
  const width = Math.max(above.cells.length, below.cells.length)
  return {
    cells: Array.from({ length: width }, (_, index) =>
      [above.cells[index] ?? '', below.cells[index] ?? ''].filter(Boolean).join(' '),
    ),
    raw: `${above.raw}\n${below.raw}`,
    place: joinPlaces([above.place, below.place]),
  }
}
