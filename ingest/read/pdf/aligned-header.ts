// The header of a table without lines: neighbouring printed lines whose words name columns.
import { isHeader } from '../../structure/table-header.ts'
import { boxOf, splitRuns, type TextRun } from './page-rows.ts'
import type { Box, Word } from './pdf-words.ts'
import { ORDINAL } from './row-bands.ts'

/** `next`: the position of the line after the header. Heads and cores are by column, from left to right. */
export type AlignedHeader = {
  readonly heads: readonly string[]
  readonly cores: readonly Box[]
  readonly next: number
}

/** In heights of a letter: columns stand at least this far apart in a header, words of one head closer. */
export const COLUMN_GAP = 0.45
const MOST_LINES = 5
const FEWEST_COLUMNS = 3
/** Lines of one header follow each other as lines of one cell do; rows stand further apart. */
const ROW_STEP = 1.25

type Column = { box: Box; readonly runs: TextRun[] }

/**
 * @param start the position of the line with which the header would begin
 * @param step from one line of a cell to the next, in points
 */
export function readAlignedHeader(
  lines: readonly (readonly Word[])[],
  start: number,
  step: number,
): AlignedHeader | undefined {
  let best: AlignedHeader | undefined
  for (let end = start + 1; end <= Math.min(lines.length, start + MOST_LINES); end += 1) {
    if (end > start + 1 && !goesOn(lines.slice(start, end - 1).flat(), lines[end - 1], step)) break
    const columns = readColumns(lines.slice(start, end).map((line) => splitRuns(line, COLUMN_GAP)))
    const heads = columns.map(({ runs }) => runs.map(({ text }) => text).join(' '))
    if (columns.length >= FEWEST_COLUMNS && columns.length >= (best?.heads.length ?? 0) && isHeader(heads))
      best = { heads, cores: columns.map(({ box }) => box), next: end }
  }
  return best
}

function goesOn(above: readonly Word[], line: readonly Word[] | undefined, step: number): boolean {
  const [first] = line ?? []
  if (!first || ORDINAL.test(first.text)) return false
  return first.bottom - boxOf(above).bottom < ROW_STEP * step
}

/** From one line of a cell to the next, in points: the step that a quarter of the lines do not reach. */
export function lineStep(lines: readonly (readonly Word[])[]): number {
  const steps = lines.flatMap((line, index) => {
    const below = lines
      .slice(index + 1, index + 4)
      .find((next) => next.some((word) => line.some((own) => isUnder(own, word))))
    return below?.[0] && line[0] ? [below[0].top - line[0].top] : []
  })
  return steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 4)] ?? 0
}

const isUnder = (above: Word, below: Word) => above.left < below.right && below.left < above.right

/** From the lowest line up: a head over several columns is each one's outer words. */
function readColumns(lines: readonly (readonly TextRun[])[]): readonly Column[] {
  const columns: Column[] = []
  for (const runs of lines.toReversed())
    for (const run of runs) {
      const below = columns.filter(({ box }) => box.left < run.right && box.right > run.left)
      const [only] = below
      if (!only) columns.push({ box: run, runs: [run] })
      else {
        for (const column of below) column.runs.unshift(run)
        if (below.length === 1) only.box = boxOf([only.box, run])
      }
    }
  return columns.toSorted((a, b) => a.box.left - b.box.left)
}

/**
 * Where columns part: between two heads, at the place that the fewest words of the rows cover.
 *
 * @param words of the rows and of the header
 */
export function findEdges(
  cores: readonly Box[],
  words: readonly Word[],
  sides: readonly [number, number],
): readonly number[] {
  const inner = cores.slice(1).map((core, index) => {
    const left = cores[index] ?? core
    return widestGap(words, (left.left + left.right) / 2, (core.left + core.right) / 2)
  })
  return [sides[0], ...inner, sides[1]]
}

/** The middle of the widest stretch that as few words as possible cover. */
function widestGap(words: readonly Word[], from: number, to: number): number {
  const near = words.filter(({ left, right }) => right > from && left < to)
  const ends = [from, ...near.flatMap(({ left, right }) => [left, right]), to].filter((at) => at >= from && at <= to)
  const stops = [...new Set(ends)].toSorted((a, b) => a - b)
  let best = { covers: Infinity, width: 0, at: (from + to) / 2 }
  for (const [index, stop] of stops.slice(1).entries()) {
    const start = stops[index] ?? stop
    const at = (start + stop) / 2
    const covers = near.filter(({ left, right }) => left < at && right > at).length
    const width = stop - start
    if (covers < best.covers || (covers === best.covers && width > best.width)) best = { covers, width, at }
  }
  return best.at
}
