// The indicator families of a snapshot, joined once: whoever asks of the same records shares them.
import { setImmediate } from 'node:timers/promises'
import { createFamilyJoiner, type IndicatorFamily } from './indicator-families.ts'
import type { Snapshot } from '../snapshot.ts'
import { inTurns } from '../../in-turns.ts'
import { keptWith } from '../../kept-with.ts'

/** Joined as far as somebody got: who cannot wait for turns joins the rest. */
const joinerOf = keptWith(({ targets, plans }: Snapshot) => createFamilyJoiner(targets, plans))

export const familiesOf = keptWith((snapshot: Snapshot): readonly IndicatorFamily[] => {
  const { unread, readPlan, families } = joinerOf(snapshot)
  for (const plan of unread) readPlan(plan)
  return families()
})

/** What the first question would else wait for, of thousands of plans. */
export async function prepareFamilies(snapshot: Snapshot): Promise<void> {
  const { unread, readPlan } = joinerOf(snapshot)
  await inTurns(unread, readPlan)
  await setImmediate()
  familiesOf(snapshot)
}
