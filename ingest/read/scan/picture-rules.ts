// The ruling lines of a scanned page: long thin runs of ink along an axis.
import type { InkMap } from './dark-pixels.ts'
import type { PixelBox } from './grey-picture.ts'

/** `horizontal` and `vertical`: the ink of each line. */
export type InkLines = { readonly horizontal: readonly PixelBox[]; readonly vertical: readonly PixelBox[] }

/** In shares of the page's long side (3,508 pixels at 300 dots an inch): longer than any stroke of a letter of 14 points. */
const SHORTEST_ACROSS = 0.03
const SHORTEST_DOWN = 0.0165
/** Ruling lines of Word are 0.5 to 1.5 points; a thicker one is a bar, or the edge of the glass. */
const THICKEST = 0.005
/** Noise and blur interrupt a line by so many pixels. */
const GAP = 4

/** @param map of a page that lies straight */
export function findInkLines({ width, height, ink }: InkMap): InkLines {
  const long = Math.max(width, height)
  const across = linesAlong(
    { length: width, count: height, isInk: (along, at) => ink[at * width + along] === 1 },
    long * SHORTEST_ACROSS,
  )
  const down = linesAlong(
    { length: height, count: width, isInk: (along, at) => ink[along * width + at] === 1 },
    long * SHORTEST_DOWN,
  )
  const isThin = ({ first, last }: Line) => last - first + 1 <= Math.max(4, long * THICKEST)
  return {
    horizontal: across
      .filter(isThin)
      .map(({ from, to, first, last }) => ({ left: from, right: to, top: first, bottom: last + 1 })),
    vertical: down
      .filter(isThin)
      .map(({ from, to, first, last }) => ({ left: first, right: last + 1, top: from, bottom: to })),
  }
}

type Axis = { readonly length: number; readonly count: number; readonly isInk: (along: number, at: number) => boolean }
type Run = { readonly from: number; readonly to: number }
/** `first` to `last`: the rows (or columns) that its ink takes. */
type Line = { from: number; to: number; readonly first: number; last: number }

function linesAlong(axis: Axis, shortest: number): readonly Line[] {
  const done: Line[] = []
  let open: Line[] = []
  for (let at = 0; at < axis.count; at += 1) {
    const runs = runsOf(axis, at, shortest)
    const going: Line[] = []
    for (const run of runs) {
      const above = open.filter((line) => line.from < run.to && run.from < line.to)
      const [first, ...others] = above
      if (!first) going.push({ ...run, first: at, last: at })
      else {
        for (const other of others) {
          first.from = Math.min(first.from, other.from)
          first.to = Math.max(first.to, other.to)
          open = open.filter((line) => line !== other)
        }
        first.from = Math.min(first.from, run.from)
        first.to = Math.max(first.to, run.to)
        first.last = at
        if (!going.includes(first)) going.push(first)
      }
    }
    done.push(...open.filter((line) => !going.includes(line) && line.last < at - 1))
    open = [...going, ...open.filter((line) => !going.includes(line) && line.last >= at - 1)]
  }
  return [...done, ...open]
}

/** Runs of ink in one row or column; a line that is not quite straight is several runs that overlap. */
function runsOf({ length, isInk }: Axis, at: number, shortest: number): readonly Run[] {
  const runs: Run[] = []
  let start = -1
  let last = -1
  const end = () => {
    if (start >= 0 && last + 1 - start >= shortest) runs.push({ from: start, to: last + 1 })
    start = -1
  }
  for (let along = 0; along < length; along += 1) {
    if (!isInk(along, at)) continue
    if (start >= 0 && along - last > GAP) end()
    if (start < 0) start = along
    last = along
  }
  end()
  return runs
}
