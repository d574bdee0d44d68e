// What became of the deadlines that were known before: moved or gone. A task whose words were touched up is found again by its place.
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { groupBy } from '../../knowledge/browse/group-by.ts'
import type { KnownDeadline } from '../../knowledge/store/subscriptions.ts'
import { syllables } from '../../knowledge/text/syllables.ts'

export type DeadlineChange = {
  readonly before: KnownDeadline
  /** undefined: no live plan asks for it any more. */
  readonly after: DueTask | undefined
}

/** Of two wordings of one row, most words are the same. */
const SAME_WORDS = 0.6

/** @param today deadlines before it are over, whatever became of them; YYYY-MM-DD */
export function compareDeadlines(
  known: readonly KnownDeadline[],
  current: readonly DueTask[],
  today: string,
): readonly DeadlineChange[] {
  const byKey = groupBy(current, ({ key }) => key)
  const byPlace = groupBy(current, ({ file, position }) => `${file}\n${position}`)
  return known
    .filter(({ dueOn }) => dueOn >= today)
    .flatMap((before) => {
      const same = byKey.get(before.taskKey) ?? sameRow(before, byPlace.get(`${before.file}\n${before.position}`) ?? [])
      if (same.some(({ occurrence }) => occurrence.dueOn === before.dueOn)) return []
      return [{ before, after: nearest(same, before.dueOn, today) }]
    })
}

const sameRow = (before: KnownDeadline, there: readonly DueTask[]): readonly DueTask[] =>
  before.position === '' ? [] : there.filter(({ task }) => likeness(before.text, task.text) >= SAME_WORDS)

/** Share of the words of both that both hold. */
function likeness(one: string, other: string): number {
  const [a, b] = [new Set(syllables(one)), new Set(syllables(other))]
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / Math.max(1, a.size + b.size - shared)
}

function nearest(tasks: readonly DueTask[], dueOn: string, today: string): DueTask | undefined {
  const distance = ({ occurrence }: DueTask) => Math.abs(Date.parse(occurrence.dueOn) - Date.parse(dueOn))
  return tasks.filter(({ occurrence }) => occurrence.dueOn >= today).toSorted((a, b) => distance(a) - distance(b))[0]
}
