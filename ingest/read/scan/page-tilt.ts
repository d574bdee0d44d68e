// How a scanned page lies: by how many degrees it is tilted, and whether its lines run up instead of across.
import { shrinkInk, type InkMap } from './dark-pixels.ts'

/** Feeders tilt a page by a degree or two; more is a photograph taken aslant. */
const MOST_DEGREES = 6
const COARSE_STEP = 0.25
const FINE_STEP = 0.05
/** An A4 page is then some 600 × 900. */
const SHRINK = 4

/** Degrees that the page is turned clockwise from straight. */
export function findTilt(map: InkMap): number {
  const points = inkPoints(shrinkInk(map, SHRINK))
  const straightness = (degrees: number) => sharpness(points, degrees, 'rows') + sharpness(points, degrees, 'columns')
  const coarse = best(0, MOST_DEGREES, COARSE_STEP, straightness)
  return best(coarse, COARSE_STEP, FINE_STEP, straightness)
}

/** Lines of text make rows of ink and rows of none; columns of letters are never so sharp. */
export function runsUpwards(map: InkMap): boolean {
  const points = inkPoints(shrinkInk(map, SHRINK))
  return sharpness(points, 0, 'columns') > SIDEWAYS * sharpness(points, 0, 'rows')
}

const SIDEWAYS = 1.3

type Points = { readonly xs: Int32Array; readonly ys: Int32Array; readonly span: number }

function inkPoints({ width, height, ink }: InkMap): Points {
  const count = ink.reduce((sum, value) => sum + value, 0)
  const [xs, ys] = [new Int32Array(count), new Int32Array(count)]
  let at = 0
  for (const [index, value] of ink.entries()) {
    if (value === 0) continue
    xs[at] = index % width
    ys[at] = Math.floor(index / width)
    at += 1
  }
  return { xs, ys, span: width + height }
}

/** The sum of squared steps of the profile of ink along rows (or columns) tilted so. */
function sharpness({ xs, ys, span }: Points, degrees: number, along: 'rows' | 'columns'): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const profile = new Int32Array(3 * span)
  for (let at = 0; at < xs.length; at += 1) {
    const [x, y] = [xs[at] ?? 0, ys[at] ?? 0]
    const place = Math.round(along === 'rows' ? y - slope * x : x + slope * y) + span
    profile[place] = (profile[place] ?? 0) + 1
  }
  let sum = 0
  for (let at = 1; at < profile.length; at += 1) sum += ((profile[at] ?? 0) - (profile[at - 1] ?? 0)) ** 2
  return sum
}

function best(middle: number, reach: number, step: number, score: (degrees: number) => number): number {
  let found = { degrees: middle, score: score(middle) }
  for (let degrees = middle - reach; degrees <= middle + reach; degrees += step) {
    const own = score(degrees)
    if (own > found.score) found = { degrees, score: own }
  }
  return found.degrees
}
