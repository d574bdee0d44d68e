// Whether a question says the name of an indicator: by half of the words that not every name has.
import { syllables } from '../../text/syllables.ts'

/** @param keys of the question */
export function isNamedIn(keys: readonly string[], indicator: string): boolean {
  const own = syllables(indicator).filter((key) => !OF_ANY_NAME.has(key))
  return own.filter((key) => keys.includes(key)).length >= own.length / 2
}
const OF_ANY_NAME: ReadonlySet<string> = new Set(['ti', 'le', 'so', 'phan', 'tram', 'chi', 'tieu'])
