// Which columns of a table hold values: most of their filled cells are numbers.
import type { TableRow } from '../structure/table.ts'
import { isValue } from './value-cell.ts'

/** So many of a column's filled cells must look alike; the others are notes, dashes in words and cells that a scan spoilt. */
export const MOST = 0.6

/** Dashes and dots say that there is nothing. */
export const filledCells = (rows: readonly TableRow[], column: number): readonly string[] =>
  rows.map(({ cells }) => cells[column]?.trim() ?? '').filter((cell) => /[\p{L}\d%]/u.test(cell))

/** 0 for no cells. */
export const shareOf = (cells: readonly string[], test: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length

export const isNumericColumn = (rows: readonly TableRow[], column: number): boolean =>
  shareOf(filledCells(rows, column), isValue) > MOST
