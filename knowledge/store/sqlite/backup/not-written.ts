// What a system and SQLite say where a folder or a file cannot be read or written: full, forbidden, away, or none.
import SqliteDatabase from 'better-sqlite3'
import { StoreNotUpgradedError, StoreNotWritableError } from '../open-errors.ts'

const OF_SYSTEM =
  /^E(?:NOSPC|DQUOT|FBIG|IO|ROFS|ACCES|PERM|NOTDIR|ISDIR|NOENT|EXIST|LOOP|NAMETOOLONG|BUSY|MFILE|NFILE|STALE)$/
const OF_SQLITE = /^SQLITE_(?:FULL|IOERR|CANTOPEN|READONLY|PERM)/

/** @returns undefined for any other error */
export function notWrittenCode(error: unknown): string | undefined {
  const isOfStore = error instanceof StoreNotWritableError || error instanceof StoreNotUpgradedError
  const cause = isOfStore ? error.cause : error
  if (cause instanceof SqliteDatabase.SqliteError) return OF_SQLITE.test(cause.code) ? cause.code : undefined
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return OF_SYSTEM.test(code) ? code : undefined
}
