// Due tasks: deadlines with what reminders need of them, apart from the store's ids, which change with every reading of a plan.
import type { Snapshot } from '../answer/snapshot.ts'
import type { PassageId, TaskId } from '../domain/ids.ts'
import type { Place } from '../domain/place.ts'
import type { Task } from '../domain/task.ts'
import type { StoredTask } from '../store/plan-store.ts'
import type { DayRange, Occurrence } from '../time/occurrences.ts'
import { inTurns } from '../in-turns.ts'
import { keptWith } from '../kept-with.ts'
import { deadlinesIn, prepareDeadlines, type Deadline } from './deadlines.ts'
import { keyOf, taskEntry } from './entries.ts'

export type DueTask = {
  readonly key: string
  /** Of this reading of the plan only. */
  readonly id: TaskId
  readonly file: string
  /** The plan as people call it. */
  readonly plan: string
  /** Files of the plans whose place its plan has taken; undefined: of none. */
  readonly replaces?: readonly string[] | undefined
  /** The printed group and number. */
  readonly position: string
  readonly task: Task
  readonly occurrence: Occurrence
  /** The time that it is due by is a person's correction. */
  readonly isTimeCorrected?: true
  readonly passage: PassageId | undefined
  readonly place: Place | undefined
}

/** In order of day, then of plan and place. Worked out in turns, and kept as long as the days are: the same array for the same range. */
export async function dueTasksIn(snapshot: Snapshot, range: DayRange): Promise<readonly DueTask[]> {
  await prepareDeadlines(snapshot)
  return withFacts(deadlinesIn(snapshot, range), snapshot)
}

/** A broadcast words thousands of messages from the same days: the list goes when its deadlines are no longer kept. */
const known = new WeakMap<readonly Deadline[], Promise<readonly DueTask[]>>()

function withFacts(deadlines: readonly Deadline[], snapshot: Snapshot): Promise<readonly DueTask[]> {
  const due = known.get(deadlines) ?? addFacts(deadlines, factsIn(snapshot))
  known.set(deadlines, due)
  return due
}

type Facts = Omit<DueTask, 'occurrence'>

/** Each range of days shows the same tasks: a thousand plans have tens of thousands, each with a key to be worked out. */
const factsIn = keptWith((snapshot: Snapshot) => keptWith((stored: StoredTask) => taskFacts(stored, snapshot)))

async function addFacts(
  deadlines: readonly Deadline[],
  factsOf: (stored: StoredTask) => Facts,
): Promise<readonly DueTask[]> {
  const due: DueTask[] = []
  await inTurns(deadlines, ({ stored, occurrence }) => void due.push({ ...factsOf(stored), occurrence }))
  return due
}

/** By the version that replaces them, also by way of another that was replaced in its turn. */
const replacedIn = keptWith((snapshot: Snapshot): ReadonlyMap<number, readonly string[]> => {
  const byId = new Map(snapshot.plans.map((plan) => [plan.planId, plan]))
  const files = new Map<number, string[]>()
  for (const { planId, file } of snapshot.plans) {
    const seen = new Set([planId])
    for (let next = byId.get(planId)?.replacedBy; next !== undefined && !seen.has(next); ) {
      seen.add(next)
      const successor = byId.get(next)
      if (successor !== undefined) addTo(files, successor.versionId, file)
      next = successor?.replacedBy
    }
  }
  return files
})

function addTo(groups: Map<number, string[]>, key: number, file: string): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [file])
  else group.push(file)
}

function taskFacts(stored: StoredTask, snapshot: Snapshot): Facts {
  const entry = taskEntry(stored, snapshot)
  const { id, task, plan, file, passage, place, corrections } = entry
  const position = `${task.group?.label ?? ''} ${task.ordinal ?? ''}`.trim()
  return {
    key: keyOf(entry),
    id,
    file,
    plan,
    replaces: replacedIn(snapshot).get(stored.versionId),
    position,
    task,
    passage,
    place,
    ...(corrections.some(({ field }) => field.of === 'time') && { isTimeCorrected: true }),
  }
}
