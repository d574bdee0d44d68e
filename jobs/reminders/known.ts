// What became of the deadlines that were known when reminders were last planned: held against what is asked for now, in turns, for there are thousands.
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { inTurns } from '../../knowledge/in-turns.ts'
import type { KnownChange, KnownDeadline } from '../../knowledge/store/subscriptions.ts'

/** What differs between what was known and what is asked for now; found in turns, written in one transaction. */
export async function differenceOf(
  before: readonly KnownDeadline[],
  now: readonly DueTask[],
): Promise<Pick<KnownChange, 'gone' | 'come'>> {
  const wanted = new Map<string, KnownDeadline>()
  await inTurns(now, (due) => {
    const one = knownOf(due)
    // Of two rows in the same words that are due on one day, the first.
    if (!wanted.has(nameOf(one))) wanted.set(nameOf(one), one)
  })
  const gone: KnownDeadline[] = []
  await inTurns(before, (old) => {
    const one = wanted.get(nameOf(old))
    if (one === undefined) gone.push(old)
    else if (JSON.stringify(one) === JSON.stringify(old)) wanted.delete(nameOf(old))
  })
  return { gone, come: [...wanted.values()] }
}

export const knownOf = ({ key, occurrence, file, plan, replaces, position, task }: DueTask): KnownDeadline => ({
  taskKey: key,
  dueOn: occurrence.dueOn,
  file,
  plan,
  replaces,
  position,
  text: task.text,
  group: task.group?.title,
  leads: task.leads,
  coordinating: task.coordinating,
})

const nameOf = ({ taskKey, dueOn }: KnownDeadline) => `${taskKey} ${dueOn}`
