// What a button about a correction does, as it is stored.
import { z } from 'zod'
import type { RowAt } from '../../ingest/publish/correction-desk.ts'
import type { CorrectedField } from '../../knowledge/domain/correction.ts'

const year = z.int().positive()

const fieldSchema = z.union([
  z.strictObject({ of: z.enum(['text', 'time', 'leads', 'coordinating', 'product', 'unit']) }),
  z.strictObject({
    of: z.literal('value'),
    kind: z.enum(['result', 'target']),
    period: z.strictObject({ kind: z.enum(['school-year', 'years']), from: year, to: year }),
  }),
]) satisfies z.ZodType<CorrectedField>

const row = z.strictObject({
  kind: z.enum(['task', 'target']),
  index: z.int().nonnegative(),
}) satisfies z.ZodType<RowAt>

export const correctionPressSchema = z.discriminatedUnion('does', [
  /** Turns the message into the row with its fields. */
  z.strictObject({ does: z.literal('open'), row }),
  /** Asks for the right value in a message that is to be replied to; also what such a reply means. */
  z.strictObject({ does: z.literal('ask'), row, field: fieldSchema }),
  z.strictObject({ does: z.literal('save'), row, field: fieldSchema, value: z.string().min(1) }),
  z.strictObject({ does: z.literal('take-back'), row, correction: z.int().positive() }),
])

export type CorrectionPress = Readonly<z.infer<typeof correctionPressSchema>>
