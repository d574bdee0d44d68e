// The indicator families of a snapshot, joined once: whoever asks of the same records shares them.
import { joinIndicatorFamilies, type IndicatorFamily } from './indicator-families.ts'
import type { Snapshot } from '../snapshot.ts'
import { keptWith } from '../../kept-with.ts'

export const familiesOf = keptWith((snapshot: Snapshot): readonly IndicatorFamily[] =>
  joinIndicatorFamilies(snapshot.targets, snapshot.plans),
)
