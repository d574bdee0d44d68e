// Brings the plan of the office's own deadlines up to date: repeated after a kill it does the rest, repeated without a change nothing.
import { createHash } from 'node:crypto'
import { OWN_DEADLINES_FILE } from '../domain/own-deadline.ts'
import type { OwnDeadlineStore } from '../store/own-deadlines.ts'
import type { PlanArchive } from '../store/plan-store.ts'
import { readingOfOwn } from './own-reading.ts'

/** Grows when the same deadlines are read into something else. */
const MAKE = 'own deadlines 1'

export type OwnPlanStore = Pick<PlanArchive, 'findSource' | 'saveDraft' | 'activate' | 'withdraw'> & {
  readonly ownDeadlines: Pick<OwnDeadlineStore, 'standing'>
}

export async function publishOwn(store: OwnPlanStore, at: Date): Promise<'published' | 'taken-back' | 'unchanged'> {
  const deadlines = await store.ownDeadlines.standing()
  const source = await store.findSource(OWN_DEADLINES_FILE)
  if (deadlines.length === 0) {
    if (source === undefined || source.state === 'withdrawn') return 'unchanged'
    await store.withdraw(source.planId, at)
    return 'taken-back'
  }
  const reading = readingOfOwn(deadlines)
  const sha256 = createHash('sha256').update(JSON.stringify(reading)).digest('hex')
  const isSame = source?.sha256 === sha256 && source.make === MAKE
  if (isSame && source.state === 'live') return 'unchanged'
  const draft =
    isSame && source.state === 'draft'
      ? source
      : await store.saveDraft({ file: OWN_DEADLINES_FILE, sha256, make: MAKE, reading, at })
  await store.activate(draft.versionId, at)
  return 'published'
}
