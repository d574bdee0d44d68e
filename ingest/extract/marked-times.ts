// Tables that say when by marks: an "x" below "Quý II" and "Quý III" is the time "Quý II, Quý III".
import { columnRoles } from '../structure/column-roles.ts'
import { readPeriodHead } from '../structure/period-head.ts'
import type { Table, TableRow } from '../structure/table.ts'

/** One column of marks may mean anything. */
const FEWEST_COLUMNS = 2
const MARK = /^(?:[xXvV×✓✔☑√●•■*+]|\(x\))$/u
const TIME_HEAD = 'Thời gian'

/**
 * The same table with one column of times, as the heads word them, in place of the columns of marks.
 * Unchanged where a cell below such a head is no mark, or where another column says when.
 */
export function withMarkedTimes(table: Table): Table {
  const { header, rows } = table
  const periods = new Map(
    header.flatMap((head, column) => {
      const period = readPeriodHead(head)
      return period === undefined ? [] : [[column, period] as const]
    }),
  )
  const cells = rows.flatMap((row) => [...periods.keys()].map((column) => row.cells[column]?.trim() ?? ''))
  // A title over all columns stands in each of them.
  const isMarked =
    cells.some((cell) => MARK.test(cell)) && rows.every((row) => isTitle(row) || hasMarksOnly(row, periods))
  const says = columnRoles(header).some((role, column) => role === 'time' && !periods.has(column))
  if (periods.size < FEWEST_COLUMNS || !isMarked || says) return table
  const [first = 0] = periods.keys()
  const joined = (own: readonly string[], time: string) =>
    own.flatMap((cell, column) => (column === first ? [time] : periods.has(column) ? [] : [cell]))
  return {
    ...table,
    header: joined(header, TIME_HEAD),
    rows: rows.map((row) => ({ ...row, cells: joined(row.cells, timeOf(row, periods)) })),
  }
}

type Periods = ReadonlyMap<number, string>

const isTitle = ({ cells }: TableRow) =>
  new Set(cells.filter((cell) => cell !== '' && !/^[IVXA-Z\d.]+$/.test(cell))).size <= 1
const hasMarksOnly = ({ cells }: TableRow, periods: Periods) =>
  [...periods.keys()].every(
    (column) =>
      cells[column] === undefined || /^$|^[-–]$/.test(cells[column].trim()) || MARK.test(cells[column].trim()),
  )

function timeOf(row: TableRow, periods: Periods): string {
  if (!hasMarksOnly(row, periods)) return row.cells[[...periods.keys()][0] ?? 0] ?? ''
  return [...periods]
    .flatMap(([column, period]) => (MARK.test(row.cells[column]?.trim() ?? '') ? [period] : []))
    .join(', ')
}
