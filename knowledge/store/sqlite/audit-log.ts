// The audit log on SQLite. Whatever is done writes its entry in the same transaction, by `writeAct`.
import { randomBytes } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Act, LoggedPerson } from '../../domain/act.ts'
import type { AuditLog } from '../audit-log.ts'
import type { Schema } from './schema.ts'

export function createAuditLog(db: Kysely<Schema>): AuditLog {
  return {
    async newest(limit) {
      const rows = await db
        .selectFrom('audit_entry')
        .leftJoin('audit_alias as doer', 'doer.alias', 'audit_entry.doer_alias')
        .leftJoin('audit_alias as other', 'other.alias', 'audit_entry.to_alias')
        .select(['number', 'what', 'object', 'at', 'doer_alias', 'to_alias'])
        .select(['doer.person as doer', 'other.person as other'])
        .orderBy('number', 'desc')
        .limit(limit)
        .execute()
      return rows.map(({ number, what, object, at, doer_alias, to_alias, doer, other }) => ({
        number,
        what,
        object,
        at: new Date(at),
        by: personOf(doer_alias, doer) ?? 'command-line',
        to: personOf(to_alias, other),
      }))
    },
  }
}

const personOf = (alias: string | null, person: number | null): LoggedPerson | undefined =>
  alias === null ? undefined : { alias, person: person ?? undefined }

export async function writeAct(db: Transaction<Schema>, { by, what, object, to, at }: Act): Promise<void> {
  const row = {
    doer_alias: by === 'command-line' ? null : await aliasOf(db, by),
    what,
    object,
    to_alias: to === undefined ? null : await aliasOf(db, to),
    at: at.toISOString(),
  }
  await db.insertInto('audit_entry').values(row).execute()
}

/** 40 bits, readable: an alias is told apart from others, and says nothing of its person. */
const newAlias = () => `NV-${randomBytes(5).toString('hex').toUpperCase()}`

async function aliasOf(db: Transaction<Schema>, person: number): Promise<string> {
  await db
    .insertInto('audit_alias')
    .values({ person, alias: newAlias() })
    .onConflict((conflict) => conflict.column('person').doNothing())
    .execute()
  const row = await db.selectFrom('audit_alias').select('alias').where('person', '=', person).executeTakeFirstOrThrow()
  return row.alias
}
