// Deadlines of the office's own on SQLite.
import type { Kysely, Transaction, Updateable } from 'kysely'
import type { Act, Doer } from '../../domain/act.ts'
import type { NewOwnDeadline, OwnDeadlineStore } from '../own-deadlines.ts'
import { writeAct } from './audit-log.ts'
import { deadlineOf, publishOwn, standingDeadlines } from './publish-own.ts'
import type { OwnDeadlineTable, Schema } from './schema.ts'
import { toStored } from './stored-json.ts'
import { writing } from './transaction.ts'

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

export function createOwnDeadlines(db: Kysely<Schema>): OwnDeadlineStore {
  return {
    add: (draft, deadline, by) => writing(db, (transaction) => add(transaction, { draft, deadline, by })),
    change: (id, to, by) =>
      update(db, { id, isEnded: false, row: rowOf(to) }, { by, what: 'change-deadline', at: to.at }),
    end: (id, at, by) =>
      update(db, { id, isEnded: false, row: { ended_at: at.toISOString() } }, { by, what: 'end-deadline', at }),
    bringBack: (id, at, by) =>
      update(db, { id, isEnded: true, row: { ended_at: null } }, { by, what: 'bring-back-deadline', at }),
    async find(id) {
      const row = await db.selectFrom('own_deadline').selectAll().where('id', '=', id).executeTakeFirst()
      return row && { ...deadlineOf(row), endedAt: row.ended_at === null ? undefined : new Date(row.ended_at) }
    },
    standing: () => standingDeadlines(db),
    publish: (publication) => publishOwn(db, publication),
  }
}

type Adding = { readonly draft: string; readonly deadline: NewOwnDeadline; readonly by: Doer }

async function add(db: Transaction<Schema>, { draft, deadline, by }: Adding) {
  const added = await db
    .insertInto('own_deadline')
    .values({ ...rowOf(deadline), draft })
    .onConflict((conflict) => conflict.column('draft').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added !== undefined) {
    await writeAct(db, { by, what: 'add-deadline', object: String(added.id), at: deadline.at })
    return { id: added.id, isNew: true }
  }
  // Rows are never taken away, so it is there.
  const known = db.selectFrom('own_deadline').select('id').where('draft', '=', draft)
  return { ...(await known.executeTakeFirstOrThrow()), isNew: false }
}

type Update = { readonly id: number; readonly isEnded: boolean; readonly row: Updateable<OwnDeadlineTable> }

/** @returns false where there is none in that state */
function update(db: Kysely<Schema>, { id, isEnded, row }: Update, act: Omit<Act, 'object'>): Promise<boolean> {
  return writing(db, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('own_deadline')
      .set(row)
      .where('id', '=', id)
      .where('ended_at', isEnded ? 'is not' : 'is', null)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return false
    await writeAct(transaction, { ...act, object: String(id) })
    return true
  })
}

const rowOf = ({ text, time, source, audience, at }: NewOwnDeadline) => ({
  task: text,
  time,
  source,
  audience: toStored(audience),
  made_at: at.toISOString(),
})
