// Passages: one a block, one a row of a table, several for an over-long paragraph. Records point at them by position.
import type { PassageBody } from '../../knowledge/domain/passage.ts'
import type { Period } from '../../knowledge/domain/plan.ts'
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import type { TableBlock } from '../structure/block.ts'
import type { Table } from '../structure/table.ts'
import { isDitto } from '../structure/ditto.ts'
import { splitLongParagraph } from '../structure/long-passages.ts'
import type { OutlinedBlock } from '../structure/outline.ts'
import { describeTarget } from './describe-target.ts'
import { columnRoles } from '../structure/column-roles.ts'
import { leadInsOf } from './lead-ins.ts'
import { isNumericColumn } from './numeric-column.ts'
import { unitOfLine } from './target-columns.ts'
import { otherGroups, targetGroups } from './row-groups.ts'
import { rowText } from './row-text.ts'
import { findTaskColumns } from './task-columns.ts'
import { withTimeOfPlan } from './undated-aims.ts'
import { withMarkedTimes } from './marked-times.ts'
import { readTargetTable } from './targets-of-table.ts'
import { readTaskTable } from './tasks-of-table.ts'

export type Passages = {
  readonly passages: readonly PassageBody[]
  /** Positions of each block's passages. */
  readonly ofBlock: readonly (readonly number[])[]
  /** Read from tables; the first passage is the row itself. */
  readonly tasks: PlanReading['tasks']
  readonly targets: PlanReading['targets']
  /** Tables whose rows became passages, but no records. */
  readonly unread: readonly TableBlock[]
}

export type PassageContext = {
  readonly planYear: number | undefined
  /** What the plan is for. */
  readonly period: Period | undefined
  /** Blocks that stay one passage however long: tasks are cited whole. */
  readonly whole: ReadonlySet<number>
  /** What stands over a block besides its headings: the agency whose point it is. */
  readonly owners: ReadonlyMap<number, string>
}

export async function readPassages(
  outlined: readonly OutlinedBlock[],
  { planYear, period, whole, owners }: PassageContext,
): Promise<Passages> {
  const passages: PassageBody[] = []
  const ofBlock: (readonly number[])[] = []
  const tasks: PlanReading['tasks'][number][] = []
  const targets: PlanReading['targets'][number][] = []
  const unread: TableBlock[] = []
  const leadIns = leadInsOf(outlined)
  for (const [index, entry] of outlined.entries()) {
    const first = passages.length
    if (entry.block.kind === 'table') {
      const before = outlined[index - 1]?.block
      const above = before && before.kind !== 'table' ? before.text : undefined
      const table = readTableBlock(entry, entry.block, { first, planYear, period, above })
      for (const passage of table.passages) passages.push(passage)
      for (const task of table.tasks) tasks.push(task)
      for (const target of table.targets) targets.push(target)
      if (table.tasks.length + table.targets.length === 0) unread.push(entry.block)
    } else {
      const above = owners.get(index) ?? leadIns.get(index)
      for (const passage of await passagesOf(entry, whole.has(index)))
        passages.push(above ? { ...passage, headingPath: [...passage.headingPath, above] } : passage)
    }
    ofBlock.push(Array.from({ length: passages.length - first }, (_, offset) => first + offset))
  }
  return { passages, ofBlock, tasks, targets, unread }
}

async function passagesOf({ block, path }: OutlinedBlock, whole: boolean): Promise<readonly PassageBody[]> {
  if (block.kind === 'table') throw new Error('a table becomes one passage a row')
  const above = block.kind === 'heading' ? path.slice(0, -1) : path
  const headingPath = above.map((heading) => heading.text)
  const parts = block.kind === 'paragraph' && !whole ? await splitLongParagraph(block) : [block]
  return parts.map(({ text, raw, place }) => ({ kind: block.kind, text, raw, headingPath, place }))
}

type TableContext = {
  /** The position of its first passage. */
  readonly first: number
  readonly planYear: number | undefined
  readonly period: Period | undefined
  /** The line over it. */
  readonly above: string | undefined
}

function readTableBlock({ path }: OutlinedBlock, block: TableBlock, { first, planYear, period, above }: TableContext) {
  const over = [...path.map(({ title }) => title), ...(above === undefined ? [] : [above])]
  const table = withTimeOfPlan(withMarkedTimes(block.table), period, over)
  const taskRows = readTaskTable(table, planYear, period)
  const targetRows = taskRows.length > 0 ? [] : readTargetTable(table, planYear, above)
  const headingPath = path.map((heading) => heading.text)
  if (table.rows.length === 0 && table.head) {
    // A box of one row is no table; its words count.
    const { cells, raw, place } = table.head
    const box: PassageBody = { kind: 'row', text: rowText(cells), raw, headingPath, place }
    return { passages: [box], tasks: [], targets: [] }
  }
  // Rows that are records say what their cells are; others, and columns beside the record, need their heads.
  const saidAsTargets = targetRows.filter(({ byPlace }) => !byPlace)
  const header = taskRows.length > 0 ? headsBeside(table) : saidAsTargets.length > 0 ? [] : headsWithUnit(table, above)
  const targetsOf = (index: number) => {
    const said = saidAsTargets.filter(({ row }) => row === index)
    return [...said.map(({ target }) => describeTarget(target)), said[0]?.beside ?? ''].filter(Boolean)
  }
  const groups = saidAsTargets.length > 0 ? targetGroups(table, new Set(targetRows.map(({ row }) => row))) : []
  const others = taskRows.length + saidAsTargets.length > 0 ? [] : otherGroups(table)
  const cellsOf = writeOutDitto(table, header)
  const passages = table.rows.map((row, index): PassageBody => {
    const taskRow = taskRows[index]
    const isGroup =
      (taskRow !== undefined && taskRow.task === undefined && taskRow.group !== undefined) ||
      groups[index]?.row === index
    const named = taskRow?.group ? `${taskRow.group.label ?? ''} ${taskRow.group.title}`.trim() : groups[index]?.title
    const other = others[index]
    const group = named !== undefined && !isGroup ? [named] : other && other.row !== index ? [other.title] : []
    return {
      kind: isGroup ? 'heading' : 'row',
      text: targetsOf(index).join(' | ') || rowText(cellsOf(index), header),
      raw: row.raw,
      headingPath: [...headingPath, ...group],
      place: row.place,
    }
  })
  return {
    passages,
    tasks: taskRows.flatMap(({ row, task, copiedFrom }) =>
      task ? [{ task, passages: [row, ...copiedFrom].map((index) => first + index) }] : [],
    ),
    targets: targetRows.map(({ row, target, above: parents }) => ({
      target,
      passages: [row, ...parents].map((index) => first + index),
    })),
  }
}

/** "Ghi chú", "Lãnh đạo phụ trách": of columns that are no part of a task. */
function headsBeside(table: Table): readonly string[] {
  const columns = findTaskColumns(table) ?? {}
  const told = new Set(OF_TASKS.map((role) => columns[role]))
  return table.header.map((head, column) => (told.has(column) ? '' : head))
}

/** "Số trẻ", "Tổng số" are no shares. */
const COUNTS = /^(?:số|sĩ số|tổng|cộng)(?!\p{L})/iu

/** A number that is a share is read as one only where its head says so. */
function headsWithUnit({ header, rows }: Table, above: string | undefined): readonly string[] {
  if (above === undefined || unitOfLine(above) !== '%' || header.some((head) => head.includes('%'))) return header
  const roles = columnRoles(header)
  return header.map((head, column) =>
    head !== '' && !COUNTS.test(head) && roles[column] !== 'ordinal' && isNumericColumn(rows, column)
      ? `${head} (%)`
      : head,
  )
}

const OF_TASKS = ['ordinal', 'task', 'lead', 'coordinating', 'agencies', 'time', 'start', 'day', 'product'] as const

/** "-nt-" in a column that is said with its head stands for the cell above; of tasks, leads and helpers are written out as they are read. */
function writeOutDitto({ rows }: Table, header: readonly string[]): (index: number) => readonly string[] {
  const written: (readonly string[])[] = []
  for (const { cells } of rows) {
    const above = written.at(-1)
    written.push(cells.map((cell, column) => (header[column] && isDitto(cell) ? (above?.[column] ?? cell) : cell)))
  }
  return (index) => written[index] ?? []
}
