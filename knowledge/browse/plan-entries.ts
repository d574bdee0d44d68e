// The loaded plans as a list: what each is called, says of itself and holds.
import { newestAfter } from '../answer/compose/honesty.ts'
import { planName } from '../answer/compose/plan-name.ts'
import { replacementOf } from '../answer/replaced-plans.ts'
import type { Snapshot } from '../answer/snapshot.ts'
import type { PlanVersionId } from '../domain/ids.ts'
import type { PlanHead } from '../domain/plan.ts'
import type { StoredPlan, StoredTask } from '../store/plan-store.ts'
import { groupBy } from './group-by.ts'
import { keptWith } from '../kept-with.ts'

export type PlanEntry = {
  readonly versionId: PlanVersionId
  readonly name: string
  readonly file: string
  readonly head: PlanHead
  readonly tasks: number
  readonly targets: number
  readonly groups: readonly PlanGroup[]
}

export type PlanGroup = { readonly name: string; readonly tasks: number }

/** The newest first, by the day of issue; those without a day last. */
export const planEntries = keptWith(makeEntries)

/** A live plan of the same kind, place and subject for a later time; undefined: this is the newest, or none of ours. */
export function newerPlanThan(versionId: number, snapshot: Snapshot): string | undefined {
  const plan = snapshot.plans.find((one) => one.versionId === versionId)
  const newer = plan && (replacementOf(plan, snapshot) ?? newestAfter(plan, snapshot))
  return newer && planName(newer.head, newer.file)
}

function makeEntries(snapshot: Snapshot): readonly PlanEntry[] {
  const tasks = groupBy(snapshot.tasks, ({ versionId }) => versionId)
  const targets = groupBy(snapshot.targets, ({ versionId }) => versionId)
  return snapshot.plans
    .map((plan) => entryOf(plan, tasks.get(plan.versionId) ?? [], targets.get(plan.versionId)?.length ?? 0))
    .toSorted((a, b) => (b.head.issuedOn ?? '').localeCompare(a.head.issuedOn ?? ''))
}

function entryOf({ versionId, head, file }: StoredPlan, tasks: readonly StoredTask[], targets: number): PlanEntry {
  const grouped = groupBy(
    tasks.filter(({ task }) => task.group),
    ({ task }) => [task.group?.label, task.group?.title].filter(Boolean).join('. '),
  )
  const groups = [...grouped].map(([name, own]) => ({ name, tasks: own.length }))
  return { versionId, name: planName(head, file), file, head, tasks: tasks.length, targets, groups }
}
