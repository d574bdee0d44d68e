// A worksheet as the readers of tables see it: its visible cells in a grid, merged ones knowing where they begin.
import { ROWS_THAT_TELL, spannedHeadDepth, type SpannedCell } from '../../structure/spanned-head.ts'

/** Every cell that a merge covers carries its text; `top` and `left` are the row and the column where the merge begins. */
export type SheetCell = { readonly text: string; readonly top: number; readonly left: number }
/** Visible columns only, the same ones in each row; rows without text are left out. */
export type SheetRow = { readonly number: number; readonly cells: readonly SheetCell[] }
export type Sheet = { readonly name: string; readonly rows: readonly SheetRow[] }

/** Each merge once, in its first visible cell: what a person reads in the row. */
export function ownTexts(row: SheetRow, above: SheetRow | undefined): readonly string[] {
  return row.cells.map((cell, column) => {
    const left = row.cells[column - 1]
    const up = above?.cells[column]
    return isSameMerge(cell, left) || isSameMerge(cell, up) ? '' : cell.text
  })
}

/** A merge over rows holds for each of them; over columns it is read once. */
export const repeatedTexts = ({ cells }: SheetRow): readonly string[] =>
  cells.map((cell, column) => (isSameMerge(cell, cells[column - 1]) ? '' : cell.text))

export const isSameMerge = (cell: SheetCell, other: SheetCell | undefined): boolean =>
  other !== undefined && cell.top === other.top && cell.left === other.left

/** How many rows belong to the header that begins here, by its vertical merges; at least 1. */
export function headerDepth(rows: readonly SheetRow[], start: number): number {
  let depth = 1
  while (depth < MOST_HEADER_ROWS && reaches(rows[start], rows[start + depth])) depth += 1
  return depth
}

/** How many rows of a head from `start` on its merges show by themselves, whatever the words; 0: none. */
export const mergedHeadDepth = (rows: readonly SheetRow[], start: number): number =>
  spannedHeadDepth(rows.slice(start, start + ROWS_THAT_TELL).map(({ cells }) => spannedCells(cells)))

export const spannedCells = (cells: readonly SheetCell[]): readonly SpannedCell[] =>
  cells.map(({ text, top, left }) => ({ text, cell: `${top}/${left}` }))

/** Beyond this a merge is a column of the table, not its header. */
const MOST_HEADER_ROWS = 4

const reaches = (top: SheetRow | undefined, below: SheetRow | undefined): boolean =>
  top !== undefined &&
  below !== undefined &&
  below.cells.some((cell, column) => cell.text !== '' && isSameMerge(cell, top.cells[column]))
