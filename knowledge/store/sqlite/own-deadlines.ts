// Deadlines of the office's own on SQLite.
import type { Kysely, Selectable } from 'kysely'
import type { NewOwnDeadline, OwnDeadlineStore } from '../own-deadlines.ts'
import type { OwnDeadlineTable, Schema } from './schema.ts'
import { fromStored, toStored } from './stored-json.ts'

export const OWN_DEADLINES = `
  create table own_deadline (
    id integer primary key autoincrement,
    task text not null,
    time text not null,
    source text not null,
    audience text not null,
    made_at text not null,
    ended_at text
  );
`

/** What was added before has none; those do not stand in each other's way. */
export const OWN_DEADLINE_DRAFTS = `
  alter table own_deadline add column draft text;
  create unique index own_deadline_of_draft on own_deadline (draft);
`

/** What changes is one statement. */
export function createOwnDeadlines(db: Kysely<Schema>): OwnDeadlineStore {
  const update = (id: number, isEnded: boolean) =>
    db
      .updateTable('own_deadline')
      .where('id', '=', id)
      .where('ended_at', isEnded ? 'is not' : 'is', null)
  return {
    async add(draft, deadline) {
      const { numInsertedOrUpdatedRows: rows = 0n } = await db
        .insertInto('own_deadline')
        .values({ ...rowOf(deadline), draft })
        .onConflict((conflict) => conflict.column('draft').doNothing())
        .executeTakeFirstOrThrow()
      // Rows are never taken away, so it is there.
      const { id } = await db
        .selectFrom('own_deadline')
        .select('id')
        .where('draft', '=', draft)
        .executeTakeFirstOrThrow()
      return { id, isNew: rows > 0n }
    },
    change: async (id, to) => (await update(id, false).set(rowOf(to)).executeTakeFirstOrThrow()).numUpdatedRows > 0n,
    end: async (id, at) =>
      (await update(id, false).set({ ended_at: at.toISOString() }).executeTakeFirstOrThrow()).numUpdatedRows > 0n,
    bringBack: async (id) =>
      (await update(id, true).set({ ended_at: null }).executeTakeFirstOrThrow()).numUpdatedRows > 0n,
    async find(id) {
      const row = await db.selectFrom('own_deadline').selectAll().where('id', '=', id).executeTakeFirst()
      return row && { ...deadlineOf(row), endedAt: row.ended_at === null ? undefined : new Date(row.ended_at) }
    },
    async standing() {
      const rows = await db.selectFrom('own_deadline').selectAll().where('ended_at', 'is', null).orderBy('id').execute()
      return rows.map(deadlineOf)
    },
  }
}

const rowOf = ({ text, time, source, audience, at }: NewOwnDeadline) => ({
  task: text,
  time,
  source,
  audience: toStored(audience),
  made_at: at.toISOString(),
})

const deadlineOf = (row: Selectable<OwnDeadlineTable>) => ({
  id: row.id,
  text: row.task,
  time: row.time,
  source: row.source,
  audience: fromStored(row.audience),
  at: new Date(row.made_at),
})
