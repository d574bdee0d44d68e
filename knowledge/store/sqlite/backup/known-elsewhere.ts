// What a copy that is about to be restored cannot know: who erased their data or stopped since, and whom the other copies hold.
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { findRevision } from '../feed.ts'
import type { CopyAliasTable, Schema } from '../schema.ts'
import { inChunks } from '../transaction.ts'
import { listCopies } from './copy-files.ts'
import type { ErasureRow } from './erase-in-copies.ts'
import type { HeldStore } from './hold-store.ts'
import { kyselyOver } from './open-copy.ts'

type AliasRow = Omit<Selectable<CopyAliasTable>, 'id'>

export type Known = {
  readonly erasures: readonly ErasureRow[]
  /** Of everybody who stands in a copy. */
  readonly aliases: readonly AliasRow[]
  /** Who wants nothing sent, as the store that is there has it. */
  readonly stops: readonly { readonly chat: number; readonly stopped_at: string | null }[]
  readonly revision: number
}

/** What the store that is there and every copy that can be read know of who erased their data, and of whom the copies hold. */
export async function knownElsewhere(folder: string, present: HeldStore): Promise<Known> {
  const erasures = new Map<string, ErasureRow>()
  const aliases = new Map<string, AliasRow>()
  const collect = async (db: Kysely<Schema>) => {
    for (const row of await db.selectFrom('erasure').selectAll().execute()) erasures.set(row.proof, row)
    const rows = await db.selectFrom('copy_alias').select(['chat', 'alias', 'copied_at']).execute()
    for (const row of rows) aliases.set(row.alias, row)
  }
  // The newest last, and the store after all of them: they know best.
  for (const { name, kind } of (await listCopies(folder)).toReversed()) {
    if (kind === 'unread') continue
    const database = new SqliteDatabase(join(folder, name), { readonly: true })
    try {
      await collect(kyselyOver(database))
    } catch (error) {
      // It is of no use for this either.
      if (!(error instanceof SqliteDatabase.SqliteError)) throw error
    } finally {
      database.close()
    }
  }
  const db = present.kind === 'whole' ? kyselyOver(present.database) : undefined
  if (db !== undefined) await collect(db)
  const known = { erasures: [...erasures.values()], aliases: [...aliases.values()].toReversed() }
  if (db === undefined) return { ...known, stops: [], revision: 0 }
  const stopped = db.selectFrom('profile').select(['chat', 'stopped_at']).where('stopped_at', 'is not', null)
  return { ...known, stops: await stopped.execute(), revision: await findRevision(db) }
}

/** Whatever the restore is for, nothing is sent to who has asked for silence since. */
export async function keepStops(transaction: Transaction<Schema>, { stops }: Known): Promise<void> {
  for (const { chat, stopped_at } of stops)
    await transaction
      .updateTable('profile')
      .set({ stopped_at })
      .where('chat', '=', chat)
      .where('stopped_at', 'is', null)
      .execute()
}

/** Who came after the copy was made stands in later ones: by the alias an erasure still reaches them there. */
export async function keepAliases(transaction: Transaction<Schema>, { aliases, erasures }: Known): Promise<void> {
  const erased = new Set(erasures.map(({ alias }) => alias))
  const kept = aliases.filter(({ alias }) => !erased.has(alias))
  await inChunks(kept, (chunk) =>
    transaction
      .insertInto('copy_alias')
      .values(chunk)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}
