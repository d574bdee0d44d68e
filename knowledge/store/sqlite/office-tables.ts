// The tables of the office as Kysely sees them: roles, invitations, the mode of access, and the log of what was done.
import type { Generated } from 'kysely'
import type { ActKind } from '../../domain/act.ts'
import type { Audience } from '../../domain/announcement.ts'
import type { AccessMode, MemberRole } from '../../domain/member.ts'
import type { StoredJson } from './stored-json.ts'

export type MemberTable = { id: Generated<number>; person: number; role: MemberRole; since: string }

export type InviteTable = {
  hash: string
  role: MemberRole
  agency: string | null
  maker_person: number
  created_at: string
  expires_at: string
  used_at: string | null
}

export type AuditEntryTable = {
  number: Generated<number>
  /** null: at the command line. */
  doer_alias: string | null
  what: ActKind
  object: string
  to_alias: string | null
  at: string
}

/** One row, id 1. */
export type ChosenAccessTable = { id: number; mode: AccessMode; configured: AccessMode }

export type AnnouncementTable = {
  id: string
  text: string
  audience: StoredJson<Audience>
  at: string
  withdrawn_at: string | null
}

export type AuditAliasTable = { id: Generated<number>; person: number; alias: string }
