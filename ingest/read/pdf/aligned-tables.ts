// Tables without lines: below a header that names columns, words that keep to those columns.
import { startsClosing } from '../../structure/closing.ts'
import { isMostlyUpperCase } from '../../structure/letter-case.ts'
import { findEdges, lineStep, readAlignedHeader } from './aligned-header.ts'
import { boxOf, readWordLines, splitRuns } from './page-rows.ts'
import type { PdfPage, Word } from './pdf-words.ts'
import { findRowTops } from './row-bands.ts'
import type { SheetRow } from '../excel/sheet-grid.ts'
import { cutRows, lowestColumns, plainRow, type TableFragment } from './table-fragment.ts'

type Line = readonly Word[]
type Column = { readonly left: number; readonly right: number }

const columnsOf = (edges: readonly number[]): readonly Column[] =>
  edges.slice(1).map((right, index) => ({ left: edges[index] ?? 0, right }))

/**
 * @param words those outside of ruled tables and of running heads
 * @param open the columns of a table that the page before ended with; it may go on without a header
 */
export function findAlignedTables(
  page: PdfPage,
  words: readonly Word[],
  open: readonly number[] | undefined,
): readonly TableFragment[] {
  const lines = readWordLines(words)
  const step = lineStep(lines)
  const fragments: TableFragment[] = []
  let at = 0
  if (open) {
    const end = bodyEnd(lines, 0, columnsOf(open))
    if (end > 0 && !readAlignedHeader(lines, 0, step)) {
      fragments.push(fragmentOf(page, { heads: [], head: [], body: lines.slice(0, end), edges: open, step }))
      at = end
    }
  }
  while (at < lines.length) {
    const header = readAlignedHeader(lines, at, step)
    const found = header && readBody(lines, at, header)
    if (found) {
      fragments.push(fragmentOf(page, { ...found, step }))
      at = found.end
    } else at += 1
  }
  return fragments
}

type Found = {
  readonly heads: readonly string[]
  readonly head: readonly Word[]
  readonly body: readonly Line[]
  readonly edges: readonly number[]
}

function readBody(
  lines: readonly Line[],
  start: number,
  { heads, cores, next }: NonNullable<ReturnType<typeof readAlignedHeader>>,
): (Found & { readonly end: number }) | undefined {
  const head = lines.slice(start, next).flat()
  const rough = bodyEnd(lines, next, cores)
  if (rough === next) return undefined
  const body = lines.slice(next, rough)
  const inColumns = body.filter((line) => splitRuns(line, WORD_GAP).length > 1).flat()
  const { left, right } = boxOf([...head, ...body.flat()])
  const edges = findEdges(cores, [...head, ...inColumns], [left - 1, right + 1])
  return { heads, head, body, edges, end: rough }
}

/** In heights of a letter: more than this between two words is no ordinary blank. */
const WORD_GAP = 0.45
/** A blank stretch of so many letters' heights ends a table. */
const END_GAP = 4

/** @returns the position after the last line that keeps to the columns */
function bodyEnd(lines: readonly Line[], start: number, columns: readonly Column[]): number {
  let end = start
  while (end < lines.length) {
    const line = lines[end] ?? []
    const [first, above] = [line[0], lines[end - 1]?.[0]]
    if (!first || startsClosing(textOf(line))) break
    if (end > start && above && first.top - above.bottom > END_GAP * (first.bottom - first.top)) break
    if (isProse(line, columns) && !isGroup(line)) break
    end += 1
  }
  return end
}

const textOf = (line: Line) => line.map(({ text }) => text).join(' ')

/** One run of words over more than one column. */
function isProse(line: Line, columns: readonly Column[]): boolean {
  const runs = splitRuns(line, WORD_GAP)
  const covers = (run: Column, column: Column) =>
    Math.min(run.right, column.right) - Math.max(run.left, column.left) > (column.right - column.left) / 2
  return runs.length <= 2 && runs.some((run) => columns.filter((column) => covers(run, column)).length >= 2)
}

const GROUP = /^(?:[IVXL]{1,6}|[A-Z])\s?[.)\-–/]?\s+\p{Lu}/u
const isGroup = (line: Line) => GROUP.test(textOf(line)) || isMostlyUpperCase(textOf(line))

function fragmentOf(
  page: PdfPage,
  { heads, head, body, edges, step }: Found & { readonly step: number },
): TableFragment {
  const box = boxOf([...head, ...body.flat()])
  const rows: SheetRow[] = heads.length > 0 ? [plainRow(heads, 1)] : []
  let plain: Line[] = []
  const flush = () => {
    const words = plain.flat()
    if (words.length === 0) return
    const { top, bottom } = boxOf(words)
    const tops = findRowTops({ words, right: edges[1] ?? 0, top, bottom, step })
    for (const texts of cutRows(words, edges, tops))
      if (texts.some((text) => text !== '')) rows.push(plainRow(texts, rows.length + 1))
    plain = []
  }
  for (const line of body) {
    const isSpanning = isGroup(line) && spanningRow(line, edges, 0) !== undefined
    if (isSpanning) flush()
    const group = isSpanning ? spanningRow(line, edges, rows.length + 1) : undefined
    if (group) {
      rows.push(group)
    } else plain.push(line)
  }
  flush()
  return { ...box, page: page.number, edges, rows, reaches: lowestColumns(body.flat(), edges) }
}

/** A group's title runs over the columns: its words are one cell from the first or second column on. */
function spanningRow(line: Line, edges: readonly number[], number: number): SheetRow | undefined {
  const [first] = line
  const labelled = first !== undefined && LABEL.test(first.text) && first.right < (edges[1] ?? 0)
  const title = labelled ? line.slice(1) : line
  const { left, right } = boxOf(title.length > 0 ? title : line)
  const inner = labelled ? edges.slice(2, -1) : edges.slice(1, -1)
  const crosses = inner.some((edge) => edge > left && edge < right)
  const fromFirst = labelled && first !== undefined && left - first.right < WORD_GAP * (first.bottom - first.top)
  if (title.length === 0 || splitRuns(title, WORD_GAP).length > 1 || !(crosses || fromFirst)) return undefined
  const cells = edges.slice(1).map((_, column) => {
    if (labelled && column === 0) return { text: first.text, top: number, left: 0 }
    return { text: textOf(title), top: number, left: labelled ? 1 : 0 }
  })
  return { number, cells }
}

const LABEL = /^(?:[IVXL]{1,6}|[A-Z])[.)]?$/
