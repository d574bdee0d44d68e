// Indicator rows of a table: the name, the unit, and a value for each period, as printed and as a number.
import type { Target, TargetValue } from '../../knowledge/domain/target.ts'
import { tidy } from '../../knowledge/text/fold.ts'
import type { Table } from '../structure/table.ts'
import { findPlaceGrid } from './grid-by-place.ts'
import { readValueCell } from './value-cell.ts'
import { withParentNames } from './sub-rows.ts'
import { findTargetColumns, type ValueColumn } from './target-columns.ts'
import { withOrdinalDoubts, withValueDoubts } from './target-doubts.ts'

/** `above`: rows that its name was taken from, too. */
export type TargetRow = { readonly row: number; readonly target: Target; readonly above: readonly number[] }

/** [] for a table that is no table of indicators. */
export function readTargetTable(table: Table, planYear: number | undefined): readonly TargetRow[] {
  const headed = findTargetColumns(table, planYear)
  const grid = headed ? undefined : findPlaceGrid(table, planYear)
  const columns = headed ?? grid
  if (!columns) return []
  const measure = grid ? `${grid.measure}: ` : ''
  const targets = table.rows.map((row): Target => {
    const cell = (column: number) => tidy(row.cells[column] ?? '')
    const values = columns.values.flatMap((value) => readValue(cell(value.column), value, table.origin))
    const percent = columns.values.some(({ column }) => /\d\s*%$/.test(cell(column))) ? '%' : columns.headUnit
    return {
      ordinal: cell(columns.ordinal) || undefined,
      indicator: cell(columns.indicator) && `${measure}${cell(columns.indicator)}`,
      unit: cell(columns.unit) || percent,
      values,
      doubts: [],
    }
  })
  // A dash in a scan may be dirt.
  const named = table.origin === 'scan' ? targets.map((target) => ({ target, above: [] })) : withParentNames(targets)
  const rows = named
    .map((entry, row) => ({ row, ...entry }))
    .filter(({ target }) => target.indicator !== '' && target.values.length > 0)
  const read = rows.map(({ target }) => target)
  const numbered = table.origin === 'scan' ? withOrdinalDoubts(read) : read
  const checked = table.origin === 'grid' ? numbered : withValueDoubts(numbered)
  return rows.map(({ row, target, above }, index) => ({ row, target: checked[index] ?? target, above }))
}

function readValue(cell: string, { period, kind }: ValueColumn, origin: Table['origin']): readonly TargetValue[] {
  if (cell === '' || /^[-–]$/.test(cell)) return []
  const read = readValueCell(cell)
  const isSpoilt = origin === 'scan' && read.number === undefined
  const doubt = isSpoilt ? ({ kind: 'unreadable', printed: cell, likely: undefined } as const) : undefined
  return [{ period, kind, ...read, doubt }]
}
