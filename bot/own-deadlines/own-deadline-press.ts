// What a button about the office's own deadlines does, as it is stored.
import { z } from 'zod'
import type { Audience } from '../../knowledge/domain/own-deadline.ts'
import { SCHOOLINGS } from '../../knowledge/domain/profile.ts'

const audience = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everybody') }),
  z.strictObject({ kind: z.literal('agency'), name: z.string().min(1) }),
  z.strictObject({ kind: z.literal('schooling'), schooling: z.enum(SCHOOLINGS) }),
]) satisfies z.ZodType<Audience>

const said = z.strictObject({
  text: z.string().min(1),
  time: z.string().min(1),
  source: z.string().min(1),
  audience,
})
const id = z.int().positive()

export const ownDeadlinePressSchema = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('list'), page: z.int().nonnegative() }),
  z.strictObject({ does: z.enum(['open', 'retype', 'end', 'bring-back']), id }),
  /** `draft`: the same one again adds nothing. */
  z.strictObject({ does: z.literal('add'), draft: z.string().min(1), said }),
  z.strictObject({ does: z.literal('change'), id, said }),
])

export type OwnDeadlinePress = Readonly<z.infer<typeof ownDeadlinePressSchema>>
