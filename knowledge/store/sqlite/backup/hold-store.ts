// Holds the store that a restore is about to replace, so that no program works on what is being put aside.
import { existsSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { isCutOff } from '../cut-off.ts'
import { APPLICATION_ID, SCHEMA_VERSION, migrate, schemaOf } from '../migrations.ts'
import { storeErrorOf } from '../open-database.ts'
import { NewerStoreError, NotAPlanStoreError, StoreNotUpgradedError } from '../open-errors.ts'
import { notWrittenCode } from './not-written.ts'
import { requireWhole } from './open-copy.ts'

/** A program that has the store open keeps it open: waiting longer changes nothing. */
const HELD_AFTER_MS = 500

export type HeldStore =
  | { readonly kind: 'absent' }
  /** A program has it open. */
  | { readonly kind: 'held' }
  /** Nobody else opens it before `database` is closed. */
  | { readonly kind: 'whole'; readonly database: Database }
  /** Damaged, another program's, or of an older version and not as that left it. */
  | { readonly kind: 'unread' }

/** @throws NewerStoreError, and what SQLite says of a file that is not damaged and yet cannot be read or brought up to date */
export function holdStore(file: string): HeldStore {
  if (!existsSync(file)) return { kind: 'absent' }
  if (isCutOff(file)) return { kind: 'unread' }
  let database: Database | undefined
  try {
    database = new SqliteDatabase(file, { timeout: HELD_AFTER_MS })
    database.pragma('locking_mode = exclusive')
    // Leaving the log takes the file for oneself, which is refused while anybody has it open; and no log outlives its store.
    database.pragma('journal_mode = delete')
    database.exec('begin exclusive; commit')
    if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) return closed(database)
    const found = schemaOf(database)
    if (found > SCHEMA_VERSION) throw new NewerStoreError({ file, found, known: SCHEMA_VERSION })
    requireWhole(database, file)
    migrate(database)
    database.pragma('secure_delete = on')
    return { kind: 'whole', database }
  } catch (error) {
    database?.close()
    if (error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY')) return { kind: 'held' }
    if (isBeyondHelp(storeErrorOf(error, file))) return { kind: 'unread' }
    throw error
  }
}

/** Room or rights would not make it readable. */
const isBeyondHelp = (error: unknown) =>
  error instanceof NotAPlanStoreError || (error instanceof StoreNotUpgradedError && notWrittenCode(error) === undefined)

function closed(database: Database): HeldStore {
  database.close()
  return { kind: 'unread' }
}
