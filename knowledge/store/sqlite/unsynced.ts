// Writes that need not outlive a power cut: they do not wait for the disk.
import type { Kysely } from 'kysely'
import { sql } from './load-kysely.ts'
import type { Schema } from './schema.ts'

/**
 * For one statement. A killed process loses nothing of it; a power cut may undo it, with everything that came after it, and never half:
 * the next write that waits for the disk takes it along (https://www.sqlite.org/pragma.html#pragma_synchronous).
 */
export function unsynced<Result>(
  db: Kysely<Schema>,
  statement: (connection: Kysely<Schema>) => Promise<Result>,
): Promise<Result> {
  // Nobody else uses the connection meanwhile.
  return db.connection().execute(async (connection) => {
    await sql`pragma synchronous = normal`.execute(connection)
    try {
      return await statement(connection)
    } finally {
      await sql`pragma synchronous = full`.execute(connection)
    }
  })
}
