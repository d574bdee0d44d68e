// Common compounds of office Vietnamese: what restoration knows before any plan has taught it.
import { z } from 'zod'
import { createDataReader } from '../../knowledge/data/data-file.ts'

const readFile = createDataReader(
  'common-words.json',
  z.strictObject({ about: z.string(), words: z.array(z.string()) }),
)

/** One word a line, so that none runs into its neighbour. */
export const readCommonWords = (): string =>
  readFile()
    .words.flatMap((group) => group.split(/,\s*/))
    .join('\n')
