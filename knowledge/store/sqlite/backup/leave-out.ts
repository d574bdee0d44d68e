// What no copy holds: it is promised to be gone long before the copies are.
import type { Transaction } from 'kysely'
import { fillAnew } from '../erase.ts'
import type { Schema } from '../schema.ts'

/** Updates are kept until they are handled; questions and complaints for thirty days, and a weekly copy would double that. */
export async function leaveOut(transaction: Transaction<Schema>): Promise<void> {
  await transaction.deleteFrom('inbox_sent').execute()
  // What is settled says nothing any more, and tells a repeat.
  await transaction.deleteFrom('inbox_update').where('lane', 'is not', null).execute()
  await transaction.deleteFrom('unanswered_question').execute()
  await transaction.deleteFrom('feedback').execute()
  for (const table of ['inbox_update', 'inbox_sent', 'unanswered_question', 'feedback'] as const)
    await fillAnew(transaction, table)
}
