// From lines to blocks: tables first, then the closing, then paragraphs and headings, all in reading order.
import { joinPlaces } from '../../knowledge/domain/place.ts'
import type { Warning } from '../../knowledge/domain/plan.ts'
import type { SourceDocument, SourceLine } from '../read/source-document.ts'
import type { Block, ClosingBlock, TableBlock } from './block.ts'
import { closingLength, LONGEST_CLOSING, readClosing, readClosingRows, startsClosing } from './closing.ts'
import { findFlattenedTables } from './flattened-table.ts'
import type { FoundTable } from './found-table.ts'
import { readHeading, startsHeading } from './headings.ts'
import { isKindLine } from './kind-line.ts'
import { findNumberedLines } from './numbered-lines.ts'
import { withoutPageNumbers } from './page-numbers.ts'
import { joinPageTables } from './page-tables.ts'
import { isFootnote, isHardWrapped, joinParagraphs } from './paragraphs.ts'
import { splitRunInItems } from './run-in-items.ts'
import { findScannedTables } from './scanned-table.ts'
import { joinShortRuns } from './short-runs.ts'
import type { Table } from './table.ts'

type Segment =
  | { readonly kind: 'text'; readonly lines: readonly SourceLine[] }
  | { readonly kind: 'tables'; readonly blocks: readonly TableBlock[] }
  | { readonly kind: 'closing'; readonly blocks: readonly ClosingBlock[] }

export type Structure = { readonly blocks: readonly Block[]; readonly warnings: readonly Warning[] }

export function readStructure(document: SourceDocument): Structure {
  const lines = withoutPageNumbers(document.lines).flatMap(splitRunInItems)
  const hardWrapped = isHardWrapped(lines)
  const warnings: Warning[] = []
  const blocks = markedTables(lines)
    .flatMap((segment) =>
      segment.kind === 'text'
        ? foundTables(segment.lines, { hardWrapped, restore: document.restore }, warnings)
        : [segment],
    )
    .flatMap((segment) => (segment.kind === 'text' ? splitClosing(segment.lines) : [segment]))
    .flatMap((segment, index, all): readonly Block[] => {
      if (segment.kind !== 'text') return segment.blocks
      return textBlocks(segment.lines, { hardWrapped, isOverTable: all[index + 1]?.kind === 'tables' }, warnings)
    })
  return { blocks, warnings }
}

const isFilled = (lines: readonly SourceLine[]) => lines.some((line) => line.text !== '')

/** Runs of lines that the format marks as table rows; blank lines between them do not end a run. */
function markedTables(lines: readonly SourceLine[]): readonly Segment[] {
  const segments: Segment[] = []
  let text: SourceLine[] = []
  let fragments: SourceLine[][] = []
  const flushTables = () => {
    if (fragments.length > 0) segments.push({ kind: 'tables', blocks: joinPageTables(fragments).map(tableBlock) })
    fragments = []
  }
  const flushText = () => {
    if (isFilled(text)) segments.push({ kind: 'text', lines: text })
    text = []
  }
  let closed = 0
  for (const [index, line] of lines.entries()) {
    if (index < closed) continue
    const closing = line.cells && readClosingRows(lines.slice(index, index + LONGEST_CLOSING))
    if (closing) {
      flushTables()
      flushText()
      segments.push({ kind: 'closing', blocks: closing.blocks })
      closed = index + closing.length
    } else if (line.cells) {
      flushText()
      const touches = fragments.length > 0 && lines[index - 1]?.text !== ''
      if (touches) fragments.at(-1)?.push(line)
      else fragments.push([line])
    } else {
      if (line.text !== '') flushTables()
      text.push(line)
    }
  }
  flushTables()
  flushText()
  return segments
}

/** Tables without marks: one cell a line, or cut out of the lines of a scan; the surest reading of a table first. */
function foundTables(
  lines: readonly SourceLine[],
  { hardWrapped, restore }: { readonly hardWrapped: boolean; readonly restore: SourceDocument['restore'] },
  warnings: Warning[],
): readonly Segment[] {
  const flattened = findFlattenedTables(lines)
  const scanned = hardWrapped || restore ? findScannedTables(lines, restore) : []
  const numbered = hardWrapped || restore ? findNumberedLines(lines, restore) : []
  const found = [scanned, numbered]
    .reduce((sure, more) => [...sure, ...more.filter((one) => !sure.some((other) => overlap(one, other)))], flattened)
    .toSorted((a, b) => a.firstIndex - b.firstIndex)
  const segments: Segment[] = []
  let from = 0
  for (const { table, firstIndex, lastIndex, warnings: own } of found) {
    segments.push({ kind: 'text', lines: lines.slice(from, firstIndex) })
    segments.push({ kind: 'tables', blocks: [tableBlock(table)] })
    warnings.push(...own)
    from = lastIndex + 1
  }
  return [...segments, { kind: 'text', lines: lines.slice(from) }]
}

const overlap = (a: FoundTable, b: FoundTable) => a.firstIndex <= b.lastIndex && b.firstIndex <= a.lastIndex

function splitClosing(lines: readonly SourceLine[]): readonly Segment[] {
  const segments: Segment[] = []
  let text: SourceLine[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line) break
    if (!startsClosing(line.text)) {
      text.push(line)
      continue
    }
    const length = closingLength(lines, index)
    segments.push(
      { kind: 'text', lines: text },
      { kind: 'closing', blocks: readClosing(lines.slice(index, index + length)) },
    )
    text = []
    index += length - 1
  }
  return [...segments, { kind: 'text', lines: text }]
}

type Setting = { readonly hardWrapped: boolean; readonly isOverTable: boolean }

function textBlocks(
  lines: readonly SourceLine[],
  { hardWrapped, isOverTable }: Setting,
  warnings: Warning[],
): readonly Block[] {
  const marked = new Set(lines.filter((line) => line.headingDepth !== undefined).map((line) => line.raw))
  const paragraphs = joinParagraphs(lines, hardWrapped, (line) => startsHeading(line) || isKindLine(line.text))
  const blocks: Block[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const { text, raw, place } = paragraph
    const above = blocks.at(-1)
    const next = paragraphs[index + 1] ?? (isOverTable ? ('table' as const) : undefined)
    const neighbours = { item: above?.kind === 'paragraph' ? above : undefined, next }
    if (isFootnote(paragraph, hardWrapped)) blocks.push({ kind: 'footnote', text, raw, place })
    else blocks.push(readHeading(paragraph, neighbours, marked.has(raw)) ?? paragraph)
  }
  const joined = joinShortRuns(blocks)
  warnings.push(...joined.warnings)
  return joined.blocks
}

function tableBlock(table: Table): TableBlock {
  const rows = [table.head, ...table.rows].filter((row) => row !== undefined)
  const [first, ...rest] = rows.map((row) => row.place)
  const text = table.header.join(' | ')
  if (!first) return { kind: 'table', table, text, raw: '', place: { kind: 'lines', first: 1, last: 1 } }
  const raw = rows.map((row) => row.raw).join('\n')
  return { kind: 'table', table, text, raw, place: joinPlaces([first, ...rest]) }
}
