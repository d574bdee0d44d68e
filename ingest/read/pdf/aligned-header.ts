// The header of a table without lines: neighbouring printed lines whose words name columns.
import { isHeader } from '../../structure/table-header.ts'
import { findStarts, type ColumnStart } from './column-edges.ts'
import { boxOf, splitRuns, toRun, type TextRun } from './page-rows.ts'
import type { Box, Word } from './pdf-words.ts'
import { isRowLabel, ORDINAL } from './row-bands.ts'

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

/** So many lines below show where the columns begin. */
const REACH = 40
/** In points: a head begins where its cells do. */
const NEAR = 1
/** In heights of a letter: wider than the blank between two words; fewer cells below then show a column. */
const WIDE_BLANK = 0.3
const [FEW, MANY] = [2, 4]

type Column = { box: Box; readonly runs: TextRun[] }

/** `step`: from one line of a cell to the next, in points; `known`: where columns begin on the page before. */
export type PageLook = { readonly step: number; readonly known: readonly ColumnStart[] }

/** @param start the position of the line with which the header would begin */
export function readAlignedHeader(
  lines: readonly (readonly Word[])[],
  start: number,
  { step, known }: PageLook,
): AlignedHeader | undefined {
  if (isHeading(lines, start)) return undefined
  const starts = [...known, ...findStarts(lines.slice(start, start + REACH))]
  let best: AlignedHeader | undefined
  for (let end = start + 1; end <= Math.min(lines.length, start + MOST_LINES); end += 1) {
    if (end > start + 1 && !goesOn(lines.slice(start, end - 1).flat(), lines[end - 1], step)) break
    const columns = readColumns(lines.slice(start, end).map((line) => splitHeads(line, starts)))
    const heads = columns.map(({ runs }) => runs.map(({ text }) => text).join(' '))
    if (columns.length >= FEWEST_COLUMNS && columns.length >= (best?.heads.length ?? 0) && isHeader(heads))
      best = { heads, cores: columns.map(({ box }) => box), next: end }
  }
  return best
}

/** Heads are in letters of one size. */
const SAME_SIZE = 0.04
const heightOf = ({ top, bottom }: Word) => Math.max(1, bottom - top)

/** "III. NHIỆM VỤ CỤ THỂ" right over a header, in one run from the side of the table. */
function isHeading(lines: readonly (readonly Word[])[], start: number): boolean {
  const line = lines[start] ?? []
  const [first] = line
  const below = lines[start + 1]?.[0]
  // "(Ban hành kèm theo Kế hoạch số …": a caption, with room left for its number and day.
  if (first && /^\(\p{L}{2}/u.test(first.text)) return true
  if (!first || !below || splitRuns(line, COLUMN_GAP).length > 1) return false
  // The last line of a caption, or a title in letters of another size.
  if (line.at(-1)?.text.endsWith(')') === true || Math.abs(heightOf(first) / heightOf(below) - 1) > SAME_SIZE)
    return true
  return first.left < below.left + NEAR || /^(?:[IVXL]{1,6}|\d{1,2})[.)]$/.test(first.text)
}

/** Two heads may stand as close as words do: then the cells below tell where the second one begins. */
function splitHeads(line: readonly Word[], starts: readonly ColumnStart[]): readonly TextRun[] {
  return splitRuns(line, COLUMN_GAP).flatMap(({ words }) => {
    const runs: Word[][] = []
    for (const word of words) {
      const last = runs.at(-1)?.at(-1)
      if (!last || beginsColumn(word, last, starts)) runs.push([word])
      else runs.at(-1)?.push(word)
    }
    return runs.map((own) => toRun(own, false))
  })
}

function beginsColumn(word: Word, last: Word, starts: readonly ColumnStart[]): boolean {
  const isWide = word.left - last.right > WIDE_BLANK * (word.bottom - word.top)
  return starts.some(({ at, count }) => Math.abs(at - word.left) < NEAR && count >= (isWide ? FEW : MANY))
}

function goesOn(above: readonly Word[], line: readonly Word[] | undefined, step: number): boolean {
  const [first] = line ?? []
  if (!first || ORDINAL.test(first.text) || isRowLabel(first.text)) return false
  return first.bottom - boxOf(above).bottom < ROW_STEP * step
}

/**
 * From one line of a cell to the next, in points: the smallest step that comes twice; steps from row to row are wider,
 * and in a table of short cells the more frequent ones.
 */
export function lineStep(lines: readonly (readonly Word[])[]): number {
  const steps = lines
    .flatMap((line, index) => {
      const below = lines
        .slice(index + 1, index + 4)
        .find((next) => next.some((word) => line.some((own) => isUnder(own, word))))
      return below?.[0] && line[0] ? [below[0].top - line[0].top] : []
    })
    .toSorted((a, b) => a - b)
  const height = boxHeight(lines)
  const twice = steps.find(
    (step, index) => step > LEAST_STEP * height && (steps[index + 1] ?? Infinity) - step < SAME_STEP,
  )
  const known = twice !== undefined && twice < WIDEST_STEP * height
  return known ? twice : Math.min(steps[0] ?? Infinity, USUAL_STEP * height)
}

/** In heights of a letter: lines of a cell do not overlap by more. */
const LEAST_STEP = 0.75
/** In heights of a letter: one and a half spacing of Times is 1,56; a wider step is one from row to row. */
const WIDEST_STEP = 1.57
/** In heights of a letter: where a page has too few lines to tell. */
const USUAL_STEP = 1.2
/** In points. */
const SAME_STEP = 0.5

function boxHeight(lines: readonly (readonly Word[])[]): number {
  const heights = lines.flatMap((line) => (line[0] ? [line[0].bottom - line[0].top] : [])).toSorted((a, b) => a - b)
  return heights[heights.length >> 1] ?? 0
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
