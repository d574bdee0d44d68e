// Task rows of a table: group rows become groups, each other row a task with its agencies and time.
import { splitAgencies } from '../../knowledge/domain/agency.ts'
import type { Period } from '../../knowledge/domain/plan.ts'
import type { Task, TaskGroup } from '../../knowledge/domain/task.ts'
import { tidy } from '../../knowledge/text/fold.ts'
import type { ColumnRole } from '../structure/column-roles.ts'
import { isDitto, writeOutDittoInList } from '../structure/ditto.ts'
import { parseRoman } from '../structure/roman.ts'
import type { Table, TableRow } from '../structure/table.ts'
import { readDayOfMonth, readStartAndEnd } from './cell-time.ts'
import { spellOutMonths } from './bare-months.ts'
import { findTaskColumns, type TaskColumns } from './task-columns.ts'

export type TaskRow = {
  readonly row: number
  /** Set for group rows too, which carry no task. */
  readonly group: TaskGroup | undefined
  readonly task: Task | undefined
  /** Rows that "-nt-" cells repeat. */
  readonly copiedFrom: readonly number[]
}

/** [] for a table that is no table of tasks. */
export function readTaskTable(table: Table, planYear: number | undefined, period?: Period): readonly TaskRow[] {
  const columns = findTaskColumns(table)
  if (!columns) return []
  const months = spellOutMonths(table, columns.time, { planYear, period })
  const above = new Map<ColumnRole, { text: string; rows: readonly number[] }>()
  let group: TaskGroup | undefined
  return table.rows.map((row, index): TaskRow => {
    const cell = (role: ColumnRole) => cellAt(row, columns, role)
    const opened = readGroup(cell, hasChildren(table, index, columns))
    if (opened) group = opened
    if (opened || cell('task') === '') return { row: index, group, task: undefined, copiedFrom: [] }
    const copiedFrom = new Set<number>()
    const filled = (role: ColumnRole) => {
      const last = above.get(role)
      const copied = last && writtenOut(cell(role), role, last.text)
      const text = copied ?? cell(role)
      const rows = copied === undefined ? [] : (last?.rows ?? [])
      for (const from of rows) copiedFrom.add(from)
      const isWhole = copied !== undefined && copied === last?.text
      if (text !== '') above.set(role, { text, rows: isWhole ? rows : [...rows, index] })
      return text
    }
    const month = months[index]
    const said: Cell = (role) => (role === 'time' && month ? month.wording : filled(role))
    return { row: index, group, task: readTask(said, group, month?.year ?? planYear), copiedFrom: [...copiedFrom] }
  })
}

function writtenOut(cell: string, role: ColumnRole, above: string): string | undefined {
  if (role === 'lead' || role === 'coordinating' || role === 'agencies') return writeOutDittoInList(cell, above)
  return isDitto(cell) ? above : undefined
}

type Cell = (role: ColumnRole) => string

const cellAt = (row: TableRow | undefined, columns: TaskColumns, role: ColumnRole): string =>
  row?.cells[columns[role] ?? -1]?.trim() ?? ''

/** "1" above "1.1": a number that is followed by its own parts heads a group. */
function hasChildren(table: Table, index: number, columns: TaskColumns): boolean {
  const own = cellAt(table.rows[index], columns, 'ordinal').replace(/\.$/, '')
  return own !== '' && cellAt(table.rows[index + 1], columns, 'ordinal').startsWith(`${own}.`) && /\d$/.test(own)
}

/** "NHÓM 2. ĐỘI NGŨ": its number stands in front of its title. */
function readGroup(cell: Cell, hasParts: boolean): TaskGroup | undefined {
  const group = readGroupRow(cell, hasParts)
  const [own, label] = (group?.label === undefined && NUMBERED_GROUP.exec(group?.title ?? '')) || []
  return group && own !== undefined ? { label, title: group.title.slice(own.length) } : group
}
const NUMBERED_GROUP = /^(?:nhóm|phần|mục)(?: nhiệm vụ| giải pháp)?\s+(\d{1,2}|[IVX]{1,4})\s*[.:–-]\s*(?=\p{L})/iu

/** A Roman number, a capital letter or nothing as ordinal, and no agency and no time; or one text over all columns. */
function readGroupRow(cell: Cell, hasParts: boolean): TaskGroup | undefined {
  const own = (['lead', 'coordinating', 'agencies', 'time'] as const).map((role) => tidy(cell(role))).filter(Boolean)
  const title = tidy(cell('task') || cell('lead') || (counts(cell('ordinal')) && own[0]) || cell('ordinal'))
  const marked = readMarkedTitle(cell)
  if (marked) return marked
  if (own.some((text) => text !== title)) return undefined
  if (/^[-–+•]\s/.test(title)) return undefined
  if (isLoneTitle(cell)) return { label: undefined, title }
  const label = cell('ordinal').replace(/[.)]$/, '')
  const numbered = counts(label) || hasParts
  if (numbered || (label !== '' && own.length > 1 && tidy(label) === title))
    return { label: numbered ? label : undefined, title }
  return label === '' && title !== '' && (own.length === 0 || own.length > 1) ? { label: undefined, title } : undefined
}

/** Without a column for ordinals, the number of a group stands where else who leads does: "II | | Học tập suốt đời". */
function readMarkedTitle(cell: Cell): TaskGroup | undefined {
  const label = cell('lead').replace(/[.)]$/, '')
  const isAlone = (['ordinal', 'coordinating', 'agencies', 'time', 'product'] as const).every(
    (role) => cell(role) === '',
  )
  return isAlone && counts(label) && cell('task') !== '' ? { label, title: tidy(cell('task')) } : undefined
}

const counts = (ordinal: string): boolean => {
  const label = ordinal.replace(/[.)]$/, '')
  return parseRoman(label) !== undefined || /^[A-ZĐ]$/.test(label)
}

/** A title that stands in the first column, whatever the column is for; the others are empty. */
function isLoneTitle(cell: Cell): boolean {
  const filled = (['ordinal', 'task', 'lead', 'coordinating', 'agencies', 'time', 'product'] as const).filter(
    (role) => cell(role) !== '',
  )
  const [only, another] = filled
  const isFirst = only === 'ordinal' ? !/\d/.test(cell('ordinal')) : only === 'lead' || only === 'agencies'
  return another === undefined && isFirst && /\p{L}+\s+\p{L}+/u.test(cell(only ?? 'task'))
}

function readTask(cell: Cell, group: TaskGroup | undefined, planYear: number | undefined): Task {
  const { lead, coordinating } = readAgencyCells(cell)
  return {
    ordinal: cell('ordinal').replace(/[.)]$/, '') || undefined,
    group,
    text: tidy(cell('task')),
    leads: splitAgencies(lead),
    coordinating: splitAgencies(coordinating),
    leadWording: tidy(lead) || undefined,
    coordinatingWording: tidy(coordinating) || undefined,
    timeline:
      cell('day') === ''
        ? readStartAndEnd(tidy(cell('start')), tidy(cell('time')), planYear)
        : readDayOfMonth(tidy(cell('day')), tidy(cell('time')), planYear),
    product: tidy(cell('product')) || undefined,
    form: 'row',
  }
}

/** One column for both: "Chủ trì: Sở A; phối hợp: Sở B", or all as leads. */
function readAgencyCells(cell: Cell): { lead: string; coordinating: string } {
  const [lead, coordinating, both] = [cell('lead'), cell('coordinating'), cell('agencies')]
  if (both === '') return { lead, coordinating }
  const [first = '', second = ''] = both.split(
    /[;.,\n]?\s*(?:(?:cơ\s+quan|đơn\s+vị)\s+)?phối\s+hợp(?:\s+với)?\s*:?\s*/iu,
  )
  return { lead: first.replace(/^(?:(?:cơ\s+quan|đơn\s+vị)\s+)?chủ\s+trì\s*:?\s*/iu, ''), coordinating: second }
}
