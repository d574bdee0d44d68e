// Who may touch the copies: one at a time, of all processes. The system itself gives the lock back when its holder is killed.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'

/** The copies tell of people: nobody else on the machine looks into a folder that we make. */
const OWN_ONLY = 0o700

/** @returns `busy` where somebody else holds it: nothing was done */
export async function whileLocked<Result>(folder: string, work: () => Promise<Result>): Promise<Result | 'busy'> {
  mkdirSync(folder, { recursive: true, mode: OWN_ONLY })
  const lock = new SqliteDatabase(join(folder, '.lock'), { timeout: 0 })
  try {
    if (!isFree(lock)) return 'busy'
    return await work()
  } finally {
    lock.close()
  }
}

function isFree(lock: SqliteDatabase.Database): boolean {
  try {
    lock.exec('begin exclusive')
    return true
  } catch (error) {
    if (error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false
    throw error
  }
}
