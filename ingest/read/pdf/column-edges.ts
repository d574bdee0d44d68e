// Where the columns of a table without lines part: at the place where the next column's cells begin, or where the fewest words stand.
import type { Box, Word } from './pdf-words.ts'
import { splitRuns } from './page-rows.ts'

type Line = readonly Word[]

/** In heights of a letter: more than this between two words is no ordinary blank. */
export const WORD_GAP = 0.45
/** Beginnings of cells in one column differ by less, in points. */
const SAME_START = 2
/** So many lines that begin at one place are a column. */
const FEWEST_STARTS = 2
/** In points: how far before its cells a column begins. */
const BEFORE = 1

/** A place at which words begin after a wide gap or as the first of a line; `count`: in how many lines. */
export type ColumnStart = { readonly at: number; readonly count: number }

export function findStarts(lines: readonly Line[]): readonly ColumnStart[] {
  const lefts = lines.flatMap((line) => splitRuns(line, WORD_GAP).map(({ left }) => left)).toSorted((a, b) => a - b)
  const starts: { at: number; count: number }[] = []
  for (const left of lefts) {
    const last = starts.at(-1)
    if (last && left - last.at < SAME_START) last.count += 1
    else starts.push({ at: left, count: 1 })
  }
  return starts.filter(({ count }) => count >= FEWEST_STARTS)
}

/** Where the columns of a part of the table begin, for the parts of the same table on the pages below. */
export const startsOf = (edges: readonly number[], rows: number): readonly ColumnStart[] =>
  edges.slice(1, -1).map((edge) => ({ at: edge + BEFORE, count: rows }))

/**
 * @param cores the heads, from left to right
 * @param lines of the header and of the rows
 */
export function findEdges(
  cores: readonly Box[],
  lines: readonly Line[],
  sides: readonly [number, number],
): readonly number[] {
  const starts = findStarts(lines)
  // A line in one run may be a title over all columns.
  const words = lines.filter((line) => splitRuns(line, WORD_GAP).length > 1).flat()
  const inner = cores.slice(1).map((core, index) => {
    const left = cores[index] ?? core
    const between: readonly [number, number] = [(left.left + left.right) / 2, (core.left + core.right) / 2]
    const gap = widestGap(words, between)
    const start = commonStart(starts, between)
    return start !== undefined && covers(words, start - BEFORE) <= gap.covers ? start - BEFORE : gap.at
  })
  return [sides[0], ...inner, sides[1]]
}

function commonStart(starts: readonly ColumnStart[], [from, to]: readonly [number, number]): number | undefined {
  const near = starts.filter(({ at }) => at > from && at <= to)
  return near.toSorted((a, b) => b.count - a.count)[0]?.at
}

const covers = (words: readonly Word[], at: number) => words.filter(({ left, right }) => left < at && right > at).length

/** The middle of the widest stretch that as few words as possible cover. */
function widestGap(words: readonly Word[], [from, to]: readonly [number, number]): { covers: number; at: number } {
  const near = words.filter(({ left, right }) => right > from && left < to)
  const ends = [from, ...near.flatMap(({ left, right }) => [left, right]), to].filter((at) => at >= from && at <= to)
  const stops = [...new Set(ends)].toSorted((a, b) => a - b)
  let best = { covers: Infinity, width: 0, at: (from + to) / 2 }
  for (const [index, stop] of stops.slice(1).entries()) {
    const start = stops[index] ?? stop
    const at = (start + stop) / 2
    const count = covers(near, at)
    const width = stop - start
    if (count < best.covers || (count === best.covers && width > best.width)) best = { covers: count, width, at }
  }
  return best
}
