// Questions to a table of classes, schools or works: "những bản nào mở lớp giai đoạn 2", "lớp bản Khá học ở đâu". The cells that are said pick the rows, the column that is asked for is the answer.
import { syllables } from '../../text/syllables.ts'
import type { Asked } from '../question/asked.ts'
import { timeTold } from '../passages/time-told.ts'
import { composeRows } from './compose-rows.ts'
import type { Finding } from '../compose/draft.ts'
import { columnNamed } from './column-named.ts'
import { clearlyFirst, saidOfRow, tablesInScope, type PlanTable, type TableCell, type TableRow } from './plan-tables.ts'
import { leavesNothingOver, saidOfPlan, turnsAway, withoutInitials, withoutWordsOf } from './left-over.ts'
import { isOfOtherLevel, isOfOtherNumber, isSaidWhole, lengthSaid } from './rows-said.ts'
import { isSumSaidOutright } from './said-outright.ts'
import { isOfMoney } from './sum-column.ts'
import { requirePlan } from '../snapshot.ts'
import { coverageOf } from '../question/weigh-terms.ts'

/** What the table must hold of the question, in its title, its heads and the rows picked. */
const HELD = 0.65

/** undefined unless a column is asked for, and cells of other columns or the table's title say of what. */
export function findInTable(asked: Asked): Finding | undefined {
  const { query, question, snapshot } = asked
  if (!INTENTS.has(query.intent) || STANDS_BACK.test(withoutDeniedCells(asked))) return undefined
  const total = findTotal(asked)
  if (total) return total
  const tellsTime = timeTold(query, asked.joined)
  const picked = tablesInScope(asked)
    .flatMap((table) => {
      const column = columnNamed(table, asked.joined)
      if (column === undefined) return []
      const rows = pickRows(table, column, asked)
      const words = [
        ...saidOfPlan(requirePlan(snapshot, table.versionId).head),
        ...table.headings,
        ...table.heads,
        ...rows.flatMap(saidOfRow).map(({ value }) => value),
      ]
      if (!rows.every(({ passage }) => tellsTime(passage.text))) return []
      const isClear = rows.length === 1 || (rows.length > 1 && !isAmount(column, rows))
      return isClear && saysAll(asked, rows, words)
        ? [{ table, column, rows, held: coverageOf(question, ...words), least: leastHeld(rows, column, asked) }]
        : []
    })
    .toSorted((a, b) => b.held - a.held)
  const [best] = picked
  return best && best.held >= best.least ? composeRows(best.rows, best.column, snapshot) : undefined
}

/** In a plan that is named, a cell of several words that is said in full picks its rows whatever pairs the asker's words make. */
function leastHeld(rows: readonly TableRow[], column: string, { joined, mention }: Asked): number {
  const isWhole = (cell: TableCell) =>
    cell.head !== column && syllables(cell.value).length >= FEWEST_OF_WHOLE && isSaidWhole(cell, joined)
  return mention.only && rows.every((row) => saidOfRow(row).some(isWhole)) ? HELD_OF_WHOLE : HELD
}
const FEWEST_OF_WHOLE = 3
const HELD_OF_WHOLE = 0.4

/** What is asked besides the cells that pick the rows is said by the table, and not denied. */
function saysAll({ question, joined }: Asked, rows: readonly TableRow[], words: readonly string[]): boolean {
  const picking = rows.flatMap(saidOfRow).filter((cell) => lengthSaid(cell, joined) > 0)
  const rest = withoutWordsOf(
    question,
    picking.map(({ value }) => value),
  )
  const own = withoutInitials(rest, words).filter(({ term }) => !OF_MEANS.has(term))
  return leavesNothingOver(own, words, joined) && !turnsAway(words.join(' '), joined)
}

/** "Chi bằng tiền …", "lấy từ nguồn …": where a cell says what with. */
const OF_MEANS: ReadonlySet<string> = new Set(['bang', 'lay'])

/** "Tổng kinh phí là bao nhiêu": the row that the plan itself adds up. */
function findTotal(asked: Asked): Finding | undefined {
  const { joined, mention, question, snapshot } = asked
  if (!TOTAL_ASKED.test(joined)) return undefined
  const best = clearlyFirst(
    tablesInScope(asked).flatMap((table) => {
      const { total, headings, heads } = table
      const above = [...saidOfPlan(requirePlan(snapshot, table.versionId).head), ...headings, ...heads]
      return total && isOfMoney(table) && leavesNothingOver(question, [...above, SUM_WORDS], joined)
        ? [{ table, row: total, held: coverageOf(question, ...above) }]
        : []
    }),
  )
  if (!best || best.held < (mention.only ? TOTAL_HELD : HELD) || isSumSaidOutright(best.table, snapshot))
    return undefined
  return composeRows([best.row], amountColumn(best.row), snapshot)
}

const TOTAL_ASKED = / tong (?:cong |so |muc )?(?:\S+ ){0,2}(?:kinh phi|von|tien|du toan|nhu cau|dau tu|chi phi) /
const SUM_WORDS = 'tổng cộng số mức kinh phí vốn tiền dự toán nhu cầu đầu tư chi phí thực hiện giai đoạn kế hoạch'
/** In a plan that is named, its table of money is the one that is meant. */
const TOTAL_HELD = 0.2

/** Of the columns that hold amounts the one that is called a sum, else the last: where years are added up. */
function amountColumn({ cells }: TableRow): string {
  const amounts = cells.filter(({ value }) => /^[\d.,\s]+$/.test(value))
  return (amounts.find(({ head }) => /^(?:tổng|cộng)(?!\p{L})/iu.test(head)) ?? amounts.at(-1))?.head ?? ''
}

/** What is denied or highest is no row that holds what is said. */
const STANDS_BACK = / (?:khong|chua|ngoai|tru) | (?:nhieu|it|cao|thap|lon|nho|som|muon) nhat /

/** "Trường nào chưa đạt": what is denied is what a cell says, "Chưa đạt". */
function withoutDeniedCells(asked: Asked): string {
  const denied = tablesInScope(asked)
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ value }) => syllables(value).join(' '))))
    .filter((value) => DENIED.test(value) && asked.joined.includes(` ${value} `))
  return denied.reduce((rest, value) => rest.replaceAll(` ${value} `, ' '), asked.joined)
}
const DENIED = /^(?:khong|chua) \S+(?: \S+){0,4}$/

const INTENTS: ReadonlySet<string> = new Set(['list', 'fact', 'lead', 'deadline'])
const AMOUNT = / (?:bao nhieu|may) /

/** An amount is one row's; of several it would be a sum, which nobody printed. */
const isAmount = (column: string, rows: readonly TableRow[]): boolean =>
  rows.every(({ cells }) => cells.every(({ head, value }) => head !== column || /^[\d.,\s]+$/.test(value)))

/** Those of whose cells most are said; without any, all rows of a table that is named by its title. */
function pickRows(table: PlanTable, column: string, asked: Asked): readonly TableRow[] {
  const rows = table.rows.filter(
    (row) =>
      row.cells.some(({ head }) => head === column) &&
      !isOfOtherYear(row, asked) &&
      !isOfOtherLevel(row, asked) &&
      !isOfOtherNumber(row, asked.joined),
  )
  const { locality = '' } = requirePlan(asked.snapshot, table.versionId).head
  const joined = withoutOwnPlace(asked.joined, locality)
  const said = rows.map((row) =>
    withoutEchoes(row)
      .filter((cell) => cell.head !== column && !isOwnPlace(cell, locality))
      .map((cell) => lengthSaid(cell, isSaidWhole(cell, asked.joined) ? asked.joined : joined)),
  )
  const worth = said.map((lengths) => lengths.filter((length) => length > 0).length)
  const most = Math.max(0, ...worth)
  if (most > 0) {
    // Said in full, "Trường Mầm non Pa Ủ" is no "Trường Tiểu học Pa Ủ".
    const longest = Math.max(...said.map((lengths, at) => (worth[at] === most ? Math.max(...lengths) : 0)))
    return rows.filter((_, at) => worth[at] === most && Math.max(...(said[at] ?? [])) === longest)
  }
  const isOfAll = !AMOUNT.test(asked.joined) && coverageOf(asked.question, ...table.headings) >= HELD
  return isOfAll ? rows : []
}

/** "Trường Nguyễn Trãi (Châu Đốc)" below the line "Thành phố Châu Đốc" says no more of the place than its neighbours. */
const withoutEchoes = (row: TableRow): readonly TableCell[] =>
  saidOfRow(row).filter(
    ({ head, value }) =>
      head === '' ||
      row.group === undefined ||
      !syllables(row.group).join(' ').endsWith(syllables(value).slice(-SHORTEST_NAME).join(' ')),
  )
const SHORTEST_NAME = 2

/** Who says the plan's own place means the plan, not the one row that bears the name. */
function isOwnPlace({ value }: TableCell, locality: string): boolean {
  const [keys, own] = [syllables(value), syllables(locality)]
  const kind = keys.slice(0, -own.length).join(' ')
  return own.length > 0 && keys.slice(-own.length).join(' ') === own.join(' ') && UNITS.has(kind)
}

/** "Ở xã Bắc Hà": nothing is said of "Trường Tiểu học Bắc Hà". */
function withoutOwnPlace(joined: string, locality: string): string {
  const own = syllables(locality).join(' ')
  const places = [...UNITS].filter(Boolean).map((unit) => ` ${unit} ${own} `)
  return own === '' ? joined : places.reduce((rest, place) => rest.replaceAll(place, ' '), joined)
}

const UNITS: ReadonlySet<string> = new Set(['', 'tinh', 'thanh pho', 'huyen', 'thi xa', 'thi tran', 'xa', 'phuong'])

/** Two years that are named and agree in none. */
function isOfOtherYear({ cells }: TableRow, { query }: Asked): boolean {
  const asked = query.periods.filter(({ from, to }) => from === to).map(({ from }) => from)
  const own = cells.flatMap(({ value }) => (value.match(/(?<!\d)20\d{2}(?!\d)/g) ?? []).map(Number))
  return asked.length > 0 && own.length > 0 && !asked.some((year) => own.includes(year) || isWithin(year, own))
}

const isWithin = (year: number, [from, to]: readonly number[]): boolean =>
  from !== undefined && to !== undefined && from <= year && year <= to
