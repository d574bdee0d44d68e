// What a copy that is about to be restored cannot know: who erased their data or stopped since, and whom the other copies hold.
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { findRevision } from '../feed.ts'
import type { CalendarFeedTable, CopyAliasTable, Schema } from '../schema.ts'
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
  /** What somebody renewed, ended or took back since; undefined where the store that is there does not tell. */
  readonly choices: Choices | undefined
  readonly revision: number
}

type Choices = {
  readonly feeds: readonly Selectable<CalendarFeedTable>[]
  /** Who lets their questions be kept. */
  readonly keepers: ReadonlySet<number>
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
  if (db === undefined) return { ...known, stops: [], choices: undefined, revision: 0 }
  const stopped = db.selectFrom('profile').select(['chat', 'stopped_at']).where('stopped_at', 'is not', null)
  const keepers = await db.selectFrom('question_keeper').select('chat').execute()
  const choices = {
    feeds: await db.selectFrom('calendar_feed').selectAll().execute(),
    keepers: new Set(keepers.map(({ chat }) => chat)),
  }
  return { ...known, stops: await stopped.execute(), choices, revision: await findRevision(db) }
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

/**
 * No address that was renewed or ended leads anywhere again, and no questions are kept of who has said no since; where that cannot be
 * known, all of them end, as invitations do: each is a message away.
 */
export async function keepChoices(transaction: Transaction<Schema>, { choices }: Known): Promise<void> {
  await transaction.deleteFrom('calendar_feed').execute()
  const profiles = await transaction.selectFrom('profile').select('chat').execute()
  const isThere = new Set(profiles.map(({ chat }) => chat))
  const feeds = choices?.feeds.filter(({ chat }) => isThere.has(chat)) ?? []
  await inChunks(feeds, (chunk) => transaction.insertInto('calendar_feed').values(chunk).execute())
  const keepers = await transaction.selectFrom('question_keeper').select('chat').execute()
  const ended = keepers.filter(({ chat }) => !choices?.keepers.has(chat))
  for (const { chat } of ended) await transaction.deleteFrom('question_keeper').where('chat', '=', chat).execute()
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
