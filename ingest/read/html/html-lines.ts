// The lines of an HTML text in reading order: one a block, table rows with their cells. Web pages and Word share it.
import type { Warning } from '../../../knowledge/domain/plan.ts'
import { tidy } from '../../../knowledge/text/fold.ts'
import { isKindLine } from '../../structure/kind-line.ts'
import { readGridRows, type GridRow } from './grid-rows.ts'
import { headingDepthOf, isBlock, isUnread, noteMarker } from './html-elements.ts'
import { withReadableLetters } from './markup-letters.ts'
import { createLineWriter, type DraftLine, type LineWriter } from './line-writer.ts'
import { markListItems } from './list-markers.ts'
import { childrenNamed, isElement, parseHtml, type MarkupElement, type MarkupNode } from './markup.ts'
import { linesAboveLetterhead, withoutFrameParts } from './page-frame.ts'
import type { SourceDocument, SourceLine } from '../source-document.ts'
import { layOut, type GridCell } from './table-grid.ts'
import { isLayout } from './table-use.ts'

export type HtmlLines = Pick<SourceDocument, 'lines'> &
  Required<Pick<SourceDocument, 'warnings'>> & {
    /** Letters of an old encoding were found and read. */
    readonly isConverted: boolean
  }

/**
 * Places are running numbers of the lines that hold text; the blank line that ends a paragraph or a table has the number
 * above. No lines for a text without any.
 *
 * @param isPage of a site, which may set a frame around the document
 */
export function readHtmlLines(html: string, { isPage = false } = {}): HtmlLines {
  const writer = createLineWriter()
  const { root, warnings, isConverted } = withReadableLetters(parseHtml(html))
  const page = isPage ? withoutFrameParts(root) : root
  writeNodes(page.children, writer)
  let number = 0
  let afterKind = false
  const drafts = writer.end()
  const framed = isPage ? linesAboveLetterhead(drafts) : 0
  const lines = drafts.map((line): SourceLine => {
    const filled = line.text !== ''
    // Below the kind stands the subject, whatever a style calls it.
    const headingDepth = afterKind ? undefined : line.headingDepth
    if (filled) {
      number += 1
      afterKind = isKindLine(line.text)
    }
    return { ...line, headingDepth, place: { kind: 'block', first: number, last: number }, number, startsPage: false }
  })
  const left = page !== root || framed > 0 ? [LEFT_OUT] : []
  return { lines: lines.slice(framed), warnings: [...warnings, ...left], isConverted }
}

const LEFT_OUT: Warning = {
  message: 'Trang web: bỏ qua khung của trang (menu, tiêu đề trang, tin liên quan), chỉ nạp văn bản.',
  line: undefined,
}

function writeNodes(nodes: readonly MarkupNode[], writer: LineWriter): void {
  for (const node of nodes)
    if (isElement(node)) writeElement(node, writer)
    else writer.add(node.text)
}

function writeElement(element: MarkupElement, writer: LineWriter): void {
  const depth = headingDepthOf(element)
  if (isUnread(element)) return
  if (element.name === 'br') writer.breakLine()
  else if (element.name === 'table') writer.append(readTable(element))
  else if (element.name === 'ul' || element.name === 'ol' || element.name === 'menu') writeList(element, writer)
  else if (element.name === 'pre') writePreformatted(element, writer)
  else if (depth === undefined && !isBlock(element)) writeNodes(element.children, writer)
  else {
    writer.endBlock()
    if (depth !== undefined) writer.setHeading(depth)
    writeNodes(element.children, writer)
    writer.endBlock()
    if (depth !== undefined) writer.setHeading(undefined)
  }
}

function writeList(list: MarkupElement, writer: LineWriter): void {
  const markers = markListItems(list)
  writer.endBlock()
  for (const [position, node] of list.children.entries()) {
    if (!isElement(node)) writer.add(node.text)
    else if (node.name !== 'li') writeElement(node, writer)
    else if (!isUnread(node)) {
      writer.endBlock()
      writer.mark(noteMarker(node, position) ?? markers.get(node) ?? '')
      writeNodes(node.children, writer)
      writer.endBlock()
      writer.mark('')
    }
  }
  writer.endBlock()
}

function writePreformatted(element: MarkupElement, writer: LineWriter): void {
  writer.endBlock()
  for (const node of element.children) {
    if (isElement(node)) writeElement(node, writer)
    else
      for (const [index, line] of node.text.split('\n').entries()) {
        if (index > 0) writer.breakLine()
        writer.add(line)
      }
  }
  writer.endBlock()
}

type Cell = GridCell & { readonly lines: readonly DraftLine[]; readonly nests: boolean }

/** Rows of data; of a table that only sets texts side by side, the lines of its cells, the left one first. */
function readTable(table: MarkupElement): readonly DraftLine[] {
  const rows = rowsOf(table).map((row) =>
    row.children
      .filter(isElement)
      .filter((cell) => /^t[dh]$/.test(cell.name) && !isUnread(cell))
      .map(readCell),
  )
  const filled = rows.filter((row) => row.length > 0)
  const caption = createLineWriter()
  for (const element of childrenNamed(table, 'caption')) writeElement(element, caption)
  const grid = layOut(filled)
  if (
    isLayout(
      grid,
      filled.flat().some(({ nests }) => nests),
    )
  ) {
    for (const { lines } of filled.flat()) caption.append(lines)
    return caption.end()
  }
  const { titles, rows: gridRows } = readGridRows(grid)
  for (const title of titles) caption.append(title.cells.map((text) => ({ ...toLine(title), text, cells: undefined })))
  caption.append(gridRows.map(toLine).filter(({ text }) => text !== ''))
  return caption.end()
}

const toLine = ({ cells, raw, isHead }: GridRow): DraftLine => ({
  ...(isHead ? { isHead } : {}),
  raw,
  text: cells.filter(Boolean).map(tidy).join(' | '),
  headingDepth: undefined,
  cells,
})

/** Rows of this table alone, whatever sections they stand in. */
function rowsOf(element: MarkupElement): readonly MarkupElement[] {
  return element.children
    .filter(isElement)
    .filter((child) => !isUnread(child))
    .flatMap((child) => {
      if (child.name === 'tr') return [child]
      return /^(?:thead|tbody|tfoot|form)$/.test(child.name) ? rowsOf(child) : []
    })
}

function readCell(element: MarkupElement): Cell {
  const writer = createLineWriter()
  writeNodes(element.children, writer)
  const lines = writer.end()
  const filled = lines.filter(({ text }) => text !== '')
  return {
    lines,
    text: filled.map(({ text }) => text).join('\n'),
    raw: filled.map(({ raw }) => raw).join(' '),
    nests: nestsTable(element),
    isHead: element.name === 'th',
    columnSpan: readSpan(element.attributes['colspan']) || 1,
    rowSpan: readSpan(element.attributes['rowspan']),
  }
}

const nestsTable = (element: MarkupElement): boolean =>
  element.children.filter(isElement).some((child) => child.name === 'table' || nestsTable(child))

const readSpan = (value: string | undefined): number => (/^\s*\d{1,4}\s*$/.test(value ?? '') ? Number(value) : 1)
