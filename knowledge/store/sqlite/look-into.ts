// Opens a SQLite file to be looked at, beside a program that may be running, so that its folder stays as it was.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { Database } from 'better-sqlite3'

/** Held twice while it is opened. Larger is looked at where it stands. */
const MOST_IN_MEMORY_BYTES = 512 * 2 ** 20

/** https://www.sqlite.org/fileformat.html, "File format version numbers": with a write-ahead log, and without. */
const VERSIONS_AT = [18, 19] as const
const WITHOUT_LOG = 1

/**
 * SQLite makes a log and its index beside a file that it only reads, and leaves them there. So of a file that nobody has open a copy is
 * looked at: in memory, or where a log was left without its index, in a folder that is gone afterwards. Where somebody has it open both
 * are there already.
 *
 * @param look may change what it sees where `isCopy`
 */
export function lookInto<Result>(file: string, look: (database: Database, isCopy: boolean) => Result): Result {
  const hasLog = sizeOf(`${file}-wal`) > 0
  if (existsSync(`${file}-shm`)) return lookAt(new SqliteDatabase(file, { readonly: true, fileMustExist: true }), false)
  if (hasLog) return inFolder((folder) => lookAt(new SqliteDatabase(copyInto(folder, file)), true))
  if (statSync(file).size > MOST_IN_MEMORY_BYTES) return lookAt(new SqliteDatabase(file, { readonly: true }), false)
  const bytes = readFileSync(file)
  // Somebody has opened it meanwhile, and may be writing.
  if (existsSync(`${file}-shm`)) return lookInto(file, look)
  for (const at of VERSIONS_AT) if (bytes.length > at) bytes[at] = WITHOUT_LOG
  return lookAt(new SqliteDatabase(bytes), true)

  function lookAt(database: Database, isCopy: boolean): Result {
    try {
      return look(database, isCopy)
    } finally {
      database.close()
    }
  }
}

function copyInto(folder: string, file: string): string {
  const copy = join(folder, basename(file))
  for (const ending of ['', '-wal']) copyFileSync(file + ending, copy + ending)
  return copy
}

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'tro-ly-ke-hoach-xem-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0
