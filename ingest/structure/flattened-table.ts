// Tables that lost their grid: one cell a line, row after row, the header's cells first; here those whose ordinals number the rows.
import { fold } from '../../knowledge/text/fold.ts'
import type { SourceLine } from '../read/source-document.ts'
import { columnRoles } from './column-roles.ts'
import { isDitto } from './ditto.ts'
import { cutFlatRows, isGroupLabel, ordinalOf } from './flattened-rows.ts'
import { readFittedTableAt } from './fitted-table.ts'
import { readFlatHeader } from './flat-header.ts'
import type { FilledLine, FoundTable, TableInLines } from './found-table.ts'
import { joinWrappedCells } from './wrapped-cells.ts'

/** Below three rows a run of short lines proves nothing, unless the header has as many cells as they. */
const FEWEST_ROWS = 3
const FEWEST_ROWS_LIKE_HEADER = 2
const NARROWEST_ROW = 3
const WIDEST_ROW = 12
/** A header cell is short, and a two-row header of twelve columns has at most twice as many. */
const LONGEST_HEADER_CELL = 80
const MOST_HEADER_CELLS = 24
/** So many cells must already show the rows: a page that only looks like a table is not read to its end. */
const LONGEST_LOOK = 4 * WIDEST_ROW

/** A text with so many heads of tables and no rows below them has no table that could be read. */
const MOST_FAILURES = 20
/**
 * Finds flattened tables, in order: a line "TT" (or "STT"), header cells, then rows that begin with 1, 2, 3 … at one
 * distance; or any known heads, then lines that fit them. The header keeps its cells as printed; a two-row header may have more cells than a row.
 */
export function findFlattenedTables(lines: readonly SourceLine[]): readonly FoundTable[] {
  const filled = joinWrappedCells(
    lines.flatMap((line, index): readonly FilledLine[] =>
      line.text === '' ? [] : [{ line: asPrinted(line), index, lastIndex: index }],
    ),
  )
  const found: FoundTable[] = []
  let failures = 0
  for (let start = 0; start < filled.length; start += 1) {
    const numbered = isOrdinalHead(filled[start]?.line.text ?? '') ? readTableAt(filled, start) : undefined
    const header = failures < MOST_FAILURES ? headerAt(filled, start) : undefined
    const fitted = header && readFittedTableAt(filled, { start, header, readTo: numbered?.end ?? start })
    if (header && !fitted && !numbered) failures += 1
    const read = fitted && fitted.end > (numbered?.end ?? 0) ? fitted : numbered
    if (!read) continue
    found.push(read.table)
    start = read.end - 1
  }
  return found
}

/** "STT" and "-nt-" are no words that restoration could know. */
function asPrinted(line: SourceLine): SourceLine {
  const damaged = line.damagedText ?? ''
  return isOrdinalHead(damaged) || isDitto(damaged) ? { ...line, text: damaged } : line
}

const isOrdinalHead = (text: string) => text.length < 20 && /^(so )?s?tt$/.test(fold(text))

function readTableAt(filled: readonly FilledLine[], start: number): TableInLines | undefined {
  const near = filled.slice(start + 1, start + 1 + MOST_HEADER_CELLS + LONGEST_LOOK).map(({ line }) => line.text)
  const headerLength = 1 + near.findIndex((text, index) => index > 0 && startsRows(near, index, text))
  const header = filled.slice(start, start + headerLength).map(({ line }) => line)
  if (headerLength < NARROWEST_ROW || headerLength > MOST_HEADER_CELLS) return undefined
  if (header.some(({ text, cells }) => text.length > LONGEST_HEADER_CELL || cells)) return undefined
  const first = start + headerLength + columnNumbers(near.slice(headerLength - 1))
  const heads = header.map(({ text }) => text)
  const found = growingRows(filled, first, heads)
  if (!found) return undefined
  const end = first + found.used
  const table: FoundTable = {
    table: { origin: 'grid', header: found.header, rows: found.rows, head: undefined },
    firstIndex: filled[start]?.index ?? 0,
    lastIndex: filled[end - 1]?.lastIndex ?? 0,
    warnings: found.warnings,
  }
  return { table, end }
}

const headerAt = (filled: readonly FilledLine[], start: number) =>
  readFlatHeader(filled.slice(start, start + MOST_HEADER_CELLS).map(({ line }) => line.text))

/** The first row's "1", or the first group's "I" or "A" with a row's "1" after its title. */
function startsRows(near: readonly string[], index: number, text: string): boolean {
  if (ordinalOf(text) === 1) return true
  return isGroupLabel(text) && /^[IA]/.test(text) && ordinalOf(near[index + 2]) === 1
}

/** How many cells number the columns: "1", "2", "3", "4" below a header of four. */
function columnNumbers(cells: readonly string[]): number {
  let count = 0
  while (ordinalOf(cells[count]) === count + 1) count += 1
  return count >= NARROWEST_ROW ? count : 0
}

/** A table is read as far as it goes, in longer and longer pieces: the rest of the document is not copied for each table. */
function growingRows(filled: readonly FilledLine[], first: number, heads: readonly string[]) {
  for (let length = LONGEST_LOOK; ; length *= 4) {
    const cells = filled.slice(first, first + length).map(({ line }) => line)
    const found = bestRows(cells, heads)
    if (!found || first + length >= filled.length || found.used + LONGEST_LOOK / 2 < length) return found
  }
}

function bestRows(cells: readonly SourceLine[], header: readonly string[]) {
  const titleAt = Math.max(
    1,
    columnRoles(header).findIndex((role) => role === 'task' || role === 'indicator'),
  )
  const widths = Array.from({ length: WIDEST_ROW - NARROWEST_ROW + 1 }, (_, index) => index + NARROWEST_ROW)
  const all = widths.map((width) => ({ width, ...cutFlatRows(cells, width, titleAt) }))
  const likeHeader = all.find(({ width }) => width === header.length)
  const most = all.reduce((a, b) => (b.whole > a.whole ? b : a))
  const best = likeHeader && likeHeader.whole >= most.whole ? likeHeader : most
  const enough = best.whole >= (best === likeHeader ? FEWEST_ROWS_LIKE_HEADER : FEWEST_ROWS)
  return enough ? { ...best, header: fitHeader(header, best.width) } : undefined
}

/** A head over "Chủ trì" and "Phối hợp" gives its place to them: they are printed last, below the others. */
function fitHeader(header: readonly string[], width: number): readonly string[] {
  const below = header.length - width + 1
  if (below < 2) return header
  const inner = header.slice(-below)
  const innerRoles = columnRoles(inner)
  const outer = header.slice(0, -below)
  const spanning = outer.findIndex((head) =>
    ['lead', 'agencies', 'unit', 'unknown'].includes(columnRoles([head])[0] ?? ''),
  )
  const agencies = innerRoles.includes('lead') && innerRoles.includes('coordinating')
  return agencies && spanning > 0 ? outer.toSpliced(spanning, 1, ...inner) : header
}
