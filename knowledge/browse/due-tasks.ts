// Due tasks: deadlines with what reminders need of them, apart from the store's ids, which change with every reading of a plan.
import { planName } from '../answer/plan-name.ts'
import type { Snapshot } from '../answer/snapshot.ts'
import type { PassageId } from '../domain/ids.ts'
import type { Task } from '../domain/task.ts'
import { taskKeyOf } from '../domain/task-key.ts'
import type { DayRange, Occurrence } from '../time/occurrences.ts'
import { deadlinesIn } from './deadlines.ts'

export type DueTask = {
  readonly key: string
  readonly file: string
  /** The plan as people call it. */
  readonly plan: string
  /** The printed group and number. */
  readonly position: string
  readonly task: Task
  readonly occurrence: Occurrence
  readonly passage: PassageId | undefined
}

/** In order of day, then of plan and place. */
export function dueTasksIn(snapshot: Snapshot, range: DayRange): readonly DueTask[] {
  const plans = new Map(snapshot.plans.map((plan) => [plan.versionId, plan]))
  return deadlinesIn(snapshot, range).flatMap(({ stored, occurrence }) => {
    const plan = plans.get(stored.versionId)
    if (!plan) return []
    const { task } = stored
    return [
      {
        key: taskKeyOf(plan.file, task),
        file: plan.file,
        plan: planName(plan.head, plan.file),
        position: `${task.group?.label ?? ''} ${task.ordinal ?? ''}`.trim(),
        task,
        occurrence,
        passage: stored.passageIds[0],
      },
    ]
  })
}
