// The inbox on SQLite. Each method but pruning is one statement, which is what makes claims safe between processes.
// Only what comes in waits for the disk: a power cut that undoes the rest makes updates begin again, as a kill does.
import type { Kysely } from 'kysely'
import { sql } from './load-kysely.ts'
import type { Claim, ClaimedUpdate, InboxStore, UpdateInbox } from '../update-inbox.ts'
import type { Schema } from './schema.ts'
import { unsynced } from './unsynced.ts'

export function createInboxes(db: Kysely<Schema>): InboxStore {
  return {
    inboxOf: (bot) => createInbox(db, bot),
    async pruneInboxes(before) {
      const { numDeletedRows } = await db
        .deleteFrom('inbox_update')
        .where('received_at', '<', before.toISOString())
        .executeTakeFirstOrThrow()
      await sql`
        delete from inbox_sent where not exists (
          select 1 from inbox_update as kept where kept.bot = inbox_sent.bot and kept.update_id = inbox_sent.update_id
        )`.execute(db)
      return Number(numDeletedRows)
    },
  }
}

function createInbox(db: Kysely<Schema>, bot: number): UpdateInbox {
  return {
    async receive(updates, at) {
      const { numAffectedRows } = await sql`
        insert into inbox_update (bot, update_id, lane, payload, received_at, state)
        select ${bot}, value ->> 'id', value ->> 'lane', value ->> 'payload', ${at.toISOString()}, 'waiting'
        from json_each(${JSON.stringify(updates)}) where true
        on conflict (bot, update_id) do nothing
      `.execute(db)
      return Number(numAffectedRows ?? 0)
    },
    claim: (claim) => unsynced(db, (connection) => takeFirsts(connection, bot, claim)),
    isClaimable: async (holder, at, begunFrom) => {
      const found = await sql`
        select 1 from inbox_update as mine where ${isClaimable(bot, { holder, at, begun: { from: begunFrom } })} limit 1
      `.execute(db)
      return found.rows.length > 0
    },
    async renew(holder, leaseUntil) {
      await unsynced(db, (connection) =>
        connection
          .updateTable('inbox_update')
          .set({ leased_until: leaseUntil.toISOString() })
          .where('bot', '=', bot)
          .where('state', '=', 'taken')
          .where('holder', '=', holder)
          .execute(),
      )
    },
    async release(holder) {
      await db
        .updateTable('inbox_update')
        .set((row) => ({ ...FREE, state: 'waiting' as const, attempts: sql<number>`${row.ref('attempts')} - 1` }))
        .where('bot', '=', bot)
        .where('state', '=', 'taken')
        .where('holder', '=', holder)
        .execute()
    },
    async putBack(id, holder) {
      await unsynced(db, (connection) =>
        connection
          .updateTable('inbox_update')
          .set({ ...FREE, state: 'waiting' })
          .where('bot', '=', bot)
          .where('update_id', '=', id)
          .where('holder', '=', holder)
          .execute(),
      )
    },
    async postpone(id, { holder, until }) {
      await unsynced(db, (connection) =>
        connection
          .updateTable('inbox_update')
          .set((row) => ({
            ...FREE,
            state: 'waiting' as const,
            attempts: sql<number>`${row.ref('attempts')} - 1`,
            not_before: until.toISOString(),
          }))
          .where('bot', '=', bot)
          .where('update_id', '=', id)
          .where('holder', '=', holder)
          .execute(),
      )
    },
    async settle(id, { holder, state }) {
      await unsynced(db, (connection) =>
        connection
          .updateTable('inbox_update')
          .set({ ...FREE, state, lane: null, payload: null, not_before: null })
          .where('bot', '=', bot)
          .where('update_id', '=', id)
          .where('holder', '=', holder)
          .execute(),
      )
    },
    sentFor: (id) =>
      db
        .selectFrom('inbox_sent')
        .select(['method', 'result'])
        .where('bot', '=', bot)
        .where('update_id', '=', id)
        .orderBy('position')
        .execute(),
    async noteSent(id, position, { method, result }) {
      await unsynced(db, (connection) =>
        sql`
          insert into inbox_sent (bot, update_id, position, method, result)
          select bot, update_id, ${position}, ${method}, ${result} from inbox_update
          where bot = ${bot} and update_id = ${id} and state = 'taken'
          on conflict (bot, update_id, position) do update set method = excluded.method, result = excluded.result
        `.execute(connection),
      )
    },
    async count() {
      const rows = await db
        .selectFrom('inbox_update')
        .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
        .where('bot', '=', bot)
        .groupBy('state')
        .execute()
      return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
    },
    async backlog(at) {
      const { rows } = await sql<{ readonly open: number; readonly waits_since: string | null }>`
        select count(*) as open, (
          select min(max(first.received_at, coalesce(first.not_before, ''))) from inbox_update as first
          where first.bot = ${bot} and first.lane is not null
          and (first.not_before is null or first.not_before <= ${at.toISOString()})
          and not exists (
            select 1 from inbox_update as earlier
            where earlier.bot = first.bot and earlier.lane = first.lane and earlier.update_id < first.update_id
          )
        ) as waits_since
        from inbox_update where bot = ${bot} and lane is not null
      `.execute(db)
      const [row] = rows
      return { open: row?.open ?? 0, waitsSince: row?.waits_since ? new Date(row.waits_since) : undefined }
    },
  }
}

const FREE = { holder: null, leased_until: null }

async function takeFirsts(db: Kysely<Schema>, bot: number, claim: Claim): Promise<readonly ClaimedUpdate[]> {
  const { rows } = await sql<ClaimedRow>`
    update inbox_update
    set state = 'taken', holder = ${claim.holder}, leased_until = ${claim.leaseUntil.toISOString()}, attempts = attempts + 1
    where bot = ${bot} and update_id in (
      select update_id from inbox_update as mine where ${isClaimable(bot, claim)} order by update_id limit ${claim.limit}
    )
    returning update_id, lane, payload, received_at, attempts
  `.execute(db)
  return rows
    .map(({ update_id: id, lane, payload, received_at: receivedAt, attempts }) => ({
      id,
      lane,
      payload,
      attempts,
      receivedAt: new Date(receivedAt),
    }))
    .toSorted((one, other) => one.id - other.id)
}

type ClaimedRow = {
  readonly update_id: number
  readonly lane: string
  readonly payload: string
  readonly received_at: string
  readonly attempts: number
}

/** Of `mine`: open, begun as often as asked for, not held by anybody alive, and nothing in its lane before it or in hand. */
function isClaimable(bot: number, { holder, at, begun }: Pick<Claim, 'holder' | 'at' | 'begun'>) {
  const now = at.toISOString()
  return sql<boolean>`
    mine.bot = ${bot} and mine.lane is not null
    and mine.attempts >= ${begun?.from ?? 0} and mine.attempts < ${begun?.below ?? Number.MAX_SAFE_INTEGER}
    and (mine.not_before is null or mine.not_before <= ${now})
    and (mine.state = 'waiting' or (mine.leased_until <= ${now} and mine.holder <> ${holder}))
    and not exists (
      select 1 from inbox_update as earlier
      where earlier.bot = mine.bot and earlier.lane = mine.lane and earlier.update_id < mine.update_id
    )
    and not exists (
      select 1 from inbox_update as held
      where held.bot = mine.bot and held.lane = mine.lane and held.state = 'taken' and held.update_id <> mine.update_id
      and (held.leased_until > ${now} or held.holder = ${holder})
    )`
}
