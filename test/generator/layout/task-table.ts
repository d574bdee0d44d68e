// Prints the rows of a table of tasks: heads, group rows, agency lists, and cells that repeat the one above.
import type { TableLine, TaskLine } from '../make-tasks.ts'
import type { PrintedCell, PrintedRow, PrintedTable } from '../printed.ts'
import { SIGNERS } from '../vocabulary/places.ts'
import { APPROVERS, SUMS } from '../vocabulary/work.ts'
import type { Column, TableStyle } from '../table-style.ts'

const WIDTHS: Readonly<Record<Column, number>> = {
  ordinal: 5,
  task: 34,
  lead: 18,
  coordinating: 20,
  agencies: 24,
  time: 14,
  product: 14,
  note: 10,
  report: 11,
  approver: 11,
  money: 11,
  overseer: 14,
}
/** What a column of reports says; how reports are made is neither a product nor a deadline. */
const REPORTS = ['Hằng quý', '6 tháng', 'Cuối năm']

export function printTaskTable(lines: readonly TableLine[], style: TableStyle): PrintedTable {
  const { columns } = style
  const table = {
    kind: 'table' as const,
    widths: columns.map((column) => WIDTHS[column] * (columns.length < 4 ? 2 : 1)),
    header: printHeader(style),
  }
  const rows = lines.map((line, index): PrintedRow => {
    if (line.kind === 'group') return printGroup(line.label, line.title, style)
    return columns.flatMap((column) => printCell({ lines, index, line, column, style }))
  })
  const numbers = columns.map((_, index): PrintedCell => ({ text: `(${index + 1})` }))
  return { ...table, rows: style.columnNumbers ? [numbers, ...rows] : rows }
}

function printHeader({
  columns,
  heads,
  twoRows,
  outerHead,
  upperHeads,
  brokenHeads,
}: TableStyle): readonly PrintedRow[] {
  const cased = (text: string) => (upperHeads ? text.toUpperCase() : text)
  const shown = (text: string) => (brokenHeads ? cased(text).replace(/^(\S+ \S+) /, '$1\n') : cased(text))
  if (!twoRows) return [columns.map((column) => ({ text: shown(heads[column]) }))]
  const outer = columns.flatMap((column): readonly PrintedCell[] => {
    if (column === 'coordinating') return []
    return column === 'lead' ? [{ text: shown(outerHead), across: 2 }] : [{ text: shown(heads[column]), down: 2 }]
  })
  return [outer, [{ text: shown('Chủ trì') }, { text: shown('Phối hợp') }]]
}

/** The label has its own cell where rows have ordinals; the title spans the others, or stands in the task's column. */
function printGroup(label: string | undefined, title: string, { columns, groups }: TableStyle): PrintedRow {
  const spans = groups === 'spanning' || label === undefined
  if (spans) return [{ text: title, across: columns.length }]
  if (groups === 'roman' || groups === 'nested') return [{ text: label }, { text: title, across: columns.length - 1 }]
  return columns.map((column) => ({ text: column === 'ordinal' ? label : column === 'task' ? title : '' }))
}

type Cell = {
  readonly lines: readonly TableLine[]
  readonly index: number
  readonly line: TaskLine
  readonly column: Column
  readonly style: TableStyle
}

function printCell(cell: Cell): readonly PrintedCell[] {
  const { lines, index, line, column, style } = cell
  const copies = (other: TableLine | undefined) =>
    other?.kind === 'task' &&
    ((AGENCY_COLUMNS.includes(column) && other.repeats.agencies) || (column === 'time' && other.repeats.time))
  const text = wordsOf(cell)
  if (style.repeats === 'spelled' || text === '') return [{ text }]
  if (style.repeats === 'ditto') return [{ text: copies(line) ? '-nt-' : text }]
  if (copies(line)) return []
  let down = 1
  while (copies(lines[index + down])) down += 1
  return [down === 1 ? { text } : { text, down }]
}

const AGENCY_COLUMNS: readonly Column[] = ['lead', 'coordinating']

function wordsOf({ line: { task, ordinal, note }, index, column, style }: Cell): string {
  switch (column) {
    case 'ordinal':
      return ordinal
    case 'task':
      return task.text
    case 'lead':
      return printList(task.leads, style)
    case 'coordinating':
      return printList(task.coordinating, style)
    case 'agencies':
      return printBoth(task.leads, task.coordinating, style)
    case 'time':
      return task.time?.wording ?? ''
    case 'product':
      return task.product ?? ''
    case 'note':
      return note
    case 'approver':
      return APPROVERS[index % APPROVERS.length]!
    case 'money':
      return SUMS[index % SUMS.length]!
    case 'overseer':
      return `Đ/c ${SIGNERS[index % SIGNERS.length]!}`
    default:
      return REPORTS[index % REPORTS.length]!
  }
}

function printList(names: readonly string[], { separator }: TableStyle): string {
  if (separator === 'bullets' && names.length > 1) return names.map((name) => `- ${name}`).join('\n')
  return names.join(separator === 'break' || separator === 'bullets' ? '\n' : `${separator} `)
}

function printBoth(leads: readonly string[], coordinating: readonly string[], style: TableStyle): string {
  const comma = { ...style, separator: ',' as const }
  const lead = `Chủ trì: ${printList(leads, comma)}`
  if (coordinating.length === 0) return lead
  const helped = `Phối hợp: ${printList(coordinating, comma)}`
  return [lead, helped].join(style.separator === 'break' || style.separator === 'bullets' ? '\n' : '; ')
}
