// What a button about announcements does, as it is stored.
import { z } from 'zod'
import type { Audience } from '../../knowledge/domain/announcement.ts'
import { SCHOOLINGS } from '../../knowledge/domain/profile.ts'

/** With what stands around it a message still fits Telegram's 4096 letters. */
export const LONGEST_ANNOUNCEMENT = 3000

const draft = z.strictObject({ id: z.string().min(1), text: z.string().min(1).max(LONGEST_ANNOUNCEMENT) })

const audience = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everybody') }),
  z.strictObject({ kind: z.literal('agency'), name: z.string().min(1) }),
  z.strictObject({ kind: z.literal('schooling'), schooling: z.enum(SCHOOLINGS) }),
  z.strictObject({ kind: z.literal('plan'), file: z.string().min(1) }),
]) satisfies z.ZodType<Audience>

const AUDIENCE_LISTS = ['agency', 'schooling', 'plan'] as const
export type AudienceList = (typeof AUDIENCE_LISTS)[number]

export const announcementPressSchema = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('ask'), draft }),
  z.strictObject({ does: z.literal('list'), draft, of: z.enum(AUDIENCE_LISTS), page: z.int().nonnegative() }),
  z.strictObject({ does: z.literal('preview'), draft, audience }),
  z.strictObject({ does: z.literal('send'), draft, audience }),
  z.strictObject({ does: z.literal('cancel') }),
  z.strictObject({ does: z.literal('report'), id: z.string().min(1) }),
  z.strictObject({ does: z.literal('withdraw'), id: z.string().min(1) }),
])

export type AnnouncementPress = Readonly<z.infer<typeof announcementPressSchema>>
export type AnnouncementDraft = Readonly<z.infer<typeof draft>>
