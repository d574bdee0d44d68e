// The part of a table that stands on one page: where it stands, where its columns part, and its cells.
import { cellText } from './page-rows.ts'
import type { Box, Word } from './pdf-words.ts'
import type { SheetCell, SheetRow } from '../excel/sheet-grid.ts'

/**
 * `edges`: left edges of the columns, then the right edge of the last. Rows are numbered from 1 within the fragment.
 * `reaches`: by column, whether its text stands in the lowest line.
 */
export type TableFragment = Box & {
  readonly page: number
  readonly edges: readonly number[]
  readonly rows: readonly SheetRow[]
  readonly reaches: readonly boolean[]
}

/** In heights of a letter: lines of one height differ by less. */
const SAME_LINE = 0.5

/** Which columns have text in the lowest line: only these can go on below a page end. */
export function lowestColumns(words: readonly Word[], edges: readonly number[]): readonly boolean[] {
  const lowest = Math.max(...words.map(({ bottom }) => bottom))
  const low = words.filter(({ top, bottom }) => lowest - bottom < SAME_LINE * (bottom - top))
  return edges.slice(1).map((right, column) => {
    const left = edges[column] ?? 0
    return low.some((word) => isBetween((word.left + word.right) / 2, left, right))
  })
}

/** What a cell leaves free beside its text, in points, where no text shows it. */
const PADDING = 4

/** The room for text in columns `first` to `last` of the edges. */
export function roomFor(words: readonly Word[], left: number, right: number): number {
  const margin = Math.min(...words.map((word) => word.left - left), ...words.map((word) => right - word.right))
  return right - left - 2 * Math.max(0, Math.min(margin, PADDING))
}

export function cellOf(words: readonly Word[], left: number, right: number): string {
  return words.length === 0 ? '' : cellText(words, roomFor(words, left, right))
}

/**
 * Rows without merges, cut at `tops`: the words of each column in each of them. What stands between two columns is no
 * room for text: the widest line of a column shows how much there is.
 */
export function cutRows(
  words: readonly Word[],
  edges: readonly number[],
  tops: readonly number[],
): readonly (readonly string[])[] {
  const columns = edges.slice(1).map((right, index) => {
    const left = edges[index] ?? 0
    const own = words.filter((word) => isBetween((word.left + word.right) / 2, left, right))
    return { own, left, right: Math.max(left, ...own.map((word) => word.right)) }
  })
  return tops.map((top, index) => {
    const bottom = tops[index + 1] ?? Infinity
    return columns.map(({ own, left, right }) => {
      const inside = own.filter((word) => isBetween((word.top + word.bottom) / 2, top, bottom))
      return cellOf(inside, left, right)
    })
  })
}

const isBetween = (value: number, from: number, to: number) => value >= from && value < to

export function plainRow(texts: readonly string[], number: number): SheetRow {
  return { number, cells: texts.map((text, left): SheetCell => ({ text, top: number, left })) }
}
