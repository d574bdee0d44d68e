// Announcements on SQLite: their deliveries are rows of the ledger, with the announcement as their subject.
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Announced, AnnouncementStore } from '../announcements.ts'
import type { DeliveryState } from '../delivery-ledger.ts'
import { writeAct } from './audit-log.ts'
import { withdrawDeliveries } from './delivery-changes.ts'
import { planDeliveries } from './delivery-ledger.ts'
import type { AnnouncementTable } from './office-tables.ts'
import type { Schema } from './schema.ts'
import { fromStored, toStored } from './stored-json.ts'
import { writing } from './transaction.ts'

export const ANNOUNCEMENTS = `
  create table announcement (
    id text primary key,
    text text not null,
    audience text not null,
    at text not null,
    withdrawn_at text
  ) without rowid;
  create index announcement_by_time on announcement (at);
`

export function createAnnouncements(db: Kysely<Schema>): AnnouncementStore {
  return {
    announce: ({ id, text, audience, at }, deliveries, { by, object }) =>
      writing(db, async (transaction) => {
        const inserted = await transaction
          .insertInto('announcement')
          .values({ id, text, audience: toStored(audience), at: at.toISOString(), withdrawn_at: null })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirst()
        if (inserted.numInsertedOrUpdatedRows !== 1n) return 'known'
        await planDeliveries(transaction, deliveries, at)
        await writeAct(transaction, { by, what: 'announce', object, at })
        return 'announced'
      }),
    findAnnouncement: async (id) => {
      const rows = await db.selectFrom('announcement').selectAll().where('id', '=', id).execute()
      return (await withCounts(db, rows))[0]
    },
    newestAnnouncements: async (limit) => {
      const newest = db.selectFrom('announcement').selectAll().orderBy('at', 'desc').orderBy('id').limit(limit)
      return withCounts(db, await newest.execute())
    },
    withdrawAnnouncement: (id, { by, at }) =>
      writing(db, async (transaction) => {
        const withdrawn = await withdrawDeliveries(transaction, [id], at, null)
        if (withdrawn === 0 && !(await isInFlight(transaction, id))) return undefined
        await transaction
          .updateTable('announcement')
          .set({ withdrawn_at: at.toISOString() })
          .where('id', '=', id)
          .where('withdrawn_at', 'is', null)
          .execute()
        await writeAct(transaction, { by, what: 'withdraw-announcement', object: String(withdrawn), at })
        return withdrawn
      }),
    pruneAnnouncements: async (before) => {
      const { numDeletedRows } = await db
        .deleteFrom('announcement')
        .where('at', '<', before.toISOString())
        .executeTakeFirstOrThrow()
      return Number(numDeletedRows)
    },
  }
}

/** What is claimed may be refused for now, and comes back to be sent: it asks then whether it was withdrawn. Asked for once, that holds. */
async function isInFlight(db: Transaction<Schema>, id: string): Promise<boolean> {
  const claimed = db
    .selectFrom('delivery')
    .innerJoin('announcement', 'announcement.id', 'delivery.subject')
    .select('delivery.id')
    .where('announcement.id', '=', id)
    .where('announcement.withdrawn_at', 'is', null)
    .where('delivery.state', '=', 'claimed')
  return (await claimed.limit(1).executeTakeFirst()) !== undefined
}

async function withCounts(
  db: Kysely<Schema>,
  rows: readonly Selectable<AnnouncementTable>[],
): Promise<readonly Announced[]> {
  if (rows.length === 0) return []
  const counted = await db
    .selectFrom('delivery')
    .select(({ fn }) => ['subject', 'state', fn.countAll<number>().as('count')])
    .where(
      'subject',
      'in',
      rows.map(({ id }) => id),
    )
    .groupBy(['subject', 'state'])
    .execute()
  return rows.map(({ id, text, audience, at, withdrawn_at: withdrawnAt }) => ({
    id,
    text,
    audience: fromStored(audience),
    at: new Date(at),
    withdrawnAt: withdrawnAt === null ? undefined : new Date(withdrawnAt),
    counts: Object.fromEntries(
      counted
        .filter(({ subject }) => subject === id)
        .map(({ state, count }): [DeliveryState, number] => [state, count]),
    ),
  }))
}
