// Questions to the numbers of a table: the figure of a commune or school, two of them compared, those above or below a bound, the highest.
import { syllables } from '../../text/syllables.ts'
import type { Asked } from '../question/asked.ts'
import type { WeightedTerm } from '../question/weigh-terms.ts'
import type { Finding } from '../compose/draft.ts'
import { readBound, type Bound } from './bounds.ts'
import { composeFigures, composeFigureList } from './compose-figures.ts'
import { toGrid, type Grid, type GridRow } from './grid.ts'
import { columnAskedFor } from './column-asked.ts'
import type { GridColumn } from './grid-columns.ts'
import { cellOf, clearlyFirst, numberIn, tablesInScope, type TableRow } from './plan-tables.ts'
import { isOfOtherLevel, lengthSaid } from './rows-said.ts'
import { requirePlan } from '../snapshot.ts'

/** More rows than this are no answer at a glance. */
const MOST_NAMED = 6

/** undefined unless numbers are asked for, of rows that are named or that stand out by them. */
export function findInGrid(asked: Asked): Finding | undefined {
  const { snapshot, joined } = asked
  if (!ASKS_FIGURE.test(joined) && readBound(joined, []) === undefined) return undefined
  const best = clearlyFirst(
    tablesInScope(asked)
      .flatMap((table) => toGrid(table) ?? [])
      .flatMap((grid) => pick(grid, asked) ?? []),
  )
  if (!best) return undefined
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

function pick(grid: Grid, asked: Asked): Picked | undefined {
  const named = rowsNamed(grid, asked)
  const asksWhich = asksWhichRows(grid, asked.joined)
  // "Trường nào nhiều lớp hơn Trường Kim Đồng" is told by no figure of that one.
  if (named.length > MOST_NAMED || (named.length === 1 && asksWhich)) return undefined
  const heads = grid.columns.map(({ head }) => head)
  const bound = named.length === 0 && asksWhich ? readBound(asked.joined, heads) : undefined
  // "Chưa đạt 70 %" is spent on the bound: it says nothing of the column.
  const joined = bound?.rest ?? asked.joined
  const question = withoutNames(grid, named, asked).filter(({ term }) =>
    term.split('_').every((key) => joined.includes(` ${key} `) || !asked.joined.includes(` ${key} `)),
  )
  const chosen = question.length === 0 ? undefined : columnAskedFor(grid, question, { ...asked, joined })
  if (!chosen) return undefined
  const figureOf = (row: TableRow) => numberIn(cellOf(row, chosen.column.head))
  if (named.length > 0) {
    const rows = named.map(({ row }) => row)
    return rows.every((row) => figureOf(row) !== undefined) ? { grid, rows, bound, ...chosen } : undefined
  }
  const { total } = grid.table
  const asksTotal = total && ASKS_TOTAL.test(asked.joined) && !isOfSome(grid, asked)
  if (!bound) return asksTotal ? { grid, rows: [total], bound, ...chosen } : undefined
  const asRead = ofKindAsked(grid, asked).map(({ row }) => ({ row, value: figureOf(row) }))
  const rows = bound.pick(asRead.flatMap(({ row, value }) => (value === undefined ? [] : [{ row, value }])))
  const blank = asRead.flatMap(({ row, value }) => (value === undefined ? [row] : []))
  return { grid, rows, bound, blank, ...chosen }
}

/** What is asked of the rows: without their names, and the words by which figures are asked for. */
function withoutNames(grid: Grid, named: readonly GridRow[], { question, snapshot }: Asked): readonly WeightedTerm[] {
  const names = new Set([...named.flatMap(({ keys }) => keys), ...syllables(grid.names), ...grid.shared])
  // "Bỏ học" is asked of a "trung học cơ sở", too.
  const isOfName = (keys: readonly string[]) =>
    keys.every((key) => names.has(key)) ||
    (keys.some((key) => names.has(key)) && snapshot.terms.frequency(keys.join('_')) === 0)
  return question.filter(({ term }) => !term.split('_').some(isAsking) && !isOfName(term.split('_')))
}

/** How figures are asked for and held against each other: no words of what they count. */
const ASKING: ReadonlySet<string> = new Set(
  'tong so cong phan tram ti le nhat nhieu it cao thap lon nho hon kem duoi tren qua vuot dang con hien het roi nam truoc ngoai muc khac chenh lech so voi la dat tu tro len noi ben cho dong'.split(
    ' ',
  ),
)

const isAsking = (key: string): boolean => ASKING.has(key) || /^\d/.test(key)

/** Of rows whose names hold each other only the longest is said: "thị trấn Đồng Xuân" is no "Đồng Xuân". */
function rowsNamed({ table, names, rows }: Grid, asked: Asked): readonly GridRow[] {
  const { joined, snapshot } = asked
  const { locality } = requirePlan(snapshot, table.versionId).head
  const own = locality === undefined ? undefined : syllables(locality).join(' ')
  const said = rows.flatMap((one) => {
    const length = lengthSaid({ head: names, value: one.name }, joined)
    const key = one.keys.slice(-length).join(' ')
    // Who says the plan's own place means the plan, not the one row that bears the name.
    return length > 0 && key !== own && !isOfOtherKind(one, key, joined) ? [{ one, key, length }] : []
  })
  return said
    .filter(({ key, length }) => !said.some((other) => other.length > length && ` ${other.key} `.includes(` ${key} `)))
    .map(({ one }) => one)
    .filter(({ row }) => !isOfOtherLevel(row, asked))
}

const KINDS = [
  'xa',
  'phuong',
  'thi tran',
  'huyen',
  'thi xa',
  'thanh pho',
  'tinh',
  'truong',
  'thon',
  'ban',
  'buon',
  'ap',
]
const KIND = new RegExp(`^(${KINDS.join('|')}) `)

/** "Huyện Đông Hải" is not the commune of that name. */
function isOfOtherKind({ keys }: GridRow, key: string, joined: string): boolean {
  const own = KIND.exec(`${keys.join(' ')} `)?.[1]
  const asked = new RegExp(` (${KINDS.join('|')}) ${key} `).exec(joined)?.[1]
  return own !== undefined && asked !== undefined && own !== asked
}

/** "Phường nào", "trường tiểu học nào": of rows of several kinds, those of the kind. */
function ofKindAsked({ rows }: Grid, asked: Asked): readonly GridRow[] {
  // "Xã nào" is said of communes and wards alike, and so is "xã, phường nào".
  const kind = new RegExp(`(?<! xa| phuong) (${KINDS.slice(1).join('|')})(?: \\S+){0,3} nao `).exec(asked.joined)?.[1]
  const ofKind = rows.filter(({ keys }) => kind !== undefined && `${keys.join(' ')} `.startsWith(`${kind} `))
  const others = rows.some(({ keys }) => KIND.test(`${keys.join(' ')} `))
  return (ofKind.length > 0 && others ? ofKind : rows).filter(({ row }) => !isOfOtherLevel(row, asked))
}

/** "Của các trường tiểu học", "của các phường": the sum of all rows is not theirs. */
function isOfSome({ rows }: Grid, asked: Asked): boolean {
  const kinds = new Set(rows.flatMap(({ keys }) => KIND.exec(`${keys.join(' ')} `)?.[1] ?? []))
  return (
    rows.some(({ row }) => isOfOtherLevel(row, asked)) ||
    (kinds.size > 1 && KINDS.slice(1).some((kind) => kinds.has(kind) && asked.joined.includes(` ${kind} `)))
  )
}

/** "Xã nào", "những trường nào", "nơi nào": the rows themselves are asked for. */
function asksWhichRows({ names }: Grid, joined: string): boolean {
  const kinds = [...new Set([...syllables(names), 'don vi', 'noi', 'cho', 'dia phuong', ...KINDS.slice(0, 6)])]
  return kinds.some((kind) =>
    new RegExp(` ${kind}(?: \\S+){0,3} nao | (?:nhung|cac|bao nhieu|may) ${kind} `).test(joined),
  )
}
