// The records that answers are computed from, as they stand at one revision of the store, held in memory.
import { correctLiveRecords } from '../corrections/correct-live-records.ts'
import { keptWith } from '../kept-with.ts'
import type { PassageId, PlanVersionId } from '../domain/ids.ts'
import type { Passage } from '../domain/passage.ts'
import type {
  PlanLibrary,
  StoredPlan,
  StoredReference,
  StoredSection,
  StoredTarget,
  StoredTask,
} from '../store/plan-store.ts'
import type { CountTerms } from '../search/search.ts'
import { measureTerms, termStatistics, type TermStatistics } from './question/term-statistics.ts'

export type Snapshot = {
  readonly revision: number
  readonly plans: readonly StoredPlan[]
  readonly tasks: readonly StoredTask[]
  readonly targets: readonly StoredTarget[]
  readonly references: readonly StoredReference[]
  readonly sections: readonly StoredSection[]
  /** Every live passage by id: what candidates are weighed and cited from. */
  readonly passages: ReadonlyMap<PassageId, Passage>
  readonly terms: TermStatistics
}

/**
 * Of one moment: a plan that goes live or is taken back meanwhile is in it whole or not at all.
 *
 * @param countTerms of an index that has counted them already: a thirtieth of the time; where it is behind, all texts are read again
 */
export async function readSnapshot(library: PlanLibrary, countTerms?: CountTerms): Promise<Snapshot> {
  const records = await library.atOneMoment(readRecords)
  const counted = await countTerms?.(records.revision)
  const terms = counted ? termStatistics(counted, records.passages.size) : measureTerms(records.passages.values())
  return { ...records, terms }
}

async function readRecords(library: PlanLibrary): Promise<Omit<Snapshot, 'terms'>> {
  const revision = await library.revision()
  const plans = await library.livePlans()
  const passages = new Map<PassageId, Passage>()
  for (const plan of plans)
    for (const passage of await library.passageRange(plan.versionId, 0, Number.MAX_SAFE_INTEGER))
      passages.set(passage.id, passage)
  const records = {
    revision,
    plans,
    tasks: await library.liveTasks(),
    targets: await library.liveTargets(),
    references: await library.liveReferences(),
    sections: await library.liveSections(),
    passages,
  }
  return correctLiveRecords(records, await library.liveCorrections())
}

/** Reads anew only when the store's revision has moved; a reading that failed is tried again by the next one who asks. */
export function createSnapshotReader(library: PlanLibrary, countTerms?: CountTerms): () => Promise<Snapshot> {
  let current: Promise<Snapshot> | undefined
  let known = -1
  return async () => {
    const revision = await library.revision()
    if (!current || revision !== known) {
      known = revision
      const reading = readSnapshot(library, countTerms)
      current = reading
      reading.catch(() => {
        if (current === reading) current = undefined
      })
    }
    return current
  }
}

/** A list may have thousands of rows and the store a thousand plans: found by id, not by looking through them. */
const plansById = keptWith(
  ({ plans }: Snapshot): ReadonlyMap<PlanVersionId, StoredPlan> => new Map(plans.map((plan) => [plan.versionId, plan])),
)

/** @throws where the version is none of the snapshot's plans */
export function requirePlan(snapshot: Snapshot, versionId: PlanVersionId): StoredPlan {
  const plan = plansById(snapshot).get(versionId)
  if (!plan) throw new Error(`a record of version ${versionId} has no live plan`)
  return plan
}
