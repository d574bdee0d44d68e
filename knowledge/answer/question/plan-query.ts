// PlanQuery: a question understood. Rules fill it; where a language model is configured, it may fill the same shape.
import { z } from 'zod'

export const INTENTS = [
  'lead',
  'coordinate',
  'deadline',
  'product',
  'target',
  'baseline',
  'compare',
  'list',
  'duties',
  'fact',
  'explain',
  'signer',
  'document',
  'help',
] as const
export type Intent = (typeof INTENTS)[number]

const period = z.object({ kind: z.enum(['school-year', 'years']), from: z.number().int(), to: z.number().int() })

export const planQuerySchema = z.object({
  intent: z.enum(INTENTS),
  /** The question with short forms spelled out and typing errors mended, as syllable keys. */
  keys: z.array(z.string()),
  /** How its syllables were written, where it was written with marks. */
  written: z.record(z.string(), z.array(z.string())),
  /** The syllables that carry the topic, in order; "" marks where words were left out between them. */
  topic: z.array(z.string()),
  /** The topic's syllables of each of the things that it lists, where it lists any: "tư vấn tâm lý, dạy bơi và an toàn". */
  parts: z.array(z.array(z.string())).optional(),
  /** Years and school years that the question names. */
  periods: z.array(period),
  /** Ids of the plan versions that it means; undefined: any. */
  plans: z.array(z.number()).optional(),
  /** A printed number that it asks for: "chỉ tiêu số 17", "nhiệm vụ 4 mục II". */
  ordinal: z.object({ number: z.string(), group: z.string().optional() }).optional(),
  /** What the answer must hold: a percentage, a date, a document number … */
  answerKind: z.enum(['percent', 'money', 'date', 'document', 'contact', 'address', 'number', 'person']).optional(),
  /** Whether a value asked for is what was reached or what is aimed at; undefined: not said. */
  valueKind: z.enum(['result', 'target']).optional(),
  /** Keys of the documents that it cites by number. */
  documents: z.array(z.string()),
  /** A place named that no loaded plan is about. */
  elsewhere: z.string().optional(),
})

export type PlanQuery = z.infer<typeof planQuerySchema>
