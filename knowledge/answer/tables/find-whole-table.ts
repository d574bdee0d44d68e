// Questions for all that one table lists: "phụ lục II gồm những điểm nào", "kinh phí chia ra những khoản nào". Its title says of what, or it is the plan's one table of money.
import { LIST_LENGTH } from '../compose/compose-list.ts'
import { citePassages, shorten } from '../compose/cite.ts'
import type { Draft } from '../compose/draft.ts'
import { fairLength } from '../compose/fair-length.ts'
import { planName, samePeriod } from '../compose/plan-name.ts'
import type { Asked } from '../question/asked.ts'
import type { Intent } from '../question/plan-query.ts'
import { KINDS_OF_ANY_PART } from '../question/question-words.ts'
import { coverageOf } from '../question/weigh-terms.ts'
import { requirePlan } from '../snapshot.ts'
import { tidy } from '../../text/fold.ts'
import { syllables } from '../../text/syllables.ts'
import { GROUP_LABEL } from './grid.ts'
import { leavesNothingOver, saidOfPlan } from './left-over.ts'
import { clearlyFirst, numberIn, sayCell, tablesInScope, type PlanTable, type TableRow } from './plan-tables.ts'
import { isOfMoney } from './sum-column.ts'
import { unitAbove } from './year-grid.ts'

const INTENTS: ReadonlySet<Intent> = new Set(['list', 'fact', 'explain'])
/** "Liệt kê …", "gồm những … nào", "các … nào". */
const ASKS_FOR_ALL = / (?:liet ke|ke ten|ke ra|danh sach|danh muc) | (?:nhung|cac)(?: \S+){1,8}? (?:nao|gi) /
/** One of them, or those that are or are not so, are picked elsewhere; "phòng máy" picks none. */
const PICKS = / (?:khong|chua|ngoai|tru|bao nhieu|(?<! phong )may(?! (?:tinh|chieu|vi|moc) )|nhat|tren|duoi|truoc|sau) /
/** "Chi vào những khoản nào", "kinh phí chia ra các mục gì". */
const ASKS_WHAT_IS_PAID =
  / (?:kinh phi|ngan sach|tien|von|du toan)(?: \S+){0,14} (?:nhung|cac) (?:khoan|muc|noi dung|viec|hang muc)(?: \S+){0,2} (?:nao|gi) | (?:kinh phi|ngan sach|tien|du toan)(?: \S+){0,14} (?:nhung|cac) nguon(?: \S+){0,2} (?:nao|gi)(?=.* moi nguon ) | chi (?:tieu |tien )?(?:vao|cho) (?:nhung|cac) (?:khoan|muc|noi dung|viec|hang muc)(?: \S+){0,2} (?:nao|gi) /
/** What one source pays for are some of the rows. */
const OF_ONE_SOURCE =
  / ngan sach (?:tinh|huyen|xa|phuong|thanh pho|thi xa|trung uong|nha nuoc|dia phuong|cap) | (?:xa hoi hoa|dong gop|tai tro|vien tro|quy) | von (?:dau tu|vay|su nghiep|trung uong|oda) /
const OF_ANY = new RegExp(` (?:nhung|cac) (?:${KINDS_OF_ANY_PART})(?: \\S+){0,3} (?:nao|gi) `)
const OF_PAYING =
  'kinh phí ngân sách tiền vốn dự toán tổng chi tiêu chia ra thành khoản mục nội dung việc hạng mục gồm vào cho dùng phân bổ liệt kê những các nguồn lấy từ huy động'
const OF_LISTING = 'phụ lục bảng biểu danh sách danh mục liệt kê kể tên gồm nêu có ghi những các'
/** What the title must hold of the question, and the question of the title. */
const HELD = 0.75
const TITLE_SAID = 0.4

/** undefined unless what is paid for is asked, and one table of money is meant. */
export function findPayments(asked: Asked): Draft | undefined {
  if (!asksForAll(asked) || !ASKS_WHAT_IS_PAID.test(asked.joined) || OF_ONE_SOURCE.test(asked.joined)) return undefined
  const table = tableOfMoney(asked)
  return table && compose(table, asked)
}

/** undefined unless all rows are asked for, of one table that the question names and says nothing more of. */
export function findWholeTable(asked: Asked): Draft | undefined {
  if (!asksForAll(asked) || OF_ANY.test(asked.joined)) return undefined
  const named = clearlyFirst(tablesInScope(asked).flatMap((table) => toNamed(table, asked) ?? []))
  return named && compose(named.table, asked)
}

const asksForAll = ({ query, joined }: Asked): boolean => {
  const rest = joined.replace(OF_EACH, ' ')
  const isOpen = query.answerKind === undefined || rest !== joined
  return INTENTS.has(query.intent) && isOpen && !PICKS.test(rest) && ASKS_FOR_ALL.test(rest)
}

/** "… những khoản nào, mỗi khoản bao nhiêu": of each its sum, which its row says. */
const OF_EACH =
  / (?:moi|tung) (?:khoan|muc|noi dung|viec|hang muc|nguon|loai)(?: chi| von)?(?: la| het| tong(?: cong| so)?| duoc| co| gop| chiem){0,2} (?:bao nhieu|may)(?: tien| kinh phi)?(?= )/

function toNamed(table: PlanTable, asked: Asked) {
  const { question, joined, snapshot } = asked
  const title = table.headings.at(-1) ?? ''
  const own = syllables(title)
  const said = own.filter((key) => joined.includes(` ${key} `)).length / Math.max(1, own.length)
  const held = coverageOf(question, title, OF_LISTING)
  const known = [...saidOfPlan(requirePlan(snapshot, table.versionId).head), ...table.headings, OF_LISTING]
  return held >= HELD && said >= TITLE_SAID && isOfItsTime(table, asked) && leavesNothingOver(question, known, joined)
    ? { table, held }
    : undefined
}

/** The plan's own budget: its title says money and nothing that is not asked; the table that adds up comes before others. */
function tableOfMoney(asked: Asked): PlanTable | undefined {
  const { question, snapshot } = asked
  const joined = asked.joined.replace(OF_EACH, ' ')
  const ofMoney = tablesInScope(asked).filter((table) => {
    const title = titleOf(table)
    const about = [...saidOfPlan(requirePlan(snapshot, table.versionId).head), OF_PAYING]
    const isWhole = saysOnly(title, [...about, joined, OF_TITLES])
    return isOfMoney({ headings: [title], heads: [] }) && isWhole && hasAmounts(table) && isOfItsTime(table, asked)
      ? leavesNothingOver(question, [...about, title], joined)
      : false
  })
  const addedUp = ofMoney.filter(({ total }) => total !== undefined)
  const [first, ...others] = addedUp.length > 0 && areOfOnePlan(ofMoney) ? addedUp : ofMoney
  return others.length === 0 ? first : undefined
}

const titleOf = ({ headings, caption }: PlanTable): string =>
  headings.findLast((heading) => heading !== caption) ?? caption ?? ''

const areOfOnePlan = (tables: readonly PlanTable[]): boolean =>
  new Set(tables.map(({ versionId }) => versionId)).size === 1

/** "Kinh phí mua sách cho trường tiểu học" is a part of what a plan costs. */
function saysOnly(title: string, known: readonly string[]): boolean {
  const said = new Set(known.flatMap(syllables))
  return syllables(title).every((key) => said.has(key) || /^(?:\d+|[ivx]+|[a-h])$/.test(key))
}
const OF_TITLES =
  'phần thứ một hai ba bốn năm sáu bảy tám biểu bảng phụ lục dự kiến nhu cầu nguồn lực và thực hiện kế hoạch giai đoạn cơ cấu bảo đảm đơn vị tính triệu tỷ nghìn đồng'

/** A year that is named must be all of the plan's time: another's money, or a part of it, is another table's or column's. */
function isOfItsTime({ versionId }: PlanTable, { query, snapshot }: Asked): boolean {
  const own = requirePlan(snapshot, versionId).head.period
  return query.periods.every((period) => own !== undefined && samePeriod(period, own))
}

const hasAmounts = ({ rows }: PlanTable): boolean =>
  rows.every(({ cells }) => cells.some(({ value }) => numberIn(value) !== undefined))

function compose(table: PlanTable, { snapshot }: Asked): Draft {
  const { head, file } = requirePlan(snapshot, table.versionId)
  const all = table.total ? [...table.rows, table.total] : table.rows
  const texts = all.map(sayRow)
  const length = fairLength(
    texts.map((text) => text.length),
    LIST_LENGTH,
  )
  const { caption } = table
  const title = titleOf(table) === caption ? '' : tidy(titleOf(table))
  const unit = unitAbove(table, snapshot.passages)
  return {
    outcome: 'answered',
    lines: [
      `Có ${table.rows.length} dòng trong bảng${title === '' ? '' : ` "${shorten(title, LONGEST_TITLE)}"`}:`,
      ...texts.map((text) => `- ${shorten(text, Math.min(length, LONGEST_ROW))}`),
      ...(unit ? [unit.line] : []),
      `Theo ${planName(head, file)}.`,
    ],
    citations: citePassages(snapshot, [...all.map(({ passage }) => passage.id), ...(unit?.passages ?? [])]),
    computed: [String(table.rows.length)],
    claims: title === '' ? [] : [title],
  }
}

const LONGEST_TITLE = 120
const LONGEST_ROW = 170

const ORDINAL = /^(?:\d{0,3}|\d{1,2}(?:\.\d{1,2})+)[.)]?$/

const isOrdinal = (cell: string): boolean => ORDINAL.test(cell) || GROUP_LABEL.test(cell)

/** Its cells as ingest put them into words: without the ordinal, which the list has no need of, and the first without its head. */
function sayRow({ passage, cells: [first] }: TableRow): string {
  const [opening = '', ...others] = passage.text.split(' | ').filter((cell, at) => at > 0 || !isOrdinal(cell.trim()))
  const name = first && opening === sayCell(first) ? first.value : opening
  return others.length > 0 ? `${name} (${others.join('; ')})` : name
}
