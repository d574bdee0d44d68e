// One member on SQLite, for whatever asks for a role.
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Member } from '../../domain/member.ts'
import type { MemberTable } from './office-tables.ts'
import type { Schema } from './schema.ts'

export async function findMember(db: Kysely<Schema>, person: number): Promise<Member | undefined> {
  const row = await db.selectFrom('member').selectAll().where('person', '=', person).executeTakeFirst()
  return row && memberOf(row)
}

export const memberOf = ({ person, role, since }: Selectable<MemberTable>): Member => ({
  person,
  role,
  since: new Date(since),
})

export async function countOtherOwners(db: Transaction<Schema>, person: number): Promise<number> {
  const { count } = await db
    .selectFrom('member')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('role', '=', 'owner')
    .where('person', '!=', person)
    .executeTakeFirstOrThrow()
  return count
}

export const isLastOwner = async (db: Transaction<Schema>, person: number): Promise<boolean> =>
  (await findMember(db, person))?.role === 'owner' && (await countOtherOwners(db, person)) === 0
