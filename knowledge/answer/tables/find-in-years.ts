// Finds which row and years of a table over years a question asks for: what one thing costs in a year, all of them together, two years against each other.
import type { Period } from '../../domain/plan.ts'
import { syllables } from '../../text/syllables.ts'
import type { Asked } from '../question/asked.ts'
import { EACH } from '../question/question-words.ts'
import type { Draft } from '../compose/draft.ts'
import { readCounted } from '../question/counted.ts'
import { composeYears } from './compose-years.ts'
import { asksAcrossYears, yearsCompared } from './grid-question.ts'
import { leavesNothingOver, saidOfPlan, turnsAway } from './left-over.ts'
import { clearlyFirst, tablesInScope, type TableRow } from './plan-tables.ts'
import { isOfOtherLevel, isSaidWhole } from './rows-said.ts'
import { isOfMoney } from './sum-column.ts'
import { requirePlan } from '../snapshot.ts'
import { coverageOf } from '../question/weigh-terms.ts'
import { rowsWithGroups, unitOf, toYearGrid, type PrintedUnit, type YearGrid } from './year-grid.ts'

/** undefined unless an amount is asked for and one row, or the sum of all, is what the question says. */
export function findInYears(asked: Asked): Draft | undefined {
  const { snapshot, joined, query } = asked
  if (!ASKS_AMOUNT.test(joined)) return undefined
  if (PER_ONE.test(joined) || ASKS_ELSE.test(joined) || asksForYear(asked)) return undefined
  const best = clearlyFirst(
    tablesInScope(asked)
      .flatMap((table) => toYearGrid(table) ?? [])
      .flatMap((grid) => pickRow(grid, asked) ?? []),
  )
  if (!best) return undefined
  const compares = asksAcrossYears(asked)
  const heads = headsAsked(best.grid, compares ? yearsCompared(asked) : query.periods)
  const counted = readCounted(query.keys)
  const unit = unitOf(best, snapshot)
  const isCounted = counted === undefined || isAmountOf(counted, best, { unit, asked })
  if (heads.length < (compares ? 2 : 1) || !isCounted) return undefined
  // "Bao nhiêu tiền" is told by no number of pupils or rooms.
  const isOfOther = IS_MONEY.test(joined) && !isAmountOfMoney(best, unit)
  return isOfOther ? undefined : composeYears(best, heads, { unit, snapshot })
}

/** What is counted stands in the row's name, or over a table that is none of money. */
function isAmountOf(
  counted: string,
  { grid, name }: PickedYears,
  { unit, asked }: { readonly unit: PrintedUnit | undefined; readonly asked: Asked },
): boolean {
  const says = (text: string) => ` ${syllables(text).join(' ')} `.includes(` ${counted} `)
  const above = aboveOf(grid, asked)
  return says(name) || (!isAmountOfMoney({ grid, name }, unit) && above.some(says))
}

/** As the unit says, else the table or the row's own name: "Ngân sách huyện". */
const isAmountOfMoney = (
  { grid: { table }, name }: Pick<PickedYears, 'grid' | 'name'>,
  unit: PrintedUnit | undefined,
): boolean =>
  unit === undefined ? isOfMoney(table) || isOfMoney({ headings: [], heads: [name] }) : MONEY_UNIT.test(unit.line)

const ASKS_AMOUNT = / (?:bao nhieu|may|kinh phi|tien|von|du toan|ngan sach|nhu cau|so voi|hon|tang|giam) /
/** "Mỗi cháu một tháng bao nhiêu": what one gets is no sum of all. */
const PER_ONE = new RegExp(
  ` (?:${EACH}|mot|1|tren) (?:chau|em|tre|hoc sinh|hoc vien|nguoi|giao vien|thang|tiet|buoi|lop|ho|truong|khoa) `,
)
/** Who, where from, what share: no amount of one row answers that. */
const ASKS_ELSE = / (?:moi nam|tung nam|ai (?:la|chiu|phai|cap|chi|tra|lo)|nguon nao|phan tram|ti le) /
/** "Năm nào nhiều nhất" is a year; "năm 2026 với năm 2028 năm nào cao hơn" is the amounts of both. */
const asksForYear = ({ joined, query }: Asked): boolean => joined.includes(' nam nao ') && query.periods.length < 2
const MONEY_UNIT = /đồng|vnđ|tiền/iu
const ASKS_SUM = / (?:tong|tong so|tong cong|tat ca|toan bo|cong) /

export type PickedYears = {
  readonly grid: YearGrid
  readonly row: TableRow
  readonly name: string
  readonly held: number
}

/** "Cộng thu", the sum that the plan prints of some rows, is the "tổng thu" asked for. */
function isSumSaid(name: string, joined: string): boolean {
  const of = SUM_OF.exec(syllables(name).join(' '))?.[1]
  return of !== undefined && new RegExp(` (?:tong|cong)(?: so| cong)? ${of} `).test(joined)
}
const SUM_OF = /^(?:tong|cong)(?: so| cong)? (.+)$/

/** Words of time and of comparing say nothing of what a row is. */
const ASKING: ReadonlySet<string> = new Set(
  'nam tong so cong chi tien kinh phi von du toan bao nhieu may hon tang giam so voi ca giai doan du kien truoc ngoai'.split(
    ' ',
  ),
)
/** Of the words that are left, a row with its group and the titles over the table must hold so much. */
const HELD = 0.6
/** "Tổng tiền …" of one row says most of its name. */
const OWN_OF_SUM = 0.4
/** Such tables are of money mostly: where nobody asks for any, the row must be named. */
const OWN_OF_OTHERS = 0.7
const IS_MONEY = / (?:kinh phi|tien|von|du toan|ngan sach|nhu cau|trieu|ti) /
/** A title alone names the table; its sum is what is asked for. */
const TITLE_HELD = 0.5

const aboveOf = ({ table }: YearGrid, { snapshot }: Pick<Asked, 'snapshot'>): readonly string[] => [
  ...saidOfPlan(requirePlan(snapshot, table.versionId).head),
  ...table.headings,
]

function pickRow(grid: YearGrid, asked: Asked): PickedYears | undefined {
  const { joined } = asked
  const question = asked.question.filter(({ term }) =>
    term.split('_').every((key) => !ASKING.has(key) && !/^\d/.test(key)),
  )
  const { table } = grid
  const above = aboveOf(grid, asked)
  const asksSum = ASKS_SUM.test(joined)
  // Of an amount of people or rooms, what the titles do not say must be the row's name.
  const ofRow = IS_MONEY.test(joined) ? question : question.filter((one) => coverageOf([one], ...above) === 0)
  const saysAll = (told: readonly string[]) =>
    leavesNothingOver(question, told, joined) && !turnsAway(told.join(' '), joined)
  const rows = rowsWithGroups(grid)
    .map(({ row, name, group = '' }) => ({
      row,
      name,
      own: coverageOf(question, name),
      named: ofRow.length === 0 || isOfOtherLevel(row, asked) ? 0 : coverageOf(ofRow, name),
      held: coverageOf(question, name, group, ...above),
      isAll: saysAll([name, group, ...above]),
      isWhole: isSaidWhole({ head: '', value: name }, joined),
    }))
    .toSorted((a, b) => b.held - a.held || b.own - a.own || Number(b.isWhole) - Number(a.isWhole))
  const [sum, ...otherSums] = rows.filter(({ name, isAll }) => isAll && isSumSaid(name, joined))
  if (sum && otherSums.length === 0) return { grid, ...sum, held: Math.max(sum.held, HELD) }
  const [best, second] = rows
  // "Ngân sách tỉnh" beside "Ngân sách xã": a level may name the plan, too, and then weighs nothing.
  const isAhead =
    best !== undefined &&
    (second === undefined || best.held > second.held || best.own > second.own || (best.isWhole && !second.isWhole))
  const least = asksSum ? OWN_OF_SUM : IS_MONEY.test(joined) ? 0 : OWN_OF_OTHERS
  const title = coverageOf(question, ...above)
  // "Tổng kinh phí mở trường bán trú" is not that of the row which says so again.
  const isOfRow = best !== undefined && !(asksSum && table.total && title >= best.held)
  if (best && isOfRow && isAhead && best.isAll && best.held >= HELD && (best.own > least || best.named > least))
    return { grid, ...best }
  const isTitled = title >= TITLE_HELD && saysAll(above)
  const isOfAll = asksSum && (question.length === 0 ? asked.mention.only !== undefined : isTitled)
  return table.total && isOfAll
    ? { grid, row: table.total, name: 'Tổng cộng', held: Math.max(title, TITLE_HELD) }
    : undefined
}

/** The years that are asked for, all of which must have their column; without one, or for all of the table's time, what they make together. */
function headsAsked({ years, sum }: YearGrid, periods: readonly Period[]): readonly string[] {
  const single = [...new Set(periods.filter(({ from, to }) => from === to).map(({ from }) => from))]
  const heads = single.toSorted((a, b) => a - b).flatMap((year) => years.get(year) ?? [])
  if (single.length > 0) return heads.length === single.length ? heads : []
  const isOfAll = periods.every(({ from, to }) => [...years.keys()].every((year) => from <= year && year <= to))
  return isOfAll && sum !== undefined ? [sum] : []
}
