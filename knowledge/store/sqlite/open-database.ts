// Opens the SQLite file of the store: makes its folder, checks whose file it is, sets it up for safety, migrates it.
import { accessSync, constants, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { isCutOff } from './cut-off.ts'
import { APPLICATION_ID, SCHEMA_VERSION, migrate, schemaOf } from './migrations.ts'
import { NewerStoreError, NotAPlanStoreError, StoreNotWritableError } from './open-errors.ts'

/** Waiting for another process's transaction. A large plan is written in well under a second. */
export const BUSY_TIMEOUT_MS = 10_000

/** The event loop stands still while SQLite waits. */
export const WAITS_FOR_READERS_MS = 50

/**
 * @param isOpenHere this process has the file open already: looking into it by itself would take that connection's locks away, since
 * the system drops them with the first of a process's descriptors that is closed (https://www.sqlite.org/howtocorrupt.html, 2.2)
 * @throws NewerStoreError, NotAPlanStoreError, StoreNotUpgradedError, StoreNotWritableError
 */
export function openDatabase(file: string, isOpenHere = false): Database {
  const database = openFile(file)
  try {
    if (!isOpenHere && isCutOff(file)) throw new NotAPlanStoreError(file, 'its end is missing')
    refuseForeign(database, file)
    setUp(database)
    migrate(database)
    if (!isOpenHere) emptyOldLog(database)
    return database
  } catch (error) {
    database.close()
    throw storeErrorOf(error, file)
  }
}

function openFile(file: string): Database {
  try {
    mkdirSync(dirname(file), { recursive: true })
    // SQLite opens a file without write access for reading, and would fail much later.
    accessSync(dirname(file), constants.W_OK)
    return new SqliteDatabase(file, { timeout: BUSY_TIMEOUT_MS })
  } catch (error) {
    throw new StoreNotWritableError(file, error)
  }
}

function refuseForeign(database: Database, file: string): void {
  const applicationId = Number(database.pragma('application_id', { simple: true }))
  const tables = Number(database.prepare('select count(*) from sqlite_schema').pluck().get())
  if (applicationId !== APPLICATION_ID && tables > 0)
    throw new NotAPlanStoreError(file, `it is another program's SQLite database (application_id ${applicationId})`)
  const found = schemaOf(database)
  if (found > SCHEMA_VERSION) throw new NewerStoreError({ file, found, known: SCHEMA_VERSION })
}

/**
 * FULL, because a confirmed plan must survive a power cut; plans are written rarely, so its price does not matter.
 * Deleted bytes are overwritten, because what a person has erased must be gone; plans are hardly ever deleted.
 */
function setUp(database: Database): void {
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('secure_delete = ON')
  // What an erasure sets aside for a moment must not reach a file of its own.
  database.pragma('temp_store = MEMORY')
}

/**
 * A program that is killed while it writes somebody down leaves bytes of them in the log that belong to no transaction: nobody reads them,
 * and no erasure knows of them. What others are reading meanwhile stays for the next opening.
 */
function emptyOldLog(database: Database): void {
  database.pragma(`busy_timeout = ${WAITS_FOR_READERS_MS}`)
  try {
    database.pragma('wal_checkpoint(truncate)')
  } catch (error) {
    // On a full disk the store can still be read.
    if (!(storeErrorOf(error, database.name) instanceof StoreNotWritableError)) throw error
  } finally {
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
  }
}

/** What SQLite says of a file, in words of a store; anything else as it is. */
export function storeErrorOf(error: unknown, file: string): unknown {
  if (!(error instanceof SqliteDatabase.SqliteError)) return error
  if (error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT'))
    return new NotAPlanStoreError(file, error.message, error)
  if (/^SQLITE_(READONLY|CANTOPEN|IOERR|PERM|FULL)/.test(error.code)) return new StoreNotWritableError(file, error)
  return error
}
