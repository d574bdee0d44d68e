// How plan text becomes the terms of the index: short forms spelled out, folded, split into syllables.
import { expandAbbreviations } from './abbreviations.ts'
import { syllables } from './syllables.ts'

/** Grows when the same text would give other terms: indexes made with another number rebuild themselves. */
export const ANALYZER_MAKE = 'syllables-1+abbreviations-4'

/** "trường THCS" → ["truong", "trung", "hoc", "co", "so"]. A question is expanded by its own rules before it comes here. */
export function analyze(text: string): readonly string[] {
  return syllables(expandAbbreviations(text, 'plan'))
}
