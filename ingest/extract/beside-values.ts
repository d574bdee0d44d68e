// What a row of indicators says besides its values: who watches it, what is noted, what there is now. Its record has no place for that; its passage has.
import type { Table } from '../structure/table.ts'
import { rowText } from './row-text.ts'
import { findTargetColumns } from './target-columns.ts'

/** @returns a row's other cells behind their heads, '' where it has none or its columns have no heads of their own */
export function besideValues(table: Table, planYear: number | undefined): (row: number) => string {
  const { header, rows } = table
  const columns = findTargetColumns(table, planYear)
  if (!columns || rows.some(({ cells }) => cells.length > header.length)) return () => ''
  const { ordinal, indicator, unit, values } = columns
  const told = new Set([
    ordinal,
    indicator,
    unit,
    ...values.flatMap(({ column, parts = [] }) => [column, ...parts.map((part) => part.column)]),
  ])
  const isBeside = (column: number) => !told.has(column) && (header[column] ?? '').trim() !== ''
  return (row) =>
    rowText(
      (rows[row]?.cells ?? []).map((cell, column) => (isBeside(column) ? cell : '')),
      header,
    )
}
