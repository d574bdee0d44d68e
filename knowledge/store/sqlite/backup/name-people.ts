// Gives everybody who stands in a copy an alias, in the store and in the copy: after an erasure it finds them there without their number.
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { eraseRows, fillAllAnew } from '../erase.ts'
import { sql } from '../load-kysely.ts'
import { PERSONAL_TABLES } from '../personal-tables.ts'
import type { Schema } from '../schema.ts'
import { inChunks, writing } from '../transaction.ts'

/**
 * Whoever was erased while the copy was made is taken out of it here; whoever is erased from now on has left the alias with the erasure
 * (erase.ts), and is taken out when it is carried into the copies.
 */
export async function namePeople(live: Kysely<Schema>, copy: Kysely<Schema>, at: Date): Promise<void> {
  const copied = await numbersIn(copy)
  const { aliases, erasures } = await giveAliases(live, copied, at)
  await writing(copy, async (transaction) => {
    await transaction.deleteFrom('copy_alias').execute()
    const gone = [...copied].filter((chat) => !aliases.has(chat))
    for (const chat of gone) await eraseRows(transaction, chat)
    if (gone.length > 0) await fillAllAnew(transaction)
    const rows = [...aliases].map(([chat, alias]) => ({ chat, alias, copied_at: at.toISOString() }))
    await inChunks(rows, (chunk) => transaction.insertInto('copy_alias').values(chunk).execute())
    await transaction.deleteFrom('erasure').execute()
    await inChunks(erasures, (chunk) => transaction.insertInto('erasure').values(chunk).execute())
  })
}

/** Of a store that becomes a copy itself, so that another one may learn of the aliases before. */
export async function nameEverybody(live: Kysely<Schema>, at: Date): Promise<void> {
  await giveAliases(live, await numbersIn(live), at)
}

/** An alias that no copy knows any more is of no use. */
export async function forgetAliases(live: Kysely<Schema>, oldestCopy: Date): Promise<void> {
  await live.deleteFrom('copy_alias').where('copied_at', '<', oldestCopy.toISOString()).execute()
}

/** Of people and groups, in whatever table. @param among only these; undefined: everybody */
export async function numbersIn(db: Kysely<Schema>, among?: readonly number[]): Promise<ReadonlySet<number>> {
  const numbers = new Set<number>()
  for (const { table, column } of PERSONAL_TABLES) {
    if (table === 'copy_alias') continue
    const only = among === undefined ? sql`` : sql`where ${sql.ref(column)} in (${sql.join(among)})`
    const { rows } = await sql<{
      readonly number: number
    }>`select distinct ${sql.ref(column)} as number from ${sql.table(table)} ${only}`.execute(db)
    for (const { number } of rows) numbers.add(number)
  }
  return numbers
}

/**
 * A few people a transaction, with a pause after each: the program that answers people writes to the same store, and waits while somebody
 * else does. Who is erased in between has no alias in the end, and so is taken out of the copy.
 */
async function giveAliases(live: Kysely<Schema>, copied: ReadonlySet<number>, at: Date) {
  const everybody = [...copied]
  for (let from = 0; from < everybody.length; from += PEOPLE_A_TURN) {
    await nameThoseThere(live, everybody.slice(from, from + PEOPLE_A_TURN), at)
    if (from + PEOPLE_A_TURN < everybody.length) await pause(OTHERS_TURN_MS)
  }
  return live.transaction().execute(async (transaction) => {
    const known = await transaction.selectFrom('copy_alias').select(['chat', 'alias']).execute()
    const aliases = new Map(known.filter(({ chat }) => copied.has(chat)).map(({ chat, alias }) => [chat, alias]))
    const erasures = await transaction.selectFrom('erasure').selectAll().execute()
    // The copy has no log, and whoever asks it has no other copies.
    return { aliases, erasures: erasures.map((row) => ({ ...row, log_emptied: 1, in_copies: 0 })) }
  })
}

/** Ten milliseconds of writing. */
const PEOPLE_A_TURN = 250
/** Whoever waits for SQLite asks again after so many milliseconds at most, of its first second. */
const OTHERS_TURN_MS = 25

function nameThoseThere(live: Kysely<Schema>, chats: readonly number[], at: Date): Promise<void> {
  return writing(live, async (transaction) => {
    const held = await numbersIn(transaction, chats)
    if (held.size === 0) return
    const copiedAt = { copied_at: at.toISOString() }
    await transaction
      .insertInto('copy_alias')
      .values([...held].map((chat) => ({ chat, alias: randomBytes(ALIAS_BYTES).toString('hex'), ...copiedAt })))
      .onConflict((conflict) => conflict.column('chat').doUpdateSet(copiedAt))
      .execute()
  })
}

/** Enough that no two stores ever give the same. */
const ALIAS_BYTES = 12
