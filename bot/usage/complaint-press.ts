// What a button in the queue of complaints does, as it is stored.
import { z } from 'zod'

export const complaintPressSchema = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('show'), page: z.int().nonnegative() }),
  z.strictObject({ does: z.literal('settle'), feedback: z.string().min(1), page: z.int().nonnegative() }),
])

export type ComplaintPress = Readonly<z.infer<typeof complaintPressSchema>>
