// The head of a table that its mark-up shows: cells of heads ("th"), or cells merged over others.
import { isColumnNumbers } from '../../structure/table-header.ts'
import {
  isFigure,
  MOST_HEAD_ROWS,
  ROWS_THAT_TELL,
  spannedHeadDepth,
  type SpannedCell,
} from '../../structure/spanned-head.ts'
import type { Grid, GridPosition } from './table-grid.ts'

/** `at`: its first row; `depth`: how many rows it has. */
export type MarkedHead = { readonly at: number; readonly depth: number }

/** undefined: nothing marks one. A title over all columns above it is none of its rows. */
export function findMarkedHead(grid: Grid): MarkedHead | undefined {
  const at = grid.findIndex((row) => cellsOf(row).size > 1)
  if (at < 0 || at > MOST_TITLES) return undefined
  const rows = grid.slice(at, at + ROWS_THAT_TELL)
  const depth = markedRows(rows) || spannedHeadDepth(rows.map(spannedCells))
  return depth > 0 ? { at, depth } : undefined
}

export const spannedCells = (row: readonly GridPosition[]): readonly SpannedCell[] =>
  row.map(({ cell }) => ({ text: cell.text, cell }))

/** Above a head at most a title and a line that names the unit. */
const MOST_TITLES = 2

const cellsOf = (row: readonly GridPosition[]) => new Set(row.map(({ cell }) => cell))

/** Rows of nothing but "th" in front of one that has other cells, too: a "th" may also name each row, and a table of nothing else says nothing by it. */
function markedRows(rows: Grid): number {
  const end = rows.findIndex((row) => !isMarked(row))
  const heads = rows.slice(0, Math.max(0, end))
  const own = heads.filter((row) => !isColumnNumbers(row.map(({ cell }) => cell.text)))
  const [first] = own
  const isHead =
    own.length <= MOST_HEAD_ROWS &&
    own.every((row) => row.every(({ cell }) => !isFigure(cell.text))) &&
    // "II | Con người | |" marks a group, "(tiếp theo) …" the rest of a row: a head fills all columns.
    first !== undefined &&
    first.every(({ cell }) => cell.text !== '') &&
    !GROUP.test(first[0]?.cell.text ?? '')
  return isHead && cellsOf(own[0] ?? []).size > 1 ? own.length : 0
}

/** The number of a group of rows. */
const GROUP = /^(?:[IVXL]{1,5}|[A-HĐ])[.)]?$/
const isMarked = (row: readonly GridPosition[]) => row.every(({ cell }) => cell.isHead || cell.text === '')
