// Erasing a person from the file: rows, what stood on their pages before, and the write-ahead log.
import { randomBytes } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Erasure } from '../people.ts'
import { isLastOwner } from './find-member.ts'
import { sql } from './load-kysely.ts'
import { BUSY_TIMEOUT_MS, WAITS_FOR_READERS_MS } from './open-database.ts'
import { ALIASED_TABLES, PASSING_TABLES, PERSONAL_TABLES } from './personal-tables.ts'
import type { Schema } from './schema.ts'
import { writing } from './transaction.ts'
import { removeAliased } from './usage.ts'

/**
 * Deleted cells are overwritten (secure_delete), but a page that was split or merged before may still hold a copy in its gap:
 * 2 of 600 erased numbers were found so. Therefore each personal table is emptied, which overwrites its pages whole, and filled again.
 * These tables are small, and erasures rare.
 */
export async function erase(
  db: Kysely<Schema>,
  chat: number,
  { proof, at, ownersElsewhere = false }: Erasure,
): Promise<'erased' | 'last-owner'> {
  const erased = await writing(db, async (transaction) => {
    if (!ownersElsewhere && (await isLastOwner(transaction, chat))) return false
    const copied = await transaction
      .selectFrom('copy_alias')
      .select('alias')
      .where('chat', '=', chat)
      .executeTakeFirst()
    await eraseRows(transaction, chat)
    await fillAllAnew(transaction)
    const row = { proof, erased_at: at.toISOString(), log_emptied: 0 }
    // Without an alias in no copy that can be read; a file that cannot be may hold them all the same.
    const inCopies = { alias: copied?.alias ?? null, in_copies: 1 }
    await transaction
      .insertInto('erasure')
      .values({ ...row, ...inCopies })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return true
  })
  if (!erased) return 'last-owner'
  await emptyLog(db)
  return 'erased'
}

/**
 * Of a number whose alias is about to be dropped, since its chat has another one: without it no later erasure would find the old number in the
 * copies. Nobody has a receipt of it.
 */
export async function eraseOnlyInCopies(transaction: Transaction<Schema>, chat: number): Promise<void> {
  const dropped = await transaction.selectFrom('copy_alias').selectAll().where('chat', '=', chat).executeTakeFirst()
  if (dropped === undefined) return
  const { alias, copied_at: erased_at } = dropped
  const proof = randomBytes(PROOF_BYTES).toString('hex')
  await transaction.insertInto('erasure').values({ proof, erased_at, log_emptied: 1, alias, in_copies: 1 }).execute()
}

/** As long as the hash that a proof is (domain/erasure.ts). */
const PROOF_BYTES = 32

/** The rows alone; what stood on their pages goes when the tables are filled anew. */
export async function eraseRows(transaction: Transaction<Schema>, chat: number): Promise<void> {
  await removeAliased(transaction, chat)
  for (const { table, column } of PERSONAL_TABLES)
    await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${chat}`.execute(transaction)
}

/**
 * Tables are filled anew once more: the update that asked for the erasure is still being handled while it happens, and blank only
 * afterwards. Until then, and while others read, the erasure stays open.
 */
export async function settleErasures(db: Kysely<Schema>): Promise<'settled' | 'held'> {
  const open = db.selectFrom('erasure').select('proof').where('log_emptied', '=', 0)
  if ((await open.limit(1).executeTakeFirst()) === undefined) return 'settled'
  // Asked first: what is blanked from now on may still stand in the log that is emptied below.
  const inHand = await open
    .where((erasure) =>
      erasure.exists(
        erasure
          .selectFrom('inbox_update')
          .select('update_id')
          .where('lane', 'is not', null)
          .whereRef('received_at', '<=', 'erasure.erased_at'),
      ),
    )
    .execute()
  await writing(db, fillAllAnew)
  if (!(await emptyLog(db)) || inHand.length > 0) return 'held'
  await db.updateTable('erasure').set({ log_emptied: 1 }).where('log_emptied', '=', 0).execute()
  return 'settled'
}

export async function fillAllAnew(transaction: Transaction<Schema>): Promise<void> {
  // Rows are back before the end, so what refers to them is not broken.
  await sql`pragma defer_foreign_keys = on`.execute(transaction)
  const tables = new Set([...PERSONAL_TABLES.map(({ table }) => table), ...ALIASED_TABLES, ...PASSING_TABLES])
  for (const table of tables) await fillAnew(transaction, table)
}

export async function fillAnew(transaction: Transaction<Schema>, table: keyof Schema): Promise<void> {
  await sql`create temp table kept as select * from ${sql.table(table)}`.execute(transaction)
  await sql`delete from ${sql.table(table)}`.execute(transaction)
  await sql`insert into ${sql.table(table)} select * from temp.kept`.execute(transaction)
  await sql`drop table temp.kept`.execute(transaction)
}

/** @returns false while another connection still reads an older state */
function emptyLog(db: Kysely<Schema>): Promise<boolean> {
  return db.connection().execute(async (connection) => {
    await sql`pragma busy_timeout = ${sql.lit(WAITS_FOR_READERS_MS)}`.execute(connection)
    try {
      const { rows } = await sql<{ readonly busy: number }>`pragma wal_checkpoint(truncate)`.execute(connection)
      return rows[0]?.busy === 0
    } finally {
      await sql`pragma busy_timeout = ${sql.lit(BUSY_TIMEOUT_MS)}`.execute(connection)
    }
  })
}
