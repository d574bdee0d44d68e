// How a question asks a table of numbers: for figures at all, for all rows together, for a comparison, for the rows themselves; and of what it asks then.
import { syllables } from '../../text/syllables.ts'
import type { Period } from '../../domain/plan.ts'
import type { Asked } from '../question/asked.ts'
import { LEVEL_OF } from '../question/question-words.ts'
import type { WeightedTerm } from '../question/weigh-terms.ts'
import { readBound } from './bounds.ts'
import type { Grid, GridRow } from './grid.ts'
import { requirePlan } from '../snapshot.ts'
import { KINDS } from './rows-said.ts'

export const asksFigure = (joined: string): boolean => FIGURE.test(joined) || readBound(joined, []) !== undefined
const FIGURE =
  / (?:bao nhieu|may|ti le|phan tram|so luong|tong so|so|nhieu|it|cao|thap|lon|nho|hon|duoi|tren|so voi|khac|khong co|chua co) /

/** The row that the plan itself adds up. */
export const asksTotal = (joined: string): boolean => TOTAL.test(joined)
const TOTAL =
  / (?:tong|tong so|tong cong|tat ca|ca|toan) (?!truong )(?:\S+ ){0,8}?(?:bao nhieu|may|la|co) | tong (?:so|cong) /

export const asksToCompare = (joined: string): boolean => COMPARES.test(joined)
const COMPARES = / (?:hon|so voi|khac|chenh|bang nhau|lech) /

/** This year's against last year's, two years that are named, or what a number grew or fell by. */
export const asksAcrossYears = ({ joined, query }: Pick<Asked, 'joined' | 'query'>): boolean =>
  ACROSS_YEARS.test(joined) || CHANGES.test(joined) || (query.periods.length > 1 && asksToCompare(joined))
const ACROSS_YEARS = / so voi (?:nam|nam hoc) (?:truoc|ngoai) |(?:nam|nam hoc) (?:truoc|ngoai) .*(?:tang|giam|hon) /
const CHANGES = /(?<! giuong) (?:tang|giam)(?: len| them| xuong| di)? (?:(?:bao nhieu|may|hay|hoac) |khong $)/

/** The years that are compared: with one that is named goes the one before. */
export const yearsCompared = ({ query: { periods }, joined }: Pick<Asked, 'query' | 'joined'>): readonly Period[] => {
  const [one, ...others] = periods
  if (!one || others.length > 0) return periods
  // "Năm học tới so với năm học 2025-2026": the one after is held against it.
  const by = AGAINST_NAMED.test(joined) ? 1 : -1
  return [one, { ...one, from: one.from + by, to: one.to + by }].toSorted((a, b) => a.from - b.from)
}
const AGAINST_NAMED = / so voi (?:(?:cuoi|ket qua|chi tieu|muc|cua) )*(?:nam hoc|nam) 20/

/** "Xã nào", "những trường nào", "nơi nào": the rows themselves are asked for. */
export function asksWhichRows({ names }: Pick<Grid, 'names'>, joined: string): boolean {
  const kinds = [...new Set([...syllables(names), 'don vi', 'noi', 'cho', 'dia phuong', ...KINDS.slice(0, 6)])]
  return kinds.some((kind) =>
    new RegExp(` ${kind}(?: \\S+){0,3} nao | (?:nhung|cac|bao nhieu|may) ${kind} `).test(joined),
  )
}

/** What is asked of the rows: without their names, and the words by which figures are asked for. */
export function withoutNames(
  grid: Grid,
  named: readonly GridRow[],
  { question, snapshot }: Asked,
): readonly WeightedTerm[] {
  // "Toàn tỉnh" is the place whose plan it is.
  const { locality = '', level } = requirePlan(snapshot, grid.table.versionId).head
  const ownLevel = [...LEVEL_OF].flatMap(([kind, of]) => (of === level ? [kind] : []))
  const names = new Set([
    ...named.flatMap(({ keys }) => keys),
    ...syllables(`${grid.names} ${locality} ${ownLevel.join(' ')}`),
    ...grid.shared,
  ])
  // "Bỏ học" is asked of a "trung học cơ sở", too.
  const isOfName = (keys: readonly string[]) =>
    keys.every((key) => names.has(key)) ||
    (keys.some((key) => names.has(key)) && snapshot.terms.frequency(keys.join('_')) === 0)
  return question.filter(({ term }) => !term.split('_').some(isAsking) && !isOfName(term.split('_')))
}

/** How figures are asked for and held against each other: no words of what they count. */
const ASKING: ReadonlySet<string> = new Set(
  'tong so cong phan tram ti le nhat nhieu it cao thap lon nho hon kem duoi tren qua vuot dang con hien het roi nam truoc ngoai giua muc khac chenh lech so voi la dat tu tro len noi ben cho dong toan'.split(
    ' ',
  ),
)

const isAsking = (key: string): boolean => ASKING.has(key) || /^\d/.test(key)
