// What becomes of deliveries without their being sent: taken back, of another subject, planned again.
import type { Transaction } from 'kysely'
import type { PlanningAgain } from '../delivery-ledger.ts'
import { writeAct } from './audit-log.ts'
import type { Schema } from './schema.ts'
import { fromStored, toStored } from './stored-json.ts'
import { inChunks } from './transaction.ts'

/** Not begun yet: these can be claimed, missed and withdrawn. */
export const WAITING = ['planned', 'retry'] as const
const REPEATABLE = ['uncertain', 'blocked', 'failed', 'missed'] as const

export async function withdrawDeliveries(
  db: Transaction<Schema>,
  subjects: readonly string[],
  at: Date,
): Promise<number> {
  let withdrawn = 0
  await inChunks(subjects, async (chunk) => {
    withdrawn += changed(
      await db
        .updateTable('delivery')
        .set({ state: 'withdrawn', reason: null, next_at: null, changed_at: at.toISOString() })
        .where('subject', 'in', chunk)
        .where('state', 'in', WAITING)
        .executeTakeFirstOrThrow(),
    )
  })
  return withdrawn
}

export async function resubject(
  db: Transaction<Schema>,
  from: string,
  {
    subject,
    facts,
    at,
  }: { readonly subject: string; readonly facts: Readonly<Record<string, unknown>>; readonly at: Date },
): Promise<number> {
  const waiting = db.selectFrom('delivery').select(['id', 'facts']).where('subject', '=', from)
  const rows = await waiting.where('state', 'in', WAITING).execute()
  for (const row of rows) {
    const merged = toStored<unknown>({ ...Object(fromStored(row.facts)), ...facts })
    const change = { subject, facts: merged, changed_at: at.toISOString() }
    await db.updateTable('delivery').set(change).where('id', '=', row.id).execute()
  }
  return rows.length
}

export async function planAgain(
  db: Transaction<Schema>,
  ids: readonly number[],
  { dueAt, at, by, object }: PlanningAgain,
): Promise<number> {
  let planned = 0
  await inChunks(ids, async (chunk) => {
    planned += changed(
      await db
        .updateTable('delivery')
        .set({ state: 'planned', reason: null, ...dueOn(dueAt), changed_at: at.toISOString() })
        .where('id', 'in', chunk)
        .where('state', 'in', REPEATABLE)
        .executeTakeFirstOrThrow(),
    )
  })
  if (planned > 0) await writeAct(db, { by, what: 'send-again', object: object(planned), at })
  return planned
}

export const dueOn = (dueAt: Date) => ({ due_at: dueAt.toISOString(), next_at: dueAt.toISOString() })

export const changed = ({ numUpdatedRows }: { readonly numUpdatedRows: bigint }) => Number(numUpdatedRows)
