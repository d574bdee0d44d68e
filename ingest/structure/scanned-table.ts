// Indicator tables in a scan: the engine read across the columns, so rows are cut out of running lines again.
import { joinPlaces } from '../../knowledge/domain/place.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'
import type { SourceLine } from '../read/source-document.ts'
import type { FoundTable } from './found-table.ts'
import { startsHeading } from './headings.ts'
import { restoreName, type RestoreText } from './restored-name.ts'
import { takeUnit } from './scanned-unit.ts'
import type { Table, TableRow } from './table.ts'

const PERIOD = /20\d{2}\s*[-–]\s*20\d{2}|(?<![\d/.-])20\d{2}(?![\d/.-])/g
/** Head words of a value column; spaces may be lost. */
const VALUE_HEAD = /ket ?qua|thuc ?hien|dat ?duoc|chi ?tieu|phan ?dau|ke ?hoach|muc ?tieu/g
const NUMBER = String.raw`\d{1,6}(?:[.,]\d{1,3})?`
/** The ordinal at the start of a row; a scan reads 0 as o. */
const ORDINAL = /^([\doO]{1,2})\s*(?:\|\s*|\s)(?=\S)/
const HEADER_REACH = 2
const MOST_LINES = 1500
const FEWEST_ROWS = 3
const MOST_COLUMNS = 12
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
  const periods = near.flatMap(({ text }) => text.match(PERIOD) ?? [])
  if (periods.length === 0) return undefined
  const first = near[0] ? lines.indexOf(near[0], Math.max(0, at - HEADER_REACH)) : at
  const last = lastLine(lines, at)
  const headerTexts = new Set(near.map((line) => headerKey(line.text)))
  const body = lines
    .slice(first, last + 1)
    .filter((line) => line.text !== '' && !headerTexts.has(headerKey(line.text)) && !isHeaderLine(line.text))
  const rows = cutRows(body, periods.length).map((row) => restoreRow(row, restore))
  if (rows.length < FEWEST_ROWS) return undefined
  const table: Table = { origin: 'scan', header: headerCells(near, periods), rows, head: undefined }
  return { table, firstIndex: first, lastIndex: last, warnings: [] }
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

const isHeaderLine = (text: string) => /^s?tt\b/.test(fold(text)) && text.length < 120
const headerKey = (text: string) => fold(text).replace(/[^\p{L}\d]/gu, '')

/** A line of head words or years that holds no row of its own. */
const isPart = (line: SourceLine) =>
  line.text.length < 80 && (fold(line.text).match(VALUE_HEAD) || line.text.match(PERIOD)) && !ORDINAL.test(line.text)

/** The header line with its neighbours that hold head words or years and no row of their own. */
function headerLines(lines: readonly SourceLine[], at: number): readonly SourceLine[] {
  const above = lines.slice(Math.max(0, at - HEADER_REACH), at).filter((line) => line.text !== '')
  const below = lines.slice(at + 1, at + 1 + HEADER_REACH).filter((line) => line.text !== '')
  const from = above.findLastIndex((line) => !isPart(line)) + 1
  const to = below.findIndex((line) => !isPart(line))
  return [...above.slice(from), ...lines.slice(at, at + 1), ...below.slice(0, to < 0 ? below.length : to)]
}

function headerCells(near: readonly SourceLine[], periods: readonly string[]): readonly string[] {
  const heads = near.flatMap((line) => {
    const found = fold(line.text).match(VALUE_HEAD) ?? []
    return isHeaderLine(line.text) ? found.slice(1) : found
  })
  return ['TT', 'Chỉ tiêu', 'Đơn vị', ...periods.map((period, index) => `${heads[index] ?? ''} ${period}`.trim())]
}

/** Ordinals and values stay as printed. */
function restoreRow(row: TableRow, restore: RestoreText): TableRow {
  const [ordinal = '', name = '', unit = '', ...values] = row.cells
  const restored = values.map((value) => {
    const noteAt = value.indexOf('(')
    return noteAt < 0 ? value : value.slice(0, noteAt) + tidy(restore(value.slice(noteAt)))
  })
  return { ...row, cells: [ordinal, restoreName(name, restore), unit, ...restored] }
}

type Draft = { before: SourceLine[]; anchor: SourceLine; after: SourceLine[] }

/** A row's anchor is the line with its values; the lines of a name that was broken over it stand before and after. */
function cutRows(lines: readonly SourceLine[], columns: number): readonly TableRow[] {
  const drafts: Draft[] = []
  let waiting: SourceLine[] = []
  const anchors = lines.map((line) => isAnchor(line.text, columns))
  const lastAnchor = anchors.lastIndexOf(true)
  for (const [index, line] of lines.entries()) {
    if (anchors[index]) {
      drafts.push({ before: waiting, anchor: line, after: [] })
      waiting = []
      continue
    }
    const last = drafts.at(-1)
    const opensNext =
      index < lastAnchor && (/^\p{Lu}/u.test(line.text) || /\([^)]*$/.test(line.text)) && !isOpenNote(last)
    if (opensNext || !last) waiting.push(line)
    else last.after.push(line)
  }
  return drafts.map((draft) => toRow(draft, columns))
}

/** The values of a row at the end of its line, and a value after a percent sign, wherever that stands. */
const VALUES_AT_END = Array.from(
  { length: MOST_COLUMNS },
  (_, extra) => new RegExp(String.raw`(?:^|\s)${NUMBER}(?:\s+${NUMBER}){${extra}}$`),
)
const valuesAtEnd = (columns: number): RegExp => VALUES_AT_END[columns - 1] ?? VALUES_AFTER_PERCENT
const VALUES_AFTER_PERCENT = new RegExp(String.raw`%\s+(${NUMBER})(?:\s+(${NUMBER}))*`)

function isAnchor(text: string, columns: number): boolean {
  return (columns > 1 && valuesAtEnd(columns).test(text)) || VALUES_AFTER_PERCENT.test(text)
}

const isOpenNote = (draft: Draft | undefined): boolean => {
  const text = [...(draft?.before ?? []), ...(draft?.after ?? [])].map((line) => line.text).join(' ')
  return text.lastIndexOf('(') > text.lastIndexOf(')')
}

function toRow(draft: Draft, columns: number): TableRow {
  const all = [...draft.before, draft.anchor, ...draft.after]
  const ordinal = ORDINAL.exec(draft.anchor.text)
  const rest = draft.anchor.text.slice(ordinal?.[0].length ?? 0)
  const { name, values, tail } = splitValues(rest, columns)
  const notes = splitNotes(draft, tail, columns - values.length)
  const unit = takeUnit(notes.before, name, notes.after)
  const [first, ...others] = all.map((line) => line.place)
  if (!first) throw new Error('a row needs a line')
  return {
    cells: [ordinal?.[1] ?? '', unit.name, unit.unit, ...values, ...notes.values],
    raw: all.map((line) => line.raw).join('\n'),
    place: joinPlaces([first, ...others]),
  }
}

function splitValues(text: string, columns: number): { name: string; values: readonly string[]; tail: string } {
  const percent = VALUES_AFTER_PERCENT.exec(text)
  const atEnd = valuesAtEnd(columns).exec(text)
  const found = percent ?? atEnd
  if (!found) return { name: text, values: [], tail: '' }
  const values = found[0].match(new RegExp(NUMBER, 'g')) ?? []
  const name = text.slice(0, found.index) + (percent ? '%' : '')
  return { name, values: values.slice(0, columns), tail: text.slice(found.index + found[0].length) }
}

/**
 * A value that carries a note, "17,1 (sáp nhập …)", is broken over the row's lines in the last column: its number and the
 * note's words are put together again as "17,1 (…)".
 */
function splitNotes(draft: Draft, tail: string, missing: number) {
  const before = draft.before.map((line) => line.text).join(' ')
  const after = draft.after.map((line) => line.text).join(' ')
  const opened = new RegExp(String.raw`(${NUMBER})\s*(\([^)]*)$`).exec(before)
  if (missing < 1 || !opened?.[1] || !opened[2]) return { before, after, values: [] }
  // The name's own last words stand before the note's on the first line below; they cannot be told apart by letters alone,
  // so the name keeps what looks like a level ("mức độ 2") and the note takes the rest.
  const level = /^(\p{Ll}\S*\s+){1,3}\d\b/u.exec(after)?.[0] ?? ''
  const note = tidy([opened[2], tail, after.slice(level.length)].join(' '))
  return { before: '', after: level, values: [`${opened[1]} ${note}`] }
}
