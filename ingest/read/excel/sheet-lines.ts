// A workbook as lines: the text over, between and under its tables, and the tables' rows as cells.
import { tidy } from '../../../knowledge/text/fold.ts'
import { startsClosing, startsSignature } from '../../structure/closing.ts'
import { isHeader } from '../../structure/table-header.ts'
import {
  headerDepth,
  isSameMerge,
  mergedHeadDepth,
  ownTexts,
  repeatedTexts,
  type Sheet,
  type SheetRow,
} from './sheet-grid.ts'
import { readSheetTable } from './sheet-table.ts'
import type { SourceLine } from '../source-document.ts'

type Draft = Omit<SourceLine, 'number'>

/** The sheets one after the other; where there are several, each begins with its name. */
export function readSheetLines(sheets: readonly Sheet[]): readonly SourceLine[] {
  const filled = sheets.filter((sheet) => sheet.rows.length > 0)
  const drafts = filled.flatMap((sheet, index) => {
    const own = sheetDrafts(sheet)
    // The first sheet's name would stand over the head of the document.
    const named = filled.length > 1 && !DEFAULT_NAME.test(sheet.name) && (index > 0 || own[1]?.cells !== undefined)
    const place = { kind: 'sheet', sheet: sheet.name, first: 1, last: 1 } as const
    const name: Draft = { ...plainDraft(sheet.name, place), headingDepth: 2, startsPage: true }
    return named ? [name, ...own] : own
  })
  return drafts.map((draft, index) => ({ ...draft, number: index + 1 }))
}

/** "Sheet1", "Trang tính2": what Excel calls a sheet that nobody has named. */
const DEFAULT_NAME = /^(?:sheet|trang(?: |_)?tính|bảng|book)\s*\d*$/iu

function sheetDrafts({ name, rows }: Sheet): readonly Draft[] {
  const drafts: Draft[] = []
  const owns = rows.map((row, index) => ownTexts(row, rows[index - 1]))
  const placeOf = (first: number, last: number) => ({ kind: 'sheet', sheet: name, first, last }) as const
  let at = 0
  while (at < rows.length) {
    const row = rows[at]
    const own = owns[at] ?? []
    if (!row) break
    if (isClosing(own)) {
      const closing = closingTexts(rows.slice(at), owns.slice(at))
      drafts.push(...closing.map(({ text, number }) => plainDraft(text, placeOf(number, number))))
      break
    }
    const opens = isTableHead(own) || mergedHeadDepth(rows, at) > 0
    const end = opens ? tableEnd(rows, owns, at) : at
    if (end > at) {
      drafts.push(plainDraft('', placeOf(row.number, row.number)))
      for (const { cells, first, last, isHead } of readSheetTable(rows.slice(at, end)))
        drafts.push({ ...rowDraft(cells, placeOf(first, last)), ...(isHead ? { isHead } : {}) })
    } else if (countFilled(own) >= FEWEST_CELLS || goesOn(row, rows[at - 1], drafts.at(-1)))
      drafts.push(rowDraft(repeatedTexts(row), placeOf(row.number, row.number)))
    else drafts.push(...linesOf(withMark(own)).map((text) => plainDraft(text, placeOf(row.number, row.number))))
    at = Math.max(end, at + 1)
  }
  return drafts
}

/** A row without a header above it is a table's where it has more cells than a letterhead. */
const FEWEST_CELLS = 3
const countFilled = (own: readonly string[]) => own.filter((text) => text.trim() !== '').length
/** A cell of the row above reaches into it, and that row is a table's. */
const goesOn = (row: SheetRow, above: SheetRow | undefined, draft: Draft | undefined): boolean =>
  draft?.cells !== undefined &&
  countFilled(repeatedTexts(row)) >= FEWEST_CELLS &&
  row.cells.some((cell, column) => cell.text !== '' && isSameMerge(cell, above?.cells[column]))
/** A row of one text, nothing reaching into it from above. */
const isLone = (row: SheetRow | undefined) => row !== undefined && countFilled(ownTexts(row, undefined)) === 1
const linesOf = (own: readonly string[]) => own.flatMap((text) => text.split('\n')).filter((text) => tidy(text) !== '')
/** "IV" or "1" in a cell of its own before its heading or paragraph: printed, they are one line. */
const MARK = /^(?:([IVXL]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3}){0,3})\.?|([a-zđ])\)?|[-–+•])$/u

function withMark(own: readonly string[]): readonly string[] {
  const [mark, text, ...more] = own.map((cell) => cell.trim()).filter(Boolean)
  const match = mark === undefined ? null : MARK.exec(mark)
  if (!match || text === undefined || more.length > 0) return own
  const [said, numbered, lettered] = match
  return [`${numbered === undefined ? (lettered === undefined ? said : `${lettered})`) : `${numbered}.`} ${text}`]
}

/** A title in capitals may also stand in a table, among other cells. */
const isClosing = (own: readonly string[]) => countFilled(own) <= 2 && own.some((text) => startsClosing(tidy(text)))
/** A row with its number is no header, whatever words its short cells hold ("Báo cáo kết quả", "lộ trình"). */
const isTableHead = (own: readonly string[]) =>
  countFilled(own) >= 2 && !own.some((text) => NUMBERED.test(text.trim())) && isHeader(own.map(tidy))
const NUMBERED = /^\d{1,3}(?:\.\d{1,2})*[.)]?$/

/** @returns the position after the last row of the table whose header begins at `start` */
function tableEnd(rows: readonly SheetRow[], owns: readonly (readonly string[])[], start: number): number {
  const body = start + headerDepth(rows, start)
  let end = body
  while (end < rows.length) {
    const own = owns[end] ?? []
    if (isClosing(own)) break
    const gap = (rows[end]?.number ?? 0) - (rows[end - 1]?.number ?? 0) > 1
    if (end > body && gap && isTableHead(own)) break
    if (isLone(rows[end]) && leadsToHeader(owns, end)) break
    end += 1
  }
  // A group without rows says nothing, so that lone texts at the end are remarks below the table.
  while (end > body && isLone(rows[end - 1])) end -= 1
  return end
}

/** The title of the next table is a few lines. */
const MOST_TITLE_ROWS = 6

function leadsToHeader(owns: readonly (readonly string[])[], start: number): boolean {
  const next = owns.slice(start, start + MOST_TITLE_ROWS).find((own) => countFilled(own) > 1)
  return next !== undefined && isTableHead(next)
}

/** Recipients stand left and the signature right of them: one column is read after the other. */
function closingTexts(rows: readonly SheetRow[], owns: readonly (readonly string[])[]) {
  const texts = owns.flatMap((own, index) =>
    own.flatMap((cell, column) => {
      const number = rows[index]?.number ?? 1
      return linesOf([cell]).map((text) => ({ text, column, number }))
    }),
  )
  const signatureAt = texts.find(({ text }) => startsSignature(tidy(text)))?.column ?? 0
  const isLeft = ({ column }: { column: number }) => column < signatureAt
  return [...texts.filter(isLeft), ...texts.filter((text) => !isLeft(text))]
}

function plainDraft(raw: string, place: SourceLine['place']): Draft {
  return { text: tidy(raw), raw, place, headingDepth: undefined, cells: undefined, startsPage: false }
}

function rowDraft(cells: readonly string[], place: SourceLine['place']): Draft {
  const own = cells.map((cell) => cell.split('\n').map(tidy).filter(Boolean).join('\n'))
  const raw = own.join(' | ')
  return { text: tidy(raw), raw, place, headingDepth: undefined, cells: own, startsPage: false }
}
