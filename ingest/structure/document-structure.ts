// From lines to blocks: tables first, then the closing, then paragraphs and headings, all in reading order.
import { joinPlaces } from '../../knowledge/domain/place.ts'
import type { SourceDocument, SourceLine } from '../read/source-document.ts'
import type { Block, ClosingBlock, Paragraph, TableBlock } from './block.ts'
import { closingLength, readClosing, startsClosing } from './closing.ts'
import { findFlattenedTable } from './flattened-table.ts'
import { readHeading, startsHeading } from './headings.ts'
import { joinPageTables } from './page-tables.ts'
import { isFootnote, isHardWrapped, joinParagraphs } from './paragraphs.ts'
import { findScannedTable } from './scanned-table.ts'
import type { Table } from './table.ts'

type Segment =
  | { readonly kind: 'text'; readonly lines: readonly SourceLine[] }
  | { readonly kind: 'tables'; readonly blocks: readonly TableBlock[] }
  | { readonly kind: 'closing'; readonly blocks: readonly ClosingBlock[] }

export type Structure = { readonly blocks: readonly Block[]; readonly hardWrapped: boolean }

export function readStructure(document: SourceDocument): Structure {
  const hardWrapped = isHardWrapped(document.lines)
  const segments = markedTables(document.lines).flatMap((segment) =>
    segment.kind === 'text' ? foundTables(segment.lines, hardWrapped) : [segment],
  )
  const blocks = segments
    .flatMap((segment) => (segment.kind === 'text' ? splitClosing(segment.lines) : [segment]))
    .flatMap((segment): readonly Block[] =>
      segment.kind === 'text' ? textBlocks(segment.lines, hardWrapped) : segment.blocks,
    )
  return { blocks, hardWrapped }
}

/** Runs of lines that the format marks as table rows; blank lines between them do not end a run. */
function markedTables(lines: readonly SourceLine[]): readonly Segment[] {
  const segments: Segment[] = []
  let text: SourceLine[] = []
  let fragments: SourceLine[][] = []
  const flush = () => {
    if (fragments.length > 0) segments.push({ kind: 'tables', blocks: joinPageTables(fragments).map(tableBlock) })
    fragments = []
  }
  for (const [index, line] of lines.entries()) {
    if (line.cells) {
      if (text.some((other) => other.text !== '')) segments.push({ kind: 'text', lines: text })
      text = []
      const touches = fragments.length > 0 && lines[index - 1]?.text !== ''
      if (touches) fragments.at(-1)?.push(line)
      else fragments.push([line])
    } else {
      if (line.text !== '') flush()
      text.push(line)
    }
  }
  flush()
  return text.some((line) => line.text !== '') ? [...segments, { kind: 'text', lines: text }] : segments
}

/** Tables without marks: one cell a line, or cut out of the lines of a scan. */
function foundTables(lines: readonly SourceLine[], hardWrapped: boolean): readonly Segment[] {
  const found = (hardWrapped ? findScannedTable : findFlattenedTable)(lines, 0)
  if (!found) return [{ kind: 'text', lines }]
  const rest = lines.slice(found.lastIndex + 1)
  return [
    { kind: 'text', lines: lines.slice(0, found.firstIndex) },
    { kind: 'tables', blocks: [tableBlock(found.table)] },
    ...(rest.length > 0 ? foundTables(rest, hardWrapped) : []),
  ]
}

function splitClosing(lines: readonly SourceLine[]): readonly Segment[] {
  const start = lines.findIndex((line) => startsClosing(line.text))
  if (start < 0) return [{ kind: 'text', lines }]
  const length = closingLength(lines, start)
  const rest = lines.slice(start + length)
  return [
    { kind: 'text', lines: lines.slice(0, start) },
    { kind: 'closing', blocks: readClosing(lines.slice(start, start + length)) },
    ...(rest.length > 0 ? splitClosing(rest) : []),
  ]
}

function textBlocks(lines: readonly SourceLine[], hardWrapped: boolean): readonly Block[] {
  const marked = new Set(lines.filter((line) => line.headingDepth !== undefined).map((line) => line.raw))
  const paragraphs = joinParagraphs(lines, hardWrapped, startsHeading)
  return paragraphs.map((paragraph, index): Block => {
    if (isFootnote(paragraph, hardWrapped)) return { ...paragraph, kind: 'footnote' }
    return readHeading(paragraph, nextOf(paragraphs, index), marked.has(paragraph.raw)) ?? paragraph
  })
}

const nextOf = (paragraphs: readonly Paragraph[], index: number) => paragraphs[index + 1]

function tableBlock(table: Table): TableBlock {
  const [first, ...rest] = table.rows.map((row) => row.place)
  if (!first) return { kind: 'table', table, text: '', raw: '', place: { kind: 'lines', first: 1, last: 1 } }
  return {
    kind: 'table',
    table,
    text: table.header.join(' | '),
    raw: table.rows.map((row) => row.raw).join('\n'),
    place: joinPlaces([first, ...rest]),
  }
}
