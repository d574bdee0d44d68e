// Rows of a table that lost its grid, where no ordinal tells them apart: each line goes to the column that suits it best, in order.
import type { SourceLine } from '../read/source-document.ts'
import { fitOf, lookAt, type LineLook } from './cell-fit.ts'
import type { ColumnRole } from './column-roles.ts'
import { joinPlaces } from '../../knowledge/domain/place.ts'
import type { TableRow } from './table.ts'

export type FittedRows = { readonly rows: readonly TableRow[]; /** Lines that the rows took. */ readonly used: number }

/** A row without the cell: what its columns are for decides how odd that is. */
const BLANK_COST: Partial<Readonly<Record<ColumnRole, number>>> = {
  task: 20,
  indicator: 20,
  ordinal: 6,
  lead: 4,
  agencies: 4,
  time: 2.5,
  unit: 3,
  result: 2,
  target: 3,
}
const BLANK_COST_ELSEWHERE = 1.2
/** A title between rows takes a line, or two with its number. */
const TITLE_COST = 1
/** A cell may be broken over lines: the first is long, or the next begins in lower case. */
const WRAPPED_LENGTH = 70
const GOES_ON = 1
const HARDLY_GOES_ON = -4
/** So many lines a cell on average. */
const MOST_LINES_A_CELL = 3
/** Lines suit their columns at least this well on average, or the text was no table. */
const FAIR_FIT = 1.2
const FEWEST_ROWS = 2

/** undefined where the lines do not fit these columns. */
export function fitRows(lines: readonly SourceLine[], roles: readonly ColumnRole[]): FittedRows | undefined {
  const looks = lines.map(({ text }) => lookAt(text))
  const steps = bestSteps(looks, roles)
  const end = steps.reduce((best, step, index) => (step.closed > (steps[best]?.closed ?? 0) ? index : best), 0)
  const path = trace(steps, end)
  const rows = path.filter((piece) => piece.kind === 'row').length
  const fit = (steps[end]?.closed ?? 0) / Math.max(1, end)
  return rows >= FEWEST_ROWS && fit >= FAIR_FIT
    ? { rows: path.map((piece) => toRow(piece, lines, roles)), used: end }
    : undefined
}

/** `columns`: for each line of a row its column. */
type Piece =
  | { readonly kind: 'row'; readonly from: number; readonly columns: readonly number[] }
  | { readonly kind: 'title'; readonly from: number; readonly lines: 1 | 2 }
/** The best way to read all lines before this one as whole pieces; `closed` is its score. */
type Step = { closed: number; last: Piece | undefined }

function bestSteps(looks: readonly LineLook[], roles: readonly ColumnRole[]): readonly Step[] {
  const steps: Step[] = Array.from({ length: looks.length + 1 }, () => ({ closed: -Infinity, last: undefined }))
  steps[0] = { closed: 0, last: undefined }
  const offer = (to: number, score: number, last: Piece) => {
    const step = steps[to]
    if (step && score > step.closed) steps[to] = { closed: score, last }
  }
  for (const [from, { closed, last }] of steps.entries()) {
    if (closed === -Infinity || from >= looks.length) continue
    for (const lines of titleLengths(looks, from, last))
      offer(from + lines, closed - TITLE_COST, { kind: 'title', from, lines })
    for (const { columns, score } of rowsFrom(looks, from, roles))
      offer(from + columns.length, closed + score, { kind: 'row', from, columns })
  }
  return steps
}

/** "II" over its title, "1" over its title where parts are "1.1", or a title alone. */
function titleLengths(looks: readonly LineLook[], from: number, last: Piece | undefined): readonly (1 | 2)[] {
  const [own, next, after] = [looks[from], looks[from + 1], looks[from + 2]]
  if (!own || last?.kind === 'title') return []
  const heads =
    own.isGroupLabel || (own.isOrdinal && after?.text.startsWith(`${own.text.replace(/[.)]$/, '')}.`) === true)
  if (heads && isText(next)) return [2]
  return isText(own) && !/[.;]$/.test(own.text) ? [1] : []
}

const isText = (look: LineLook | undefined) =>
  look !== undefined && !look.isTime && !look.isAgency && !look.isOrdinal && !look.isNumber && !look.isGroupLabel

type Open = { readonly score: number; readonly columns: readonly number[] }

/** The best row of each length that begins at a line. */
function rowsFrom(looks: readonly LineLook[], from: number, roles: readonly ColumnRole[]): readonly Open[] {
  let open: readonly Open[] = [{ score: 0, columns: [] }]
  const rows: Open[] = []
  for (let at = from; at < Math.min(looks.length, from + roles.length * MOST_LINES_A_CELL); at += 1) {
    const next = placeLine(open, { look: looks[at], above: looks[at - 1] }, roles)
    if (next.length === 0) break
    open = next
    rows.push(open.map((one) => closeRow(one, roles)).reduce((a, b) => (b.score > a.score ? b : a)))
  }
  return rows
}

/** Each open row with the line in the column of the line above, or in one further on; the best for each column. */
function placeLine(
  open: readonly Open[],
  { look, above }: { readonly look: LineLook | undefined; readonly above: LineLook | undefined },
  roles: readonly ColumnRole[],
): readonly Open[] {
  const next = new Map<number, Open>()
  if (!look) return []
  const offer = (column: number, { score, columns }: Open, fit: number) => {
    if (score + fit > (next.get(column)?.score ?? -Infinity))
      next.set(column, { score: score + fit, columns: [...columns, column] })
  }
  for (const one of open) {
    const last = one.columns.at(-1) ?? -1
    if (last >= 0 && roles[last] !== 'ordinal') offer(last, one, goesOn(above, look))
    for (let column = last + 1; column < roles.length; column += 1)
      offer(column, one, fitOf(look, roles[column] ?? 'unknown') - blankCost(roles.slice(last + 1, column)))
  }
  return [...next.values()]
}

function goesOn(above: LineLook | undefined, { text, isOrdinal, isTime, isDitto }: LineLook): number {
  if (isOrdinal || isDitto) return -12
  if (isTime && !/^\p{Ll}/u.test(text)) return HARDLY_GOES_ON
  return (above?.text.length ?? 0) >= WRAPPED_LENGTH || /^\p{Ll}/u.test(text) ? GOES_ON : HARDLY_GOES_ON
}

const blankCost = (roles: readonly ColumnRole[]) =>
  roles.reduce((sum, role) => sum + (BLANK_COST[role] ?? BLANK_COST_ELSEWHERE), 0)

const closeRow = ({ score, columns }: Open, roles: readonly ColumnRole[]): Open => ({
  score: score - blankCost(roles.slice((columns.at(-1) ?? -1) + 1)),
  columns,
})

function trace(steps: readonly Step[], end: number): readonly Piece[] {
  const pieces: Piece[] = []
  for (let last = steps[end]?.last; last; last = steps[last.from]?.last) pieces.push(last)
  return pieces.toReversed()
}

function toRow(piece: Piece, lines: readonly SourceLine[], roles: readonly ColumnRole[]): TableRow {
  const count = piece.kind === 'row' ? piece.columns.length : piece.lines
  const own = lines.slice(piece.from, piece.from + count)
  const cells = Array.from(roles, () => '')
  if (piece.kind === 'row')
    for (const [index, column] of piece.columns.entries())
      cells[column] = [cells[column], own[index]?.text].filter(Boolean).join('\n')
  else {
    const about = Math.max(
      0,
      roles.findIndex((role) => role === 'task' || role === 'indicator'),
    )
    const ordinalAt = roles.indexOf('ordinal')
    cells[about] = own.at(-1)?.text ?? ''
    if (piece.lines === 2 && ordinalAt >= 0) cells[ordinalAt] = own[0]?.text ?? ''
  }
  const [first, ...rest] = own.map((line) => line.place)
  if (!first) throw new Error('a row needs a line')
  return { cells, raw: own.map((line) => line.raw).join('\n'), place: joinPlaces([first, ...rest]) }
}
