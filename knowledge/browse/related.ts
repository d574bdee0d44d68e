// What may be asked next: made from the records that an answer was made from, so that none of it can find nothing.
import { answers, lineFor } from '../answer/compose/compose-task.ts'
import { nameKeys } from '../answer/question/agency-mention.ts'
import type { Intent } from '../answer/question/plan-query.ts'
import type { Reply } from '../answer/reply.ts'
import type { Snapshot } from '../answer/snapshot.ts'
import type { PlanVersionId, TargetId, TaskId } from '../domain/ids.ts'
import type { StoredTarget, StoredTask } from '../store/plan-store.ts'
import { agencyIndex } from './agency-index.ts'
import { targetGroups } from './target-groups.ts'

export type Related =
  /** What the task says and the answer did not: "Phối hợp với ai?" */
  | { readonly kind: 'fact'; readonly task: TaskId; readonly wording: string; readonly intent: Intent }
  /** What else its agency leads or does. */
  | { readonly kind: 'agency'; readonly key: string; readonly name: string }
  /** All values of an indicator. */
  | { readonly kind: 'target'; readonly target: TargetId }
  /** The indicators beside it. */
  | { readonly kind: 'target-group'; readonly plan: PlanVersionId; readonly group: number }

/** More would bury the answer. */
const MOST_RELATED = 2

export function relatedTo({ records, intent, text }: Reply, snapshot: Snapshot): readonly Related[] {
  if (records?.kind === 'task') {
    const stored = snapshot.tasks.find(({ id }) => id === records.task)
    return stored ? [...unsaidOf(stored, text, intent), ...othersOf(stored, snapshot)].slice(0, MOST_RELATED) : []
  }
  if (records?.kind !== 'targets' || records.targets.length !== 1) return []
  const stored = snapshot.targets.find(({ id }) => id === records.targets[0])
  return stored ? aroundTarget(stored, text, snapshot) : []
}

/** In the order in which people ask. The wording comes last, where it was cut short. */
const FACTS = ['lead', 'coordinate', 'deadline', 'product'] as const

function unsaidOf(stored: StoredTask, text: string, asked: Intent | undefined): readonly Related[] {
  const unsaid: readonly Intent[] = FACTS.filter((intent) => {
    const line = lineFor(stored, intent)
    return intent !== asked && answers(stored, intent) && line !== undefined && !text.includes(line)
  })
  const isCut = asked !== 'explain' && asked !== 'duties' && !text.includes(stored.task.text)
  return [...unsaid, ...(isCut ? (['explain'] as const) : [])].map((intent) => ({
    kind: 'fact',
    task: stored.id,
    wording: stored.task.text,
    intent,
  }))
}

/** Of the first agency that leads it and has something else to do. */
function othersOf({ task }: StoredTask, snapshot: Snapshot): readonly Related[] {
  const keys = task.leads.map((name) => nameKeys(name).join(' '))
  const [agency] = keys.flatMap(
    (key) => agencyIndex(snapshot).find((one) => one.key === key && one.leads.length + one.helps.length > 1) ?? [],
  )
  return agency ? [{ kind: 'agency', key: agency.key, name: agency.name }] : []
}

function aroundTarget(stored: StoredTarget, text: string, snapshot: Snapshot): readonly Related[] {
  const isWhole = stored.target.values.every(({ printed }) => text.includes(printed))
  const groups = targetGroups(stored.versionId, snapshot)
  const group = groups.findIndex(({ targets }) => targets.length > 1 && targets.some(({ id }) => id === stored.id))
  return [
    ...(isWhole ? [] : [{ kind: 'target', target: stored.id } as const]),
    ...(group < 0 ? [] : [{ kind: 'target-group', plan: stored.versionId, group } as const]),
  ]
}
