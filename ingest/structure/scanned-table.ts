// Indicator tables in a scan: the engine read across the columns, so rows are cut out of running lines again.
import type { Warning } from '../../knowledge/domain/plan.ts'
import { tidy } from '../../knowledge/text/fold.ts'
import type { SourceLine } from '../read/source-document.ts'
import type { FoundTable } from './found-table.ts'
import { startsHeading } from './headings.ts'
import { restoreName, type RestoreText } from './restored-name.ts'
import {
  headerCells,
  headerKey,
  headerLines,
  headerPeriods,
  HEADER_REACH,
  isHeaderLine,
  ORDINAL,
} from './scanned-header.ts'
import { joinCellLines } from './scanned-cells.ts'
import { cutRows } from './scanned-rows.ts'
import { anchorsOf, isAnchor, valuesIn } from './scanned-values.ts'
import type { Table, TableRow } from './table.ts'

const MOST_LINES = 1500
const FEWEST_ROWS = 3
/** A text with so many heads of tables and no rows below them has no table that could be read. */
const MOST_FAILURES = 30

/**
 * Finds scanned indicator tables, in order: a header line "TT …" with years near it, then rows of numbers.
 *
 * @param restore rows are cut out of the lines as they were read; then their names and notes are restored, each as one text
 */
export function findScannedTables(
  restoredLines: readonly SourceLine[],
  restore: RestoreText = (text) => text,
): readonly FoundTable[] {
  const lines = restoredLines.map((line) => ({ ...line, text: line.damagedText ?? line.text }))
  const found: FoundTable[] = []
  let failures = 0
  for (let at = 0; at < lines.length; at += 1) {
    if (!isHeaderLine(lines[at]?.text ?? '')) continue
    const table = readTableAt(lines, at, restore)
    failures += table ? 0 : 1
    if (failures > MOST_FAILURES) break
    if (!table) continue
    found.push(table)
    at = table.lastIndex
  }
  return found
}

function readTableAt(lines: readonly SourceLine[], at: number, restore: RestoreText): FoundTable | undefined {
  const near = headerLines(lines, at)
  const periods = headerPeriods(near)
  if (periods.length === 0) return undefined
  const first = near[0] ? lines.indexOf(near[0], Math.max(0, at - HEADER_REACH)) : at
  const last = lastLine(lines, at)
  const headerTexts = new Set(near.map((line) => headerKey(line.text)))
  const own = lines
    .slice(first, last + 1)
    .filter((line) => line.text !== '' && !headerTexts.has(headerKey(line.text)) && !isHeaderLine(line.text))
  const joined = joinCellLines(own, periods.length)
  const end = endOfRows(joined, lines, periods.length)
  const [body, [below]] = [joined.slice(0, end), joined.slice(end)]
  if (holdsMoreValues(body, periods.length)) return undefined
  const rows = cutRows(body, periods.length).map((row) => restoreRow(row, restore))
  if (rows.length < FEWEST_ROWS) return undefined
  const table: Table = { origin: 'scan', header: headerCells(near, periods), rows, head: undefined }
  return {
    table,
    firstIndex: first,
    lastIndex: below ? positionOf(below, lines) - 1 : last,
    warnings: rowsWithoutValues(body, periods.length),
  }
}

/** Most rows hold a value more than the header has years: which year each is for cannot be told. */
function holdsMoreValues(body: readonly SourceLine[], columns: number): boolean {
  const rows = body.filter(({ text }) => isAnchor(text, columns))
  return rows.filter(({ text }) => valuesIn(text) > columns).length * 2 > rows.length
}

/** A line that counts on from the row above, but whose values no rule reads: it went into a name. */
function rowsWithoutValues(body: readonly SourceLine[], columns: number): readonly Warning[] {
  let last: number | undefined
  return body.flatMap(({ text, number }) => {
    const ordinal = Number(ORDINAL.exec(text)?.[1]?.replace(/o/gi, '0') ?? NaN)
    const counts = last !== undefined && ordinal === last + 1
    const lost = counts && !isAnchor(text, columns)
    if (Number.isFinite(ordinal) && (counts || isAnchor(text, columns))) last = ordinal
    return lost
      ? [
          {
            message: `Hàng ${ordinal} của bảng chỉ tiêu không có đủ giá trị đọc được: có thể thiếu hàng.`,
            line: number,
          },
        ]
      : []
  })
}

/** Up to the next heading; a table of indicators fills a few pages at most. */
function lastLine(lines: readonly SourceLine[], at: number): number {
  const limit = Math.min(lines.length, at + MOST_LINES)
  let end = at + 1
  for (; end < limit; end += 1) {
    const line = lines[end]
    if (!line || startsHeading(line)) break
  }
  return end - 1
}

/** How many of the lines are rows: a name goes on over some lines, a text over more; below the last row what begins anew is something else. */
function endOfRows(joined: readonly SourceLine[], lines: readonly SourceLine[], columns: number): number {
  const anchors = anchorsOf(joined, columns).flatMap((anchor, index) => (anchor ? [index] : []))
  const gap = anchors.findIndex((index, at) => index - (anchors[at - 1] ?? index) > MOST_BETWEEN)
  const last = anchors.at(gap < 0 ? -1 : gap - 1)
  if (last === undefined) return joined.length
  const beginsAnew = (line: SourceLine, index: number) =>
    // A last row that lost its values counts on; it is warned of.
    ordinalOf(line) !== ordinalOf(joined[last]) + 1 &&
    (isBelowBlank(line, lines) ||
      (BEGINS.test(line.text) && !isInBrackets(joined.slice(last, index)) && !standsLast(joined[index + 1], lines)))
  const end = joined.findIndex(
    (line, index) => index > last && (index - last > MOST_BETWEEN || beginsAnew(line, index)),
  )
  return end < 0 ? joined.length : end
}
/** Lines that were put together are other objects than those of the document; the first one's number stays. */
const positionOf = (line: SourceLine, lines: readonly SourceLine[]): number =>
  lines.findIndex(({ number }) => number === line.number)
const isBelowBlank = (line: SourceLine, lines: readonly SourceLine[]): boolean =>
  lines[positionOf(line, lines) - 1]?.text === ''
/** One line more, with nothing right below it, is the rest of a name: "THPT và giáo dục nghề nghiệp". */
const standsLast = (next: SourceLine | undefined, lines: readonly SourceLine[]): boolean =>
  next === undefined || isBelowBlank(next, lines)
const ordinalOf = (line: SourceLine | undefined): number => Number(ORDINAL.exec(line?.text ?? '')?.[1] ?? NaN)
/** A capital letter, a number, the mark of a point. */
const BEGINS = /^(?:[\p{Lu}\d“"]|[a-zđ]\)\s|[-+•]\s)/u
const isInBrackets = (lines: readonly SourceLine[]): boolean => {
  const text = lines.map((line) => line.text).join(' ')
  return text.lastIndexOf('(') > text.lastIndexOf(')')
}
const MOST_BETWEEN = 10

/** Ordinals and values stay as printed. */
function restoreRow(row: TableRow, restore: RestoreText): TableRow {
  const [ordinal = '', name = '', unit = '', ...values] = row.cells
  const restored = values.map((value) => {
    if (/^\p{L}/u.test(value)) return value.replace(/^\p{L}[\p{L}\s]*\s(?=\d)/u, (bound) => `${tidy(restore(bound))} `)
    const noteAt = value.indexOf('(')
    return noteAt < 0 ? value : value.slice(0, noteAt) + tidy(restore(value.slice(noteAt)))
  })
  return { ...row, cells: [ordinal, restoreName(name, restore), unit, ...restored] }
}
