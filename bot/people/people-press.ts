// What a button about people and their roles does, as it is stored.
import { z } from 'zod'
import { ACCESS_MODES, MEMBER_ROLES } from '../../knowledge/domain/member.ts'

const role = z.enum(MEMBER_ROLES)
const person = z.int().positive()

export const peoplePressSchema = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('list'), page: z.int().nonnegative() }),
  z.strictObject({ does: z.literal('open'), person }),
  /** `from`: as the page showed it, so that an old page changes nothing that was changed since. `to` left out: no role any more. */
  z.strictObject({ does: z.literal('change'), person, from: role, to: role.exactOptional() }),
  z.strictObject({ does: z.literal('ask-remove'), person }),
  z.strictObject({ does: z.literal('ask-access') }),
  z.strictObject({ does: z.literal('set-access'), mode: z.enum(ACCESS_MODES) }),
  z.strictObject({ does: z.literal('ask-invite'), agency: z.string().min(1).exactOptional() }),
  z.strictObject({ does: z.literal('invite'), role, agency: z.string().min(1).exactOptional() }),
  z.strictObject({ does: z.literal('invites') }),
  z.strictObject({ does: z.literal('withdraw'), invite: z.string().min(1) }),
])

export type PeoplePress = Readonly<z.infer<typeof peoplePressSchema>>
