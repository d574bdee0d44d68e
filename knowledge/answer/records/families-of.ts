// The indicator families of a snapshot, joined once: whoever asks of the same records shares them.
import { joinIndicatorFamilies, type IndicatorFamily } from './indicator-families.ts'
import type { Snapshot } from '../snapshot.ts'

export function familiesOf(snapshot: Snapshot): readonly IndicatorFamily[] {
  const known = joined.get(snapshot) ?? joinIndicatorFamilies(snapshot.targets, snapshot.plans)
  joined.set(snapshot, known)
  return known
}

/** Gone with the snapshot. */
const joined = new WeakMap<Snapshot, readonly IndicatorFamily[]>()
