// Opens a copy, or what is to become one, for changes: it is a file of its own, whole or thrown away.
import type { Database } from 'better-sqlite3'
import type { Kysely as Asked } from 'kysely'
import { Kysely, SqliteDialect } from '../load-kysely.ts'
import { keepStatements } from '../kept-statements.ts'
import { openDatabase, storeErrorOf } from '../open-database.ts'
import { NotAPlanStoreError } from '../open-errors.ts'
import type { Schema } from '../schema.ts'

export const kyselyOver = (database: Database): Asked<Schema> =>
  new Kysely<Schema>({ dialect: new SqliteDialect({ database: keepStatements(database) }) })

/**
 * Brings the file up to date, changes it, checks it page by page and leaves it as one file without a log.
 *
 * @param store what is named where the copy is damaged
 * @throws NotAPlanStoreError, NewerStoreError, StoreNotWritableError
 */
export async function changeCopy<Result>(
  file: string,
  store: string,
  change: (db: Asked<Schema>) => Promise<Result>,
): Promise<Result> {
  const database = openDatabase(file)
  try {
    // Thrown away where it is not finished, so nothing waits for the disk before the end.
    database.pragma('journal_mode = delete')
    database.pragma('synchronous = off')
    const result = await change(kyselyOver(database))
    // Afterwards is enough: no change mends what was damaged before.
    requireWhole(database, store)
    return result
  } catch (error) {
    throw storeErrorOf(error, store)
  } finally {
    database.close()
  }
}

/**
 * One statement: 0.2 s for a hundred megabytes, which is more than a thousand plans. Table by table gains nothing, as one has nearly all.
 *
 * @throws NotAPlanStoreError
 */
export function requireWhole(database: Database, store: string): void {
  const found = String(database.pragma('integrity_check(1)', { simple: true }))
  if (found !== 'ok') throw new NotAPlanStoreError(store, found)
}
