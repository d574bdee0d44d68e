// What a task's row says besides who, what and when: "Ghi chú: 780 giáo viên", "Lãnh đạo Sở phụ trách: …". Told where its head, or what it alone holds, is asked for.
import type { StoredTask } from '../store/plan-store.ts'
import { syllables } from '../text/syllables.ts'
import { holdsKind, readCounted } from './answer-kinds.ts'
import type { Asked } from './asked.ts'
import { readCells, type TableCell } from './plan-tables.ts'
import type { Snapshot } from './snapshot.ts'

/** A head of two rows ends with what its own column is. */
const SHORTEST_HEAD = 3

export function cellsAsked(stored: StoredTask, { joined, query, snapshot }: Asked): readonly TableCell[] {
  const cells = cellsBeside(stored, snapshot)
  if (cells.length === 0) return []
  const said = joined.replace(ASKING, '')
  const named = cells.filter(({ head }) => isSaid(syllables(head), said))
  if (named.length > 0) return named
  const { answerKind } = query
  if (answerKind === undefined || !OF_NOTES.has(answerKind)) return []
  const counted = answerKind === 'number' ? readCounted(query.keys) : undefined
  return cells.filter(
    ({ value }) =>
      holdsKind(value, answerKind) &&
      (answerKind !== 'number' || (counted !== undefined && syllables(value).join(' ').includes(counted))),
  )
}

/** Those of the row that bear a head of their own, for no part of the task is in them. */
function cellsBeside({ task, passageIds: [row] }: StoredTask, { passages }: Snapshot): readonly TableCell[] {
  const text = task.form === 'row' && row !== undefined ? passages.get(row)?.text : undefined
  const own = new Set([task.text, task.leadWording, task.coordinatingWording, task.timeline.wording, task.product])
  return text === undefined ? [] : readCells(text).filter(({ head, value }) => !own.has(`${head}: ${value}`))
}

const ASKING = / (?:nao|gi|la ai|ai|may|bao nhieu)(?= )/g

const isSaid = (head: readonly string[], said: string): boolean =>
  head.some((_, from) => {
    const own = head.slice(from)
    return (from === 0 ? own.length > 1 : own.length >= SHORTEST_HEAD) && said.includes(` ${own.join(' ')} `)
  })

/** Who and when stand in columns of their own. */
const OF_NOTES: ReadonlySet<string> = new Set(['number', 'money', 'percent', 'contact'])
