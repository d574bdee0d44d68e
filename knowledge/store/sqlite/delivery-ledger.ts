// The ledger of deliveries on SQLite: claims are taken inside the write lock, so that two processes never take the same.
import { randomUUID } from 'node:crypto'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type {
  Claim,
  DeliveryLedger,
  DeliveryState,
  NewDelivery,
  Planned,
  Settlement,
  StoredDelivery,
} from '../delivery-ledger.ts'
import {
  changed,
  dueOn,
  planAgain,
  resubject,
  restoreDeliveries,
  WAITING,
  withdrawDeliveries,
} from './delivery-changes.ts'
import type { DeliveryTable, Schema } from './schema.ts'
import { createSendingTurn } from './sending-turn.ts'
import { fromStored, toStored } from './stored-json.ts'
import { inChunks, writing } from './transaction.ts'
import { withProfile } from './with-profile.ts'

const SETTLED = ['sent', 'uncertain', 'blocked', 'failed', 'missed', 'withdrawn'] as const

export function createDeliveryLedger(db: Kysely<Schema>): DeliveryLedger {
  return {
    ...createSendingTurn(db),
    plan: (deliveries, at) => writing(db, (transaction) => planDeliveries(transaction, deliveries, at)),
    claimNext: (options) => writing(db, (transaction) => claimNext(transaction, options)),
    hasDue: async (at) => (await dueRows(db, at).select('id').limit(1).execute()).length > 0,
    settle: (claim, settlement, at) => writing(db, (transaction) => settle(transaction, claim, { settlement, at })),
    giveUpClaims: async (at) =>
      changed(
        await db
          .updateTable('delivery')
          .set({ state: 'uncertain', reason: 'claim ran out', claim: null, changed_at: at.toISOString() })
          .where('state', '=', 'claimed')
          .where('claimed_until', '<', at.toISOString())
          .executeTakeFirstOrThrow(),
      ),
    giveUpLate: async (dueBefore, at) =>
      changed(
        await db
          .updateTable('delivery')
          .set({ state: 'missed', reason: 'too late', next_at: null, changed_at: at.toISOString() })
          .where('state', 'in', WAITING)
          .where('due_at', '<', dueBefore.toISOString())
          .executeTakeFirstOrThrow(),
      ),
    withdraw: (subjects, at, reason) =>
      writing(db, (transaction) => withdrawDeliveries(transaction, subjects, at, reason ?? null)),
    restore: (subjects, reason, at) =>
      writing(db, (transaction) => restoreDeliveries(transaction, subjects, reason, at)),
    resubject: (from, to, at) => resubject(db, from, { ...to, at }),
    planAgain: (ids, again) => writing(db, (transaction) => planAgain(transaction, ids, again)),
    find: async (ids) => {
      const rows = await db.selectFrom('delivery').selectAll().where('id', 'in', ids).orderBy('id').execute()
      return rows.map(storedDelivery)
    },
    findByState: async (states, limit) => {
      const rows = await db
        .selectFrom('delivery')
        .selectAll()
        .where('state', 'in', states)
        .orderBy('changed_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(storedDelivery)
    },
    countByState: async () => {
      const rows = await db
        .selectFrom('delivery')
        .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
        .groupBy('state')
        .execute()
      return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
    },
    prune: async (settledBefore) =>
      removed(
        await db
          .deleteFrom('delivery')
          .where('state', 'in', SETTLED)
          .where('changed_at', '<', settledBefore.toISOString())
          .executeTakeFirst(),
      ),
  }
}

export async function planDeliveries(
  db: Transaction<Schema>,
  deliveries: readonly NewDelivery[],
  at: Date,
): Promise<Planned> {
  let [planned, noProfile] = [0, 0]
  await inChunks(deliveries, async (chunk) => {
    const known = await withProfile(
      db,
      chunk.map(({ recipient }) => recipient.chat),
    )
    const allowed = chunk.filter(({ recipient }) => known.has(recipient.chat))
    noProfile += chunk.length - allowed.length
    if (allowed.length === 0) return
    const inserted = await db
      .insertInto('delivery')
      .values(
        allowed.map(({ key, recipient, kind, subject, facts, dueAt }) => ({
          key,
          kind,
          subject,
          chat: recipient.chat,
          thread: recipient.thread ?? null,
          facts: toStored(facts),
          state: 'planned' as const,
          changed_at: at.toISOString(),
          ...dueOn(dueAt),
        })),
      )
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst()
    planned += Number(inserted.numInsertedOrUpdatedRows ?? 0)
  })
  return { planned, noProfile }
}

async function claimNext(
  db: Transaction<Schema>,
  { at, leaseMs, resting }: Parameters<DeliveryLedger['claimNext']>[0],
): Promise<Claim | undefined> {
  const due = dueRows(db, at).select(['chat', 'thread', 'kind']).orderBy('next_at').orderBy('id').limit(1)
  const first = await (resting.length === 0 ? due : due.where('chat', 'not in', resting)).executeTakeFirst()
  if (first === undefined) return undefined
  const id = randomUUID()
  const rows = await db
    .updateTable('delivery')
    .set((row) => ({
      state: 'claimed' as const,
      claim: id,
      next_at: null,
      claimed_until: new Date(at.getTime() + leaseMs).toISOString(),
      attempts: row('attempts', '+', 1),
      changed_at: at.toISOString(),
    }))
    .where('next_at', '<=', at.toISOString())
    .where('chat', '=', first.chat)
    .where('kind', '=', first.kind)
    .where('thread', 'is', first.thread)
    .returningAll()
    .execute()
  const items = rows.map(storedDelivery).toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || a.id - b.id)
  return { id, recipient: { chat: first.chat, thread: first.thread ?? undefined }, kind: first.kind, items }
}

const dueRows = (db: Kysely<Schema>, at: Date) => db.selectFrom('delivery').where('next_at', '<=', at.toISOString())

async function settle(
  db: Transaction<Schema>,
  claim: Claim,
  { settlement, at }: { readonly settlement: Settlement; readonly at: Date },
): Promise<boolean> {
  const ids = claim.items.map(({ id }) => id)
  const facts = {
    state: settlement.state,
    message_id: settlement.state === 'sent' ? settlement.messageId : null,
    reason: settlement.state === 'sent' ? null : settlement.reason,
    claim: null,
    claimed_until: null,
    changed_at: at.toISOString(),
    next_at: settlement.state === 'retry' ? settlement.notBefore.toISOString() : null,
    ...(settlement.state === 'retry' && settlement.dueAt && { due_at: settlement.dueAt.toISOString() }),
  }
  const update = db.updateTable('delivery').set(facts).where('id', 'in', ids)
  const held = changed(await update.where('claim', '=', claim.id).executeTakeFirstOrThrow())
  if (held > 0) return true
  // It ran out while Telegram was slow, and was taken for uncertain: that it was sent is better knowledge.
  if (settlement.state === 'sent') await update.where('state', '=', 'uncertain').execute()
  return false
}

const removed = ({ numDeletedRows }: { readonly numDeletedRows: bigint }) => Number(numDeletedRows)

function storedDelivery(row: Selectable<DeliveryTable>): StoredDelivery {
  const state: DeliveryState = row.state
  return {
    id: row.id,
    key: row.key,
    recipient: { chat: row.chat, thread: row.thread ?? undefined },
    kind: row.kind,
    subject: row.subject,
    facts: fromStored(row.facts),
    dueAt: new Date(row.due_at),
    state,
    attempts: row.attempts,
    messageId: row.message_id ?? undefined,
    reason: row.reason ?? undefined,
    changedAt: new Date(row.changed_at),
  }
}
