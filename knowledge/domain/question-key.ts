// What tells that two questions ask the same: their syllables, whatever their order, marks and case.
import { syllables } from '../text/syllables.ts'

/** Hardly any question that means another has the very same words. */
export const questionKey = (text: string): string => [...new Set(syllables(text))].toSorted().join(' ')
