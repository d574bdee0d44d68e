// Tables that a text keeps in columns by blanks alone, as `pdftotext -layout` prints them: read as the same table on a page of letters of one width.
import { findAlignedTables } from '../pdf/aligned-tables.ts'
import type { PdfPage, Word } from '../pdf/pdf-words.ts'
import type { TableFragment } from '../pdf/table-fragment.ts'
import type { JoinedRow } from './joined-row.ts'

/** In points. One blank is less than what parts two columns on a page, two are more. */
const LETTER = { width: 5, height: 20 }
const LINE_STEP = 24
/** A line of heads and two rows: most texts have fewer, and are spared the work. */
const FEWEST_LINES = 3
/** Three columns have two gaps between them. */
const IN_COLUMNS = /\S {2,}\S.*\S {2,}\S/

/** @param raws the lines of a text; @returns the rows in order, for each page that a form feed begins */
export function findAlignedLines(raws: readonly string[]): readonly JoinedRow[] {
  if (raws.filter((raw) => IN_COLUMNS.test(raw)).length < FEWEST_LINES) return []
  const rows: JoinedRow[] = []
  let open: TableFragment | undefined
  for (const { start, lines } of pagesOf(raws)) {
    const page = pageOf(lines)
    const fragments = findAlignedTables(page, page.words, open)
    for (const fragment of fragments) rows.push(...rowsOf(fragment, lines).map((row) => movedBy(start, row)))
    const last = fragments.at(-1)
    open = last && page.words.every(({ top }) => top <= last.bottom) ? last : undefined
  }
  return rows
}

type Page = { readonly start: number; readonly lines: readonly string[] }

function pagesOf(raws: readonly string[]): readonly Page[] {
  const starts = [0, ...raws.flatMap((raw, index) => (index > 0 && raw.startsWith('\f') ? [index] : []))]
  return starts.map((start, index) => ({ start, lines: raws.slice(start, starts[index + 1]) }))
}

function pageOf(lines: readonly string[]): PdfPage {
  const words = lines.flatMap((line, index) =>
    [...line.replace('\f', '').matchAll(/\S+/g)].map(
      ({ 0: text, index: at }): Word => ({
        text,
        left: at * LETTER.width,
        right: (at + text.length) * LETTER.width,
        top: index * LINE_STEP,
        bottom: index * LINE_STEP + LETTER.height,
      }),
    ),
  )
  const width = Math.max(0, ...words.map(({ right }) => right))
  return { number: 1, width, height: lines.length * LINE_STEP, words }
}

const movedBy = (start: number, { first, last, cells }: JoinedRow): JoinedRow => ({
  first: first + start,
  last: last + start,
  cells,
})

/** Rows follow each other as their lines do: a line belongs to the first row from the last one on that holds its words. */
function rowsOf({ top, bottom, rows }: TableFragment, lines: readonly string[]): readonly JoinedRow[] {
  const [from, to] = [Math.round(top / LINE_STEP), Math.floor(bottom / LINE_STEP)]
  const words = rows.map(({ cells }) => cells.map(({ text }) => bare(text)).join('\n'))
  const spans = rows.map((): number[] => [])
  let at = 0
  for (let index = from; index <= to; index += 1) {
    const own = lines[index]?.match(/\S+/g) ?? []
    if (own.length === 0) continue
    const shares = words.slice(at).map((text) => own.filter((word) => text.includes(bare(word))).length)
    at += Math.max(0, shares.indexOf(Math.max(...shares)))
    spans[at]?.push(index)
  }
  return rows.flatMap(({ cells }, row) => {
    const [first, last] = [spans[row]?.[0], spans[row]?.at(-1)]
    return first === undefined || last === undefined ? [] : [{ first, last, cells: cells.map(({ text }) => text) }]
  })
}

const bare = (text: string): string => text.replace(/\s/gu, '')
