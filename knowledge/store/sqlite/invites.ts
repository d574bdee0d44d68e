// Invitations on SQLite: used once, whoever presses first.
import type { Kysely, Selectable, Transaction } from 'kysely'
import { reaches, type Invite, type MemberRole } from '../../domain/member.ts'
import type { Joined, Joining, MemberStore } from '../members.ts'
import { writeAct } from './audit-log.ts'
import { findMember } from './find-member.ts'
import { keepAgency, keepConsent } from './people.ts'
import type { InviteTable } from './office-tables.ts'
import type { Schema } from './schema.ts'
import { writing } from './transaction.ts'

type Invites = Pick<
  MemberStore,
  'saveInvite' | 'findInvite' | 'openInvites' | 'withdrawInvite' | 'join' | 'pruneInvites'
>

export function createInvites(db: Kysely<Schema>): Invites {
  return {
    saveInvite: (invite) =>
      writing(db, async (transaction) => {
        const { hash, role, agency, maker, createdAt, expiresAt } = invite
        const times = { created_at: createdAt.toISOString(), expires_at: expiresAt.toISOString(), used_at: null }
        await transaction
          .insertInto('invite')
          .values({ hash, role, agency: agency ?? null, maker_person: maker, ...times })
          .execute()
        await writeAct(transaction, { by: maker, what: 'invite', object: role, at: createdAt })
      }),
    findInvite: async (hash) => {
      const row = await db.selectFrom('invite').selectAll().where('hash', '=', hash).executeTakeFirst()
      return row && inviteOf(row)
    },
    openInvites: async (at) => {
      const rows = await db
        .selectFrom('invite')
        .selectAll()
        .where('used_at', 'is', null)
        .where('expires_at', '>', at.toISOString())
        .orderBy('created_at', 'desc')
        .orderBy('hash')
        .execute()
      return rows.map(inviteOf)
    },
    withdrawInvite: (hash, by, at) =>
      writing(db, async (transaction) => {
        const row = await transaction
          .deleteFrom('invite')
          .where('hash', '=', hash)
          .where('used_at', 'is', null)
          .returning('role')
          .executeTakeFirst()
        if (row !== undefined) await writeAct(transaction, { by, what: 'withdraw-invite', object: row.role, at })
        return row !== undefined
      }),
    join: (joining, mayGive) => writing(db, (transaction) => join(transaction, joining, mayGive)),
    pruneInvites: async (before) => {
      const { numDeletedRows } = await db
        .deleteFrom('invite')
        .where('expires_at', '<=', before.toISOString())
        .executeTakeFirstOrThrow()
      return Number(numDeletedRows)
    },
  }
}

/** Inside the write lock, so that what is read here still holds when it is written. */
async function join(
  db: Transaction<Schema>,
  { hash, person, consent, at }: Joining,
  mayGive: (maker: MemberRole | undefined, invite: Invite) => boolean,
): Promise<Joined> {
  const row = await db.selectFrom('invite').selectAll().where('hash', '=', hash).executeTakeFirst()
  if (row === undefined) return { kind: 'gone' }
  const invite = inviteOf(row)
  const member = await findMember(db, person)
  const hasRole = reaches(member?.role, invite.role)
  if (row.used_at !== null) {
    // Who used it is not kept; whoever has its role since that very moment did.
    if (member?.role === invite.role && member.since.toISOString() === row.used_at) return { kind: 'joined', invite }
    return { kind: hasRole ? 'has-role' : 'used' }
  }
  if (hasRole) return { kind: 'known' }
  const maker = (await findMember(db, invite.maker))?.role
  if (invite.expiresAt <= at || !mayGive(maker, invite)) return { kind: 'gone' }
  await db.updateTable('invite').set({ used_at: at.toISOString() }).where('hash', '=', hash).execute()
  const role = { role: invite.role, since: at.toISOString() }
  await db
    .insertInto('member')
    .values({ person, ...role })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(role))
    .execute()
  await keepConsent(db, person, consent)
  if (invite.agency !== undefined) await keepAgency(db, person, invite.agency)
  await writeAct(db, { by: person, what: 'join', object: invite.role, to: invite.maker, at })
  return { kind: 'joined', invite }
}

const inviteOf = (row: Selectable<InviteTable>): Invite => ({
  hash: row.hash,
  role: row.role,
  agency: row.agency ?? undefined,
  maker: row.maker_person,
  createdAt: new Date(row.created_at),
  expiresAt: new Date(row.expires_at),
})
