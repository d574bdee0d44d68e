// The ruling lines of a PDF page, taken from the picture that pdftocairo draws of it.
import type { RunProgram } from './run-program.ts'

/** A straight line along an axis: at `at`, from `from` to `to`, in points from the top left corner. */
export type Rule = { readonly at: number; readonly from: number; readonly to: number }
export type Rules = { readonly horizontal: readonly Rule[]; readonly vertical: readonly Rule[] }

const NONE: Rules = { horizontal: [], vertical: [] }
/** A page of a thousand drawn things is a picture or a map. */
const MOST_SHAPES = 20_000

/** Without pdftocairo, or where it fails, a page has no rules: its tables are then found by their columns alone. */
export async function readRules(path: string, page: number, run: RunProgram): Promise<Rules> {
  const told = await run('pdftocairo', ['-svg', '-noshrink', '-nocenter', '-f', `${page}`, '-l', `${page}`, path, '-'])
  return told.kind === 'done' ? parseRules(told.output) : NONE
}

type Point = readonly [x: number, y: number]

/** Letters are defined first, in `<defs>`; what comes after is drawn. */
function parseRules(svg: string): Rules {
  const drawn = svg.slice(svg.lastIndexOf('</defs>') + 1)
  const rules = { horizontal: [] as Rule[], vertical: [] as Rule[] }
  let count = 0
  for (const [, attributes = ''] of drawn.matchAll(/<(?:path|rect)\s([^<>]*)\/>/g)) {
    count += 1
    if (count > MOST_SHAPES) return NONE
    const stroked = /stroke-width/.test(attributes)
    if (
      !stroked &&
      /fill:rgb\(100%,100%,100%\)|fill="(?:#fff|#ffffff|white|rgb\(100%, ?100%, ?100%\))"/.test(attributes)
    )
      continue
    const move = transformOf(attributes)
    for (const path of pathsOf(attributes)) addPath(path.map(move), stroked, rules)
  }
  return { horizontal: joinRules(rules.horizontal), vertical: joinRules(rules.vertical) }
}

function transformOf(attributes: string): (point: Point) => Point {
  const matrix = /transform="matrix\(([^)]*)\)"/.exec(attributes)?.[1]
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix?.split(/[\s,]+/).map(Number) ?? []
  return ([x, y]) => [a * x + c * y + e, b * x + d * y + f]
}

/** Corners of each stroke; a path with curves is no rule. */
function pathsOf(attributes: string): readonly (readonly Point[])[] {
  const drawing = /\sd="([^"]*)"/.exec(` ${attributes}`)?.[1]
  if (drawing === undefined) return rectangleOf(attributes)
  return drawing
    .split(/(?=M)/)
    .filter((piece) => !/[CcQqSsAa]/.test(piece))
    .map((piece) => {
      const numbers = piece.match(/-?[\d.]+/g)?.map(Number) ?? []
      const points = Array.from({ length: numbers.length >> 1 }, (_, index): Point => {
        return [numbers[2 * index] ?? 0, numbers[2 * index + 1] ?? 0]
      })
      const [first] = points
      return /Z/i.test(piece) && first ? [...points, first] : points
    })
}

function rectangleOf(attributes: string): readonly (readonly Point[])[] {
  const value = (name: string) =>
    Number(new RegExp(`\\s${name}="(-?[\\d.]+)"`).exec(` ${attributes}`)?.[1] ?? Number.NaN)
  const [x, y, width, height] = [value('x'), value('y'), value('width'), value('height')]
  if ([x, y, width, height].some((number) => Number.isNaN(number))) return []
  return [
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
      [x, y],
    ],
  ]
}

/** A filled shape thinner than this is a line; a wider one is a shade. */
const THIN = 3
/** A stroke that leaves its axis by more than this is slanted. */
const STRAIGHT = 0.5

export function addPath(
  points: readonly Point[],
  stroked: boolean,
  rules: { horizontal: Rule[]; vertical: Rule[] },
): void {
  if (points.length < 2) return
  const add = (xs: readonly number[], ys: readonly number[], thickness: number) => {
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    if (bottom - top <= thickness && right - left > bottom - top)
      rules.horizontal.push({ at: (top + bottom) / 2, from: left, to: right })
    else if (right - left <= thickness) rules.vertical.push({ at: (left + right) / 2, from: top, to: bottom })
  }
  const split = (part: readonly Point[], thickness: number) =>
    add(
      part.map(([x]) => x),
      part.map(([, y]) => y),
      thickness,
    )
  if (!stroked) split(points, THIN)
  else for (const [index, point] of points.entries()) split([points[index - 1] ?? point, point], STRAIGHT)
}

/** Pieces on one line with less than this between them are one rule: borders are drawn cell by cell, or dotted. */
const NEAR = 3
/** Shorter ones are dashes and parts of letters. */
const SHORTEST = 8

export function joinRules(rules: readonly Rule[]): readonly Rule[] {
  const joined: { at: number; from: number; to: number }[] = []
  const levels: { at: number; rules: Rule[] }[] = []
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const level = levels.at(-1)
    if (level && rule.at - level.at <= NEAR) level.rules.push(rule)
    else levels.push({ at: rule.at, rules: [rule] })
  }
  for (const level of levels) {
    let open: { at: number; from: number; to: number } | undefined
    for (const { from, to } of level.rules.toSorted((a, b) => a.from - b.from)) {
      if (open && from - open.to <= NEAR) open.to = Math.max(open.to, to)
      else {
        open = { at: level.at, from, to }
        joined.push(open)
      }
    }
  }
  return joined.filter(({ from, to }) => to - from >= SHORTEST)
}
