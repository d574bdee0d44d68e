// Which plan took the place of which, as an administrator confirmed it. It counts as long as the one that took it is live.
import { sql } from './load-kysely.ts'
import type { Transaction } from 'kysely'
import type { Doer } from '../../domain/act.ts'
import type { Schema } from './schema.ts'
import { writeReplaceAct } from './version-acts.ts'

export const REPLACEMENTS = `
  create table plan_replacement (
    plan_id integer primary key references plan (id),
    by_plan_id integer not null references plan (id),
    at text not null,
    check (plan_id <> by_plan_id)
  );
  create index plan_replacement_by_plan on plan_replacement (by_plan_id);
`

/** @param version the name under which a query has the table of versions */
export const replacedBy = (version: 'live' | 'found') => sql<number | null>`(
  select by_plan_id from plan_replacement
  where plan_replacement.plan_id = ${sql.ref(`${version}.plan_id`)}
    and exists (select 1 from plan_version as newer where newer.plan_id = by_plan_id and newer.state = 'live')
)`

type Replacing = {
  /** The plan that takes their place. */
  readonly by: number
  readonly replaces: readonly number[]
  readonly doer: Doer | undefined
  readonly at: Date
}

/** Whatever replaces others is replaced by none of them: what was said before gives way. @returns whether anything was written */
export async function replacePlans(db: Transaction<Schema>, { by, replaces, doer, at }: Replacing): Promise<boolean> {
  const replaced = replaces.filter((id) => id !== by)
  if (replaced.length === 0) return false
  await db.deleteFrom('plan_replacement').where('plan_id', '=', by).execute()
  for (const id of replaced) {
    await db
      .insertInto('plan_replacement')
      .values({ plan_id: id, by_plan_id: by, at: at.toISOString() })
      .onConflict((conflict) => conflict.column('plan_id').doUpdateSet({ by_plan_id: by, at: at.toISOString() }))
      .execute()
    await writeReplaceAct(db, { replaced: id, by, doer, at })
  }
  return true
}
