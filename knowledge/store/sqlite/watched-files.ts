// Files of a watched folder that were dealt with, on SQLite.
import type { Kysely } from 'kysely'
import type { WatchedFiles } from '../watched-files.ts'
import type { Schema } from './schema.ts'

export const WATCHED_FILES = `
  create table watched_file (
    name text primary key,
    size integer not null,
    modified_ms real not null,
    sha256 text
  ) without rowid;
`

export function createWatchedFiles(db: Kysely<Schema>): WatchedFiles {
  return {
    async settled() {
      const rows = await db.selectFrom('watched_file').selectAll().orderBy('name').execute()
      return rows.map(({ name, size, modified_ms: modifiedMs, sha256 }) => ({
        name,
        size,
        modifiedMs,
        sha256: sha256 ?? undefined,
      }))
    },
    async settle({ name, size, modifiedMs, sha256 }) {
      const row = { size, modified_ms: modifiedMs, sha256: sha256 ?? null }
      await db
        .insertInto('watched_file')
        .values({ name, ...row })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
        .execute()
    },
  }
}
