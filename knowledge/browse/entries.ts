// Entries: records with what a person needs to see beside them, their plan's name and their place in its source.
import { printedWording } from '../corrections/correct-live-records.ts'
import type { AppliedCorrection } from '../domain/correction.ts'
import { taskKeyOf } from '../domain/task-key.ts'
import type { StoredTarget, StoredTask } from '../store/plan-store.ts'
import { planName } from '../answer/compose/plan-name.ts'
import { requirePlan, type Snapshot } from '../answer/snapshot.ts'
import type { PassageId, PlanVersionId, TargetId, TaskId } from '../domain/ids.ts'
import type { Place } from '../domain/place.ts'
import type { Target } from '../domain/target.ts'
import type { Task } from '../domain/task.ts'

type Source = {
  readonly plan: string
  readonly versionId: PlanVersionId
  readonly file: string
  readonly isScan: boolean
  readonly passage: PassageId | undefined
  readonly place: Place | undefined
  /** The innermost heading that it stands under. */
  readonly heading: string
  /** What people corrected of it; its values are the corrected ones. */
  readonly corrections: readonly AppliedCorrection[]
}

export type TaskEntry = Source & { readonly id: TaskId; readonly task: Task }
export type TargetEntry = Source & { readonly id: TargetId; readonly target: Target }

export const taskEntry = (stored: StoredTask, snapshot: Snapshot): TaskEntry => ({
  id: stored.id,
  task: stored.task,
  ...sourceOf(stored, snapshot),
})

/** What the task is known by across versions and corrections of its plan. */
export const keyOf = (entry: Pick<TaskEntry, 'file' | 'task' | 'corrections'>): string =>
  taskKeyOf(entry.file, { group: entry.task.group, text: printedWording(entry) })

export const targetEntry = (stored: StoredTarget, snapshot: Snapshot): TargetEntry => ({
  id: stored.id,
  target: stored.target,
  ...sourceOf(stored, snapshot),
})

function sourceOf(stored: StoredTask | StoredTarget, snapshot: Snapshot): Source {
  const { versionId, passageIds, corrections = [] } = stored
  const plan = requirePlan(snapshot, versionId)
  const [passage] = passageIds
  const shown = passage === undefined ? undefined : snapshot.passages.get(passage)
  return {
    plan: planName(plan.head, plan.file),
    versionId,
    file: plan.file,
    isScan: plan.head.quality.kind === 'scan',
    passage,
    place: shown?.place,
    heading: shown?.headingPath.at(-1) ?? '',
    corrections,
  }
}
