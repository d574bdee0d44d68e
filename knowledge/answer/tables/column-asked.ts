// Which column of numbers a question asks for: the one that says what is asked and leaves nothing over.
import { syllables } from '../../text/syllables.ts'
import type { Asked } from '../question/asked.ts'
import type { Period } from '../../domain/plan.ts'
import { FILLER } from '../question/question-words.ts'
import { readPeriods } from '../question/mentions.ts'
import { requirePlan } from '../snapshot.ts'
import type { GridColumn } from './grid-columns.ts'
import { asksAcrossYears, yearsCompared } from './grid-question.ts'
import type { PlanTable } from './plan-tables.ts'
import { isOfOtherNumber, leavesNothingOver, saidOfPlan, turnsAway } from './left-over.ts'
import { coverageOf, type WeightedTerm } from '../question/weigh-terms.ts'

/**
 * @param question what is asked, without what names rows
 * @returns the one column that says most of it, and others that the question says in full; undefined where none says enough, or two as much
 */
export function columnAskedFor(
  { table, columns }: { readonly table: PlanTable; readonly columns: readonly GridColumn[] },
  question: readonly WeightedTerm[],
  { joined, query, snapshot }: Pick<Asked, 'joined' | 'query' | 'snapshot'>,
): { readonly column: GridColumn; readonly also: readonly GridColumn[]; readonly held: number } | undefined {
  const { head } = requirePlan(snapshot, table.versionId)
  const above = [...saidOfPlan(head), ...table.headings]
  const asksShare = ASKS_SHARE.test(joined)
  const comparesYears = asksAcrossYears({ joined, query }) && !columns.some((column) => SAYS_CHANGE.test(column.head))
  const ofTable = readPeriods(above.join(' '))
  const years = comparesYears ? yearsCompared({ query }) : query.periods
  const isOfYear = (columnHead: string) =>
    isOfAskedYear(years, periodsOf(columnHead), ofTable.length > 0 ? ofTable : head.period ? [head.period] : [])
  const possible = columns
    .filter(({ isShare }) => (isShare ? !asksForCount(joined) : !asksShare))
    .filter((column) => isOfYear(column.head) && !isOfOtherNumber(column.head, joined))
    .filter((column) => !turnsAway(column.head, joined))
    .filter(({ words }) => leavesNothingOver(question, [...words, ...above], joined))
    .filter((column) => !saysMore(column, [...question.flatMap(wordingsOf), joined, ...above]))
    .map((column) => ({ column, held: coverageOf(question, ...column.words), unsaid: unsaidOf(column, joined) }))
  const fitting = possible
    .filter(
      ({ column, held, unsaid }) => held >= HELD || (held >= HELD_OF_NAMED && unsaid <= UNSAID * lengthOf(column)),
    )
    .toSorted((a, b) => b.held - a.held || a.unsaid - b.unsaid)
  const [best] = fitting
  const second = fitting.find(
    (one) => one !== best && !(comparesYears && best && bare(one.column.head) === bare(best.column.head)),
  )
  if (!best || (second?.held === best.held && second.unsaid === best.unsaid)) return undefined
  const { column, held } = best
  // Places are measured against each other by shares, unless it is said how many of what.
  const share = COMPARES.test(joined) && !COUNTS.test(joined) ? shareOf(column, fitting) : undefined
  const told = new Set(wordsOf(column.head))
  const also = comparesYears
    ? fitting.flatMap((one) => (one !== best && readPeriods(one.column.head).length > 0 ? [one.column] : []))
    : saidInFull(columns, question, joined).filter(
        (one) => one !== column && ownWords(one).some((key) => !told.has(key)),
      )
  // Of one year nothing can be said to have grown.
  return comparesYears && also.length === 0 ? undefined : { column: share ?? column, held, also }
}

/** Two heads may differ in nothing but their year. */
const bare = (head: string): string => head.replace(/[\d–-]+/g, '')

/** A column of its own for what grew or fell. */
const SAYS_CHANGE = /(?<!\p{L})(?:tăng|giảm)(?!\p{L})/iu

/** Who asks how many of something there are is told no share; how many reach something may be told as one. */
const asksForCount = (joined: string): boolean =>
  / (?:bao nhieu|may) [a-z]+ /.test(joined) && !/ (?:dat|phan tram|ti le) /.test(joined)

/** "Trẻ bỏ tập" is not what "trẻ" asks for. @param told the question, and what stands over the table */
function saysMore(column: GridColumn, told: readonly string[]): boolean {
  const said = new Set(told.flatMap(syllables))
  const own = ownWords(column).filter((key) => !FILLER.has(key) && !OF_SHARES.has(key))
  return own.filter((key) => !said.has(key)).length > MOST_MORE * own.length
}
const MOST_MORE = 0.4
const OF_SHARES: ReadonlySet<string> = new Set(['ti', 'le', 'phan', 'tram'])
const wordingsOf = ({ alternatives = [] }: WeightedTerm): readonly string[] =>
  alternatives.flat().map((term) => term.replaceAll('_', ' '))

/** Of the asked words so much stands in the head of the column; less where nearly all of the head is said. */
const HELD = 0.5
const HELD_OF_NAMED = 0.35
const UNSAID = 0.35

const ASKS_SHARE = / (?:ti le|phan tram) /
const COMPARES = / (?:hon|so voi|khac|nhat) /
const COUNTS = / (?:so|so luong|tong so|(?:bao nhieu|may) (?!phan tram )[a-z]+) /

const shareOf = ({ head }: GridColumn, all: readonly { readonly column: GridColumn }[]): GridColumn | undefined =>
  all.map(({ column }) => column).find(({ isShare, words }) => isShare && words.includes(head))

/** Syllables of its head that nobody said; who asks how many means no share. */
const unsaidOf = ({ head, isShare }: GridColumn, joined: string): number =>
  ownWords({ head }).filter((key) => !joined.includes(` ${key} `)).length + (isShare ? SHARE_UNASKED : 0)
const ownWords = ({ head }: Pick<GridColumn, 'head'>): readonly string[] => wordsOf(head.replace(ALL, ''))
const lengthOf = ({ head }: GridColumn): number => wordsOf(head).length
const wordsOf = (head: string): readonly string[] => syllables(head).filter((key) => !/\d/.test(key))
const SHARE_UNASKED = 10
/** "Học sinh Tổng số" beside "Học sinh Nữ" is what "học sinh" alone asks for. */
const ALL = /(?<!\p{L})(?:[Tt]ổng(?: số| cộng)?|[Cc]ộng|[Ss]ố lượng|[Ss]ố)(?!\p{L})/gu

/** "2025-2026" is not the year of a head that says "2024-2025"; a head without one is of its table's time, or its plan's. */
function isOfAskedYear(asked: readonly Period[], own: readonly Period[], ofTable: readonly Period[]): boolean {
  const times = own.length > 0 ? own : ofTable
  return asked.length === 0 || times.length === 0 || times.some((one) => asked.some((other) => isSameTime(one, other)))
}

/** "Đến 31/12/2025" is of that year. */
function periodsOf(head: string): readonly Period[] {
  const said = readPeriods(head)
  const day = /\d{1,2}[/.-]\d{1,2}[/.-](20\d{2})(?!\d)/.exec(head)?.[1]
  return said.length > 0 || day === undefined ? said : [{ kind: 'years', from: Number(day), to: Number(day) }]
}

/** A single year is within either school year. */
export const isSameTime = (one: Period, other: Period): boolean =>
  one.from === one.to || other.from === other.to || one.kind !== other.kind
    ? one.from <= other.to && other.from <= one.to
    : one.from === other.from && one.to === other.to

/** "Bao nhiêu học sinh, mấy lớp". */
const saidInFull = (columns: readonly GridColumn[], question: readonly WeightedTerm[], joined: string) =>
  columns.filter(
    (column) =>
      coverageOf(question, ...column.words) > 0 &&
      unsaidOf(column, joined) === 0 &&
      !isOfOtherNumber(column.head, joined),
  )
