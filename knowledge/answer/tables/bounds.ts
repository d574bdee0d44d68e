// Which rows of a table are asked for by their numbers: "dưới 96 %", "từ 10 trở lên", "cao nhất", "không có".
import { parseNumber } from '../../text/numbers.ts'
import type { TableRow } from './plan-tables.ts'

type Figure = { readonly row: TableRow; readonly value: number }

export type Bound = {
  /** "dưới 96", "cao nhất": as the answer says it. */
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
/** "Xã nào chưa có trường mức độ 2". */
const NONE = / (?:khong|chua|khong con) co (?!duoi|tren|qua|den)/
/** What is denied, and "3 xã nào nhiều nhất", are read by no rule: better none than another. */
const UNREAD =
  / (?:khong|chua) (?:co |phai )?(?:duoi|tren|hon|nhieu|it|cao|thap) | \d+ (?:xa|phuong|truong|don vi|thon|ban|lop) (?:\S+ ){0,3}nhat /

/** @param head of the column: numbers that stand in its name bound nothing */
export function readBound(joined: string, head: string): Bound | undefined {
  if (UNREAD.test(joined)) return undefined
  if (HIGHEST.test(joined)) return { said: 'cao nhất', pick: (figures) => ofValue(figures, Math.max) }
  if (LOWEST.test(joined)) return { said: 'thấp nhất', pick: (figures) => ofValue(figures, Math.min) }
  for (const [pattern, said, holds] of BOUNDS) {
    const printed = pattern.exec(joined)?.[1] ?? ''
    const bound = parseNumber(printed)
    if (bound !== undefined && !head.includes(printed))
      return {
        said: said.replace('{}', printed),
        pick: (figures) => figures.filter(({ value }) => holds(value, bound)).map(({ row }) => row),
      }
  }
  return NONE.test(joined) ? { said: 'bằng 0', pick: (figures) => ofValue(figures, () => 0) } : undefined
}

function ofValue(figures: readonly Figure[], choose: (...values: number[]) => number): readonly TableRow[] {
  const wanted = figures.reduce<number | undefined>(
    (best, { value }) => (best === undefined ? value : choose(best, value)),
    undefined,
  )
  return figures
    .filter(({ value }) => value === (wanted === undefined ? undefined : choose(wanted, wanted)))
    .map(({ row }) => row)
}
