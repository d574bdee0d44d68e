// Where a table without lines ends, and which of its lines are titles over the columns rather than cells.
import { startsClosing } from '../../structure/closing.ts'
import { columnRoles } from '../../structure/column-roles.ts'
import { isMostlyUpperCase } from '../../structure/letter-case.ts'
import { readAlignedHeader, type PageLook } from './aligned-header.ts'
import { findStarts, WORD_GAP } from './column-edges.ts'
import { boxOf, splitRuns, type TextRun } from './page-rows.ts'
import type { Word } from './pdf-words.ts'
import { isRowLabel, ORDINAL } from './row-bands.ts'

type Line = readonly Word[]
export type Column = { readonly left: number; readonly right: number }

/** A blank stretch of so many letters' heights ends a table. */
const END_GAP = 4
/** A title takes a line or two, rarely more. */
const MOST_TITLE_LINES = 3
/** In heights of a letter: what begins at the table's side begins no further from it. */
const AT_SIDE = 0.6

/** `table`: the position of the header, or of the first row where it has none. */
export type Layout = { readonly columns: readonly Column[]; readonly look: PageLook; readonly table: number }

/** @returns the position after the last line that keeps to the columns, or is a title between rows */
export function bodyEnd(lines: readonly Line[], start: number, layout: Layout): number {
  const { columns, look } = layout
  let end = start
  while (end < lines.length) {
    const line = lines[end] ?? []
    const [first, above] = [line[0], lines[end - 1]?.[0]]
    if (!first || startsClosing(textOf(line)) || isAnnexTitle(line, columns)) break
    if (end > start && above && first.top - above.bottom > END_GAP * (first.bottom - first.top)) break
    if (end > start && isNewHeader(lines, end, look)) break
    if (!isOverColumns(line, columns)) end += 1
    else {
      const below = titleEnd(lines, end, layout)
      if (below === undefined) break
      end = below
    }
  }
  return end
}

export const textOf = (line: Line) => line.map(({ text }) => text).join(' ')

/** Another header ends the part above it, so that its words join no row; a row's own words may name a column or two. */
function isNewHeader(lines: readonly Line[], at: number, look: PageLook): boolean {
  const heads = readAlignedHeader(lines, at, look)?.heads ?? []
  const roles = columnRoles(heads)
  return heads.length > 0 && (roles[0] === 'ordinal' || !roles.includes('unknown'))
}

/** One run of words over more than one column; or, in a justified line of running text, more runs than columns. */
function isOverColumns(line: Line, columns: readonly Column[]): boolean {
  const runs = splitRuns(line, WORD_GAP)
  if (runs.length > columns.length || isHeading(line)) return true
  const covers = (run: Column, column: Column) =>
    Math.min(run.right, column.right) - Math.max(run.left, column.left) > (column.right - column.left) / 2
  return runs.length <= 2 && runs.some((run) => columns.filter((column) => covers(run, column)).length >= 2)
}

/** "PHỤ LỤC II" in the middle of the page: it stands in a column only by chance. */
function isAnnexTitle(line: Line, columns: readonly Column[]): boolean {
  const runs = splitRuns(line, WORD_GAP)
  const [run] = runs
  return runs.length === 1 && run !== undefined && /^phụ lục(?:\s|$)/iu.test(run.text) && !isAtSide(run, columns)
}

function isAtSide(run: TextRun, columns: readonly Column[]): boolean {
  const side = columns[0]?.left ?? 0
  return run.left - side < AT_SIDE * (run.bottom - run.top)
}

const GROUP = /^(?:[IVXL]{1,6}|[A-Z])\s?[.)\-–/]?\s+\p{Lu}/u

/**
 * Of a line over several columns: a title if a row follows it, or the page ends with it; running text otherwise.
 *
 * @returns the position after the title
 */
function titleEnd(lines: readonly Line[], start: number, layout: Layout): number | undefined {
  const { columns, look } = layout
  const line = lines[start] ?? []
  const [first] = splitRuns(line, WORD_GAP)
  const titled = GROUP.test(textOf(line)) || isMostlyUpperCase(textOf(line))
  if (!first || !(titled || (isAtSide(first, columns) && /^[\p{Lu}\d]/u.test(first.text)))) return undefined
  let end = start + 1
  while (end < lines.length && end < start + MOST_TITLE_LINES && isOverColumns(lines[end] ?? [], columns)) end += 1
  // A title ends no sentence.
  if (end === lines.length) return isHeading(line) || /[.;]$/.test(textOf(lines[end - 1] ?? [])) ? undefined : end
  if (isNewHeader(lines, end, look)) return isAtSide(first, columns) && !isHeading(line) ? end : undefined
  return hasRow(lines, end, { columns, above: lines.slice(layout.table, start) }) ? end : undefined
}

/** "III. TỔ CHỨC THỰC HIỆN": at the end of a page it may as well be a heading of the text. */
const isHeading = (line: Line) => /^[IVXL]{1,6}[.)]\s/.test(textOf(line)) && splitRuns(line, WORD_GAP).length === 1

/** One of the first lines of a row has words in several columns, none is running text. */
const ROW_REACH = 4

function hasRow(
  lines: readonly Line[],
  start: number,
  { columns, above }: { readonly columns: readonly Column[]; readonly above: readonly Line[] },
): boolean {
  const starts = findStarts(above)
  for (const line of lines.slice(start, start + ROW_REACH)) {
    if (isOverColumns(line, columns)) return false
    const runs = splitRuns(line, WORD_GAP)
    if (runs.length < 2) continue
    const kept = runs.filter(({ left }) => starts.some(({ at }) => Math.abs(at - left) < NEAR)).length
    const isParted = runs.every((run) => columns.filter((column) => isUnder(run, column)).length < 2)
    return isParted && (starts.length < columns.length || kept * 2 >= runs.length)
  }
  return false
}

/** Cells of one column begin within this, in points; where the columns are centred, no places repeat. */
const NEAR = 3
const isUnder = (run: Column, head: Column) => run.left < head.right && run.right > head.left

export type Title = { readonly label: string | undefined; readonly text: string }

/** A title between rows: one run from the first column on, or from the second beside a label. undefined: cells. */
export function readTitle(line: Line, edges: readonly number[]): Title | undefined {
  const [first] = line
  if (!first) return undefined
  const labelled = first.right < (edges[1] ?? 0) && (isRowLabel(first.text) || ORDINAL.test(first.text))
  const words = labelled ? line.slice(1) : line
  if (words.length === 0 || splitRuns(words, WORD_GAP).length > 1) return undefined
  const { left, right } = boxOf(words)
  const inner = labelled ? edges.slice(2, -1) : edges.slice(1, -1)
  const crosses = inner.some((edge) => edge > left && edge < right)
  const together = isRowLabel(first.text) && left - first.right < WORD_GAP * (first.bottom - first.top)
  if (!crosses && !(labelled && together)) return undefined
  return { label: labelled ? first.text : undefined, text: textOf(words) }
}
