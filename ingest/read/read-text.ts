// Reads .txt and .md: the lines of a text, with the marks of Markdown taken off and its tables as cells.
import { lines as linesPlace } from '../../knowledge/domain/place.ts'
import { tidy } from '../../knowledge/text/fold.ts'
import { detectContent } from './detect-content.ts'
import type { ReadOutcome, SourceLine } from './source-document.ts'

/** Lines are counted as `split("\n")` counts them, so that a citation's numbers are the editor's. */
export function readText(file: string, bytes: Uint8Array): ReadOutcome {
  const content = detectContent(bytes)
  if (content.kind === 'other') return { kind: 'unreadable', reason: content.reason }
  const text = content.text.replace(/^\uFEFF/, '')
  return { kind: 'read', document: { file, lines: text.split('\n').map(readLine) } }
}

const TABLE_LINE = /^\s*\|.*\|\s*$/
const TABLE_RULE = /^\s*\|[\s|:-]+\|\s*$/
const HEADING = /^(#{1,6})\s+/

function readLine(source: string, index: number): SourceLine {
  const raw = source.replace(/\r$/, '')
  const place = linesPlace(index + 1)
  const number = index + 1
  // A form feed, or a single blank before text in a file without indentation, is what is left of a page break.
  const startsPage = /^\f|^ (?=\S)/.test(raw)
  const none = { headingDepth: undefined, cells: undefined }
  if (TABLE_RULE.test(raw)) return { text: '', raw, place, number, startsPage, ...none }
  if (TABLE_LINE.test(raw)) return { text: plain(raw), raw, place, number, startsPage, ...none, cells: cellsOf(raw) }
  const heading = HEADING.exec(raw)
  return {
    text: plain(raw.replace(HEADING, '')),
    raw,
    place,
    number,
    startsPage,
    ...none,
    headingDepth: heading?.[1]?.length,
  }
}

function cellsOf(raw: string): readonly string[] {
  const inner = raw.trim().replace(/^\|/, '').replace(/\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => plain(cell.replace(/\\\|/g, '|')))
}

/** Emphasis and tags carry nothing that the rules need; a lone rule of dashes is decoration. */
function plain(text: string): string {
  const bare = text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\*+/g, '')
    .replace(/^\s*[-_=]{3,}\s*$/, '')
  return tidy(bare)
}
