// Rows of a table that lost its grid, where no ordinal tells them apart: each line goes to the column that suits it best, in order.
import type { SourceLine } from '../read/source-document.ts'
import { lookAt, type LineLook } from './cell-fit.ts'
import type { ColumnRole } from './column-roles.ts'
import { syllables } from '../../knowledge/text/syllables.ts'
import { joinPlaces } from '../../knowledge/domain/place.ts'
import type { Warning } from '../../knowledge/domain/plan.ts'
import { rowsFrom } from './row-fit.ts'
import type { TableRow } from './table.ts'

export type FittedRows = {
  readonly rows: readonly TableRow[]
  /** Lines that the rows took. */
  readonly used: number
  readonly warnings: readonly Warning[]
}

/** A title between rows takes a line, or two with its number. */
const TITLE_COST = 1
/** Lines suit their columns at least this well on average, or the text was no table. */
const FAIR_FIT = 1.2
const FEWEST_ROWS = 2
/** A row whose lines suit their columns no better than this is told to a person. */
const POOR_FIT = 0.3
const LONGEST_QUOTE = 40

/** undefined where the lines do not fit these columns. */
export function fitRows(lines: readonly SourceLine[], roles: readonly ColumnRole[]): FittedRows | undefined {
  const looks = withSpoiltTimes(lines.map(({ text }) => lookAt(text)))
  const steps = bestSteps(looks, roles)
  const end = steps.reduce((best, step, index) => (step.closed > (steps[best]?.closed ?? 0) ? index : best), 0)
  const path = trace(steps, end)
  const rows = path.filter((piece) => piece.kind === 'row').length
  const fit = (steps[end]?.closed ?? 0) / Math.max(1, end)
  if (rows < FEWEST_ROWS || fit < FAIR_FIT) return undefined
  const doubtful = path.filter(
    (piece) => piece.kind === 'row' && (fitOfRow(piece, steps) < POOR_FIT || holdsSentences(piece, lines)),
  )
  return {
    rows: path.map((piece) => toRow(piece, lines, roles)),
    used: end,
    warnings: doubtful.map(({ from }) => poorFit(lines[from])),
  }
}

/** "Theo tien ao" below "Theo tien do": one word of a time that stands in the table, too, was misread. */
function withSpoiltTimes(looks: readonly LineLook[]): readonly LineLook[] {
  const times = looks.filter(({ isTime }) => isTime).map(({ text }) => syllables(text))
  return looks.map((look) => {
    const own = look.isTime || look.isAgency || look.isOrdinal ? [] : syllables(look.text)
    const isSpoilt = own.length >= FEWEST_SYLLABLES && times.some((time) => differsByOne(own, time))
    return isSpoilt ? { ...look, isTime: true } : look
  })
}

/** With fewer, one misread word leaves too little to know a time by. */
const FEWEST_SYLLABLES = 3

const differsByOne = (own: readonly string[], other: readonly string[]): boolean =>
  own.length === other.length && own.filter((key, index) => key !== other[index]).length === 1

/** On average over its lines. */
function fitOfRow(piece: Extract<Piece, { kind: 'row' }>, steps: readonly Step[]): number {
  const to = piece.from + piece.columns.length
  return ((steps[to]?.closed ?? 0) - (steps[piece.from]?.closed ?? 0)) / piece.columns.length
}

/** A cell that ends and begins again on the next line: running text between rows reads like that. */
const holdsSentences = ({ from, columns }: Extract<Piece, { kind: 'row' }>, lines: readonly SourceLine[]): boolean =>
  columns.some(
    (column, at) =>
      at > 0 &&
      column === columns[at - 1] &&
      /[.:]$/.test(lines[from + at - 1]?.text ?? '') &&
      /^\p{Lu}/u.test(lines[from + at]?.text ?? ''),
  )

const poorFit = (line: SourceLine | undefined): Warning => ({
  message: `Hàng bắt đầu bằng "${(line?.text ?? '').slice(0, LONGEST_QUOTE)}" không khớp với các cột của bảng: có thể là lời văn, hoặc không tách được các ô.`,
  line: line?.number,
})

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
