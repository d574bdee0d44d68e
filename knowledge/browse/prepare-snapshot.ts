// What is kept with a snapshot and takes long to work out, before anybody waits for it.
import { prepareFamilies } from '../answer/records/families-of.ts'
import type { Snapshot } from '../answer/snapshot.ts'
import { prepareDeadlines } from './deadlines.ts'

/** In turns; nothing where it is done. In the order in which it is asked for: every question needs the indicators. */
export async function prepareSnapshot(snapshot: Snapshot): Promise<void> {
  await prepareFamilies(snapshot)
  await prepareDeadlines(snapshot)
}
