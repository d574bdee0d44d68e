// Joins the page fragments of a marked table: repeated headers go, a row that runs over a page becomes one again.
import { startsAsAgency } from '../../knowledge/domain/agency-start.ts'
import { joinPlaces } from '../../knowledge/domain/place.ts'
import type { SourceLine } from '../read/source-document.ts'
import { lookAt } from './cell-fit.ts'
import { columnRoles, type ColumnRole } from './column-roles.ts'
import { isPlainHeader } from './plain-header.ts'
import {
  isColumnNumbers,
  isHeader,
  isNearlySameHeader,
  isSameHeader,
  isSubHeader,
  joinHeaders,
} from './table-header.ts'
import type { Table, TableRow } from './table.ts'

type Draft = {
  header: readonly string[]
  /** What the columns of `header` are for. */
  roles: readonly ColumnRole[]
  outer: readonly string[]
  inner: readonly string[]
  readonly rows: TableRow[]
  readonly head: TableRow | undefined
}

/**
 * @param fragments each a run of table lines, in order, with nothing but blank lines between them
 * @returns one table for each header that differs
 */
export function joinPageTables(fragments: readonly (readonly SourceLine[])[]): readonly Table[] {
  const tables: Draft[] = []
  for (const [page, fragment] of fragments.entries()) {
    // Rows since the top of a page: none is known in the first fragment but below a header that is printed again.
    let sinceTop = page === 0 ? Infinity : 0
    for (const [position, line] of fragment.entries()) {
      const cells = line.cells ?? []
      const draft = tables.at(-1)
      const row = { cells: underHeads(cells, draft), raw: line.raw, place: line.place }
      if (cells.every((cell) => cell === '')) continue
      if (draft && isRepeatedHead(cells, draft)) {
        if (draft.rows.length > 0) sinceTop = 0
        continue
      }
      const isInner = draft !== undefined && draft.rows.length === 0 && isSubHeader(cells, draft.header)
      const isFirst = position === 0 || !draft || (draft.header.length === 0 && draft.rows.length < 3)
      if (isInner) {
        draft.inner = cells
        draft.header = joinHeaders(draft.outer, cells)
        draft.roles = columnRoles(draft.header)
      } else if (
        line.isHead ||
        (isFirst &&
          (isHeader(cells) || (opensTable(draft, position, cells) && isPlainHeader(cells, rowsBelow(fragment, cells)))))
      )
        tables.push({ header: cells, roles: columnRoles(cells), outer: cells, inner: [], rows: [], head: row })
      else if (draft) {
        addRow(draft, row, sinceTop < ROWS_AT_TOP)
        sinceTop += 1
      } else tables.push({ header: [], roles: [], outer: [], inner: [], rows: [row], head: undefined })
    }
  }
  const isRecognised = fragments.some((lines) => lines.some((line) => line.confidence !== undefined))
  const origin = isRecognised ? 'recognised' : 'grid'
  return tables.map(({ header, rows, head }) => ({ origin, header, rows, head }))
}

/** "Toàn huyện" over the columns of number and name: its values stand below their own heads, whatever was merged in front of them. */
function underHeads(cells: readonly string[], draft: Draft | undefined): readonly string[] {
  const [first = '', second = ''] = cells
  const missing = (draft?.header.length ?? 0) - cells.length
  if (draft?.roles[0] !== 'ordinal' || missing < 0 || missing >= MOST_MERGED || !/\p{L}{2}/u.test(first)) return cells
  const isMerged = missing === 0 && second === ''
  const values = cells.slice(isMerged ? 2 : 1)
  const isTotal = values.length > 1 && values.every((value) => value === '' || VALUE.test(value))
  if (!isTotal || (missing === 0 && !isMerged)) return cells
  if (isMerged) return ['', first, ...values]
  return [...Array<string>(missing).fill(''), ...cells]
}
const MOST_MERGED = 4

/** The first row of a page goes on with the table before it, unless it has other columns. */
const opensTable = (draft: Draft | undefined, position: number, cells: readonly string[]): boolean =>
  position === 0 && (!draft || draft.header.length !== cells.length)

/** So many show what a table's rows are like; one may go on with the header. */
const ROWS_LOOKED_AT = 4

const rowsBelow = (fragment: readonly SourceLine[], head: readonly string[]): readonly (readonly string[])[] =>
  fragment
    .slice(fragment.length > 3 ? 2 : 1, 2 + ROWS_LOOKED_AT)
    .flatMap(({ cells }) => (cells && !isSameHeader(cells, head) ? [cells] : []))

const isRepeatedHead = (cells: readonly string[], { outer, inner, header }: Draft) =>
  header.length > 0 &&
  (isSameHeader(cells, outer) ||
    isNearlySameHeader(cells, outer) ||
    isSameHeader(cells, inner) ||
    isColumnNumbers(cells))

/** The rest of a row, and one more that a blank line parts from it. */
const ROWS_AT_TOP = 2

/** A row belongs to the row above where its words go on in lower case, or where a page cut an open sentence. */
function addRow({ rows, roles }: Draft, row: TableRow, atPageTop: boolean): void {
  const previous = rows.at(-1)
  const ordinalAt = roles.indexOf('ordinal')
  const unnumbered = ordinalAt < 0 ? atPageTop : (row.cells[ordinalAt] ?? '') === ''
  const goesOn =
    previous &&
    unnumbered &&
    !hasOwnValues(row, roles) &&
    (beginsSmall(row, roles) || (atPageTop && (isCutBy(previous, row, roles) || isRest(previous, row, roles))))
  if (goesOn) rows[rows.length - 1] = joinRows(previous, row, roles)
  else rows.push(row)
}

/** By the cell that says what the row is about; where it is empty, by the first that is not. */
function beginsSmall({ cells }: TableRow, roles: readonly ColumnRole[]): boolean {
  const about = cells[roles.findIndex((role) => role === 'task' || role === 'indicator')] ?? ''
  const first = cells.find((cell, index) => cell !== '' && roles[index] !== 'ordinal') ?? ''
  const said = about === '' ? first : about
  // "b) Bến đò" over indicators opens a group of them.
  const isGroup = roles.includes('indicator') && cells.filter(Boolean).length === 1 && LETTERED.test(said)
  return !isGroup && /^[\p{Ll}(,;.]/u.test(said)
}

const LETTERED = /^[a-hđ]\)\s+\p{Lu}/u

/** What a page top can only hold as the rest of a row: words cut in the middle, a point of a list, agencies without a task. */
function isRest(previous: TableRow, { cells }: TableRow, roles: readonly ColumnRole[]): boolean {
  const filled = cells.flatMap((cell, index) => (cell === '' ? [] : [index]))
  const [first = -1] = filled
  const text = cells[first] ?? ''
  if (filled.every((index) => isAgencies(roles[index])))
    return startsAsAgency(text.replace(/^[-–+•\s]+/, '')) || MERE_KIND_AT_END.test(previous.cells[first] ?? '')
  if (filled.some((index) => isCutWord(cells[index] ?? '', roles[index]))) return true
  return filled.length === 1 && (/^[-–+•]\s/.test(text) || /[.;]$/.test(text))
}

/** "Sở Y tế; Trường": the name itself stands below the cut. */
const MERE_KIND_AT_END = /(?:^|[;,]\s*|\n)(?:Trường|Sở|Phòng|Ban|Hội|Trung tâm|Ủy ban|UBND)$/u

/** Small letters that begin no agency and no time of their own: "thao và Du lịch". */
const isCutWord = (cell: string, role: ColumnRole | undefined) =>
  /^\p{Ll}/u.test(cell) && !startsAsAgency(cell) && !(role === 'time' && lookAt(cell).isTime)

/** The row above is numbered, and each cell that goes on stopped in the middle of a sentence. */
function isCutBy(previous: TableRow, row: TableRow, roles: readonly ColumnRole[]): boolean {
  const ordinalAt = roles.indexOf('ordinal')
  const going = row.cells.flatMap((cell, index) => (cell === '' ? [] : [index]))
  if (ordinalAt < 0 || hasOwnValues(row, roles)) return false
  return (
    /^\d/.test(previous.cells[ordinalAt] ?? '') &&
    going.length < row.cells.length - 1 &&
    going.every((index) => isOpen(previous.cells[index] ?? ''))
  )
}

/** "Riêng khối công lập | % | 82 | 85": a row without a number, but no rest. */
const hasOwnValues = ({ cells }: TableRow, roles: readonly ColumnRole[]) =>
  cells.some((cell, index) => VALUE.test(cell) && VALUE_ROLES.has(roles[index] ?? 'unknown'))

/** Columns headed by a year alone have no other role. */
const VALUE_ROLES: ReadonlySet<ColumnRole> = new Set(['result', 'target', 'indicator', 'unknown'])
const VALUE = /^[≥≤<>~]?\s?\d[\d.,]*\s?%?$/

const isOpen = (cell: string) => cell !== '' && !/[.;:!?]$/.test(cell)

/** Lists of agencies may end and begin a name at the cut: the line break leaves that open. */
function joinRows(above: TableRow, below: TableRow, roles: readonly ColumnRole[]): TableRow {
  const width = Math.max(above.cells.length, below.cells.length)
  return {
    cells: Array.from({ length: width }, (_, index) =>
      [above.cells[index] ?? '', below.cells[index] ?? ''].filter(Boolean).join(isAgencies(roles[index]) ? '\n' : ' '),
    ),
    raw: `${above.raw}\n${below.raw}`,
    place: joinPlaces([above.place, below.place]),
  }
}

const isAgencies = (role: ColumnRole | undefined) => role === 'lead' || role === 'coordinating' || role === 'agencies'
