// What is asked of the store about rights: who has which role, whom the assistant talks to, and the invitations that let people in.
import type { ChosenAccess, Invite, Member, MemberRole } from '../domain/member.ts'
import type { Consent } from '../domain/profile.ts'

/** What the store knows at the very moment of a change; undefined: no role. */
export type RolesAtChange = {
  readonly by: MemberRole | undefined
  readonly of: MemberRole | undefined
  readonly otherOwners: number
}

export type RoleChange = {
  readonly person: number
  /** undefined: no role any more. */
  readonly to: MemberRole | undefined
  readonly by: number
  readonly at: Date
}

export type Joining = {
  readonly hash: string
  readonly person: number
  readonly consent: Consent
  readonly at: Date
}

/**
 * - joined: by this invitation, now or before: asked again, it is the same answer
 * - known: has this role or a higher one, and the invitation stays unused; has-role: the same, and it is used
 * - used: by somebody else; gone: expired, withdrawn, or never made
 */
export type Joined =
  | { readonly kind: 'joined'; readonly invite: Invite }
  | { readonly kind: 'known' | 'has-role' | 'used' | 'gone' }

/**
 * Every method is one transaction, and whatever changes something writes its act into the audit log in the same one.
 * Rights are decided by the caller's rule, asked inside the transaction: what it is told is what holds when the change is made.
 */
export interface MemberStore {
  findMember(person: number): Promise<Member | undefined>
  /** Those with most rights first, the oldest first. */
  members(): Promise<readonly Member[]>
  /** Takes back the open invitations of the person whose role changes: what they may give has changed. */
  changeRole(change: RoleChange, may: (roles: RolesAtChange) => boolean): Promise<'changed' | 'refused'>
  chosenAccess(): Promise<ChosenAccess | undefined>
  changeAccess(access: ChosenAccess, by: number, at: Date): Promise<void>
  saveInvite(invite: Invite): Promise<void>
  findInvite(hash: string): Promise<Invite | undefined>
  /** Not used, not expired; the newest first. */
  openInvites(at: Date): Promise<readonly Invite[]>
  /** @returns false where it was used or is gone */
  withdrawInvite(hash: string, by: number, at: Date): Promise<boolean>
  /**
   * The role, the yes to what is kept, and the agency of the invitation, all or nothing. Two who press at the same moment: one joins.
   *
   * @param mayGive whether its maker may still give the role, by the role that the store knows of them
   */
  join(joining: Joining, mayGive: (maker: MemberRole | undefined, invite: Invite) => boolean): Promise<Joined>
  /** @returns how many invitations had run out before */
  pruneInvites(before: Date): Promise<number>
}
