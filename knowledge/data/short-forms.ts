// The tables of short forms (abbreviations.json, chat-words.json), typed and checked.
import { z } from 'zod'
import { createDataReader } from './data-file.ts'

const condition = {
  /** Only where this follows: "CT 29" is a directive, "CT" alone may be four things. */
  next: z.enum(['number', 'year', 'years', 'end']).optional(),
  /** Not where one of these follows. */
  unlessNext: z.array(z.string().min(1)).optional(),
  /** Only right after one of these. */
  after: z.array(z.string().min(1)).optional(),
  /** Only where one of these follows, at once or later. */
  later: z.array(z.string().min(1)).optional(),
  note: z.string().optional(),
}

const abbreviation = z.strictObject({
  short: z.string().min(1),
  full: z.string().min(1),
  where: z.enum(['anywhere', 'plan', 'question']),
  ...condition,
})
const chatWord = z.strictObject({
  short: z.string().min(1),
  full: z.string().min(1),
  /** Only in the very letters listed: "c1" is a school level, "C1" a level of a language. */
  exact: z.boolean().optional(),
  /** Only with the marks as listed: "nhiêu" is no "nhiều". */
  marked: z.boolean().optional(),
  ...condition,
})

export type Abbreviation = z.infer<typeof abbreviation>
export type ChatWord = z.infer<typeof chatWord>

/** Of two rows with one short form, the first whose condition holds is used. */
export const readAbbreviations = createDataReader(
  'abbreviations.json',
  z.strictObject({ about: z.string(), abbreviations: z.array(abbreviation) }),
)

export const readChatWords = createDataReader(
  'chat-words.json',
  z.strictObject({ about: z.string(), words: z.array(chatWord) }),
)
