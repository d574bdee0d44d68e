// Feedback on SQLite: one row a complaint.
import type { Kysely, Selectable } from 'kysely'
import type { Feedback, FeedbackStore } from '../feedback.ts'
import { writeAct } from './audit-log.ts'
import type { FeedbackTable, Schema } from './schema.ts'
import { writing } from './transaction.ts'

/** Each method but `settle` is one statement, and so waits for other processes by itself. */
export function createFeedback(db: Kysely<Schema>): FeedbackStore {
  return {
    async save({ at, intent, reason, ...feedback }) {
      await db
        .insertInto('feedback')
        .values({ ...feedback, intent: intent ?? null, reason: reason ?? null, at: at.toISOString() })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
    },
    async changeReason(id, reason, at) {
      const { numUpdatedRows } = await db
        .updateTable('feedback')
        .set({ reason, at: at.toISOString() })
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return numUpdatedRows > 0n
    },
    async remove(id) {
      await db.deleteFrom('feedback').where('id', '=', id).execute()
    },
    async newest(limit) {
      const rows = await db
        .selectFrom('feedback')
        .selectAll()
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(feedbackOf)
    },
    async waiting(limit) {
      const waiting = db.selectFrom('feedback').selectAll().where('settled_at', 'is', null)
      return (await waiting.orderBy('at', 'desc').orderBy('id').limit(limit).execute()).map(feedbackOf)
    },
    async countWaiting() {
      const counted = db.selectFrom('feedback').select(({ fn }) => fn.countAll<number>().as('count'))
      return (await counted.where('settled_at', 'is', null).executeTakeFirstOrThrow()).count
    },
    settle: (id, by, at) =>
      writing(db, async (transaction) => {
        const settled = await transaction
          .updateTable('feedback')
          .set({ settled_at: at.toISOString() })
          .where('id', '=', id)
          .where('settled_at', 'is', null)
          .returning('reason')
          .executeTakeFirst()
        if (settled === undefined) return false
        await writeAct(transaction, { by, what: 'settle-feedback', object: settled.reason ?? '', at })
        return true
      }),
    async removeBefore(at) {
      const { numDeletedRows } = await db
        .deleteFrom('feedback')
        .where('at', '<', at.toISOString())
        .executeTakeFirstOrThrow()
      return Number(numDeletedRows)
    },
  }
}

const feedbackOf = ({ at, id, question, answer, intent, reason }: Selectable<FeedbackTable>): Feedback => ({
  id,
  question,
  intent: intent ?? undefined,
  answer,
  reason: reason ?? undefined,
  at: new Date(at),
})
