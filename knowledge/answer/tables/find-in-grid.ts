// Questions to the numbers of a table: the figure of a commune or school, two of them compared, those above or below a bound, the highest.
import { namesCounted } from '../question/answer-kinds.ts'
import { readCounted } from '../question/counted.ts'
import type { Asked } from '../question/asked.ts'
import type { Finding } from '../compose/draft.ts'
import { readBound, readSome, type Bound } from './bounds.ts'
import { composeFigures, composeFigureList } from './compose-figures.ts'
import { toGrid, type Grid } from './grid.ts'
import { columnAskedFor } from './column-asked.ts'
import type { GridColumn } from './grid-columns.ts'
import { asksAcrossYears, asksFigure, asksToCompare, asksTotal, asksWhichRows, withoutNames } from './grid-question.ts'
import { isOfSome, ofKindAsked, rowsNamed } from './grid-rows.ts'
import { withMeasures } from './measures-asked.ts'
import { isOfMoney, sumColumnAsked } from './sum-column.ts'
import { cellOf, clearlyFirst, numberIn, tablesInScope, type TableRow } from './plan-tables.ts'

/** "Trong các xã, xã A có …" asks for that one. */
const OTHERS = / (?:nao|hon) /

/** undefined unless numbers are asked for, of rows that are named or that stand out by them. */
export function findInGrid(asked: Asked): Finding | undefined {
  const { snapshot, joined } = asked
  if (!asksFigure(joined) && readSome(joined) === undefined) return undefined
  const best = clearlyFirst(
    tablesInScope(asked)
      .flatMap((table) => toGrid(table) ?? [])
      .flatMap((grid) => pick(grid, asked) ?? []),
  )
  if (!best) return undefined
  return best.bound
    ? composeFigureList(best, best.bound.said, snapshot)
    : composeFigures(best, asksToCompare(joined) || asksAcrossYears(asked), snapshot)
}

export type Picked = {
  readonly grid: Grid
  readonly rows: readonly TableRow[]
  readonly column: GridColumn
  /** Asked for as well: "bao nhiêu học sinh, mấy lớp". */
  readonly also: readonly GridColumn[]
  readonly held: number
  readonly bound: Bound | undefined
  /** Rows of which the column holds no number: whether they are within a bound is not said. */
  readonly blank?: readonly TableRow[]
}

/** A column that is named comes before. */
const SUM_HELD = 0.5

/** "Bao nhiêu em" is told by no sum of money. */
function countsOther({ table, rows }: Grid, { query }: Asked): boolean {
  const counted = readCounted(query.keys)
  const said = [...table.headings, ...table.heads, ...rows.map(({ name }) => name)]
  return counted !== undefined && isOfMoney(table) && !said.some((text) => namesCounted(text, counted))
}

function pick(grid: Grid, asked: Asked): Picked | undefined {
  if (countsOther(grid, asked)) return undefined
  const named = rowsNamed(grid, asked)
  const asksWhich = asksWhichRows(grid, asked.joined)
  // "Trường nào nhiều lớp hơn Trường Kim Đồng" is told by no figure of that one.
  if (named.length === 1 && asksWhich && OTHERS.test(asked.joined)) return undefined
  const heads = grid.columns.map(({ head }) => head)
  const some = asksFigure(asked.joined) ? undefined : readSome(asked.joined)
  const bound = named.length === 0 && asksWhich ? (readBound(asked.joined, heads) ?? some) : undefined
  // "Chưa đạt 70 %" is spent on the bound: it says nothing of the column.
  const joined = bound?.rest ?? asked.joined
  const question = withMeasures(withoutNames(grid, named, asked), joined).filter(({ term }) =>
    term.split('_').every((key) => joined.includes(` ${key} `) || !asked.joined.includes(` ${key} `)),
  )
  const sum = named.length === 1 && !bound ? sumColumnAsked(grid, question, joined) : undefined
  const chosen =
    (question.length === 0 ? undefined : columnAskedFor(grid, question, { ...asked, joined })) ??
    (sum && { column: sum, also: [], held: SUM_HELD })
  if (!chosen || (some && chosen.column.isShare)) return undefined
  const figureOf = (row: TableRow) => numberIn(cellOf(row, chosen.column.head))
  if (named.length > 0) {
    const rows = named.map(({ row }) => row)
    return rows.every((row) => figureOf(row) !== undefined) ? { grid, rows, bound, ...chosen } : undefined
  }
  const { total } = grid.table
  const isOfAll = total && asksTotal(asked.joined) && !isOfSome(grid, asked)
  if (!bound) return isOfAll ? { grid, rows: [total], bound, ...chosen } : undefined
  const asRead = ofKindAsked(grid, asked).map(({ row }) => ({ row, value: figureOf(row) }))
  const rows = bound.pick(asRead.flatMap(({ row, value }) => (value === undefined ? [] : [{ row, value }])))
  const blank = asRead.flatMap(({ row, value }) => (value === undefined ? [row] : []))
  return { grid, rows, bound, blank, ...chosen }
}
