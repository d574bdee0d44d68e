// What a row of indicators says besides its values: who watches it, what is noted, what there is now. Its record has no place for that; its passage has.
import type { Table } from '../structure/table.ts'
import { rowText } from './row-text.ts'
import type { TargetColumns } from './target-columns.ts'

/** @returns a row's other cells behind their heads, '' where it has none or its columns have no heads of their own */
export function besideValues(
  { header, rows }: Table,
  { ordinal, indicator, unit, values }: TargetColumns,
): (row: number) => string {
  if (rows.some(({ cells }) => cells.length > header.length)) return () => ''
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
