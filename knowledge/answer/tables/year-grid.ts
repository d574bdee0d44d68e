// Tables that spread amounts over years, a row for each thing that costs: "Xây phòng ở | 2026: 24.000 | 2027: 36.000 | Tổng: 60.000".
import type { PassageId } from '../../domain/ids.ts'
import type { Passage } from '../../domain/passage.ts'
import { measureOfHead } from './column-time.ts'
import { GROUP_LABEL } from './grid.ts'
import { cellOf, labelOf, numberIn, readCells, type PlanTable, type TableRow } from './plan-tables.ts'
import type { Snapshot } from '../snapshot.ts'
import { keptWith } from '../../kept-with.ts'

export type YearGrid = {
  readonly table: PlanTable
  /** The head of the cells that say what a row is of. */
  readonly names: string
  /** Heads that differ in nothing but their year and in what is told of it, by year. */
  readonly years: ReadonlyMap<number, string>
  /** The head of what all years make together. */
  readonly sum: string | undefined
}

const FEWEST_YEARS = 2
const YEAR = /(?<!\d)(20\d{2})(?!\d)/g
const SUM = /^(?:tổng|cộng)/iu
const MOST_WORDLESS = 0.5

/** undefined for a table of other columns, and for one whose rows are no amounts. */
export const toYearGrid = keptWith(readYearGrid)

function readYearGrid(table: PlanTable): YearGrid | undefined {
  const timed = table.heads.flatMap((head) => {
    const [year, ...more] = [...head.matchAll(YEAR)].map(([said]) => Number(said))
    return year === undefined || more.length > 0 ? [] : [{ head, year, rest: measureOfHead(head) }]
  })
  const [first] = timed
  const alike = timed.filter(({ rest }) => rest === first?.rest)
  // Of two sources over the same years nobody says which.
  if (alike.length < timed.length) return undefined
  const years = new Map(alike.map(({ head, year }) => [year, head]))
  const names = table.heads.find((head) => table.rows.every((row) => numberIn(cellOf(row, head)) === undefined))
  const isNamed = (row: TableRow) => names !== undefined && /\p{L}/u.test(cellOf(row, names) ?? '')
  // What was planned and what was spent of one year are two things.
  if (years.size < Math.max(FEWEST_YEARS, timed.length) || names === undefined) return undefined
  if (table.rows.filter(isNamed).length < MOST_WORDLESS * table.rows.length) return undefined
  return { table, names, years, sum: table.heads.find((head) => SUM.test(head) && !years.has(yearOf(head))) }
}

const yearOf = (head: string): number => Number([...head.matchAll(YEAR)][0]?.[1] ?? 0)

/** Each row with the group that it stands in: "Ngân sách trung ương" over "Xây phòng ở". */
export function rowsWithGroups({ table, names }: YearGrid): readonly {
  readonly row: TableRow
  readonly name: string
  readonly group: string | undefined
}[] {
  let group: string | undefined
  return table.rows.map((row) => {
    const name = cellOf(row, names) ?? ''
    if (GROUP_LABEL.test(labelOf(row))) {
      group = name
      return { row, name, group: undefined }
    }
    return { row, name, group }
  })
}

export type PrintedUnit = { readonly line: string; readonly passages: readonly PassageId[] }

const UNIT = /^\(?(?:đơn vị(?: tính)?|đvt)\s*:\s*[^:|]{2,40}\)?\.?$/iu
/** "Nguồn (triệu đồng)". */
const UNIT_IN_HEAD = /\(((?:(?:nghìn|ngàn|triệu|tỷ|tỉ) )?đồng)\)/iu
const UNIT_COLUMN = /^(?:đơn vị(?: tính)?|đvt)$/iu

/** The row's own cell of "Đơn vị tính", what the head over the names adds in brackets, or "Đơn vị tính: triệu đồng" right above the table. */
export function unitOf(
  { grid: { table, names }, row }: { readonly grid: YearGrid; readonly row: TableRow },
  { passages }: Snapshot,
): PrintedUnit | undefined {
  const column = table.heads.find((head) => UNIT_COLUMN.test(head))
  const own = column === undefined ? undefined : cellOf(row, column)
  if (column !== undefined && own !== undefined) return { line: `${column}: ${own}`, passages: [] }
  const inHead = UNIT_IN_HEAD.exec(names)?.[1]
  if (inHead !== undefined) return { line: `Đơn vị tính: ${inHead}`, passages: [] }
  return unitAbove(table, passages)
}

/** "Đơn vị tính: triệu đồng", right above the table. */
export function unitAbove(table: PlanTable, passages: Snapshot['passages']): PrintedUnit | undefined {
  const above = lineAbove(table, passages)
  return above && UNIT.test(above.text.trim()) ? { line: above.text.trim(), passages: [above.id] } : undefined
}

/** The last line before the table's first row that is none itself: a row may name a group and have no cells; one with cells is of another table. */
function lineAbove({ versionId, rows: [first] }: PlanTable, passages: Snapshot['passages']): Passage | undefined {
  return [...passages.values()].findLast(
    ({ versionId: own, sequence, kind, text }) =>
      first !== undefined &&
      own === versionId &&
      sequence < first.passage.sequence &&
      (kind !== 'row' || readCells(text).length > 1),
  )
}
