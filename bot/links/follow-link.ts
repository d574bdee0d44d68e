// What a link leads to now: plans and tasks are looked up afresh, by their keys.
import type { Browse } from '../../knowledge/browse/browse.ts'
import { keyOf, type TaskEntry } from '../../knowledge/browse/entries.ts'
import type { PlanEntry } from '../../knowledge/browse/plan-entries.ts'
import { planKey, type RecordLink } from './deep-link.ts'

/** `task-changed`: the plan is there, the task in these words is not. `gone`: nothing of it is live any more. */
export type LinkTarget =
  | { readonly kind: 'plan'; readonly plan: PlanEntry }
  | { readonly kind: 'task'; readonly task: TaskEntry }
  | { readonly kind: 'task-changed'; readonly plan: PlanEntry }
  | { readonly kind: 'gone' }

export async function followLink(link: RecordLink, browse: Pick<Browse, 'plans' | 'tasksOfPlan'>): Promise<LinkTarget> {
  const plan = (await browse.plans()).find(({ file }) => planKey(file) === link.plan)
  if (plan === undefined) return { kind: 'gone' }
  if (link.kind === 'plan') return { kind: 'plan', plan }
  const task = (await browse.tasksOfPlan(plan.versionId)).find((entry) => keyOf(entry) === link.task)
  return task === undefined ? { kind: 'task-changed', plan } : { kind: 'task', task }
}
