// Joins the page fragments of a marked table: repeated headers go, a row that runs over a page becomes one again.
import { joinPlaces } from '../../knowledge/domain/place.ts'
import { fold } from '../../knowledge/text/fold.ts'
import type { SourceLine } from '../read/source-document.ts'
import { columnRoles } from './column-roles.ts'
import type { Table, TableRow } from './table.ts'

/**
 * @param fragments each a run of table lines, in order, with nothing but blank lines between them
 * @returns one table for each header that differs
 */
export function joinPageTables(fragments: readonly (readonly SourceLine[])[]): readonly Table[] {
  const tables: { header: readonly string[]; rows: TableRow[] }[] = []
  for (const fragment of fragments) {
    for (const line of fragment) {
      const cells = line.cells ?? []
      const current = tables.at(-1)
      if (current && isSameHeader(cells, current.header)) continue
      if (!current || (isHeader(cells) && line === fragment[0])) tables.push({ header: cells, rows: [] })
      else addRow(current.rows, current.header, { cells, raw: line.raw, place: line.place })
    }
  }
  return tables.map((table) => ({ origin: 'grid', ...table }))
}

const key = (cell: string) => fold(cell).replace(/[^\p{L}\d]/gu, '')

function isSameHeader(cells: readonly string[], header: readonly string[]): boolean {
  return cells.length === header.length && cells.every((cell, index) => key(cell) === key(header[index] ?? ''))
}

/** Two known column heads or more, and none so long that it must be a row's own text. */
function isHeader(cells: readonly string[]): boolean {
  const known = columnRoles(cells).filter((role) => role !== 'unknown')
  return known.length >= 2 && cells.every((cell) => cell.length < 60)
}

/** A row without an ordinal that goes on in lower case belongs to the row above it. */
function addRow(rows: TableRow[], header: readonly string[], row: TableRow): void {
  const previous = rows.at(-1)
  const ordinalAt = columnRoles(header).indexOf('ordinal')
  const text = row.cells.find((cell, index) => index !== ordinalAt && cell !== '') ?? ''
  const goesOn = ordinalAt >= 0 && row.cells[ordinalAt] === '' && /^[\p{Ll}\d(,;.]/u.test(text)
  if (!previous || !goesOn) rows.push(row)
  else rows[rows.length - 1] = joinRows(previous, row)
}

function joinRows(above: TableRow, below: TableRow): TableRow {
  return {
    cells: above.cells.map((cell, index) => [cell, below.cells[index] ?? ''].filter(Boolean).join(' ')),
    raw: `${above.raw}\n${below.raw}`,
    place: joinPlaces([above.place, below.place]),
  }
}
