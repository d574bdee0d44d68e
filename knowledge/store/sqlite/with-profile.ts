// Of whom anything may be written: only who has a profile, asked inside the write that depends on it, so that no erasure comes between.
import type { Transaction } from 'kysely'
import type { Schema } from './schema.ts'

export async function withProfile(
  transaction: Transaction<Schema>,
  chats: readonly number[],
): Promise<ReadonlySet<number>> {
  if (chats.length === 0) return new Set()
  const rows = await transaction.selectFrom('profile').select('chat').where('chat', 'in', chats).execute()
  return new Set(rows.map(({ chat }) => chat))
}
