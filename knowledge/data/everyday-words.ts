// Everyday words that plans seldom write: they say how something is asked or done, and not of what.
import { z } from 'zod'
import { syllables } from '../text/syllables.ts'
import { placeTonesAlike } from '../text/tone.ts'
import { createDataReader } from './data-file.ts'

const readFile = createDataReader(
  'everyday-words.json',
  z.strictObject({ about: z.string(), words: z.array(z.string()) }),
)

type EverydayWords = {
  /** Two folded syllables joined by "_". */
  readonly pairs: ReadonlySet<string>
  /** Single syllables as they are written. */
  readonly singles: ReadonlySet<string>
  /** The same without marks; so each spells other words as well. */
  readonly folded: ReadonlySet<string>
}

let words: EverydayWords | undefined

export function readEverydayWords(): EverydayWords {
  if (words) return words
  const all = readFile().words.flatMap((group) => group.split(/,\s*/))
  const keys = all.map((word) => ({ word, said: syllables(word) }))
  const alone = keys.filter(({ said }) => said.length === 1)
  words = {
    pairs: new Set(keys.flatMap(({ said }) => said.slice(1).map((key, index) => `${said[index]}_${key}`))),
    singles: new Set(alone.map(({ word }) => placeTonesAlike(word))),
    folded: new Set(alone.flatMap(({ said }) => said)),
  }
  return words
}
