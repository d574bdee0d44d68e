// All rows of a table that hold the cell which a question says, where the text found one of them: "những trường nào có bếp chưa đạt".
import type { Passage } from '../../domain/passage.ts'
import type { StoredTask } from '../../store/plan-store.ts'
import { syllables } from '../../text/syllables.ts'
import { composeTaskList } from '../compose/compose-list.ts'
import type { Draft } from '../compose/draft.ts'
import type { Asked } from '../question/asked.ts'
import type { Snapshot } from '../snapshot.ts'
import { composeRows } from './compose-rows.ts'
import { lengthSaid } from './rows-said.ts'
import { tablesOf, type TableCell, type TableRow } from './plan-tables.ts'

/** undefined unless cells of the row are said, and other rows, but not all, hold the same; or where the row is named itself. */
export function findRowsAlike(row: Pick<Passage, 'id'>, { joined, snapshot }: Asked): Draft | undefined {
  const table = tablesOf(snapshot).find(({ rows }) => rows.some(({ passage }) => passage.id === row.id))
  const own = table?.rows.find(({ passage }) => passage.id === row.id)
  if (!table || !own) return undefined
  const said = own.cells.filter(({ value }) => isSaid(value, joined))
  const isNamed = own.cells.some(
    (cell) => lengthSaid(cell, joined) > 0 && !table.rows.some((one) => one !== own && holdsCell(one, cell)),
  )
  if (isNamed) return undefined
  const rows = table.rows.filter((one) => said.every((cell) => holdsCell(one, cell)))
  const name = own.cells.find((cell) => !said.includes(cell))
  const values = said.map(({ value }) => value)
  return mayBeAll(values, joined) && areSome(rows, table.rows)
    ? composeRows(rows, name?.head ?? '', snapshot)
    : undefined
}

/** Of tasks in one table: one body's classes, those that are free. */
export function findTasksAlike(stored: StoredTask, { joined, snapshot }: Asked): Draft | undefined {
  const row = rowOf(stored, snapshot)
  if (row === undefined) return undefined
  const table = tableOf(stored, row, snapshot)
  const said = cellsOf(row).filter((value) => isSaid(value, joined))
  const tasks = table.filter((one) => {
    const cells = cellsOf(rowOf(one, snapshot) ?? row)
    return said.every((value) => cells.some((cell) => isSame(cell, value)))
  })
  return mayBeAll(said, joined) && areSome(tasks, table)
    ? composeTaskList(tasks, 'dòng trong bảng', snapshot, { withTimes: true })
    : undefined
}

/** One syllable is said of anything. */
const FEWEST_SYLLABLES = 2
const isSaid = (value: string, joined: string): boolean =>
  syllables(value).length >= FEWEST_SYLLABLES && joined.includes(` ${syllables(value).join(' ')} `)

const areSome = (rows: readonly unknown[], all: readonly unknown[]): boolean =>
  rows.length > 1 && rows.length < all.length

const holdsCell = ({ cells }: TableRow, { head, value }: TableCell): boolean =>
  cells.some((cell) => cell.head === head && isSame(cell.value, value))

const isSame = (one: string, other: string): boolean => syllables(one).join(' ') === syllables(other).join(' ')

const rowOf = ({ task, passageIds: [row] }: StoredTask, { passages }: Snapshot): Passage | undefined =>
  task.form === 'row' && row !== undefined ? passages.get(row) : undefined

/** Rows that follow on each other under one heading: two tables have a line between them. */
function tableOf(stored: StoredTask, row: Passage, snapshot: Snapshot): readonly StoredTask[] {
  const rows = snapshot.tasks.flatMap((task) => {
    const passage = rowOf(task, snapshot)
    const isNear = passage?.versionId === row.versionId && passage.headingPath.join('\n') === row.headingPath.join('\n')
    return passage && isNear ? [{ task, at: passage.sequence }] : []
  })
  const sorted = rows.toSorted((a, b) => a.at - b.at)
  const own = sorted.findIndex(({ task }) => task === stored)
  const parts = (at: number) => (sorted[at + 1]?.at ?? Infinity) - (sorted[at]?.at ?? 0) > 1
  const first = sorted.findLastIndex((_, at) => at < own && parts(at)) + 1
  const last = sorted.findIndex((_, at) => at >= own && parts(at))
  return sorted.slice(first, last + 1).map(({ task }) => task)
}

/** "Không miễn phí", "miễn phí hoặc …", "trên 15 người": those that hold the cell are not the ones, or not all of them. */
function mayBeAll(said: readonly string[], joined: string): boolean {
  const rest = said.reduce((text, value) => text.replaceAll(` ${syllables(value).join(' ')} `, ' '), joined)
  return said.length > 0 && !PICKS.test(rest)
}
const PICKS =
  / (?:khong|chua|ngoai|(?<! (?:ban|noi|luu|cu) )tru|hoac|tren|duoi|hon|truoc|sau|nhat|it nhat|toi thieu|toi da) /

/** Without their heads, where they bear one. */
const cellsOf = ({ text }: Passage): readonly string[] =>
  text.split(' | ').map((cell) => cell.replace(/^[^:]{1,60}: /u, ''))
