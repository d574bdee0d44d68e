// Who somebody is to the office, whom the assistant talks to, and how people are let in.

/** From most rights to fewest. Nobody's number is kept without one of these; whoever has none is a stranger. */
export const MEMBER_ROLES = ['owner', 'administrator', 'official', 'guest'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

export type Member = {
  readonly person: number
  readonly role: MemberRole
  /** Of the last change. */
  readonly since: Date
}

/** Whether `role` has all the rights of `other`, its own included. */
export const reaches = (role: MemberRole | undefined, other: MemberRole): boolean =>
  role !== undefined && MEMBER_ROLES.indexOf(role) <= MEMBER_ROLES.indexOf(other)

/** `open`: everybody may ask; `invited`: who was let in, and invitations let in more; `closed`: who was let in, and nobody more. */
export const ACCESS_MODES = ['open', 'invited', 'closed'] as const
export type AccessMode = (typeof ACCESS_MODES)[number]

/** A mode that was chosen in the chat holds until the configuration says something else than it did then. */
export type ChosenAccess = { readonly mode: AccessMode; readonly configured: AccessMode }

export const accessOf = (configured: AccessMode, chosen: ChosenAccess | undefined): AccessMode =>
  chosen?.configured === configured ? chosen.mode : configured

/** Lets one person in, once. */
export type Invite = {
  /** Of its secret (invite-secret.ts), which is told once and kept nowhere. */
  readonly hash: string
  readonly role: MemberRole
  /** Set for who joins by it. */
  readonly agency: string | undefined
  readonly maker: number
  readonly createdAt: Date
  readonly expiresAt: Date
}
