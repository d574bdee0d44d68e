// Questions for amounts of a table over years: what one thing costs in a year, all of them together, two years against each other.
import { formatNumber } from '../../text/numbers.ts'
import type { Asked } from '../question/asked.ts'
import { citePassages } from '../compose/cite.ts'
import type { Draft } from '../compose/draft.ts'
import { cellOf, numberIn } from './grid-columns.ts'
import { planName } from '../compose/plan-name.ts'
import { tablesOf, type TableRow } from './plan-tables.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { coverageOf } from '../question/weigh-terms.ts'
import { rowsWithGroups, toYearGrid, type YearGrid } from './year-grid.ts'

/** undefined unless an amount is asked for and one row, or the sum of all, is what the question says. */
export function findInYears(asked: Asked): Draft | undefined {
  const { mention, snapshot, joined, query } = asked
  if (!ASKS_AMOUNT.test(joined)) return undefined
  if (PER_ONE.test(joined)) return undefined
  const found = tablesOf(snapshot)
    .filter(({ versionId }) => mention.only?.has(versionId) ?? true)
    .flatMap((table) => toYearGrid(table) ?? [])
    .flatMap((grid) => pickRow(grid, asked) ?? [])
    .toSorted((a, b) => b.held - a.held)
  const [best, second] = found
  if (!best || second?.held === best.held) return undefined
  const heads = headsAsked(best.grid, query.periods)
  return heads.length > 0 ? compose(best, heads, snapshot) : undefined
}

const ASKS_AMOUNT = / (?:bao nhieu|may|kinh phi|tien|von|du toan|ngan sach|nhu cau|so voi|hon|tang|giam) /
/** "Mỗi cháu một tháng bao nhiêu": what one gets is no sum of all. */
const PER_ONE =
  / (?:moi|mot|1|tung|tren) (?:chau|em|tre|hoc sinh|hoc vien|nguoi|giao vien|thang|tiet|buoi|lop|ho|truong|khoa) /
const ASKS_SUM = / (?:tong|tong so|tong cong|tat ca|toan bo|cong) /

type Picked = { readonly grid: YearGrid; readonly row: TableRow; readonly name: string; readonly held: number }

/** Words of time and of comparing say nothing of what a row is. */
const ASKING: ReadonlySet<string> = new Set(
  'nam tong so cong tien kinh phi von du toan bao nhieu may hon tang giam so voi ca giai doan du kien'.split(' '),
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

function pickRow(grid: YearGrid, asked: Asked): Picked | undefined {
  const { snapshot, joined } = asked
  const question = asked.question.filter(({ term }) =>
    term.split('_').every((key) => !ASKING.has(key) && !/^\d/.test(key)),
  )
  const { table } = grid
  const { subject = '' } = requirePlan(snapshot, table.versionId).head
  const above = [subject, ...table.headings]
  const rows = rowsWithGroups(grid)
    .map(({ row, name, group }) => ({
      row,
      name,
      own: coverageOf(question, name),
      held: coverageOf(question, name, group, ...above),
    }))
    .toSorted((a, b) => b.held - a.held || b.own - a.own)
  const [best, second] = rows
  const isAhead = best !== undefined && (second === undefined || best.held > second.held || best.own > second.own)
  const asksSum = ASKS_SUM.test(joined)
  const least = asksSum ? OWN_OF_SUM : IS_MONEY.test(joined) ? 0 : OWN_OF_OTHERS
  if (best && isAhead && best.held >= HELD && best.own > least) return { grid, ...best }
  const title = coverageOf(question, ...above)
  const isOfAll = asksSum && (question.length === 0 ? asked.mention.only !== undefined : title >= TITLE_HELD)
  return table.total && isOfAll
    ? { grid, row: table.total, name: 'Tổng cộng', held: Math.max(title, TITLE_HELD) }
    : undefined
}

/** The years that are asked for, all of which must have their column; without one, or for all of the table's time, what they make together. */
function headsAsked({ years, sum }: YearGrid, periods: Asked['query']['periods']): readonly string[] {
  const single = [...new Set(periods.filter(({ from, to }) => from === to).map(({ from }) => from))]
  const heads = single.toSorted((a, b) => a - b).flatMap((year) => years.get(year) ?? [])
  if (single.length > 0) return heads.length === single.length ? heads : []
  const isOfAll = periods.every(({ from, to }) => [...years.keys()].every((year) => from <= year && year <= to))
  return isOfAll && sum !== undefined ? [sum] : []
}

function compose({ grid, row, name }: Picked, heads: readonly string[], snapshot: Snapshot): Draft {
  const { table } = grid
  const { head, file } = requirePlan(snapshot, table.versionId)
  const unit = unitOf(grid, snapshot)
  const values = heads.map((one) => ({ head: one, printed: cellOf(row, one) ?? '–' }))
  const difference = differenceOf(values.map(({ printed }) => numberIn(printed)))
  return {
    outcome: 'answered',
    lines: [
      `${name}.`,
      ...values.map(({ head: year, printed }) => `${year}: ${printed}`),
      ...(difference ? [difference.line] : []),
      ...(unit ? [unit.line] : []),
      `Theo ${planName(head, file)}.`,
    ],
    citations: citePassages(snapshot, [row.passage.id, ...(unit?.passages ?? [])]),
    computed: difference ? [difference.printed] : [],
    claims: [],
  }
}

function differenceOf([before, after]: readonly (number | undefined)[]) {
  if (before === undefined || after === undefined) return undefined
  const printed = formatNumber(Math.abs(after - before))
  if (after === before) return { line: 'Hai năm bằng nhau.', printed }
  return { line: after > before ? `Tăng ${printed} (cao hơn).` : `Giảm ${printed} (thấp hơn).`, printed }
}

const UNIT = /^\(?(?:đơn vị(?: tính)?|đvt)\s*:\s*[^:|]{2,40}\)?\.?$/iu

/** "Đơn vị tính: triệu đồng" stands right above the table, or among its heads. */
function unitOf({ table }: YearGrid, { passages }: Snapshot) {
  const [first] = table.rows
  const above = [...passages.values()].find(
    ({ versionId, sequence }) =>
      first !== undefined && versionId === table.versionId && sequence === first.passage.sequence - 1,
  )
  return above && UNIT.test(above.text.trim()) ? { line: above.text.trim(), passages: [above.id] } : undefined
}
