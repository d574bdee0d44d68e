// The table of words that mean the same in education offices (synonyms.json), typed and checked.
import { z } from 'zod'
import { createDataReader } from './data-file.ts'

const words = z.array(z.string().min(2)).min(1)

/** Words that stand for each other, or words of askers with what plans write for them. */
const row = z.union([z.strictObject({ same: words }), z.strictObject({ said: words, means: words })])

/** Rows on one subject, so that an administrator finds them. */
const group = z.strictObject({ about: z.string(), rows: z.array(row) })

export const readSynonyms = createDataReader(
  'synonyms.json',
  z.strictObject({ about: z.string(), groups: z.array(group) }),
)
