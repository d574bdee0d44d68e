// What a copy that is about to be restored cannot know: who erased their data since, and whom the other copies hold.
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
  const revision = db === undefined ? 0 : await findRevision(db)
  return { erasures: [...erasures.values()], aliases: [...aliases.values()].toReversed(), revision }
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
