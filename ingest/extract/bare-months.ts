// A column of months that are mere numbers: "Tháng: 8, 9, 10, …, 5". Each is spelled out, in the year that it lies in.
import { fold } from '../../knowledge/text/fold.ts'
import type { Table } from '../structure/table.ts'
import { yearInSchoolYear } from '../../knowledge/time/school-year.ts'
import type { PlanTime } from './prose-time.ts'

const HEAD = /^(?:thang|thoi gian \(thang\)|thang thuc hien)$/
/** "8", "08", "8 - 9", "3, 4". */
const MONTHS = /^(0?[1-9]|1[0-2])(?:\s*[-–,;]\s*(?:0?[1-9]|1[0-2]))*$/

export type SpelledMonth = { readonly wording: string; readonly year: number | undefined }

/** @returns for each row of the table its month; undefined where the column says times in other ways, or the row has none */
export function spellOutMonths(
  { header, rows }: Table,
  column: number | undefined,
  { planYear, period }: Pick<PlanTime, 'planYear' | 'period'>,
): readonly (SpelledMonth | undefined)[] {
  if (column === undefined || !HEAD.test(fold(header[column] ?? '').trim())) return []
  const cells = rows.map((row) => row.cells[column]?.trim() ?? '')
  const filled = cells.filter((cell) => /\d/.test(cell))
  if (!filled.every((cell) => MONTHS.test(cell))) return []
  // Rows are grouped by what they are about as often as by time: each month by itself.
  const yearOf = (month: number) => (period?.kind === 'school-year' ? yearInSchoolYear(month, period.from) : planYear)
  return cells.map((cell) => {
    const month = MONTHS.exec(cell)?.[1]
    return month === undefined ? undefined : { wording: `tháng ${cell}`, year: yearOf(Number(month)) }
  })
}
