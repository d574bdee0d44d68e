// Tables that lost their grid: one cell a line, row after row, the header's cells first.
import { joinPlaces } from '../../knowledge/domain/place.ts'
import { fold } from '../../knowledge/text/fold.ts'
import type { SourceLine } from '../read/source-document.ts'
import type { Table, TableRow } from './table.ts'

export type FoundTable = { readonly table: Table; readonly firstIndex: number; readonly lastIndex: number }

/** Below three rows a run of short lines proves nothing. */
const FEWEST_ROWS = 3
const WIDEST_ROW = 12
/** A header cell is short, and a two-row header of twelve columns has at most twice as many. */
const LONGEST_HEADER_CELL = 80
const MOST_HEADER_CELLS = 24

/**
 * Finds the first flattened table at or after `from`: a line "TT" (or "STT"), header cells, then rows that begin with
 * 1, 2, 3 … at one distance. The header keeps its cells as printed; a two-row header has more cells than a row.
 */
export function findFlattenedTable(lines: readonly SourceLine[], from: number): FoundTable | undefined {
  const filled = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line, index }) => index >= from && line.text !== '')
  for (let start = 0; start < filled.length; start += 1) {
    if (!/^(so )?s?tt$/.test(fold(filled[start]?.line.text ?? ''))) continue
    const firstRow = filled.findIndex((cell, index) => index > start + 1 && cell.line.text === '1')
    const header = filled.slice(start, firstRow)
    if (firstRow < 0 || header.length > MOST_HEADER_CELLS) continue
    if (header.some(({ line }) => line.text.length > LONGEST_HEADER_CELL || line.cells)) continue
    const width = rowWidth(filled.slice(firstRow).map(({ line }) => line.text))
    if (width === undefined) continue
    const rows = cutRows(
      filled.slice(firstRow).map(({ line }) => line),
      width,
    )
    const last = filled[firstRow + rows.length * width - 1]
    return {
      table: { origin: 'grid', header: header.map(({ line }) => line.text), rows },
      firstIndex: filled[start]?.index ?? 0,
      lastIndex: last?.index ?? lines.length - 1,
    }
  }
  return undefined
}

/** The distance at which the most ordinals 1, 2, 3 … stand. */
function rowWidth(cells: readonly string[]): number | undefined {
  const runs = Array.from({ length: WIDEST_ROW - 2 }, (_, index) => index + 3).map((width) => {
    let rows = 0
    while (cells[rows * width] === String(rows + 1)) rows += 1
    return { width, rows }
  })
  const best = runs.reduce((a, b) => (b.rows > a.rows ? b : a))
  return best.rows >= FEWEST_ROWS ? best.width : undefined
}

function cutRows(cells: readonly SourceLine[], width: number): readonly TableRow[] {
  const rows: TableRow[] = []
  while (cells[rows.length * width]?.text === String(rows.length + 1)) {
    const own = cells.slice(rows.length * width, (rows.length + 1) * width)
    const [first, ...rest] = own.map((cell) => cell.place)
    if (!first || own.length < width) break
    rows.push({
      cells: own.map((cell) => cell.text),
      raw: own.map((cell) => cell.raw).join('\n'),
      place: joinPlaces([first, ...rest]),
    })
  }
  return rows
}
