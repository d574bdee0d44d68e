// A column of months that are mere numbers: "Tháng: 8, 9, 10, …, 5". Each is spelled out, in the year that it lies in.
import { fold } from '../../knowledge/text/fold.ts'
import type { Table } from '../structure/table.ts'
import { yearInSchoolYear } from '../../knowledge/time/school-year.ts'
import type { PlanTime } from './prose-time.ts'

const HEAD = /^(?:thang|thoi gian \(thang\)|thang thuc hien)$/
/** "8", "08", "8 - 9", "3, 4". */
const MONTHS = /^(0?[1-9]|1[0-2])(?:\s*[-–,;]\s*(?:0?[1-9]|1[0-2]))*$/

const FEWEST_OF_CALENDAR = 6

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
  const first = filled.map((cell) => Number(MONTHS.exec(cell)?.[1]))
  const runsOn =
    first.length >= FEWEST_OF_CALENDAR && first.filter((month, at) => month < (first[at - 1] ?? 0)).length <= 1
  const turn = first.findIndex((month, at) => month < (first[at - 1] ?? 0))
  // A calendar goes on into the next year; rows that are grouped by what they are about have each its own month.
  const isNextYear = (month: number) => runsOn && turn > 0 && month < (first[0] ?? 0)
  const yearOf = (month: number) => {
    if (period?.kind === 'school-year') return yearInSchoolYear(month, period.from)
    return planYear === undefined ? undefined : planYear + (isNextYear(month) ? 1 : 0)
  }
  return cells.map((cell) => {
    const month = MONTHS.exec(cell)?.[1]
    return month === undefined ? undefined : { wording: `tháng ${cell}`, year: yearOf(Number(month)) }
  })
}
