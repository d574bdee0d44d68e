// Whether the first row of a page is the rest of the row that the page end cut: by what it lacks, and by which cells were full above.
import { startsAsAgency } from '../../../knowledge/domain/agency-start.ts'
import type { ColumnRole } from '../../structure/column-roles.ts'
import { ownTexts, type SheetRow } from '../excel/sheet-grid.ts'
import { ORDINAL } from './row-bands.ts'

/** A page end between two rows: `reaches` tells by column whether its text stands in the lowest line above. */
export type PageEnd = {
  readonly roles: readonly ColumnRole[]
  /** The rows above, without the header. */
  readonly above: readonly SheetRow[]
  readonly first: SheetRow
  readonly reaches: readonly boolean[]
}

export function isCut(end: PageEnd): boolean {
  const last = end.above.at(-1)
  if (!last) return false
  const [above, below] = [ownTexts(last, undefined), ownTexts(end.first, undefined)]
  const filled = below.filter((text) => text !== '')
  if (filled.length === 0 || isTitle(end.first, filled)) return false
  if (end.roles.includes('ordinal') || ORDINAL.test(above[0] ?? '')) return isNumberedCut(end.roles, above, below)
  return isUnnumberedCut(end, above, below)
}

const isTitle = ({ cells }: SheetRow, filled: readonly string[]) =>
  filled.length === 1 && cells.filter((cell) => cell.text === filled[0]).length > 1

/** No ordinal of its own below a numbered row, and more than a group's title. */
function isNumberedCut(roles: readonly ColumnRole[], above: readonly string[], below: readonly string[]): boolean {
  if ((below[0] ?? '') !== '') return false
  if (!ORDINAL.test(above[0] ?? '') || /^[IVXL]+\.?$/.test(above[0] ?? '')) return false
  const [column = 0, ...others] = below.flatMap((text, index) => (text === '' ? [] : [index]))
  const text = below[column] ?? ''
  if (others.length > 0 || BULLET.test(text) || GOES_ON.test(text)) return true
  // A title may stand alone, but only where tasks stand.
  return isOpen(above, below) || (roles[column] !== undefined && !MAY_HOLD_TITLES.includes(roles[column]))
}

const MAY_HOLD_TITLES: readonly ColumnRole[] = ['task', 'indicator', 'unknown']
/** A point of a list that began above. */
const BULLET = /^[-–+•]\s/
const GOES_ON = /^[\p{Ll}\d(,;]/u
const ENDED = /(?:^|[.;:!?])$/

/** The cells that go on stopped in the middle of a sentence. */
const isOpen = (above: readonly string[], below: readonly string[]) =>
  below.every((text, column) => text === '' || !ENDED.test(above[column] ?? ''))

/** Without a task of its own; in the middle of a sentence; or all its cells were full above and it lacks what rows have. */
function isUnnumberedCut(
  { roles, above: rows, reaches }: PageEnd,
  above: readonly string[],
  below: readonly string[],
): boolean {
  const about = roles.findIndex((role) => role === 'task' || role === 'indicator')
  const canGoOn = !below.some((text, column) => text !== '' && reaches[column] !== true)
  const lacksUsual = below.some((text, column) => text === '' && isUsual(rows, column))
  if (about < 0) return canGoOn && lacksUsual
  if ((below[about] ?? '') === '') return true
  const goesOn = (text: string, column: number) =>
    GOES_ON.test(text) && !startsAsAgency(text) && !ENDED.test(above[column] ?? '')
  if (goesOn(below[about] ?? '', about)) return true
  const listed = BULLET.test(below[about] ?? '') && BULLET.test(above[about] ?? '')
  if (listed && below.some((text, column) => text === '' && above[column] !== '')) return true
  if (!canGoOn) return false
  if (below.some((text, column) => /^\p{Ll}/u.test(text) && goesOn(text, column))) return true
  if (below.every((text, column) => (text !== '') === (column === about)))
    return /[.;]$/.test(below[about] ?? '') || (!ENDED.test(above[about] ?? '') && !rows.some(isTitleRow))
  return lacksUsual
}

/** One text, in one cell or in one that spans: where a table has titles, the next lone text that begins anew is one, too. */
const isTitleRow = ({ cells }: SheetRow) => new Set(cells.map(({ text }) => text).filter(Boolean)).size === 1

/** Rows that lack the cell are fewer than this share. */
const MOST_BLANKS = 0.2
const FEWEST_ROWS = 3

function isUsual(rows: readonly SheetRow[], column: number): boolean {
  const texts = rows.map((row) => row.cells[column]?.text ?? '')
  return texts.length >= FEWEST_ROWS && texts.filter((text) => text === '').length <= MOST_BLANKS * texts.length
}
