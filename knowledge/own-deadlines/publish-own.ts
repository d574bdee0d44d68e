// Brings the plan of the office's own deadlines up to date: repeated without a change it does nothing, by several at once it is done once.
import { createHash } from 'node:crypto'
import { OWN_DEADLINES_FILE, type OwnDeadline } from '../domain/own-deadline.ts'
import type { OwnDeadlineStore } from '../store/own-deadlines.ts'
import { readingOfOwn } from './own-reading.ts'

/** Grows when the same deadlines are read into something else. */
const MAKE = 'own deadlines 1'

export const publishOwn = (
  store: { readonly ownDeadlines: Pick<OwnDeadlineStore, 'publish'> },
  at: Date,
): ReturnType<OwnDeadlineStore['publish']> => store.ownDeadlines.publish({ file: OWN_DEADLINES_FILE, at, planOf })

function planOf(standing: readonly OwnDeadline[]) {
  const reading = readingOfOwn(standing)
  return { sha256: createHash('sha256').update(JSON.stringify(reading)).digest('hex'), make: MAKE, reading }
}
