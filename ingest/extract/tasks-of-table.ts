// Task rows of a table: group rows become groups, each other row a task with its agencies and time.
import { splitAgencies } from '../../knowledge/domain/agency.ts'
import type { Task, TaskGroup } from '../../knowledge/domain/task.ts'
import { readTimeline } from '../../knowledge/time/read-timeline.ts'
import { columnRoles, type ColumnRole } from '../structure/column-roles.ts'
import { parseRoman } from '../structure/roman.ts'
import type { Table } from '../structure/table.ts'

/** `group` is set for group rows too, which carry no task. */
export type TaskRow = { readonly row: number; readonly group: TaskGroup | undefined; readonly task: Task | undefined }

/** A table of tasks names them and says at least who or when. */
export function isTaskTable(table: Table): boolean {
  const roles = columnRoles(table.header)
  return roles.includes('task') && (['lead', 'coordinating', 'time'] as const).some((role) => roles.includes(role))
}

export function readTaskTable(table: Table, planYear: number | undefined): readonly TaskRow[] {
  const roles = columnRoles(table.header)
  const rows: TaskRow[] = []
  let group: TaskGroup | undefined
  for (const [index, row] of table.rows.entries()) {
    const cell = (role: ColumnRole) => row.cells[roles.indexOf(role)]?.trim() ?? ''
    const opened = readGroup(cell)
    if (opened) {
      group = opened
      rows.push({ row: index, group, task: undefined })
    } else if (cell('task') !== '') rows.push({ row: index, group, task: readTask(cell, group, planYear) })
    else rows.push({ row: index, group, task: undefined })
  }
  return rows
}

type Cell = (role: ColumnRole) => string

/** A Roman number, a capital letter or nothing as ordinal, and no agency and no time. */
function readGroup(cell: Cell): TaskGroup | undefined {
  if (cell('lead') !== '' || cell('coordinating') !== '' || cell('time') !== '') return undefined
  const label = cell('ordinal').replace(/\.$/, '')
  const title = cell('task') || label
  const numbered = parseRoman(label) !== undefined || /^[A-Z]$/.test(label)
  if (numbered) return { label, title }
  return cell('ordinal') === '' && title !== '' ? { label: undefined, title } : undefined
}

function readTask(cell: Cell, group: TaskGroup | undefined, planYear: number | undefined): Task {
  return {
    ordinal: cell('ordinal') || undefined,
    group,
    text: cell('task'),
    leads: splitAgencies(cell('lead')),
    coordinating: splitAgencies(cell('coordinating')),
    leadWording: cell('lead') || undefined,
    coordinatingWording: cell('coordinating') || undefined,
    timeline: readTimeline(cell('time'), planYear),
    product: cell('product') || undefined,
    form: 'row',
  }
}
