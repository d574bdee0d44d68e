// Statements stay prepared: Kysely asks for the same few hundred again and again, and preparing one costs more than running it.
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import type { Database } from 'better-sqlite3'
import type { SyncLevel } from './unsynced.ts'

/** More than the program has, lists of ids of different lengths included; beyond it all are forgotten and made again. */
const MOST_KEPT = 500
/** Some pragmas act while they are prepared: those are prepared each time. */
const KEPT = /^\s*(?:select|insert|update|delete|with|begin|commit|rollback)\b/i

const NOTHING = 'select null where false'

const WRITES = /^\s*(?:insert|update|delete|with|begin)\b/i

/**
 * The database as Kysely's dialect takes it, which asks for a statement right before it runs. SQLite itself prepares a kept statement anew
 * where the schema has changed meanwhile.
 */
export function keepStatements(database: Database, sync?: SyncLevel): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  return {
    close: () => void database.close(),
    prepare(sql) {
      // Within a transaction the level that is wanted never changes: SQLite would refuse it there.
      if (sync && WRITES.test(sql)) sync.beforeWrite()
      // Kysely asks for it after every error; on a full disk SQLite has rolled back itself, and a refusal would hide why.
      if (sql === 'rollback' && !database.inTransaction) return database.prepare(NOTHING)
      const known = kept.get(sql)
      if (known) return known
      const made: SqliteStatement = database.prepare(sql)
      if (!KEPT.test(sql)) return made
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(sql, made)
      return made
    },
  }
}
