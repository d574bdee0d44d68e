// Write transactions: they take the write lock with their first statement, so that two processes wait for each other instead of failing.
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * Whole or not at all.
 *
 * SQLite's plain "begin" only reads; a transaction that reads first and writes later fails at once (SQLITE_BUSY_SNAPSHOT) when
 * another process has written in between. Writing first makes it wait, and what it then reads is the newest.
 */
export function writing<Result>(
  db: Kysely<Schema>,
  work: (transaction: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('feed_state')
      .set((row) => ({ revision: row.ref('revision') }))
      .execute()
    return work(transaction)
  })
}

/** SQLite takes at most 32,766 values a statement; 13 columns times this many rows stay well below. */
const ROWS_A_STATEMENT = 500

export async function inChunks<Item>(
  items: readonly Item[],
  insert: (chunk: readonly Item[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < items.length; start += ROWS_A_STATEMENT)
    await insert(items.slice(start, start + ROWS_A_STATEMENT))
}

/** What is found for all of them, chunk after chunk. */
export async function eachChunk<Item, Row>(
  items: readonly Item[],
  find: (chunk: readonly Item[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const found: Row[] = []
  await inChunks(items, async (chunk) => {
    for (const row of await find(chunk)) found.push(row)
  })
  return found
}
