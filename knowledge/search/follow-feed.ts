// How a derived index reads the store's change feed: in steps, each whole, each leaving the index at one revision.
import type { PassageId } from '../domain/ids.ts'
import type { Passage } from '../domain/passage.ts'
import type { ChangeFeed, PassageChange, PlanLibrary } from '../store/plan-store.ts'

export type PassageFeed = ChangeFeed & Pick<PlanLibrary, 'revision' | 'passages'>

export type FeedStep = {
  /** Where the index stands after this step. */
  readonly revision: number
  readonly removed: readonly PassageId[]
  /** Only what is live now; what came and went meanwhile is left out. */
  readonly added: readonly Passage[]
}

/** @returns undefined when the index has caught up */
export async function nextStep(feed: PassageFeed, after: number, limit: number): Promise<FeedStep | undefined> {
  // Asked first: a change of no passage (a plan without text) moves the revision, but has no row in the feed.
  const revision = await feed.revision()
  const changes = await feed.changesAfter(after, limit)
  if (changes.length === 0) return revision > after ? { revision, removed: [], added: [] } : undefined
  const { removed, added } = netChanges(changes)
  return { revision: changes.at(-1)?.revision ?? revision, removed, added: await feed.passages(added) }
}

/** Of several changes of one passage, the last one counts. */
export function netChanges(changes: readonly PassageChange[]) {
  const last = new Map(changes.map((change) => [change.passageId, change.kind]))
  const idsOf = (kind: PassageChange['kind']) => [...last].filter(([, found]) => found === kind).map(([id]) => id)
  return { removed: idsOf('removed'), added: idsOf('added') }
}
