// Rows with bars between their cells and none outside, broken over lines by whoever typed or recognised them: "C | Bến Cũ, Gò | 12".
import { isMostlyUpperCase } from '../../structure/letter-case.ts'
import { BAR, BEGINS_POINT, CLOSED, OPENED, splitBars } from './bars.ts'
import type { JoinedRow } from './joined-row.ts'

const FEWEST_CELLS = 3
/** Specks of a scan look like bars, but hardly as often in line after line. */
const FEWEST_WHOLE = 2
const WHOLE_SHARE = 0.4
const MOST_LINES = 6
/** Enough to tell whether they are any: every line may be a head. */
const ROWS_THAT_TELL = 12
const MOST_HEAD_LINES = 3
const LONGEST_LINE = 400

/**
 * Runs below a head of three cells or more, in which every row has as many, but for those of groups.
 *
 * @param raws the lines of a text @param isRule of a line under a head
 * @returns every row of such a run, those of one line, too
 */
export function findOpenRows(raws: readonly string[], isRule: (line: string) => boolean): readonly JoinedRow[] {
  const rows: JoinedRow[] = []
  for (let at = 0; at < raws.length; at += 1) {
    // Below a rule the format itself says which lines are rows.
    if (isRule(raws[at] ?? '')) while (BAR.test(raws[at + 1] ?? '')) at += 1
    if (isRule(raws[at + 1] ?? '') || !opensRow(raws[at]) || OPENS_NUMBERED.test(raws[at] ?? '')) continue
    const run = runFrom(raws, at)
    const last = run.at(-1)?.last ?? at
    for (const row of run) rows.push(row)
    at = last
  }
  return rows
}

/** "5 | Sửa trống": a row, and no head. */
const OPENS_NUMBERED = /^\s*\d/

/** A row begins with a cell, not with the bar behind one that stands above. */
const opensRow = (line: string | undefined): boolean =>
  line !== undefined && line.length <= LONGEST_LINE && BAR.test(line) && !OPENED.test(line)

/** The rows from a head on; [] where it is none. The head may be broken, too. */
function runFrom(raws: readonly string[], first: number): readonly JoinedRow[] {
  let head = raws[first] ?? ''
  if (cellsOf(head).length < FEWEST_CELLS) return []
  for (let last = first; last < first + MOST_HEAD_LINES; last += 1) {
    if (last > first) head = `${head.trimEnd()} ${(raws[last] ?? '').trim()}`
    const width = cellsOf(head).length
    const rows = rowsBelow(raws, last + 1, { width, most: ROWS_THAT_TELL })
    if (areRows(rows, width, raws))
      return [{ first, last, cells: cellsOf(head) }, ...rowsBelow(raws, last + 1, { width, most: Infinity })]
  }
  return []
}

function areRows(rows: readonly JoinedRow[], width: number, raws: readonly string[]): boolean {
  const whole = rows.filter((row) => cellsOf(raws[row.first] ?? '').length === width).length
  return (whole >= FEWEST_WHOLE && whole >= rows.length * WHOLE_SHARE) || areNumbered(rows)
}

/** "1 | …", "2 | …", "3 | …": rows, wherever their lines were broken. */
const areNumbered = (rows: readonly JoinedRow[]): boolean =>
  rows.length >= FEWEST_NUMBERED && rows.every(({ cells }, at) => Number((cells[0] ?? '').replace('.', '')) === at + 1)
const FEWEST_NUMBERED = 3

function rowsBelow(
  raws: readonly string[],
  from: number,
  { width, most }: { readonly width: number; readonly most: number },
): readonly JoinedRow[] {
  const rows: JoinedRow[] = []
  for (let at = from; at < raws.length && rows.length < most; ) {
    const row = rowFrom(raws, at, width) ?? groupAt(raws, at, width)
    if (!row) break
    rows.push(row)
    at = row.last + 1
  }
  return rows
}

/** The lines that make up so many cells, with what goes on in the last of them. */
function rowFrom(raws: readonly string[], first: number, width: number): JoinedRow | undefined {
  if (!opensRow(raws[first])) return undefined
  let text = raws[first] ?? ''
  let last = first
  while (cellsOf(text).length < width && last + 1 < first + MOST_LINES) {
    const next = raws[last + 1] ?? ''
    if (next.trim() === '' || BEGINS_POINT.test(next)) return undefined
    last += 1
    text = `${text.trimEnd()} ${next.trim()}`
  }
  if (cellsOf(text).length !== width) return undefined
  while (goesOn(text, raws, last + 1) && last + 1 < first + MOST_LINES) {
    last += 1
    text = `${text.trimEnd()} ${(raws[last] ?? '').trim()}`
  }
  return { first, last, cells: cellsOf(text) }
}

/** Words without a bar belong to the last cell, unless that is a number; below the last row only a few that begin small. */
function goesOn(text: string, raws: readonly string[], at: number): boolean {
  const line = raws[at] ?? ''
  if (
    line.trim() === '' ||
    BAR.test(line) ||
    BEGINS_POINT.test(line) ||
    isMostlyUpperCase(line) ||
    NUMBER_OR_BLANK.test(text)
  )
    return false
  return (
    opensRow(raws[at + 1]) ||
    (/^\s*\p{Ll}/u.test(line) && line.length <= LONGEST_END && !/[.;)]\s*$/.test(`${text}\n${line}`))
  )
}
const NUMBER_OR_BLANK = /\|\s*(?:[≥≤<>]?\s*\d[\d.,]*\s*%?)?\s*$/
const LONGEST_END = 40

/** "I | Khối mầm non", "A. KHỐI MẦM NON", "Tiểu học": of a group, with the rows below it. */
function groupAt(raws: readonly string[], at: number, width: number): JoinedRow | undefined {
  const line = raws[at] ?? ''
  const isGroup = opensRow(line)
    ? cellsOf(line).length < width
    : BEGINS_POINT.test(line) || isMostlyUpperCase(line) || /^\s*\p{Lu}[^.:;|]*$/u.test(line)
  return isGroup && line.length <= LONGEST_GROUP && rowFrom(raws, at + 1, width)
    ? { first: at, last: at, cells: cellsOf(line).filter((cell) => cell.trim() !== '') }
    : undefined
}
const LONGEST_GROUP = 90

/** "130 |": the bar at the end parts an empty cell. */
const cellsOf = (text: string): readonly string[] => splitBars(`|${text}${CLOSED.test(text) ? ' |' : ''}`)
