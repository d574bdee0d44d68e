// The indicators of a plan by the heading that they stand under.
import type { Snapshot } from '../answer/snapshot.ts'
import type { PlanVersionId } from '../domain/ids.ts'
import { groupBy } from './group-by.ts'
import { targetEntry, type TargetEntry } from './entries.ts'

export type TargetGroup = { readonly heading: string; readonly targets: readonly TargetEntry[] }

/** In order of the document. */
export function targetGroups(versionId: PlanVersionId, snapshot: Snapshot): readonly TargetGroup[] {
  const own = snapshot.targets
    .filter((stored) => stored.versionId === versionId)
    .map((stored) => targetEntry(stored, snapshot))
  return [...groupBy(own, ({ heading }) => heading)].map(([heading, targets]) => ({ heading, targets }))
}
