// What becomes of deliveries without their being sent: taken back, of another subject, planned again.
import { setImmediate } from 'node:timers/promises'
import type { Kysely, Transaction } from 'kysely'
import type { NamedSubject, PlanningAgain } from '../delivery-ledger.ts'
import { writeAct } from './audit-log.ts'
import { sql } from './load-kysely.ts'
import type { Schema } from './schema.ts'
import { inChunks, writing } from './transaction.ts'

/** Not begun yet: these can be claimed, missed and withdrawn. */
export const WAITING = ['planned', 'retry'] as const
const REPEATABLE = ['uncertain', 'blocked', 'failed', 'missed'] as const

export async function withdrawDeliveries(
  db: Transaction<Schema>,
  subjects: readonly string[],
  at: Date,
  reason: string | null,
): Promise<number> {
  let withdrawn = 0
  await inChunks(subjects, async (chunk) => {
    withdrawn += changed(
      await db
        .updateTable('delivery')
        .set({ ...withdrawnAt(at), reason })
        .where('subject', 'in', chunk)
        .where('state', 'in', WAITING)
        .executeTakeFirstOrThrow(),
    )
  })
  return withdrawn
}

export async function restoreDeliveries(
  db: Transaction<Schema>,
  subjects: readonly string[],
  reason: string,
  at: Date,
): Promise<number> {
  let restored = 0
  await inChunks(subjects, async (chunk) => {
    restored += changed(
      await db
        .updateTable('delivery')
        .set((row) => ({ state: 'planned', reason: null, next_at: row.ref('due_at'), changed_at: at.toISOString() }))
        .where('subject', 'in', chunk)
        .where('state', '=', 'withdrawn')
        .where('reason', '=', reason)
        .executeTakeFirstOrThrow(),
    )
  })
  return restored
}

export async function resubject(
  db: Kysely<Schema>,
  from: NamedSubject,
  {
    subject,
    inKey,
    facts,
    at,
  }: NamedSubject & { readonly facts: Readonly<Record<string, unknown>>; readonly at: Date },
): Promise<number> {
  const rows = await db.selectFrom('delivery').select('id').where('subject', '=', from.subject).execute()
  let moved = 0
  await inChunks(
    rows.map(({ id }) => id),
    async (ids) => {
      await setImmediate()
      moved += await writing(db, async (transaction) => {
        const { numAffectedRows } = await sql`
          update or ignore delivery
          set subject = ${subject},
              key = replace(key, ${from.inKey}, ${inKey}),
              facts = json_patch(facts, ${JSON.stringify(facts)})
          where id in (${sql.join(ids)})
        `.execute(transaction)
        // The other has the same already.
        await transaction
          .updateTable('delivery')
          .set(withdrawnAt(at))
          .where('id', 'in', ids)
          .where('subject', '=', from.subject)
          .where('state', 'in', WAITING)
          .execute()
        return Number(numAffectedRows ?? 0)
      })
    },
  )
  return moved
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

const withdrawnAt = (at: Date) => ({
  state: 'withdrawn' as const,
  reason: null,
  next_at: null,
  changed_at: at.toISOString(),
})

export const dueOn = (dueAt: Date) => ({ due_at: dueAt.toISOString(), next_at: dueAt.toISOString() })

export const changed = ({ numUpdatedRows }: { readonly numUpdatedRows: bigint }) => Number(numUpdatedRows)
