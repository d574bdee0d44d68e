// Columns of a table of indicators whose heads name no year: the one of aims, and those of parts of a year, are of the time that the plan is for.
import type { Period } from '../../knowledge/domain/plan.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { columnRoles } from '../structure/column-roles.ts'
import type { Table } from '../structure/table.ts'
import { describePeriod } from './describe-target.ts'
import { isNumericColumn } from './numeric-column.ts'
import { readColumnPeriod } from './period.ts'

const AIM = /^(?:muc )?(?:phan dau|muc tieu|ke hoach|chi tieu(?: giao| phan dau| ke hoach)?|giao)(?: \([^()]*\))?$/
/** "Học kỳ I | Cả năm", also below a head of their own. */
const OF_A_YEAR = /(?:^|\s)(?:ca nam(?: hoc)?|hoc ky (?:i{1,2}|[12])|6 thang(?: dau(?: nam)?)?)$/
const WHOLE_YEAR = /(?:^|\s)ca nam(?: hoc)?$/
/** Aims beside what was reached of them are of a time that is over. */
const REACHED = /^(?:thuc hien|ket qua|dat|da dat|ty le (?:dat|hoan thanh))(?:$| )/

/** What stands over the table tells of another time, or of what was reached. */
const looksBack = (above: readonly string[], { from, to }: Period): boolean =>
  above.some((text) => {
    const said = readColumnPeriod(text)
    return (
      /^(?:\S+ )?(?:ket qua|thuc trang|dac diem|tinh hinh)/.test(fold(text)) ||
      (said !== undefined && (said.to < from || said.from > to))
    )
  })

/** The same table with that time said in their heads; unchanged where the plan has none or the heads tell more times than one. */
export function withTimeOfPlan(table: Table, period: Period | undefined, above: readonly string[]): Table {
  const { header, rows } = table
  if (period === undefined || !columnRoles(header).includes('indicator') || looksBack(above, period)) return table
  const dated = header.flatMap((head) => readColumnPeriod(head) ?? [])
  const undated = header.flatMap((head, column) =>
    readColumnPeriod(head) === undefined && isNumericColumn(rows, column) ? [column] : [],
  )
  const heads = (pattern: RegExp) => undated.filter((column) => pattern.test(fold(header[column] ?? '')))
  const isBefore = dated.every(({ to }) => to <= period.from)
  const isOneYear = period.kind === 'school-year' || period.from === period.to
  const ofYear = isBefore && isOneYear && heads(WHOLE_YEAR).length === 1 ? heads(OF_A_YEAR) : []
  const isOver = undated.some((column) => REACHED.test(fold(header[column] ?? '')))
  const aims = dated.length === 0 && ofYear.length === 0 && !isOver ? heads(AIM) : []
  const own = ofYear.length > 0 ? ofYear : aims.length === 1 ? aims : []
  if (own.length === 0) return table
  return {
    ...table,
    header: header.map((head, column) => (own.includes(column) ? `${head} ${describePeriod(period)}` : head)),
  }
}
