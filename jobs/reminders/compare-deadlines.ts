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

/** Of two wordings of one row, most words are the same; where it stands elsewhere, nearly all. */
const SAME_WORDS = 0.6
const SAME_WORDS_ELSEWHERE = 0.8

/** @param today deadlines before it are over, whatever became of them; YYYY-MM-DD */
export function compareDeadlines(
  known: readonly KnownDeadline[],
  current: readonly DueTask[],
  today: string,
): readonly DeadlineChange[] {
  const byKey = groupBy(current, ({ key }) => key)
  const sameRow = createSameRow(known, current)
  return known
    .filter(({ dueOn }) => dueOn >= today)
    .flatMap((before) => {
      const same = byKey.get(before.taskKey) ?? sameRow(before)
      if (same.some(({ occurrence }) => occurrence.dueOn === before.dueOn)) return []
      return [{ before, after: nearest(same, before.dueOn, today) }]
    })
}

/** A task whose words were touched up: what was said of it under the old key holds under the new one. */
export type RenamedTask = { readonly from: string; readonly to: string }

export function renamedTasks(known: readonly KnownDeadline[], current: readonly DueTask[]): readonly RenamedTask[] {
  const keys = new Set(current.map(({ key }) => key))
  const gone = new Map(known.filter(({ taskKey }) => !keys.has(taskKey)).map((before) => [before.taskKey, before]))
  if (gone.size === 0) return []
  const sameRow = createSameRow(known, current)
  const renamed = [...gone.values()].flatMap((before) => {
    const [found] = sameRow(before)
    return found === undefined ? [] : [{ from: before.taskKey, to: found.key }]
  })
  // Two that became one would be told as one: neither is.
  return renamed.filter(({ to }) => renamed.filter((other) => other.to === to).length === 1)
}

/** All days of the task that a row has become; none where it is gone. Only what is new can be what something else was. */
function createSameRow(
  known: readonly KnownDeadline[],
  current: readonly DueTask[],
): (before: KnownDeadline) => readonly DueTask[] {
  const knownKeys = new Set(known.map(({ taskKey }) => taskKey))
  const fresh = groupBy(
    current.filter(({ key }) => !knownKeys.has(key)),
    ({ file }) => file,
  )
  return (before) => {
    const rows = (fresh.get(before.file) ?? []).map((due) => ({
      due,
      alike: likeness(before.text, due.task.text),
      isThere: before.position !== '' && due.position === before.position,
    }))
    const best = rows
      .filter(({ alike, isThere }) => alike >= (isThere ? SAME_WORDS : SAME_WORDS_ELSEWHERE))
      .toSorted((a, b) => Number(b.isThere) - Number(a.isThere) || b.alike - a.alike)[0]
    return best === undefined ? [] : rows.filter(({ due }) => due.key === best.due.key).map(({ due }) => due)
  }
}

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
