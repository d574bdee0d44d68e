// Questions to a table of classes, schools or works: "những bản nào mở lớp giai đoạn 2", "lớp bản Khá học ở đâu". The cells that are said pick the rows, the column that is asked for is the answer.
import { syllables } from '../../text/syllables.ts'
import type { Asked } from '../question/asked.ts'
import { composeRows } from './compose-rows.ts'
import type { Finding } from '../compose/draft.ts'
import { clearlyFirst, saidOfRow, tablesInScope, type PlanTable, type TableCell, type TableRow } from './plan-tables.ts'
import { leavesNothingOver, saidOfPlan, turnsAway, withoutWordsOf } from './left-over.ts'
import { isOfOtherLevel, lengthSaid } from './rows-said.ts'
import { requirePlan } from '../snapshot.ts'
import { coverageOf } from '../question/weigh-terms.ts'

/** What the table must hold of the question, in its title, its heads and the rows picked. */
const HELD = 0.65

/** undefined unless a column is asked for, and cells of other columns or the table's title say of what. */
export function findInTable(asked: Asked): Finding | undefined {
  const { query, question, snapshot } = asked
  if (!INTENTS.has(query.intent) || STANDS_BACK.test(asked.joined)) return undefined
  const total = findTotal(asked)
  if (total) return total
  const picked = tablesInScope(asked)
    .flatMap((table) => {
      const column = columnAsked(table, asked)
      if (column === undefined) return []
      const rows = pickRows(table, column, asked)
      const words = [
        ...saidOfPlan(requirePlan(snapshot, table.versionId).head),
        ...table.headings,
        ...table.heads,
        ...rows.flatMap(saidOfRow).map(({ value }) => value),
      ]
      const isClear = rows.length === 1 || (rows.length > 1 && !isAmount(column, rows))
      return isClear && saysAll(asked, rows, words)
        ? [{ table, column, rows, held: coverageOf(question, ...words) }]
        : []
    })
    .toSorted((a, b) => b.held - a.held)
  const [best] = picked
  return best && best.held >= HELD ? composeRows(best.rows, best.column, snapshot) : undefined
}

/** What is asked besides the cells that pick the rows is said by the table, and not denied. */
function saysAll({ question, joined }: Asked, rows: readonly TableRow[], words: readonly string[]): boolean {
  const picking = rows.flatMap(saidOfRow).filter((cell) => lengthSaid(cell, joined) > 0)
  const rest = withoutWordsOf(
    question,
    picking.map(({ value }) => value),
  )
  return leavesNothingOver(rest, words, joined) && !turnsAway(words.join(' '), joined)
}

/** "Tổng kinh phí là bao nhiêu": the row that the plan itself adds up. */
function findTotal(asked: Asked): Finding | undefined {
  const { joined, mention, question, snapshot } = asked
  if (!TOTAL_ASKED.test(joined)) return undefined
  const best = clearlyFirst(
    tablesInScope(asked).flatMap((table) => {
      const { total, headings, heads } = table
      const above = [...saidOfPlan(requirePlan(snapshot, table.versionId).head), ...headings, ...heads]
      return total && isOfMoney(table) && leavesNothingOver(question, [...above, SUM_WORDS], joined)
        ? [{ row: total, held: coverageOf(question, ...above) }]
        : []
    }),
  )
  if (!best || best.held < (mention.only ? TOTAL_HELD : HELD)) return undefined
  return composeRows([best.row], amountColumn(best.row), snapshot)
}

const TOTAL_ASKED = / tong (?:cong |so |muc )?(?:\S+ ){0,2}(?:kinh phi|von|tien|du toan|nhu cau|dau tu|chi phi) /
/** "Số lớp", "số người": a sum of those is no sum of money. */
const isOfMoney = ({ headings, heads }: PlanTable): boolean => MONEY.test([...headings, ...heads].join(' ; '))
const MONEY = /kinh phí|vốn|tiền|dự toán|ngân sách|chi phí|triệu đồng|tỷ đồng|nghìn đồng/iu
const SUM_WORDS = 'tổng cộng số mức kinh phí vốn tiền dự toán nhu cầu đầu tư chi phí thực hiện giai đoạn kế hoạch'
/** In a plan that is named, its table of money is the one that is meant. */
const TOTAL_HELD = 0.2

/** The last of the columns that hold amounts: the sum, where years are added up. */
const amountColumn = ({ cells }: TableRow): string =>
  cells.findLast(({ value }) => /^[\d.,\s]+$/.test(value))?.head ?? ''

/** What is denied or highest is no row that holds what is said. */
const STANDS_BACK = / (?:khong|chua|ngoai|tru) | (?:nhieu|it|cao|thap|lon|nho|som|muon) nhat /

const INTENTS: ReadonlySet<string> = new Set(['list', 'fact', 'lead', 'deadline'])
const AMOUNT = / (?:bao nhieu|may) /

/** An amount is one row's; of several it would be a sum, which nobody printed. */
const isAmount = (column: string, rows: readonly TableRow[]): boolean =>
  rows.every(({ cells }) => cells.every(({ head, value }) => head !== column || /^[\d.,\s]+$/.test(value)))

/** How a column may be asked for without its name: by the beginnings of its head. */
const BY_QUESTION: readonly (readonly [RegExp, RegExp])[] = [
  [/ (?:o dau|cho nao|noi nao|o cho nao) /, / (?:dia diem|noi|vi tri|dia chi) /],
  [
    / (?:khi nao|bao gio|ngay nao|thang nao|nam nao|luc nao) /,
    / (?:thoi gian|thoi diem|ngay|khai giang|nam|thuc hien|hoan thanh) /,
  ],
  [
    / (?:bao nhieu tien|may tien|bao nhieu trieu|may trieu|bao nhieu ti|kinh phi|het bao nhieu) /,
    / (?:kinh phi|von|so tien|du toan|nhu cau von) /,
  ],
  [/ (?:ai|don vi nao|co quan nao) /, / (?:phu trach|chu tri|don vi|nguoi day|giao vien) /],
]

/** "Bản nào", "mấy học viên", "ở đâu": the head whose name stands beside the asking. The first columns name what a row is of. */
function columnAsked({ heads }: PlanTable, { joined }: Asked): string | undefined {
  return (
    heads.find((head) => namesOf(head).some((name) => ASKINGS(name).some((asking) => joined.includes(asking)))) ??
    // "Hiệu trưởng Trường Kim Đồng là ai": the office stands in front of where it is held.
    heads
      .slice(1)
      .find((head) => WHO_HOLDS.test(joined) && namesOf(head).some((name) => joined.startsWith(` ${name} `))) ??
    BY_QUESTION.flatMap(([asking, column]) =>
      asking.test(joined) ? heads.filter((head) => column.test(` ${syllables(head).join(' ')} `)) : [],
    )[0]
  )
}

const WHO_HOLDS = / (?:la ai|ten (?:la )?gi|la ong nao|la ba nao) /

const ASKINGS = (name: string): readonly string[] => [
  ` ${name} nao `,
  ` bao nhieu ${name} `,
  ` may ${name} `,
  ` cac ${name} `,
  ` nhung ${name} `,
  ` ai la ${name} `,
  ` ai lam ${name} `,
  ` ten ${name} `,
]

/** "Tên trường" is asked for as "trường", "Số học viên" as "học viên". */
function namesOf(head: string): readonly string[] {
  const keys = syllables(head.replace(/\(.*$/su, ''))
  const bare = /^(?:ten|so|so luong|danh sach)$/.test(keys[0] ?? '') ? keys.slice(1) : keys
  return [keys.join(' '), bare.join(' ')].filter(Boolean)
}

/** Those of whose cells most are said; without any, all rows of a table that is named by its title. */
function pickRows(table: PlanTable, column: string, asked: Asked): readonly TableRow[] {
  const rows = table.rows.filter(
    (row) => row.cells.some(({ head }) => head === column) && !isOfOtherYear(row, asked) && !isOfOtherLevel(row, asked),
  )
  const { locality = '' } = requirePlan(asked.snapshot, table.versionId).head
  const joined = withoutOwnPlace(asked.joined, locality)
  const said = rows.map((row) =>
    saidOfRow(row)
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

/** Who says the plan's own place means the plan, not the one row that bears the name. */
function isOwnPlace({ value }: TableCell, locality: string): boolean {
  const [keys, own] = [syllables(value), syllables(locality)]
  const kind = keys.slice(0, -own.length).join(' ')
  return own.length > 0 && keys.slice(-own.length).join(' ') === own.join(' ') && UNITS.has(kind)
}

/** "Trạm Y tế xã Mường Hoa" bears the place in its name. */
const isSaidWhole = ({ value }: TableCell, joined: string): boolean =>
  joined.includes(` ${syllables(value).join(' ')} `)

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
