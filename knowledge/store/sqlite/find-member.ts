// One member on SQLite, for whatever asks for a role.
import type { Kysely, Selectable } from 'kysely'
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
