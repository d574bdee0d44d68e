// The rows of one table in a worksheet as cells: header rows joined, merged cells spread to what they hold for.
import { columnRoles, type ColumnRole } from '../../structure/column-roles.ts'
import { joinSpannedHeads } from '../../structure/spanned-head.ts'
import {
  headerDepth,
  isSameMerge,
  mergedHeadDepth,
  ownTexts,
  spannedCells,
  type SheetCell,
  type SheetRow,
} from './sheet-grid.ts'

/** `first` and `last` are row numbers of the sheet. */
export type SheetTableRow = {
  readonly cells: readonly string[]
  readonly first: number
  readonly last: number
  /** Its merges show that it is the head, whatever its words. */
  readonly isHead?: true
}

/**
 * @param rows the header's rows, then the table's own
 * @returns a task whose number and wording are merged over several rows as one row, the differing cells of those rows on
 *   lines of their own; any other merge repeats its text in each row that it covers
 */
export function readSheetTable(rows: readonly SheetRow[]): readonly SheetTableRow[] {
  const columns = usedColumns(rows)
  const narrow = rows.map((row) => ({ ...row, cells: columns.flatMap((column) => row.cells[column] ?? []) }))
  const merged = mergedHeadDepth(narrow, 0)
  const depth = merged || headerDepth(rows, 0)
  const heads = merged > 0 ? [readMergedHead(narrow.slice(0, merged))] : readHeader(narrow.slice(0, depth))
  const roles = columnRoles(heads.at(-1)?.cells ?? [])
  const ordinal = roles.indexOf('ordinal')
  const known = roles.findIndex((role) => role === 'task' || role === 'indicator')
  const body = narrow.slice(depth)
  const title = known >= 0 ? known : ordinal + 1
  const shape: Shape = { roles, ordinal, title }
  return [...heads, ...joinMerged(body, shape).map((group) => readRows(group, shape))]
}

type Shape = { readonly roles: readonly ColumnRole[]; readonly ordinal: number; readonly title: number }

/** A column that only merges of other columns run through says nothing. */
function usedColumns(rows: readonly SheetRow[]): readonly number[] {
  const width = rows[0]?.cells.length ?? 0
  const owns = rows.map((row, index) => ownTexts(row, rows[index - 1]))
  return Array.from({ length: width }, (_, column) => column).filter((column) =>
    owns.some((own) => own[column]?.trim()),
  )
}

/** Beyond this length a joined head is no longer known as one (structure/table-header.ts). */
const LONGEST_HEAD = 70

/** Outer words first; where that would be too long for a head, the rows stay apart. */
function readHeader(rows: readonly SheetRow[]): readonly SheetTableRow[] {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return []
  const joined = first.cells.map((_, column) =>
    rows
      .flatMap((row, index) => {
        const cell = row.cells[column]
        const repeated = cell && index > 0 && isSameMerge(cell, rows[index - 1]?.cells[column])
        return cell && !repeated && cell.text.trim() !== '' ? [cell.text] : []
      })
      .join(' '),
  )
  if (joined.every((head) => head.length < LONGEST_HEAD))
    return [{ cells: joined, first: first.number, last: last.number }]
  return rows.map((row) => ({ cells: row.cells.map(({ text }) => text), first: row.number, last: row.number }))
}

function readMergedHead(rows: readonly SheetRow[]): SheetTableRow {
  const cells = joinSpannedHeads(rows.map((row) => spannedCells(row.cells)))
  return { cells, first: rows[0]?.number ?? 1, last: rows.at(-1)?.number ?? 1, isHead: true }
}

/** Rows of one task: its number and its wording are merged over all of them. */
function joinMerged(body: readonly SheetRow[], { ordinal, title }: Shape): readonly (readonly SheetRow[])[] {
  const groups: SheetRow[][] = []
  for (const row of body) {
    const above = groups.at(-1)?.at(-1)
    const goesOn = (column: number) => isFilledMerge(row.cells[column], above?.cells[column])
    if (above && ordinal >= 0 && goesOn(ordinal) && goesOn(title)) groups.at(-1)?.push(row)
    else groups.push([row])
  }
  return groups
}

const isFilledMerge = (cell: SheetCell | undefined, above: SheetCell | undefined) =>
  cell !== undefined && cell.text !== '' && isSameMerge(cell, above)

function readRows(rows: readonly SheetRow[], shape: Shape): SheetTableRow {
  const texts = rows.map((row) => readCells(row, shape))
  const cells = (texts[0] ?? []).map((_, column) =>
    [...new Set(texts.map((row) => row[column] ?? ''))].filter(Boolean).join('\n'),
  )
  return { cells, first: rows[0]?.number ?? 1, last: rows.at(-1)?.number ?? 1 }
}

/** "II. Nhiệm vụ", "A- Chung": the number of a group and its title in one cell. */
const LABELLED = /^([IVXL]{1,6}|[A-Z])\s*[.)\-–/]\s*(?=\S)/u

function readCells(row: SheetRow, { roles, ordinal, title }: Shape): readonly string[] {
  const own = ownTexts(row, undefined)
  const filled = own.flatMap((text, column) => (text.trim() === '' ? [] : [column]))
  const only = filled[0]
  if (filled.length === 1 && only !== undefined && only <= title && title < own.length) {
    const text = own[only] ?? ''
    const label = ordinal >= 0 ? LABELLED.exec(text) : null
    const isNumber = only === ordinal && title !== ordinal && text.length <= LONGEST_ORDINAL
    if (!isNumber) return own.map((_, column) => placeGroup(column, { text, label, ordinal, title }))
  }
  return row.cells.map((cell, column) => {
    const spread = isSameMerge(cell, row.cells[column - 1])
    const shared = SHARED.has(roles[column] ?? 'unknown')
    return spread && !(shared && isShared(row, column, roles)) ? '' : cell.text
  })
}

/** "1.1.10", "XVIII". */
const LONGEST_ORDINAL = 8

type GroupText = {
  readonly text: string
  readonly label: RegExpExecArray | null
  readonly ordinal: number
  readonly title: number
}

function placeGroup(column: number, { text, label, ordinal, title }: GroupText): string {
  if (column === title) return label ? text.slice(label[0].length) : text
  return column === ordinal ? (label?.[1] ?? '') : ''
}

/** What a merge across columns says of each of them: one body leads and helps, one time holds for both. */
const SHARED: ReadonlySet<ColumnRole> = new Set(['lead', 'coordinating', 'agencies', 'time', 'result', 'target'])

function isShared(row: SheetRow, column: number, roles: readonly ColumnRole[]): boolean {
  let first = column
  while (first > 0 && isSameMerge(row.cells[column] ?? NOWHERE, row.cells[first - 1])) first -= 1
  return SHARED.has(roles[first] ?? 'unknown')
}

const NOWHERE: SheetCell = { text: '', top: -1, left: -1 }
