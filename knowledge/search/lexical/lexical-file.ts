// The file of the lexical index: an FTS5 table and a row that says of what make it is. Whatever is wrong with it, it is made anew.
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { isCutOff } from '../../store/sqlite/cut-off.ts'

/** Raised whenever the tables or what stands in them change. */
const FORMAT = 1

/** Another process writes at most one step of the feed at a time. */
const BUSY_TIMEOUT_MS = 5_000

const makeRow = z.object({
  format: z.literal(FORMAT),
  analyzer: z.string(),
  store: z.string().nullable(),
  revision: z.number().int(),
})

export type LexicalFile = {
  readonly database: Database
  /** Tells whether the path still leads to the file that is open. */
  readonly inode: number
  /** It was missing, damaged or of another make, and is empty now. */
  readonly fresh: boolean
}

/** Where the index stands: whose feed it follows (null: none yet) and up to where. */
export type Standing = { readonly store: string | null; readonly revision: number }

export function openLexicalFile(file: string, analyzer: string): LexicalFile {
  mkdirSync(dirname(file), { recursive: true })
  // A log that outlived its file belongs to nothing.
  if (!existsSync(file) || isCutOff(file)) removeLexicalFile(file)
  try {
    return openOrReset(file, analyzer)
  } catch (error) {
    if (!isDamage(error) && !isBrokenSchema(error)) throw error
    removeLexicalFile(file)
    return openOrReset(file, analyzer)
  }
}

/** Together with what SQLite keeps beside it. */
export function removeLexicalFile(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
}

/** Another process has replaced the file, or somebody deleted it. */
export function isReplaced(file: string, open: LexicalFile): boolean {
  return statSync(file, { throwIfNoEntry: false })?.ino !== open.inode
}

/** The content is broken, as opposed to a full disk or a missing permission, which a new file would not cure. */
export function isDamage(error: unknown): boolean {
  return (
    error instanceof SqliteDatabase.SqliteError &&
    (error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT'))
  )
}

/** While opening, the statements are fixed: one that fails has met tables that are not as we made them. */
function isBrokenSchema(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && error.code === 'SQLITE_ERROR'
}

/** In one transaction, so that another process that shares the file sees the old index or the empty one. */
export function resetLexicalFile(database: Database, standing: Standing & { readonly analyzer: string }): void {
  const reset = database.transaction(() => {
    // Contentless: the passages stand in the store. Our terms are joined by blanks; the rest of ASCII that they use is named here.
    database.exec(`
      drop table if exists make;
      drop table if exists term;
      drop table if exists passage;
      create table make (format integer, analyzer text, store text, revision integer);
      create virtual table passage using fts5 (
        heading, body, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_.,'"
      );
      create virtual table term using fts5vocab (passage, 'row');
    `)
    const insert = database.prepare('insert into make (format, analyzer, store, revision) values (?, ?, ?, ?)')
    insert.run(FORMAT, standing.analyzer, standing.store, standing.revision)
  })
  reset.immediate()
}

/** @throws when the file has become another program's meanwhile: two versions that both rebuild it would never end */
export function requireStanding(database: Database, analyzer: string): Standing {
  const row = makeRow.safeParse(database.prepare('select * from make').get())
  if (row.success && row.data.analyzer === analyzer) return row.data
  throw new Error(
    `The lexical index ${database.name} was rebuilt by a program of another version while this one (analyzer ${analyzer}) ` +
      `was writing it. Stop one of the two, or give each its own DATA_DIR.`,
  )
}

function openOrReset(file: string, analyzer: string): LexicalFile {
  const database = new SqliteDatabase(file, { timeout: BUSY_TIMEOUT_MS })
  try {
    database.pragma('journal_mode = WAL')
    // A power cut may lose the last steps, never the file: the lost steps are read from the feed again.
    database.pragma('synchronous = NORMAL')
    const fresh = !isOfMake(database, analyzer)
    if (fresh) resetLexicalFile(database, { analyzer, store: null, revision: 0 })
    return { database, fresh, inode: statSync(file).ino }
  } catch (error) {
    database.close()
    throw error
  }
}

/** It has our tables, and they were filled by this analyzer. */
export function isOfMake(database: Database, analyzer: string): boolean {
  const tables = database.prepare("select name from sqlite_schema where name in ('make', 'term', 'passage')").all()
  if (tables.length < 3) return false
  const row = makeRow.safeParse(database.prepare('select * from make').get())
  return row.success && row.data.analyzer === analyzer
}
