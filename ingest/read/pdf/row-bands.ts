// Where the rows of a table part begin that has no lines between its rows: by the printed ordinals and by the gaps.
import { middle, readWordLines, splitRuns } from './page-rows.ts'
import type { Word } from './pdf-words.ts'

/** "7", "12.", "IV", "1.2", "(3)". */
export const ORDINAL = /^\(?(?:\d{1,3}|[IVXL]{1,6}|\d{1,2}(?:\.\d{1,2})+)[.)]?$/

/** "A", "II.": the label of a group of rows. */
export const isRowLabel = (text: string): boolean => /^(?:[IVXL]{1,6}|[A-Z])[.)]?$/.test(text)

/** `right`: where the first column ends, which may hold the ordinals; `step`: from one line of a cell to the next. */
type Part = {
  readonly words: readonly Word[]
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly step: number
}

/** @returns the heights at which rows begin, from `top` on */
export function findRowTops(part: Part): readonly number[] {
  const lines = readWordLines(part.words)
  const anchors = lines.flatMap((line) => {
    const first = line.filter((word) => middleX(word) < part.right)
    const label = first.map(({ text }) => text).join('')
    return first[0] && (ORDINAL.test(label) || isRowLabel(label)) ? [first[0]] : []
  })
  if (anchors.length === 0) return [part.top, ...gapTops(lines, part.step)]
  const tops = isCentred(part, anchors)
    ? centredTops(part, anchors)
    : [...anchors, ...unnumbered(lines, part)]
        .map(({ top, bottom }) => top - LIFT * (bottom - top))
        .toSorted((a, b) => a - b)
  return [part.top, ...tops.filter((top) => part.words.some((word) => middle(word) < top))]
}

const middleX = ({ left, right }: Word) => (left + right) / 2

/** Other columns of the row may stand a little higher than the ordinal: in heights of a letter. */
const LIFT = 0.35
/** In steps from line to line: more than this lies between two rows, not between two lines of a cell. */
const ROW_STEP = 1.25

const NUMBER = /^[≥≤<>~]?\d[\d.,]*%?$/

/** "Trong đó: nữ | % | 41,7": a row without an ordinal, by the gap above it and by values of its own. */
function unnumbered(lines: readonly (readonly Word[])[], { right, step }: Part): readonly Word[] {
  return lines.flatMap((line, index) => {
    const above = lines[index - 1]
    const [first] = line
    if (!above || !first || middleX(first) < right || topOf(line) - topOf(above) <= ROW_STEP * step) return []
    const values = line.filter((word) => NUMBER.test(word.text))
    return values.length > 0 && splitRuns(line, VALUE_GAP).length > 1 ? [first] : []
  })
}

const topOf = (line: readonly Word[]) => Math.min(...line.map(({ top }) => top))

/** In heights of a letter: values stand apart from the words beside them. */
const VALUE_GAP = 0.6

/** Tops of the lines that stand further below the one above than lines of a cell do. */
function gapTops(lines: readonly (readonly Word[])[], step: number): readonly number[] {
  const tops = lines.map(topOf)
  return tops.slice(1).filter((top, index) => top - (tops[index] ?? 0) > ROW_STEP * step)
}

/** Ordinals in the middle of their rows stand half a line beside the text, or have text above them that is their own. */
function isCentred({ words, right, top, step }: Part, anchors: readonly Word[]): boolean {
  const others = words.filter((word) => middleX(word) >= right)
  const distances = anchors.map((anchor) => {
    const above = others.map((word) => anchor.top - word.top).filter((distance) => distance > 0.3 * step)
    return Math.min(...above) / Math.max(1, step)
  })
  if (distances.some((distance) => distance < 0.75)) return true
  const [first] = anchors
  const opens = first !== undefined && first.top - top < step / 2
  return !opens && distances.filter((distance) => distance < ROW_STEP).length > anchors.length / 2
}

/**
 * A row ends as far below its ordinal as it begins above; where a wide gap lies between two ordinals, it ends there.
 */
function centredTops({ words, top, step }: Part, anchors: readonly Word[]): readonly number[] {
  const [first] = anchors
  const opening = first && wideGap(words, top, first.top, step)
  const tops = opening === undefined ? [] : [opening]
  for (const [index, anchor] of anchors.entries()) {
    const next = anchors[index + 1]
    if (!next) break
    const wanted = 2 * middle(anchor) - (tops.at(-1) ?? top)
    tops.push(wideGap(words, anchor.bottom, next.top, step) ?? nearestCut(words, wanted, [anchor.bottom, next.top]))
  }
  const last = anchors.at(-1)
  const closing = last && wideGap(words, last.bottom, Math.max(...words.map(({ bottom }) => bottom)), step)
  return closing === undefined ? tops : [...tops, closing]
}

/** The middle of the widest stretch that no word covers; undefined where it is no wider than between lines of a cell. */
function wideGap(words: readonly Word[], from: number, to: number, step: number): number | undefined {
  const inside = words
    .filter(({ top, bottom }) => bottom >= from - 1 && top <= to + 1)
    .toSorted((a, b) => a.top - b.top)
  let best = { width: 0, at: 0 }
  let covered = inside[0]?.bottom ?? to
  for (const { top, bottom } of inside) {
    if (top - covered > best.width) best = { width: top - covered, at: (top + covered) / 2 }
    covered = Math.max(covered, bottom)
  }
  const height = inside[0] ? inside[0].bottom - inside[0].top : 0
  return best.width > ROW_STEP * step - height ? best.at : undefined
}

/** Between two lines, nearest to where the row should end. */
function nearestCut(words: readonly Word[], wanted: number, [from, to]: readonly [number, number]): number {
  const middles = words.map(middle).filter((at) => at > from && at < to)
  const heights = [...new Set([from, ...middles, to])].toSorted((a, b) => a - b)
  const cuts = heights.slice(1).map((at, index) => (at + (heights[index] ?? at)) / 2)
  return cuts.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? (from + to) / 2
}
