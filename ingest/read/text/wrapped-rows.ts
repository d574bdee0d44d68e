// Rows between bars that a text broke over several lines: joined where that gives as many cells as the table has columns.
import { BAR, BEGINS_POINT, CLOSED, OPENED, splitBars } from './bars.ts'
import type { JoinedRow } from './joined-row.ts'

const MOST_LINES = 6
/** Where the head itself is broken, a whole row below says how wide the table is. */
const LOOKED_BELOW = 8
const FEWEST_CELLS = 3

/** @param raws the lines of a text @param isRule of a line under a head @returns broken rows in order */
export function findWrappedRows(raws: readonly string[], isRule: (line: string) => boolean): readonly JoinedRow[] {
  const rows: JoinedRow[] = []
  let width: number | undefined
  for (let index = 0; index < raws.length; index += 1) {
    const line = raws[index] ?? ''
    if (isRule(line)) {
      width = splitBars(line).length
      continue
    }
    if (!BAR.test(line)) {
      width = undefined
      continue
    }
    const columns = width ?? widthBelow(raws, index, isRule)
    const row = columns === undefined ? undefined : joinedFrom(raws, index, columns, isRule)
    if (row) {
      rows.push(row)
      index = row.last
    } else if (OPENED.test(line) && CLOSED.test(line)) width ??= splitBars(line).length
  }
  return rows
}

function widthBelow(raws: readonly string[], from: number, isRule: (line: string) => boolean): number | undefined {
  for (const line of raws.slice(from, from + LOOKED_BELOW)) {
    if (line.trim() === '') return undefined
    if ((OPENED.test(line) && CLOSED.test(line)) || isRule(line)) {
      const { length } = splitBars(line)
      return length >= FEWEST_CELLS ? length : undefined
    }
  }
  return undefined
}

/** undefined where the line is a row by itself, or no row comes of it and what follows. */
function joinedFrom(
  raws: readonly string[],
  first: number,
  columns: number,
  isRule: (line: string) => boolean,
): JoinedRow | undefined {
  let text = raws[first] ?? ''
  if (!OPENED.test(text) || splitBars(text).length > columns || isWhole(text, columns)) return undefined
  for (let last = first + 1; last < first + MOST_LINES; last += 1) {
    const next = raws[last] ?? ''
    if (next.trim() === '' || isRule(next) || isWhole(next, columns)) return undefined
    if (BEGINS_POINT.test(next) || (isClosedRow(raws[first] ?? '') && isClosedRow(next))) return undefined
    text = `${text.trimEnd()} ${next.trim()}`
    const { length } = splitBars(text)
    if (length > columns) return undefined
    if (length === columns && CLOSED.test(text)) return { first, last, cells: splitBars(text) }
  }
  return undefined
}

/** Rows of fewer cells follow on each other, a group's and a sum's. */
const isClosedRow = (line: string): boolean => OPENED.test(line) && CLOSED.test(line)

const isWhole = (line: string, columns: number): boolean => isClosedRow(line) && splitBars(line).length === columns
