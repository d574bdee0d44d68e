// Questions to the numbers of a table: the figure of a commune or school, two of them compared, those above or below a bound, the highest.
import { expandAbbreviations } from '../../text/abbreviations.ts'
import { syllables } from '../../text/syllables.ts'
import { parseNumber } from '../../text/numbers.ts'
import type { Asked } from '../question/asked.ts'
import { composeFigures, composeFigureList } from './compose-figures.ts'
import type { Finding } from '../compose/draft.ts'
import { cellOf, columnAskedFor, numberColumns, numberIn, type GridColumn } from './grid-columns.ts'
import { tablesOf, type PlanTable, type TableRow } from './plan-tables.ts'
import { isOfOtherLevel, lengthSaid } from './rows-said.ts'

export type Grid = {
  readonly table: PlanTable
  /** The head of the cells that name the rows. */
  readonly names: string
  readonly columns: readonly GridColumn[]
}

const MOST_NAMED = 6

/** undefined unless numbers are asked for, of rows that are named or that stand out by them. */
export function findInGrid(asked: Asked): Finding | undefined {
  const { mention, snapshot, joined } = asked
  if (!ASKS_FIGURE.test(joined)) return undefined
  const found = tablesOf(snapshot)
    .filter(({ versionId }) => mention.only?.has(versionId) ?? true)
    .flatMap((table) => toGrid(table) ?? [])
    .flatMap((grid) => pick(grid, asked) ?? [])
    .toSorted((a, b) => b.held - a.held)
  const [best, second] = found
  if (!best || second?.held === best.held) return undefined
  return best.bound
    ? composeFigureList(best, best.bound.said, snapshot)
    : composeFigures(best, COMPARES.test(joined), snapshot)
}

const ASKS_FIGURE =
  / (?:bao nhieu|may|ti le|phan tram|so luong|tong so|so|nhieu|it|cao|thap|lon|nho|hon|duoi|tren|so voi|khac|khong co|chua co) /
/** The row that the plan itself adds up. */
const ASKS_TOTAL =
  / (?:tong|tong so|tong cong|tat ca|ca|toan) (?!truong )(?:\S+ ){0,8}?(?:bao nhieu|may|la|co) | tong (?:so|cong) /
const COMPARES = / (?:hon|so voi|khac|chenh|bang nhau|lech) /

function toGrid(table: PlanTable): Grid | undefined {
  const columns = numberColumns(table)
  const names = table.heads.find(
    (head) =>
      !columns.some((column) => column.head === head) &&
      new Set(table.rows.map((row) => cellOf(row, head))).size > MOST_ALIKE * table.rows.length,
  )
  return names === undefined || columns.length === 0 ? undefined : { table, names, columns }
}

/** Names tell rows apart. */
const MOST_ALIKE = 0.8

export type Picked = {
  readonly grid: Grid
  readonly rows: readonly TableRow[]
  readonly column: GridColumn
  /** Asked for as well: "bao nhiêu học sinh, mấy lớp". */
  readonly also: readonly GridColumn[]
  readonly held: number
  readonly bound: Bound | undefined
}

function pick(grid: Grid, asked: Asked): Picked | undefined {
  const named = rowsNamed(grid, asked.joined).filter((row) => !isOfOtherLevel(row, asked))
  if (named.length > MOST_NAMED) return undefined
  const nameWords = new Set([
    ...named.flatMap((row) => syllables(expandAbbreviations(cellOf(row, grid.names) ?? '', 'plan'))),
    ...syllables(grid.names),
    ...sharedNameWords(grid),
  ])
  const says = (key: string) => !nameWords.has(key) && !ASKING.has(key) && !/^\d/.test(key)
  const question = asked.question.filter(({ term }) => term.split('_').every(says))
  if (question.length === 0) return undefined
  const chosen = columnAskedFor(grid.columns, question, asked)
  if (!chosen) return undefined
  if (named.length > 0) return { grid, rows: named, bound: undefined, ...chosen }
  const bound = asksWhichRows(grid, asked.joined) ? readBound(asked.joined) : undefined
  const { total } = grid.table
  if (!bound) return total && ASKS_TOTAL.test(asked.joined) ? { grid, rows: [total], bound, ...chosen } : undefined
  const rows = bound.pick(
    grid.table.rows.flatMap((row) => {
      const value = numberIn(cellOf(row, chosen.column.head))
      return value === undefined ? [] : [{ row, value }]
    }),
  )
  return rows.length > 0 ? { grid, rows, bound, ...chosen } : undefined
}

/** "Nội trú" where all rows are boarding schools. */
function sharedNameWords({ table, names }: Grid): readonly string[] {
  const words = table.rows.map((row) => new Set(syllables(expandAbbreviations(cellOf(row, names) ?? '', 'plan'))))
  return [...new Set(words.flatMap((own) => [...own]))].filter(
    (word) => words.filter((own) => own.has(word)).length > SHARED * words.length,
  )
}
const SHARED = 0.5

/** How figures are asked for and held against each other: no words of what they count. */
const ASKING: ReadonlySet<string> = new Set(
  'tong so cong phan tram ti le nhat nhieu it cao thap lon nho hon kem duoi tren qua vuot dang con hien het roi nam muc khac chenh lech so voi la dat tu tro len'.split(
    ' ',
  ),
)

/** Of rows whose names hold each other only the longest is said: "thị trấn Đồng Xuân" is no "Đồng Xuân". */
function rowsNamed({ table, names }: Grid, joined: string): readonly TableRow[] {
  const said = table.rows.flatMap((row) => {
    const cell = row.cells.find(({ head }) => head === names)
    const length = cell ? lengthSaid(cell, joined) : 0
    const name = cell ? syllables(cell.value) : []
    return length > 0 ? [{ row, key: name.slice(-length).join(' '), length }] : []
  })
  return said
    .filter(({ key, length }) => !said.some((other) => other.length > length && ` ${other.key} `.includes(` ${key} `)))
    .map(({ row }) => row)
}

/** "Xã nào", "những trường nào", "nơi nào": the rows themselves are asked for. */
function asksWhichRows({ names }: Grid, joined: string): boolean {
  const kinds = [...new Set([...syllables(names), 'don vi', 'noi', 'cho', 'dia phuong'])]
  return kinds.some((kind) =>
    new RegExp(` ${kind}(?: \\S+){0,3} nao | (?:nhung|cac|bao nhieu|may) ${kind} `).test(joined),
  )
}

type Figure = { readonly row: TableRow; readonly value: number }
export type Bound = {
  /** "dưới 96", "cao nhất": behind the head of the column. */
  readonly said: string
  readonly pick: (figures: readonly Figure[]) => readonly TableRow[]
}

const NUMBER = String.raw`(\d[\d.,]*)`
const BOUNDS: readonly (readonly [RegExp, string, (value: number, bound: number) => boolean])[] = [
  [new RegExp(` (?:tu|dat tu) ${NUMBER}(?: \\S+){0,3} tro len `), 'từ {} trở lên', (value, bound) => value >= bound],
  [new RegExp(` (?:it nhat|toi thieu) ${NUMBER} `), 'từ {} trở lên', (value, bound) => value >= bound],
  [new RegExp(` (?:khong qua|khong vuot qua|toi da) ${NUMBER} `), 'không quá {}', (value, bound) => value <= bound],
  [
    new RegExp(` (?:duoi|chua den|chua toi|chua dat|khong dat|it hon|thap hon|nho hon|kem) (?:muc )?${NUMBER} `),
    'dưới {}',
    (value, bound) => value < bound,
  ],
  [
    new RegExp(` (?:tren|hon|qua|vuot|nhieu hon|cao hon|lon hon) (?:muc )?${NUMBER} `),
    'trên {}',
    (value, bound) => value > bound,
  ],
]
/** "Thiếu nhiều giáo viên nhất"; "thống nhất", "nhất là" are other words. */
const MOST = String.raw`(?: (?!\d)\S+){0,6}(?<! thong| hop| duy) nhat (?!la |tri )`
const HIGHEST = new RegExp(` (?:nhieu|cao|lon|dong)${MOST}`)
const LOWEST = new RegExp(` (?:it|thap|nho|kem)${MOST}`)

function readBound(joined: string): Bound | undefined {
  for (const [pattern, said, holds] of BOUNDS) {
    const printed = pattern.exec(joined)?.[1] ?? ''
    const bound = parseNumber(printed)
    if (bound !== undefined)
      return {
        said: said.replace('{}', printed),
        pick: (figures) => figures.filter(({ value }) => holds(value, bound)).map(({ row }) => row),
      }
  }
  if (NONE.test(joined)) return { said: 'bằng 0', pick: (figures) => ofValue(figures, () => 0) }
  if (HIGHEST.test(joined)) return { said: 'cao nhất', pick: (figures) => ofValue(figures, Math.max) }
  return LOWEST.test(joined) ? { said: 'thấp nhất', pick: (figures) => ofValue(figures, Math.min) } : undefined
}

/** "Xã nào chưa có trường mức độ 2". */
const NONE = / (?:khong|chua|khong con) co /

function ofValue(figures: readonly Figure[], choose: (...values: number[]) => number): readonly TableRow[] {
  const wanted = choose(...figures.map(({ value }) => value))
  return figures.filter(({ value }) => value === wanted).map(({ row }) => row)
}
