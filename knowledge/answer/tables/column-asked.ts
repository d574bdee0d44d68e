// Which column of numbers a question asks for: the one that says what is asked and leaves nothing over.
import { syllables } from '../../text/syllables.ts'
import type { Asked } from '../question/asked.ts'
import type { Period } from '../../domain/plan.ts'
import { FILLER } from '../question/question-words.ts'
import { readPeriods } from '../question/mentions.ts'
import { requirePlan } from '../snapshot.ts'
import { ofKindAsked, ofTimeAsked, withoutKindWords } from './columns-of-kind.ts'
import type { GridColumn } from './grid-columns.ts'
import { isOfAskedYear, isSameTime, ofTimeUnsaid, periodsOf } from './column-time.ts'
import { asksAcrossYears, yearsCompared } from './grid-question.ts'
import type { PlanTable } from './plan-tables.ts'
import { isOfOtherNumber, leavesNothingOver, saidOfPlan, turnsAway, withoutWordsOf } from './left-over.ts'
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
  const comparesYears = asksAcrossYears({ joined, query }) && !columns.some(({ head }) => SAYS_CHANGE.test(head))
  const years = comparesYears ? yearsCompared({ query, joined }) : query.periods
  const possible = possibleColumns({ table, columns }, question, { joined, snapshot, years })
  // What its caption says the whole table counts, no column need say again.
  const above = table.caption === undefined ? [] : [table.caption]
  const captioned = fittingColumns(possible, question, { above, joined, comparesYears, years })
  // "Trẻ khuyết tật" is what the whole plan is about: of its columns the rest of the question tells one.
  const ofPlan = [...saidOfPlan(requirePlan(snapshot, table.versionId).head), ...table.headings]
  const isMoreSaid = withoutWordsOf(question, ofPlan).some(({ term }) => !term.includes('_'))
  const [fitting = []] = [
    captioned,
    isMoreSaid ? fittingColumns(possible, question, { above: ofPlan, joined, comparesYears, years }) : [],
    onlyOfYear(possible, joined, years),
  ].filter(({ length }) => length > 0)
  const [best] = fitting
  const alike = fitting.filter((one) => one.held === best?.held && one.unsaid === best.unsaid)
  // "Xóm nào thấp nhất", of no year: places are held against one another at one time.
  const isTimeUnsaid = alike.length > 1 && query.periods.length === 0 && !comparesYears && COMPARES.test(joined)
  const now = requirePlan(snapshot, table.versionId).head.period?.from
  const meant =
    isTimeUnsaid && now !== undefined
      ? ofTimeUnsaid(
          alike.map(({ column }) => column),
          { now, asksAim: query.valueKind === 'target' },
        )
      : undefined
  if (best && meant) return { column: meant, held: best.held, also: [] }
  const second = fitting.find((one) => one !== best && !(comparesYears && best && isOfOtherYear(one, best)))
  if (!best || (second?.held === best.held && second.unsaid === best.unsaid)) return undefined
  const { column, held } = best
  if (comparesYears) {
    const also = fitting.flatMap((one) => (isOfOtherYear(one, best) ? [one.column] : []))
    // Of one year nothing can be said to have grown.
    return also.length === 0 ? undefined : { column, held, also }
  }
  // Places are measured against each other by shares, unless it is said how many of what.
  const share = COMPARES.test(joined) && !COUNTS.test(joined) ? shareOf(column, fitting) : undefined
  const told = new Set(wordsOf(column.head))
  const also = saidInFull(columns, question, joined).filter(
    (one) => one !== column && ownWords(one).some((key) => !told.has(key)),
  )
  return { column: share ?? column, held, also }
}

type Fitting = { readonly column: GridColumn; readonly held: number; readonly unsaid: number }

/** Those that nothing in the question rules out. */
function possibleColumns(
  { table, columns }: { readonly table: PlanTable; readonly columns: readonly GridColumn[] },
  question: readonly WeightedTerm[],
  { joined, snapshot, years }: Pick<Asked, 'joined' | 'snapshot'> & { readonly years: readonly Period[] },
): readonly GridColumn[] {
  const plan = requirePlan(snapshot, table.versionId).head
  const above = [...saidOfPlan(plan), ...table.headings]
  const ofTable = readPeriods(above.join(' '))
  const ofAll = ofTable.length > 0 ? ofTable : plan.period ? [plan.period] : []
  return (
    columns
      .filter(({ isShare }) => (isShare ? !asksForCount(joined) : !ASKS_SHARE.test(joined)))
      .filter(({ head }) => isOfAskedYear(years, periodsOf(head), ofAll))
      // "Lớp 10" may stand over the table: then every column is of it.
      .filter(({ head }) => !isOfOtherNumber([head, ...above].join(' | '), joined))
      .filter(({ head }) => !turnsAway(head, joined))
      .filter(({ words }) => leavesNothingOver(question, [...words, ...above], joined))
      .filter((column) => !saysMore(column, [...question.flatMap(wordingsOf), joined, ...above]))
  )
}

/** Those that say enough of what is asked, the best first. */
function fittingColumns(
  possible: readonly GridColumn[],
  question: readonly WeightedTerm[],
  {
    above,
    joined,
    comparesYears,
    years,
  }: {
    readonly above: readonly string[]
    readonly joined: string
    readonly comparesYears: boolean
    readonly years: readonly Period[]
  },
): readonly Fitting[] {
  const ofColumns = withoutWordsOf(question, above)
  if (withoutKindWords(ofColumns, joined).every(({ term }) => term.includes('_')))
    return (comparesYears ? possible : ofTimeAsked(ofKindAsked(possible, joined), years))
      .map((column) => ({ column, held: HELD, unsaid: unsaidOf(column, joined) }))
      .toSorted((a, b) => a.unsaid - b.unsaid)
  return possible
    .map((column) => ({ column, held: coverageOf(ofColumns, ...column.words), unsaid: unsaidOf(column, joined) }))
    .filter(
      ({ column, held, unsaid }) => held >= HELD || (held >= HELD_OF_NAMED && unsaid <= UNSAID * lengthOf(column)),
    )
    .toSorted((a, b) => b.held - a.held || a.unsaid - b.unsaid)
}

/** "Quỳnh Lưu 1 năm 2027 được tuyển bao nhiêu": the one column of that year, where all that is asked stands over the table. */
function onlyOfYear(possible: readonly GridColumn[], joined: string, years: readonly Period[]): readonly Fitting[] {
  const ofYear = possible.filter(({ head, isShare }) => !isShare && periodsOf(head).length > 0)
  const [column, ...others] = ofYear
  return years.length === 1 && column && others.length === 0
    ? [{ column, held: HELD, unsaid: unsaidOf(column, joined) }]
    : []
}

/** What was planned and what was reached are both of their year. */
function isOfOtherYear(one: Fitting, other: Fitting): boolean {
  const [own, others] = [periodsOf(one.column.head), periodsOf(other.column.head)]
  return own.length > 0 && !own.some((period) => others.some((second) => isSameTime(period, second)))
}

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

/** "Bao nhiêu học sinh, mấy lớp". */
const saidInFull = (columns: readonly GridColumn[], question: readonly WeightedTerm[], joined: string) =>
  columns.filter(
    (column) =>
      coverageOf(question, ...column.words) > 0 &&
      unsaidOf(column, joined) === 0 &&
      !isOfOtherNumber(column.head, joined),
  )
