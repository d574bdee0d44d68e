// Common compounds of office Vietnamese: what is known of the language before any plan has taught it.
import { z } from 'zod'
import { syllables } from '../text/syllables.ts'
import { createDataReader } from './data-file.ts'

const readFile = createDataReader(
  'common-words.json',
  z.strictObject({ about: z.string(), words: z.array(z.string()) }),
)

/** Words that a question without marks would lose: one of their syllables also spells a word of asking. */
const readCompounds = createDataReader(
  'compound-words.json',
  z.strictObject({ about: z.string(), words: z.array(z.string()) }),
)

type WordFile = { readonly words: readonly string[] }

const wordsOf = ({ words }: WordFile): readonly string[] => words.flatMap((group) => group.split(/,\s*/))

/** One word a line, so that none runs into its neighbour. */
export const readCommonWords = (): string => wordsOf(readFile()).join('\n')

let words: ReadonlySet<string> | undefined

/** Whether folded syllables are one word of the language: "tham gia" is no place. */
export function isCommonWord(keys: readonly string[]): boolean {
  words ??= new Set([readFile(), readCompounds()].flatMap(wordsOf).map((word) => syllables(word).join(' ')))
  return words.has(keys.join(' '))
}

export const isCommonPair = (first: string, second: string): boolean => isCommonWord([first, second])
