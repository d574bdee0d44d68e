// Made-up readings as the snapshot that answers and lists are made from, by way of a real store.
import { measureTerms } from '../../knowledge/answer/question/term-statistics.ts'
import { readSnapshot, type Snapshot } from '../../knowledge/answer/snapshot.ts'
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { SOME_DAY } from './sample-reading.ts'

export const EMPTY_SNAPSHOT: Snapshot = {
  revision: 0,
  plans: [],
  tasks: [],
  targets: [],
  references: [],
  sections: [],
  passages: new Map(),
  terms: measureTerms([]),
}

/** @param readings by file name, in order; @param storeFile that nothing has used yet */
export async function snapshotOf(
  readings: Readonly<Record<string, PlanReading>>,
  storeFile: string,
): Promise<Snapshot> {
  const store = await openSqlitePlanStore(storeFile)
  for (const [file, reading] of Object.entries(readings)) {
    const draft = await store.saveDraft({ file, sha256: `sha of ${file}`, make: 'reader 1', reading, at: SOME_DAY })
    await store.activate(draft.versionId, SOME_DAY)
  }
  const snapshot = await readSnapshot(store)
  await store.close()
  return snapshot
}
