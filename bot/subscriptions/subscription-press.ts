// What a button about subscriptions does, as it is stored.
import { z } from 'zod'
import { SCHOOLINGS } from '../../knowledge/domain/profile.ts'
import { RHYTHMS, type Scope } from '../../knowledge/domain/subscription.ts'

export const scopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everything') }),
  z.strictObject({ kind: z.literal('agency'), name: z.string().min(1) }),
  z.strictObject({ kind: z.literal('plan'), file: z.string().min(1) }),
  z.strictObject({ kind: z.literal('task'), key: z.string().min(1) }),
  z.strictObject({ kind: z.literal('topic'), words: z.string().min(1) }),
  z.strictObject({ kind: z.literal('schooling'), schooling: z.enum(SCHOOLINGS) }),
]) satisfies z.ZodType<Scope>

/** Longer ahead than a year nobody is reminded. */
const leadDays = z.array(z.int().min(0).max(365))
const howOften = z.strictObject({ leadDays, rhythm: z.enum(RHYTHMS), untilDone: z.boolean() })

export const SUBSCRIPTION_PAGES = ['all', 'add', 'agency', 'plan', 'schooling'] as const
export type SubscriptionPage = (typeof SUBSCRIPTION_PAGES)[number]

export const subscriptionPressSchema = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('show'), page: z.enum(SUBSCRIPTION_PAGES), at: z.int().nonnegative() }),
  z.strictObject({ does: z.literal('one'), id: z.string().min(1) }),
  /** `like`: as one was that is turned on again. `isNew`: below an answer, which stays. */
  z.strictObject({
    does: z.literal('add'),
    scope: scopeSchema,
    like: howOften.exactOptional(),
    isNew: z.literal(true).exactOptional(),
  }),
  z.strictObject({
    does: z.literal('tune'),
    id: z.string().min(1),
    change: z.strictObject({
      leadDays: leadDays.exactOptional(),
      rhythm: z.enum(RHYTHMS).exactOptional(),
      untilDone: z.boolean().exactOptional(),
    }),
  }),
  z.strictObject({ does: z.literal('remove'), id: z.string().min(1) }),
])

export type SubscriptionPress = Readonly<z.infer<typeof subscriptionPressSchema>>
