// Which rows of a table are asked for by their numbers: "dưới 96 %", "từ 10 trở lên", "từ 5 đến 8", "cao nhất", "không có".
import { parseNumber } from '../../text/numbers.ts'
import { syllables } from '../../text/syllables.ts'
import type { TableRow } from './plan-tables.ts'

type Figure = { readonly row: TableRow; readonly value: number }

export type Bound = {
  /** "dưới 96", "cao nhất": as the answer says it. */
  readonly said: string
  readonly pick: (figures: readonly Figure[]) => readonly TableRow[]
  /** The question without the words that bound: "không quá" denies nothing. */
  readonly rest: string
}

const NUMBER = String.raw`(\d[\d.,]*)`
const WORDS = String.raw`(?: (?!\d)\S+){0,9}`
const limit = (before: string, behind = '') => new RegExp(` (?:${before}) (?:muc )?${NUMBER}${behind}(?= )`, 'g')

type Limit = readonly [RegExp, string, (value: number, bound: number, end: number) => boolean]
const LIMITS: readonly Limit[] = [
  [
    new RegExp(` (?:tu|trong khoang(?: tu)?) ${NUMBER}(?: phan tram)? (?:den|toi) ${NUMBER}(?= )`, 'g'),
    'từ {} đến {}',
    (value, from, to) => from <= value && value <= to,
  ],
  [limit('tu|dat tu|co', `${WORDS} tro len`), 'từ {} trở lên', (value, bound) => value >= bound],
  [limit('tu|dat tu|co', `${WORDS} tro xuong`), 'từ {} trở xuống', (value, bound) => value <= bound],
  [
    limit('it nhat|toi thieu|khong duoi|khong it hon|khong thap hon|khong kem|khong nho hon'),
    'từ {} trở lên',
    (value, bound) => value >= bound,
  ],
  [
    limit('nhieu nhat|khong (?:qua|vuot qua|vuot|tren|hon|nhieu hon|cao hon|lon hon)|toi da'),
    'không quá {}',
    (value, bound) => value <= bound,
  ],
  [
    limit('duoi|chua den|chua toi|chua dat|khong dat|it hon|thap hon|nho hon|kem'),
    'dưới {}',
    (value, bound) => value < bound,
  ],
  [limit('tren|hon|qua|vuot|vuot qua|nhieu hon|cao hon|lon hon'), 'trên {}', (value, bound) => value > bound],
  [limit('bang|dung|co dung|co'), 'bằng {}', (value, bound) => value === bound],
]
/** "Thiếu nhiều giáo viên nhất"; "thống nhất", "nhất là" are other words, and "ít nhất 8" is a limit. */
const MOST = String.raw`(?: (?!\d)\S+){0,6}(?<! thong| hop| duy) nhat (?!la |tri |\d)`
const HIGHEST = new RegExp(` (?:nhieu|cao|lon|dong)${MOST}`)
const LOWEST = new RegExp(` (?:it|thap|nho|kem)${MOST}`)
/** "Xã nào chưa có trường mức độ 2". */
const NONE = / (?:(?:khong|chua) (?:con )?co|khong con)(?= )/
const ROWS = '(?:xa|phuong|truong|don vi|thon|ban|lop|noi)'
/** What is denied, "3 xã nào nhiều nhất", and "nhiều thứ hai" are read by no rule: better none than another. */
const UNREAD = new RegExp(
  ` (?:khong|chua) (?:co |phai )?(?:duoi|tren|hon|nhieu|it|cao|thap) | (?:\\d+|hai|ba|bon|(?<!trong )nam|sau|bay|tam|chin|muoi) ${ROWS} (?:\\S+ ){0,3}nhat | thu (?:nhi|hai|ba|tu|\\d+) | (?:nhieu|cao|it|thap) nhi | (?:hon|qua|mot) nua `,
)

/** @param heads of the columns: numbers that stand in their names bound nothing */
export function readBound(joined: string, heads: readonly string[]): Bound | undefined {
  const limits = readLimits(joined, heads)
  if (limits === undefined || UNREAD.test(limits.rest)) return undefined
  const most = HIGHEST.test(limits.rest) ? HIGHEST : LOWEST.test(limits.rest) ? LOWEST : undefined
  if (limits.found.length > 0) {
    const said = limits.found.map((one) => one.said).join(' và ')
    const isWithin = ({ value }: Figure) => limits.found.every(({ holds }) => holds(value))
    // "Trong các xã có dưới 9 thầy, xã nào nhiều trẻ nhất" asks two things.
    return most ? undefined : { said, rest: limits.rest, pick: (all) => rowsOf(all.filter(isWithin)) }
  }
  if (most === HIGHEST) return { said: 'cao nhất', rest: joined, pick: (all) => ofValue(all, Math.max) }
  if (most === LOWEST) return { said: 'thấp nhất', rest: joined, pick: (all) => ofValue(all, Math.min) }
  return NONE.test(joined) && !saysNoneItself(joined, heads)
    ? { said: 'bằng 0', rest: joined.replace(NONE, ''), pick: (all) => rowsOf(all.filter(({ value }) => value === 0)) }
    : undefined
}

/** "Số điểm chưa có biển": the column counts what is not there. */
const saysNoneItself = (joined: string, heads: readonly string[]): boolean => {
  const said = NONE_OF.exec(joined)?.[0].trim()
  return said !== undefined && heads.some((head) => ` ${syllables(head).join(' ')} `.includes(` ${said} `))
}
const NONE_OF = new RegExp(`${NONE.source} \\S+`)

/** "Xã nào có nghệ nhân": those that have any. No figure is asked for, but a zero is told apart. */
export const readSome = (joined: string): Bound | undefined =>
  SOME.test(joined)
    ? { said: 'trên 0', rest: joined, pick: (all) => rowsOf(all.filter(({ value }) => value > 0)) }
    : undefined
const SOME = / nao (?:dang |hien |con |da )?co (?!bao nhieu|may |\d)/

type ReadLimit = { readonly said: string; readonly holds: (value: number) => boolean }
/** Stands where a limit was; between two limits of one number there is no more than this. */
const GAP = '…'
const BETWEEN = /^ (?:(?:phan tram|va|nhung|ma|co) )*$/
const YEAR = /^(?:19|20)\d{2}$/

/** undefined where two limits are of two things: "trên 8 thầy và dưới 900 trẻ". */
function readLimits(
  joined: string,
  heads: readonly string[],
): { readonly found: readonly ReadLimit[]; readonly rest: string } | undefined {
  const found: ReadLimit[] = []
  const named = numbersOf(heads)
  let rest = joined
  for (const [pattern, wording, holds] of LIMITS)
    rest = rest.replace(pattern, (whole: string, ...matched: readonly unknown[]) => {
      const printed = matched.filter((one): one is string => typeof one === 'string' && NUMERIC.test(one))
      const [bound, end] = printed.map(parseNumber)
      if (bound === undefined || printed.some((one) => YEAR.test(one) || named.has(one))) return whole
      const said = printed.reduce((text, one) => text.replace('{}', one), wording)
      found.push({ said, holds: (value) => holds(value, bound, end ?? bound) })
      // "Từ 10 giáo viên trở lên": what is counted stays.
      return ` ${GAP}${COUNTED.exec(whole)?.[1] ?? ''}`
    })
  const isOfOne = rest
    .split(GAP)
    .slice(1, -1)
    .every((part) => BETWEEN.test(part))
  return isOfOne ? { found, rest: rest.replaceAll(` ${GAP}`, '') } : undefined
}

const NUMERIC = /^\d[\d.,]*$/
const COUNTED = new RegExp(`\\d(${WORDS}) tro (?:len|xuong)$`)

const numbersOf = (heads: readonly string[]): ReadonlySet<string> =>
  new Set(heads.flatMap((head) => head.match(/\d[\d.,]*(?<![.,])/g) ?? []))

const rowsOf = (figures: readonly Figure[]): readonly TableRow[] => figures.map(({ row }) => row)

function ofValue(figures: readonly Figure[], choose: (...values: number[]) => number): readonly TableRow[] {
  const wanted = choose(...figures.map(({ value }) => value))
  return rowsOf(figures.filter(({ value }) => value === wanted))
}
