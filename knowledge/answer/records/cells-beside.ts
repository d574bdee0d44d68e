// What a row says besides its record, a task's besides who, what and when, an indicator's besides its values: "Ghi chú: 780 giáo viên", "Địa điểm: Hội trường huyện". Told where its head, or what it alone holds, is asked for.
import type { StoredTarget, StoredTask } from '../../store/plan-store.ts'
import { syllables } from '../../text/syllables.ts'
import { holdsKind, namesCounted } from '../question/answer-kinds.ts'
import { readCounted } from '../question/counted.ts'
import type { Asked } from '../question/asked.ts'
import { readCells, type TableCell } from '../tables/plan-tables.ts'
import { saidOfPlan } from '../tables/left-over.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { termsOf } from '../question/term-statistics.ts'
import { coverageOf, type WeightedTerm } from '../question/weigh-terms.ts'

/** A head of two rows ends with what its own column is. */
const SHORTEST_HEAD = 3

/** @param coverage how much of the question the task holds, 0–1 @returns the cells that are asked for */
export function cellsAsked(
  stored: StoredTask,
  coverage: number,
  { joined, query, question, snapshot }: Asked,
): readonly TableCell[] {
  const cells = coverage < NAMED ? [] : cellsBeside(stored, snapshot)
  if (cells.length === 0) return []
  const said = joined.replace(ASKING, '')
  const own = ` ${syllables(stored.task.text).join(' ')} `
  const named = cells.filter(({ head }) => {
    const phrase = phraseSaid(syllables(head), said)
    return phrase !== undefined && !own.includes(phrase)
  })
  if (named.length > 0) return named
  const byQuestion = BY_QUESTION.flatMap(({ asking, holds }) =>
    asking.test(joined) ? cells.filter((cell) => holds(cell)) : [],
  )
  if (byQuestion.length > 0) return byQuestion
  const above = saidOfPlan(requirePlan(snapshot, stored.versionId).head)
  const holdsRest = ({ head, value }: TableCell) => {
    const rest = withoutWordsOf(question, `${head} ${value}`)
    return coverageOf(rest, stored.task.text, ...othersOf(head, cells), ...above) >= SURE
  }
  const { answerKind } = query
  if (answerKind === 'money' || COST.test(joined)) {
    const sums = cells.filter((cell) => isMoney(cell) && holdsRest(cell))
    // "Tổng số: 76 | Ngân sách huyện: 36 | Xã hội hóa: 40": no source is asked for.
    const total = cells.filter(({ head, value }) => TOTAL_HEAD.test(head) && /^[\d.,]+$/.test(value))
    return sums.length > 0 && total.length === 1 ? total : sums
  }
  if (answerKind === undefined || !OF_NOTES.has(answerKind)) return []
  const counted = answerKind === 'number' ? readCounted(query.keys) : undefined
  return cells.filter(
    ({ head, value }) =>
      holdsKind(value, answerKind) &&
      (answerKind !== 'number' || (counted !== undefined && namesCounted(`${head} ${value}`, counted))) &&
      holdsRest({ head, value }),
  )
}

const othersOf = (head: string, cells: readonly TableCell[]): readonly string[] =>
  cells.flatMap((cell) => (cell.head === head ? [] : [cell.value]))

/** "Thành tiền (triệu đồng): 980": the unit stands in the head. */
export const isMoney = ({ head, value }: TableCell): boolean =>
  holdsKind(`${head}: ${value}`, 'money') || (/\d/.test(value) && MONEY_HEAD.test(head))
const MONEY_HEAD = /(?<!\p{L})(?:kinh phí|vốn|dự toán|ngân sách|tiền|đồng)(?!\p{L})/iu

const TOTAL_HEAD = /^(?:tổng(?: số| cộng| kinh phí| tiền)?|cộng)(?:\s*\([^()]*\))?$/iu

const COST = / (?:het|ton|mat|chi) (?:bao nhieu|may) | kinh phi /

/** How a column is asked for without its name: by its head, or by how its cell begins. */
const BY_QUESTION: readonly { readonly asking: RegExp; readonly holds: (cell: TableCell) => boolean }[] = [
  {
    asking: / (?:o dau|noi nao|cho nao|dia diem nao) /,
    holds: ({ head, value }) =>
      /^tại\s|^ở\s|^địa điểm\s/iu.test(value) || /^(?:địa điểm|địa chỉ|nơi|chỗ)(?!\p{L})/iu.test(head),
  },
  {
    asking: / (?:cho (?:nhung )?ai|nhung ai|ai (?:duoc )?(?:di )?(?:hoc|du)|ai tham gia|doi tuong nao) /,
    holds: ({ head, value }) =>
      /^(?:đối tượng|thành phần|người (?:học|dự|tham gia))(?!\p{L})/iu.test(head) && /\p{L}/u.test(value),
  },
]

/** What is asked about, where the cell itself holds the words for what is asked: "kinh phí". */
function withoutWordsOf(question: readonly WeightedTerm[], cell: string): readonly WeightedTerm[] {
  const own = new Set(termsOf(cell))
  return question.filter(({ term }) => !own.has(term))
}

/** Of all that is asked; a head that is said is no word of the task. Then of what is asked besides the cell. */
export const NAMED = 0.5
const SURE = 0.6

/** Those that bear a head of their own: what is no part of the task. */
export function cellsBeside({ task, passageIds: [row] }: StoredTask, { passages }: Snapshot): readonly TableCell[] {
  const text = task.form === 'row' && row !== undefined ? passages.get(row)?.text : undefined
  return text === undefined ? [] : readCells(text)
}

/** Of an indicator's row, besides its values; [] where the row is of a place and told by its cells. */
export function cellsBesideValues(
  { target, passageIds: [row] }: StoredTarget,
  { passages }: Pick<Snapshot, 'passages'>,
): readonly TableCell[] {
  const [told, ...beside] = (row === undefined ? undefined : passages.get(row)?.text)?.split(' | ') ?? []
  return told?.includes(target.indicator) ? beside.flatMap(readCells) : []
}

/** "Ghi chú: 780 giáo viên", and not "-", "x", "//"; "as above" is written out where a plan is read. */
export const isNote = ({ head, value }: TableCell): boolean => /ghi chú/iu.test(head) && /\p{L}{2}/u.test(value)

const ASKING = / (?:nao|gi|la ai|ai|may|bao nhieu)(?= )/g

/** As much of a head as the question says, from a syllable of it to its end. */
export const phraseSaid = (head: readonly string[], said: string): string | undefined =>
  head
    .map((_, from) => head.slice(from))
    .filter((own, from) => (from === 0 ? own.length > 1 : own.length >= SHORTEST_HEAD))
    .map((own) => ` ${own.join(' ')} `)
    .find((phrase) => said.includes(phrase))

/** Who and when stand in columns of their own. */
const OF_NOTES: ReadonlySet<string> = new Set(['number', 'percent', 'contact', 'address'])
