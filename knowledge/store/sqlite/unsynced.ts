// Writes that need not outlive a power cut: they do not wait for the disk.
import type { Database } from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** What the next write of a connection waits for; the pragma is set only where it changes, so that ten such writes in a row cost it once. */
export type SyncLevel = {
  /** Called right before a write. */
  readonly beforeWrite: () => void
  wanted: 'full' | 'normal'
}

/** Begins with what `openDatabase` sets. */
export function createSyncLevel(database: Database): SyncLevel {
  let actual: SyncLevel['wanted'] = 'full'
  const level: SyncLevel = {
    wanted: 'full',
    beforeWrite: () => {
      if (actual === level.wanted) return
      database.pragma(`synchronous = ${level.wanted}`)
      actual = level.wanted
    },
  }
  return level
}

const levels = new WeakMap<object, SyncLevel>()

export const useSyncLevel = (db: Kysely<Schema>, level: SyncLevel): void => void levels.set(db, level)

/**
 * For one statement. A killed process loses nothing of it; a power cut may undo it, with everything that came after it, and never half:
 * the next write that waits for the disk takes it along (https://www.sqlite.org/pragma.html#pragma_synchronous).
 */
export function unsynced<Result>(
  db: Kysely<Schema>,
  statement: (connection: Kysely<Schema>) => Promise<Result>,
): Promise<Result> {
  const level = levels.get(db)
  if (!level) return statement(db)
  // Nobody else uses the connection meanwhile.
  return db.connection().execute(async (connection) => {
    level.wanted = 'normal'
    try {
      return await statement(connection)
    } finally {
      level.wanted = 'full'
    }
  })
}
