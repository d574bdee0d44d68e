// Indicator rows of a table: the name, the unit, and a value for each period, as printed and as a number.
import type { Period } from '../../knowledge/domain/plan.ts'
import type { Target, TargetValue } from '../../knowledge/domain/target.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { parseNumber } from '../../knowledge/text/numbers.ts'
import { columnRoles } from '../structure/column-roles.ts'
import type { Table } from '../structure/table.ts'
import { readPeriod } from './period.ts'
import { withOrdinalDoubts, withValueDoubts } from './target-doubts.ts'
import { INDICATOR_UNITS } from './units.ts'

export type TargetRow = { readonly row: number; readonly target: Target }

type ValueColumn = { readonly column: number; readonly period: Period; readonly kind: TargetValue['kind'] }
type Columns = {
  readonly ordinal: number
  readonly indicator: number
  readonly unit: number
  readonly values: readonly ValueColumn[]
}

/** [] for a table that is no table of indicators. */
export function readTargetTable(table: Table): readonly TargetRow[] {
  const columns = findColumns(table)
  if (!columns) return []
  const targets = table.rows.map((row): Target => {
    const unit = row.cells[columns.unit]?.trim()
    return {
      ordinal: row.cells[columns.ordinal]?.trim() || undefined,
      indicator: row.cells[columns.indicator]?.trim() ?? '',
      unit: unit || undefined,
      values: columns.values.flatMap((value) => readValue(row.cells[value.column] ?? '', value)),
      doubts: [],
    }
  })
  const checked = table.origin === 'scan' ? withValueDoubts(withOrdinalDoubts(targets)) : targets
  return checked
    .map((target, row) => ({ row, target }))
    .filter(({ target }) => target.indicator !== '' && target.values.length > 0)
}

function findColumns(table: Table): Columns | undefined {
  const width = table.rows[0]?.cells.length ?? 0
  const cellsOf = (column: number) => table.rows.map((row) => row.cells[column]?.trim() ?? '')
  const share = (column: number, test: (cell: string) => boolean) => {
    const filled = cellsOf(column).filter((cell) => cell !== '')
    return filled.length === 0 ? 0 : filled.filter(test).length / filled.length
  }
  const all = Array.from({ length: width }, (_, index) => index)
  const heads = table.header.map((head) => fold(head))
  if (!heads.some((head) => /chi ?tieu|muc ?tieu/.test(head))) return undefined
  const ordinal = all.find((column) => share(column, (cell) => /^[\doO]{1,3}\.?$/.test(cell)) > 0.8 && column < 2) ?? -1
  const units = all.filter((column) => column !== ordinal && share(column, isUnit) > 0.6)
  const numeric = all.filter(
    (column) =>
      column !== ordinal &&
      !units.includes(column) &&
      share(column, (cell) => readCell(cell).number !== undefined) > 0.6,
  )
  const rest = all.filter((column) => column !== ordinal && !units.includes(column) && !numeric.includes(column))
  const indicator = rest.toSorted((a, b) => cellsOf(b).join('').length - cellsOf(a).join('').length)[0]
  const values = valueColumns(table.header, width, numeric)
  return indicator === undefined || values.length === 0
    ? undefined
    : { ordinal, indicator, unit: units[0] ?? -1, values }
}

const UNIT_KEYS = new Set(INDICATOR_UNITS.map((unit) => fold(unit)))
const isUnit = (cell: string) => UNIT_KEYS.has(fold(cell))

/** A one-row header names its columns; a two-row one is read in order: the n-th period and the n-th kind for the n-th column of numbers. */
function valueColumns(header: readonly string[], width: number, numeric: readonly number[]): readonly ValueColumn[] {
  const periods = header.flatMap((head) => readPeriod(head) ?? [])
  const kinds = header.map((head) => valueKind(head)).filter((kind) => kind !== undefined)
  return numeric.flatMap((column, index): readonly ValueColumn[] => {
    const head = header.length === width ? (header[column] ?? '') : ''
    const period = readPeriod(head) ?? (periods.length === numeric.length ? periods[index] : undefined)
    const kind = valueKind(head) ?? (kinds.length === numeric.length ? kinds[index] : undefined)
    return period ? [{ column, period, kind: kind ?? (index < numeric.length - 1 ? 'result' : 'target') }] : []
  })
}

/** "Chỉ tiêu đạt được" is a result although it says chỉ tiêu; the plain head of the indicator's own column says neither. */
function valueKind(head: string): TargetValue['kind'] | undefined {
  const folded = fold(head)
  if (columnRoles([head])[0] === 'result' || /thuc ?hien|uoc/.test(folded)) return 'result'
  if (/phan ?dau|ke ?hoach|muc ?tieu/.test(folded)) return 'target'
  return /chi ?tieu\s+(nam|20|giao)/.test(folded) ? 'target' : undefined
}

function readValue(cell: string, { period, kind }: ValueColumn): readonly TargetValue[] {
  if (cell.trim() === '') return []
  const { printed, number, note } = readCell(cell)
  return [{ period, kind, printed, number, note, doubt: undefined }]
}

/** "17,1 (sáp nhập …)" → printed "17,1", the note apart. */
function readCell(cell: string) {
  const match = /^([+-]?[\d.,]*\d)\s*%?\s*(?:\((.*?)\)?)?$/su.exec(cell.trim())
  if (!match?.[1]) return { printed: cell.trim(), number: undefined, note: undefined }
  return { printed: match[1], number: parseNumber(match[1]), note: match[2]?.trim() || undefined }
}
