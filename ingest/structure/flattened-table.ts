// Tables that lost their grid: one cell a line, row after row, the header's cells first.
import type { Warning } from '../../knowledge/domain/plan.ts'
import { fold } from '../../knowledge/text/fold.ts'
import type { SourceLine } from '../read/source-document.ts'
import { columnRoles } from './column-roles.ts'
import { isDitto } from './ditto.ts'
import { cutFlatRows, isGroupLabel, ordinalOf } from './flattened-rows.ts'
import { startsClosing } from './closing.ts'
import { fitRows } from './fitted-rows.ts'
import { readFlatHeader, repeatsAt, type FlatHeader } from './flat-header.ts'
import { startsHeading } from './headings.ts'
import { isColumnNumbers } from './table-header.ts'
import type { Table } from './table.ts'

/** `firstIndex` and `lastIndex` are positions in the lines that were searched, both inclusive. */
export type FoundTable = {
  readonly table: Table
  readonly firstIndex: number
  readonly lastIndex: number
  readonly warnings: readonly Warning[]
}

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
/** So many lines below the numbered rows may be two more rows; fewer are the text that follows. */
const FEWEST_LINES_LEFT = 4
/** Of lines that no ordinal numbers. */
const MOST_FITTED_LINES = 4_000

type Filled = { readonly line: SourceLine; readonly index: number }

/**
 * Finds flattened tables, in order: a line "TT" (or "STT"), header cells, then rows that begin with 1, 2, 3 … at one
 * distance. The header keeps its cells as printed; a two-row header may have more cells than a row.
 */
export function findFlattenedTables(lines: readonly SourceLine[]): readonly FoundTable[] {
  const filled = lines.flatMap((line, index): readonly Filled[] =>
    line.text === '' ? [] : [{ line: asPrinted(line), index }],
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

function readTableAt(filled: readonly Filled[], start: number): { table: FoundTable; end: number } | undefined {
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
    lastIndex: filled[end - 1]?.index ?? 0,
    warnings: found.warnings,
  }
  return { table, end }
}

const headerAt = (filled: readonly Filled[], start: number) =>
  readFlatHeader(filled.slice(start, start + MOST_HEADER_CELLS).map(({ line }) => line.text))

/** By what each line looks like, where ordinals do not tell the rows apart, or only down to `readTo`. */
function readFittedTableAt(
  filled: readonly Filled[],
  { start, header, readTo }: { readonly start: number; readonly header: FlatHeader; readonly readTo: number },
): ReturnType<typeof readTableAt> {
  const first = start + header.heads.length
  const body = bodyOf(filled, first, header)
  const left = body.length - body.findIndex((entry) => entry === filled[readTo])
  if (readTo > start && (left > body.length || left < FEWEST_LINES_LEFT)) return undefined
  const found = fitRows(
    body.map(({ line }) => line),
    header.roles,
  )
  const last = found && body[found.used - 1]
  if (!found || !last) return undefined
  const table: FoundTable = {
    table: { origin: 'grid', header: header.heads, rows: found.rows, head: undefined },
    firstIndex: filled[start]?.index ?? 0,
    lastIndex: last.index,
    warnings: [],
  }
  return { table, end: filled.indexOf(last, first) + 1 }
}

/** Down to a heading, the closing or another table; headers printed again are left out. */
function bodyOf(filled: readonly Filled[], first: number, header: FlatHeader): readonly Filled[] {
  const body: Filled[] = []
  const near = filled.slice(first, first + MOST_FITTED_LINES)
  const texts = near.map(({ line }) => line.text)
  for (let at = 0; at < near.length; at += 1) {
    const entry = near[at]
    if (!entry || startsHeading(entry.line) || startsClosing(entry.line.text) || entry.line.cells) break
    if (repeatsAt(texts, at, header)) at += header.heads.length - 1
    else if (isColumnNumbers(texts.slice(at, at + header.heads.length))) at += header.heads.length - 1
    else body.push(entry)
  }
  return body
}

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
function growingRows(filled: readonly Filled[], first: number, heads: readonly string[]) {
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
