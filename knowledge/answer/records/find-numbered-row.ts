// Rows that count what they are by a column of their own: "Tuần 5 có hoạt động gì", where a calendar has a column "Tuần".
import type { StoredTask } from '../../store/plan-store.ts'
import { syllables } from '../../text/syllables.ts'
import { composeTaskList } from '../compose/compose-list.ts'
import { answers, composeTask } from '../compose/compose-task.ts'
import type { Finding } from '../compose/draft.ts'
import type { Asked } from '../question/asked.ts'
import { coverageOf } from '../question/weigh-terms.ts'
import { requirePlan } from '../snapshot.ts'
import { saidOfPlan } from '../tables/left-over.ts'
import { cellsBeside } from './cells-beside.ts'
import { tasksInScope } from './task-filters.ts'

/** What is done then, who does it, when that is. */
const ASKS_FOR_WORK = / (?:gi|nao|ai|don vi nao|bao gio|khi nao) /
/** Of the question without its number, the row and what stands over it say so much. */
const HELD = 0.5

/** undefined unless the question says a column's head and a number, and rows of one plan bear it there. */
export function findNumberedRow(asked: Asked): Finding | undefined {
  const { joined, mention, query, snapshot } = asked
  const named = NUMBERED.exec(joined)
  const [, head, number] = named ?? []
  if (head === undefined || number === undefined || !ASKS_FOR_WORK.test(joined)) return undefined
  const rows = tasksInScope(mention, snapshot).filter((stored) =>
    cellsBeside(stored, snapshot).some(
      (cell) => syllables(cell.head).join(' ') === head && Number(cell.value) === Number(number),
    ),
  )
  const [only, ...more] = rows
  if (!only || new Set(rows.map(({ versionId }) => versionId)).size > 1 || !isOfPlan(rows, head, asked))
    return undefined
  if (more.length > 0) return composeTaskList(rows, `nhiệm vụ ở dòng ghi số ${number}`, snapshot, { withTimes: true })
  const { intent } = query
  const cells = cellsBeside(only, snapshot).filter((cell) => syllables(cell.head).join(' ') === head)
  return composeTask(only, answers(only, intent) ? intent : 'fact', snapshot, { cells })
}

/** Heads that count what follows on each other, and that no head of a plan's own text bears. */
const NUMBERED = / (tuan|dot|buoi|phien|vong|chang|dem) (?:thu )?(\d{1,2}) /

/** What is said besides is of the plan or of its rows: "tuần 5" of another matter is not answered. */
function isOfPlan(rows: readonly StoredTask[], head: string, { question, snapshot }: Asked): boolean {
  const own = question.filter(({ term }) =>
    term.split('_').every((key) => !DOING.has(key) && key !== head && !/^\d/.test(key)),
  )
  const told = rows.flatMap(({ versionId, passageIds, task }) => [
    task.text,
    task.leadWording ?? '',
    ...saidOfPlan(requirePlan(snapshot, versionId).head),
    ...passageIds.flatMap((id) => snapshot.passages.get(id)?.headingPath ?? []),
  ])
  return own.length === 0 || coverageOf(own, ...told) >= HELD
}

const DOING: ReadonlySet<string> = new Set(
  'hoat dong viec lam cong nhiem vu co to chuc dien ra phu trach chu tri'.split(' '),
)
