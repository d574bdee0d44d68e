// What the log says of a start that failed.
import { findStoreTrouble } from '../knowledge/store-troubles.ts'
import { errorFacts } from './error-facts.ts'
import type { ErrorFacts } from './log.ts'

/** Of the data folder the console says in a sentence what to do (main.ts): where in the program it was noticed helps nobody. */
export function startFacts(error: unknown): ErrorFacts {
  const { stack, ...facts } = errorFacts(error)
  return findStoreTrouble(error) === undefined && stack !== undefined ? { ...facts, stack } : facts
}
