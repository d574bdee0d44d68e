// Reads .txt and .md: the lines of a text, with the marks of Markdown taken off and its tables as cells.
import { lines as linesPlace } from '../../../knowledge/domain/place.ts'
import { tidy } from '../../../knowledge/text/fold.ts'
import { cleanLetters } from '../encoding/clean-letters.ts'
import { detectContent } from '../detect-content.ts'
import type { ReadOutcome, SourceLine } from '../source-document.ts'
import { findAlignedLines } from './aligned-lines.ts'
import { findSideBySide, type Piece } from './side-by-side.ts'
import { findOpenRows } from './open-rows.ts'
import { findTableLines, isRule } from './table-lines.ts'
import { findWrappedRows } from './wrapped-rows.ts'
import type { JoinedRow } from './joined-row.ts'

/** Lines are counted as `split("\n")` counts them, so that a citation's numbers are the editor's. */
export function readText(file: string, bytes: Uint8Array): ReadOutcome {
  const content = detectContent(bytes)
  if (content.kind === 'other') return { kind: 'unreadable', reason: content.reason }
  const text = content.text.replace(/^\uFEFF/, '')
  // Only very old files end their lines with a lone carriage return.
  const raws = text.includes('\n') ? text.split('\n').map((line) => line.replace(/\r$/, '')) : text.split('\r')
  const tableLines = findTableLines(raws)
  const joined = byLine([...findAlignedLines(raws), ...findOpenRows(raws, isRule), ...findWrappedRows(raws, isRule)])
  // The rule under a header is no line: a blank one would part the header from its rows.
  const lines = inColumns(raws).flatMap(({ index, text: raw }) => {
    const row = joined.get(index)
    if (row) return row.first === index ? [readJoinedRow(row, raws)] : []
    const cells = tableLines[index]
    return cells === 'rule' ? [] : [readLine(raw, index, cells)]
  })
  return { kind: 'read', document: { file, lines, warnings: content.warnings } }
}

/** The lines in reading order: of two columns side by side the left one first, so that a line may come in two pieces. */
function inColumns(raws: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = []
  const runs = findSideBySide(raws)
  let at = 0
  for (const { first, last, pieces: columns } of runs) {
    for (; at < first; at += 1) pieces.push({ index: at, text: raws[at] ?? '' })
    pieces.push(...columns)
    at = last + 1
  }
  for (; at < raws.length; at += 1) pieces.push({ index: at, text: raws[at] ?? '' })
  return pieces
}

/** Rows of several lines, by each of these. */
const byLine = (rows: readonly JoinedRow[]): ReadonlyMap<number, JoinedRow> =>
  new Map(
    rows.flatMap((row) =>
      Array.from({ length: row.last - row.first + 1 }, (_, offset) => [row.first + offset, row] as const),
    ),
  )

function readJoinedRow({ first, last, cells }: JoinedRow, raws: readonly string[]): SourceLine {
  const own = raws.slice(first, last + 1).join('\n')
  return { ...readLine(own, first, cells), place: linesPlace(first + 1, last + 1) }
}

const HEADING = /^\s{0,3}(#{1,6})\s+/

function readLine(raw: string, index: number, cells: readonly string[] | undefined): SourceLine {
  const number = index + 1
  // A form feed, or a single blank before text in a file without indentation, is what is left of a page break.
  const startsPage = /^\f|^ (?=\S)/.test(raw)
  const line = { raw, place: linesPlace(number), number, startsPage, headingDepth: undefined, cells: undefined }
  if (cells) return { ...line, text: plain(raw), cells: cells.map(plainCell) }
  const heading = HEADING.exec(raw)
  return { ...line, text: plain(raw.replace(HEADING, '')), headingDepth: heading?.[1]?.length }
}

const BREAK = /<br\s*\/?>/gi

/** Breaks inside a cell are kept: they may separate agencies. */
const plainCell = (cell: string): string => cell.split(BREAK).map(plain).filter(Boolean).join('\n')

/** The mark of a quoted paragraph; before a number it says "more than". */
const QUOTED = /^\s*>\s+(?=[^\s\d])/

/** Nobody who reads the page sees it. */
const COMMENT = /<!--.*?-->/g

/** Emphasis and tags carry nothing that the rules need; a lone rule of dashes is decoration. */
function plain(text: string): string {
  const bare = cleanLetters(text)
    .replace(COMMENT, '')
    .replace(BREAK, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\*+/g, '')
    .replace(/^\s*[-_=]{3,}\s*$/, '')
    .replace(QUOTED, '')
  return tidy(bare)
}
