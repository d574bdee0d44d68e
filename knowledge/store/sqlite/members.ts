// Roles and the mode of access on SQLite. Invitations are in invites.ts.
import type { Kysely, Transaction } from 'kysely'
import { MEMBER_ROLES, type Member } from '../../domain/member.ts'
import type { MemberStore, RoleChange, RolesAtChange } from '../members.ts'
import { writeAct } from './audit-log.ts'
import { countOtherOwners, findMember, memberOf } from './find-member.ts'
import { createInvites } from './invites.ts'
import type { Schema } from './schema.ts'
import { writing } from './transaction.ts'

export function createMembers(db: Kysely<Schema>): MemberStore {
  return {
    ...createInvites(db),
    findMember: (person) => findMember(db, person),
    async members() {
      const found = (await db.selectFrom('member').selectAll().execute()).map(memberOf)
      return found.toSorted((a, b) => rank(a) - rank(b) || a.since.getTime() - b.since.getTime() || a.person - b.person)
    },
    changeRole: (change, may) => writing(db, (transaction) => changeRole(transaction, change, may)),
    async chosenAccess() {
      return db.selectFrom('chosen_access').select(['mode', 'configured']).executeTakeFirst()
    },
    changeAccess: (access, by, at) =>
      writing(db, async (transaction) => {
        await transaction
          .insertInto('chosen_access')
          .values({ id: 1, ...access })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(access))
          .execute()
        await writeAct(transaction, { by, what: 'change-access', object: access.mode, at })
      }),
  }
}

const rank = ({ role }: Member) => MEMBER_ROLES.indexOf(role)

async function changeRole(
  db: Transaction<Schema>,
  { person, to, by, at }: RoleChange,
  may: (roles: RolesAtChange) => boolean,
): Promise<'changed' | 'refused'> {
  const of = (await findMember(db, person))?.role
  const roles = { by: (await findMember(db, by))?.role, of, otherOwners: await countOtherOwners(db, person) }
  if (of === undefined || of === to || !may(roles)) return 'refused'
  if (to === undefined) await db.deleteFrom('member').where('person', '=', person).execute()
  else await db.updateTable('member').set({ role: to, since: at.toISOString() }).where('person', '=', person).execute()
  await db.deleteFrom('invite').where('maker_person', '=', person).where('used_at', 'is', null).execute()
  const act =
    to === undefined ? ({ what: 'remove-person', object: of } as const) : ({ what: 'change-role', object: to } as const)
  await writeAct(db, { by, ...act, to: person, at })
  return 'changed'
}
