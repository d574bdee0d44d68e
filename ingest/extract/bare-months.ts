// A column of months that are mere numbers: "Tháng: 8, 9, 10, …, 5". Each is spelled out, in the year that it lies in.
import { fold } from '../../knowledge/text/fold.ts'
import type { Table } from '../structure/table.ts'
import { yearsOfMonths } from './month-years.ts'
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
  const months = filled.map((cell) => ({ month: Number(MONTHS.exec(cell)?.[1]), year: undefined }))
  const turns = months.filter(({ month }, at) => month < (months[at - 1]?.month ?? 0)).length
  // A calendar goes on into the next year; rows that are grouped by what they are about have each its own month.
  const runs = months.length >= FEWEST_OF_CALENDAR && turns <= 1 ? [months] : months.map((month) => [month])
  const years = runs.flatMap((run) => yearsOfMonths(run, { planYear, period, issuedOn: undefined }))
  const rowsOfMonths = cells.flatMap((cell, row) => (MONTHS.test(cell) ? [row] : []))
  const yearOf = new Map(rowsOfMonths.map((row, at) => [row, years[at]]))
  return cells.map((cell, row) => (yearOf.has(row) ? { wording: `tháng ${cell}`, year: yearOf.get(row) } : undefined))
}
