// Whether somebody may do something here and now, and the sentence for whoever may not.
import type { Context } from 'grammy'
import { accessOf, type AccessMode } from '../knowledge/domain/member.ts'
import type { MemberStore } from '../knowledge/store/members.ts'
import { NOT_FOR_GUESTS } from './messages/access.ts'
import { CHANNEL_POST, HIDDEN_ADMINISTRATOR, NOT_ADMINISTRATOR } from './messages/settings.ts'
import { may, type Action, type Actor, type Matter, type Role, type Standing } from './rights.ts'
import { standingOf } from './standing.ts'

export type RightsDeps = {
  /** Owners by the configuration: whoever runs the program. */
  readonly adminIds: readonly number[]
  readonly members: Pick<MemberStore, 'findMember' | 'chosenAccess'>
  /** Of the configuration; what was chosen in the chat stands in the store. */
  readonly configuredAccess: AccessMode
}

/** Asked at every press anew. @returns undefined where it is allowed */
export async function refusalFor(
  deps: RightsDeps,
  ctx: Context,
  action: Action,
  change?: Matter['change'],
): Promise<string | undefined> {
  const actor = await actorOf(deps, ctx)
  const matter = { access: await currentAccess(deps), ...(change && { change }) }
  if (may(actor, action, matter)) return undefined
  const ownsChat = may(actor, 'own-data', matter)
  return action === 'change-settings' && ownsChat ? NOT_FOR_GUESTS : SENTENCES[actor.standing]
}

/** Who hides behind a chat is nobody that the office knows. */
export async function actorOf(deps: RightsDeps, ctx: Context): Promise<Actor> {
  const standing = await standingOf(ctx)
  const isHidden = standing === 'hidden' || standing === 'channel'
  return { standing, role: isHidden ? 'stranger' : await roleOf(deps, ctx.from?.id) }
}

export async function roleOf(
  deps: Pick<RightsDeps, 'adminIds' | 'members'>,
  person: number | undefined,
): Promise<Role> {
  if (person === undefined) return 'stranger'
  if (deps.adminIds.includes(person)) return 'owner'
  return (await deps.members.findMember(person))?.role ?? 'stranger'
}

/** Whether somebody is told anything at all, also where there is no message of theirs to answer. */
export async function isLetIn(deps: RightsDeps, person: number): Promise<boolean> {
  const actor = { role: await roleOf(deps, person), standing: 'private' } as const
  return may(actor, 'ask', { access: await currentAccess(deps) })
}

export async function currentAccess({ configuredAccess, members }: RightsDeps): Promise<AccessMode> {
  return accessOf(configuredAccess, await members.chosenAccess())
}

const SENTENCES: Readonly<Record<Standing, string>> = {
  private: NOT_ADMINISTRATOR,
  'group-administrator': NOT_ADMINISTRATOR,
  member: NOT_ADMINISTRATOR,
  hidden: HIDDEN_ADMINISTRATOR,
  channel: CHANNEL_POST,
}
