// Who may do what to what: one pure table, asked again at every press and at the moment of the act.
import { reaches, type AccessMode, type MemberRole } from '../knowledge/domain/member.ts'

/** Of the office. Nobody knows a stranger. */
export type Role = MemberRole | 'stranger'

/** In the group where it is asked; `hidden`: an administrator who hides behind the group; `channel`: a post of a channel. */
export type Standing = 'private' | 'group-administrator' | 'member' | 'hidden' | 'channel'

export type Actor = { readonly role: Role; readonly standing: Standing }

export type Action =
  | 'ask'
  /** Seeing, handing out and erasing what is held, and being reminded no more: of the chat where it is asked. A right of everybody. */
  | 'own-data'
  /** Settings and reminders of the chat where it is asked: one's own, or the group's. */
  | 'change-settings'
  /** What is made for others: links to hang up, plans, announcements. */
  | 'administer'
  /** Whom the assistant talks to. */
  | 'change-access'
  /** Letting somebody in with a role. */
  | 'invite'
  /** Giving another role to somebody who has one, or taking it. */
  | 'change-role'
  /** Using an invitation. */
  | 'join'

/** What is acted on, as far as it decides: the mode of access, and whom. */
export type Matter = {
  readonly access: AccessMode
  /** Of `invite` and `change-role`; to 'stranger': no role any more. */
  readonly change?: RoleChange
}

export type RoleChange = {
  readonly from: Role
  readonly to: Role
  /** An owner by the configuration, which alone can change that. */
  readonly isConfigured: boolean
  /** How many owners there are besides, those of the configuration included. */
  readonly otherOwners: number
}

/** Of an invitation: whoever uses it has no role yet. */
export const letIn = (to: Role): RoleChange => ({ from: 'stranger', to, isConfigured: false, otherOwners: 0 })

export function may(actor: Actor, action: Action, matter: Matter): boolean {
  return TABLE[action](actor, matter)
}

type Rule = (actor: Actor, matter: Matter) => boolean

const isLetIn: Rule = ({ role }, { access }) => access === 'open' || role !== 'stranger'

const ownsChat: Rule = ({ standing }) => standing === 'private' || standing === 'group-administrator'

const administers: Rule = ({ role, standing }) => has(role, 'administrator') && standing === 'private'

/** Owners give every role; administrators those below their own. */
const gives = (role: Role, given: Role): boolean =>
  role === 'owner' || (has(role, 'administrator') && !has(given, 'administrator'))

const TABLE: Readonly<Record<Action, Rule>> = {
  ask: isLetIn,
  'own-data': ownsChat,
  // Of a guest nothing is kept but that: where not everybody is let in, guests look and ask.
  'change-settings': (actor, matter) =>
    ownsChat(actor, matter) && (matter.access === 'open' || has(actor.role, 'official')),
  administer: administers,
  'change-access': ({ role, standing }) => role === 'owner' && standing === 'private',
  invite: (actor, { access, change }) =>
    administers(actor, { access }) &&
    access !== 'closed' &&
    change !== undefined &&
    change.from === 'stranger' &&
    change.to !== 'stranger' &&
    gives(actor.role, change.to),
  'change-role': (actor, { access, change }) =>
    administers(actor, { access }) && change !== undefined && mayChange(actor.role, change),
  join: ({ standing }, { access }) => standing === 'private' && access !== 'closed',
}

function mayChange(role: Role, { from, to, isConfigured, otherOwners }: RoleChange): boolean {
  // A stranger comes in by an invitation, with a yes of their own.
  if (isConfigured || from === 'stranger' || from === to) return false
  if (from === 'owner' && otherOwners === 0) return false
  return gives(role, from) && gives(role, to)
}

const has = (role: Role, wanted: MemberRole): boolean => role !== 'stranger' && reaches(role, wanted)
