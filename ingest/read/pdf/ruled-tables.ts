// Tables whose cells are ruled: the lines of the page make a grid, and a missing piece of a line merges two cells.
import { lineStep } from './aligned-header.ts'
import { boxOf, middle, readWordLines } from './page-rows.ts'
import type { Rule, Rules } from './pdf-rules.ts'
import type { Box, PdfPage, Word } from './pdf-words.ts'
import { findRowTops, ORDINAL } from './row-bands.ts'
import type { SheetCell, SheetRow } from '../excel/sheet-grid.ts'
import { cellOf, cutRows, lowestColumns, plainRow, type TableFragment } from './table-fragment.ts'

/** Ends of lines that meet may be this far apart, in points. */
const TOUCH = 4
/** More is a drawing. */
const MOST_EDGES = 500

export function findRuledTables(page: PdfPage, rules: Rules): readonly TableFragment[] {
  return findGrids(rules)
    .map((grid) => readGrid(page, grid))
    .toSorted((a, b) => a.top - b.top)
}

/** Each cell once, merged ones whole. */
export function cellBoxes({ edges, heights, root }: Grid): readonly Box[] {
  const columns = edges.length - 1
  const boxes = new Map<number, Box>()
  for (const [index, key] of root.entries()) {
    const [row, column] = [Math.floor(index / columns), index % columns]
    const [top, bottom] = [heights[row] ?? 0, heights[row + 1] ?? 0]
    const own = { left: edges[column] ?? 0, right: edges[column + 1] ?? 0, top, bottom }
    boxes.set(key, boxOf([own, ...(boxes.has(key) ? [boxes.get(key) ?? own] : [])]))
  }
  return [...boxes.values()]
}

/** The grids that the lines of a page make. */
export const findGrids = (rules: Rules): readonly Grid[] => connected(rules).flatMap((group) => gridOf(group) ?? [])

type Group = { readonly horizontal: Rule[]; readonly vertical: Rule[] }

/** Lines that touch each other, directly or over others. */
function connected({ horizontal, vertical }: Rules): readonly Group[] {
  if (horizontal.length + vertical.length > 2 * MOST_EDGES) return []
  let groups: Group[] = []
  for (const rule of horizontal) {
    const joined: Group = { horizontal: [rule], vertical: vertical.filter((other) => meet(rule, other)) }
    const [apart, touched] = [[] as Group[], [] as Group[]]
    for (const group of groups)
      (group.vertical.some((other) => joined.vertical.includes(other)) ? touched : apart).push(group)
    groups = [...apart, mergeGroups([...touched, joined])]
  }
  return groups
}

const meet = (across: Rule, down: Rule) =>
  down.at >= across.from - TOUCH &&
  down.at <= across.to + TOUCH &&
  across.at >= down.from - TOUCH &&
  across.at <= down.to + TOUCH

const mergeGroups = (groups: readonly Group[]): Group => ({
  horizontal: groups.flatMap((group) => group.horizontal),
  vertical: [...new Set(groups.flatMap((group) => group.vertical))],
})

function gridOf({ horizontal: drawn, vertical }: Group): Grid | undefined {
  const horizontal = [...drawn, ...openEnds(drawn, vertical)]
  const edges = levels(vertical)
  const heights = levels(horizontal)
  if (edges.length < 3 || heights.length < 2 || edges.length > MOST_EDGES || heights.length > MOST_EDGES)
    return undefined
  return { edges, heights, root: mergeCells({ horizontal, vertical }, edges, heights) }
}

function readGrid(page: PdfPage, grid: Grid): TableFragment {
  const { edges, heights } = grid
  const [left, right] = [edges[0] ?? 0, edges.at(-1) ?? 0]
  const [top, bottom] = [heights[0] ?? 0, heights.at(-1) ?? 0]
  const inside = page.words.filter((word) => within(middleX(word), left, right) && within(middle(word), top, bottom))
  const reaches = lowestColumns(inside, edges)
  return { page: page.number, left, right, top, bottom, edges, rows: readRows(inside, grid), reaches }
}

/**
 * Browsers draw no line where a page end cuts a row: there the lines between the columns, the outer ones among them, run on beyond the last
 * one across. @returns that line, and the one above a row that a page begins in the middle of
 */
function openEnds(horizontal: readonly Rule[], vertical: readonly Rule[]): readonly Rule[] {
  const [top, bottom] = [Math.min(...horizontal.map(({ at }) => at)), Math.max(...horizontal.map(({ at }) => at))]
  const [from, to] = [Math.min(...horizontal.map((rule) => rule.from)), Math.max(...horizontal.map((rule) => rule.to))]
  const line = (at: number): Rule => ({ at, from, to })
  const above = Math.min(...vertical.map((rule) => rule.from))
  const below = Math.max(...vertical.map((rule) => rule.to))
  // A frame around the page reaches on, too, but nothing inside it does.
  const isOpen = (reaches: (rule: Rule) => boolean) => {
    const at = vertical.filter(reaches).map((rule) => rule.at)
    const reachesAt = (side: number) => at.some((one) => Math.abs(one - side) <= TOUCH)
    return reachesAt(from) && reachesAt(to) && at.some((one) => one - from > TOUCH && to - one > TOUCH)
  }
  return [
    ...(top - above > ONE_LINE && isOpen((rule) => rule.from - above <= TOUCH) ? [line(above)] : []),
    ...(below - bottom > ONE_LINE && isOpen((rule) => below - rule.to <= TOUCH) ? [line(below)] : []),
  ]
}

/** In points: less is no room for text. */
const ONE_LINE = 8

const middleX = ({ left, right }: Word) => (left + right) / 2
const within = (value: number, from: number, to: number) => value >= from - 1 && value <= to + 1

function levels(rules: readonly Rule[]): readonly number[] {
  const sorted = rules.map(({ at }) => at).toSorted((a, b) => a - b)
  return sorted.filter((at, index) => index === 0 || at - (sorted[index - 1] ?? 0) > TOUCH)
}

export type Grid = {
  readonly edges: readonly number[]
  readonly heights: readonly number[]
  /** The first cell of the merge that a cell of row and column belongs to, as row * columns + column. */
  readonly root: readonly number[]
}

function mergeCells(rules: Group, edges: readonly number[], heights: readonly number[]): readonly number[] {
  const columns = edges.length - 1
  const root = Array.from({ length: columns * (heights.length - 1) }, (_, index) => index)
  const find = (index: number): number => {
    const above = root[index] ?? index
    return above === index ? index : find(above)
  }
  const join = (a: number, b: number) => {
    const [first, second] = [find(a), find(b)]
    root[Math.max(first, second)] = Math.min(first, second)
  }
  for (const index of root.keys()) {
    const [row, column] = [Math.floor(index / columns), index % columns]
    const y = ((heights[row] ?? 0) + (heights[row + 1] ?? 0)) / 2
    const x = ((edges[column] ?? 0) + (edges[column + 1] ?? 0)) / 2
    if (column + 1 < columns && !isDrawn(rules.vertical, edges[column + 1] ?? 0, y)) join(index, index + 1)
    if (row + 2 < heights.length && !isDrawn(rules.horizontal, heights[row + 1] ?? 0, x)) join(index, index + columns)
  }
  return root.map((_, index) => find(index))
}

const isDrawn = (rules: readonly Rule[], at: number, along: number) =>
  rules.some((rule) => Math.abs(rule.at - at) <= TOUCH && rule.from - 1 <= along && rule.to + 1 >= along)

function readRows(words: readonly Word[], grid: Grid): readonly SheetRow[] {
  const { edges, heights, root } = grid
  const columns = edges.length - 1
  const ofRoot = new Map<number, Word[]>()
  for (const word of words) {
    const row = Math.max(
      0,
      heights.findLastIndex((at) => at <= middle(word)),
    )
    const column = Math.max(
      0,
      edges.findLastIndex((at) => at <= middleX(word)),
    )
    const key = root[Math.min(row, heights.length - 2) * columns + Math.min(column, columns - 1)] ?? 0
    ofRoot.set(key, [...(ofRoot.get(key) ?? []), word])
  }
  const sides = sidesOf(grid)
  const texts = new Map([...ofRoot].map(([key, own]) => [key, cellOf(own, ...(sides.get(key) ?? [0, 0]))]))
  const rows: SheetRow[] = []
  // A row may be cut into several, so that rows count on their own; merges keep the number of their first row.
  const numbers: number[] = []
  for (const [row, top] of heights.slice(0, -1).entries()) {
    numbers.push(rows.length + 1)
    const own = root.slice(row * columns, (row + 1) * columns)
    const parts = cutBand(
      own.map((key) => ofRoot.get(key) ?? []),
      grid,
      { row, top },
    )
    if (parts) for (const part of parts) rows.push(plainRow(part, rows.length + 1))
    else
      rows.push({
        number: rows.length + 1,
        cells: own.map((key): SheetCell => {
          const first = Math.floor(key / columns)
          return { text: texts.get(key) ?? '', top: numbers[first] ?? 1, left: key % columns }
        }),
      })
  }
  return rows
}

/** The left and the right side of each cell, by its first cell. */
function sidesOf({ edges, root }: Grid): ReadonlyMap<number, readonly [left: number, right: number]> {
  const columns = edges.length - 1
  const sides = new Map<number, readonly [number, number]>()
  for (const [index, key] of root.entries()) {
    const right = Math.max(sides.get(key)?.[1] ?? 0, edges[(index % columns) + 1] ?? 0)
    sides.set(key, [edges[key % columns] ?? 0, right])
  }
  return sides
}

/** Several rows between two lines, told by several ordinals in the first column. undefined: one row, as ruled. */
function cutBand(
  cells: readonly (readonly Word[])[],
  { edges, heights, root }: Grid,
  { row, top }: { readonly row: number; readonly top: number },
): readonly (readonly string[])[] | undefined {
  const columns = edges.length - 1
  const own = root.slice(row * columns, (row + 1) * columns)
  const merged = own.some((key, column) => key !== row * columns + column || root[key + columns] === key)
  const ordinals = readWordLines(cells[0] ?? [])
  const numbered = ordinals.every((line) => ORDINAL.test(line.map(({ text }) => text).join('')))
  if (merged || ordinals.length < 2 || !numbered) return undefined
  const words = cells.flat()
  const step = lineStep(readWordLines(words))
  const tops = findRowTops({ words, right: edges[1] ?? 0, top, bottom: heights[row + 1] ?? 0, step })
  return cutRows(words, edges, tops)
}
