// Feedback on SQLite: one row a complaint.
import type { Kysely } from 'kysely'
import type { FeedbackStore } from '../feedback.ts'
import type { Schema } from './schema.ts'

/** Each method is one statement, and so waits for other processes by itself. */
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
      return rows.map(({ at, intent, reason, ...row }) => ({
        ...row,
        intent: intent ?? undefined,
        reason: reason ?? undefined,
        at: new Date(at),
      }))
    },
    async removeBefore(at) {
      const { numDeletedRows } = await db
        .deleteFrom('feedback')
        .where('at', '<', at.toISOString())
        .executeTakeFirstOrThrow()
      return Number(numDeletedRows)
    },
  }
}
