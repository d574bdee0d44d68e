// What a task's row says besides who, what and when: "Ghi chú: 780 giáo viên", "Lãnh đạo Sở phụ trách: …". Told where its head, or what it alone holds, is asked for.
import type { StoredTask } from '../../store/plan-store.ts'
import { syllables } from '../../text/syllables.ts'
import { holdsKind, namesCounted, readCounted } from '../question/answer-kinds.ts'
import type { Asked } from '../question/asked.ts'
import { readCells, type TableCell } from '../tables/plan-tables.ts'
import type { Snapshot } from '../snapshot.ts'
import { termsOf } from '../question/term-statistics.ts'
import { coverageOf, type WeightedTerm } from '../question/weigh-terms.ts'

/** A head of two rows ends with what its own column is. */
const SHORTEST_HEAD = 3

/** @param coverage how much of the question the task holds, 0–1 */
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
  const places = WHERE.test(joined) ? cells.filter(({ value }) => PLACE.test(value)) : []
  if (places.length > 0) return places
  const { answerKind } = query
  if (answerKind === undefined || !OF_NOTES.has(answerKind)) return []
  const counted = answerKind === 'number' ? readCounted(query.keys) : undefined
  return cells.filter(
    ({ head, value }) =>
      holdsKind(answerKind === 'money' ? `${head}: ${value}` : value, answerKind) &&
      (answerKind !== 'number' || (counted !== undefined && namesCounted(`${head} ${value}`, counted))) &&
      coverageOf(withoutWordsOf(question, `${head} ${value}`), stored.task.text) >= SURE,
  )
}

/** "Họp ở đâu": a note that begins with a place. */
const WHERE = / (?:o dau|noi nao|cho nao|dia diem nao) /
const PLACE = /^(?:tại|ở|địa điểm)\s/iu

/** What is asked about, where the cell itself holds the words for what is asked: "kinh phí". */
function withoutWordsOf(question: readonly WeightedTerm[], cell: string): readonly WeightedTerm[] {
  const own = new Set(termsOf(cell))
  return question.filter(({ term }) => !own.has(term))
}

/** Of all that is asked; a head that is said is no word of the task. Then of what is asked besides the cell. */
const NAMED = 0.5
const SURE = 0.6

/** Those that bear a head of their own: what is no part of the task. */
export function cellsBeside({ task, passageIds: [row] }: StoredTask, { passages }: Snapshot): readonly TableCell[] {
  const text = task.form === 'row' && row !== undefined ? passages.get(row)?.text : undefined
  return text === undefined ? [] : readCells(text)
}

const ASKING = / (?:nao|gi|la ai|ai|may|bao nhieu)(?= )/g

/** As much of a head as the question says, from a syllable of it to its end. */
const phraseSaid = (head: readonly string[], said: string): string | undefined =>
  head
    .map((_, from) => head.slice(from))
    .filter((own, from) => (from === 0 ? own.length > 1 : own.length >= SHORTEST_HEAD))
    .map((own) => ` ${own.join(' ')} `)
    .find((phrase) => said.includes(phrase))

/** Who and when stand in columns of their own. */
const OF_NOTES: ReadonlySet<string> = new Set(['number', 'money', 'percent', 'contact'])
