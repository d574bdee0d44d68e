// A table of indicators whose one column of aims has a head without a year: it is of the time that the plan is for.
import type { Period } from '../../knowledge/domain/plan.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { columnRoles } from '../structure/column-roles.ts'
import type { Table } from '../structure/table.ts'
import { describePeriod } from './describe-target.ts'
import { isNumericColumn } from './numeric-column.ts'
import { readColumnPeriod } from './period.ts'

const AIM = /^(?:muc )?(?:phan dau|muc tieu|ke hoach|chi tieu(?: giao| phan dau| ke hoach)?|giao)(?: \([^()]*\))?$/

/** The same table with that time said in the head, where the heads name none; unchanged otherwise. */
export function withTimeOfPlan(table: Table, period: Period | undefined): Table {
  const { header, rows } = table
  if (period === undefined || !columnRoles(header).includes('indicator')) return table
  if (header.some((head) => readColumnPeriod(head) !== undefined)) return table
  const aims = header.flatMap((head, column) => (AIM.test(fold(head)) && isNumericColumn(rows, column) ? [column] : []))
  const [aim] = aims
  if (aim === undefined || aims.length > 1) return table
  return {
    ...table,
    header: header.map((head, column) => (column === aim ? `${head} ${describePeriod(period)}` : head)),
  }
}
