// The steps from an empty file to the present schema, in order. A step that was released is never edited; a change is a new step.
import SqliteDatabase from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { ANNOUNCEMENTS } from './announcements.ts'
import { USAGE } from './usage-schema.ts'
import { AUDIT_LOG } from './audit-schema.ts'
import { HOUR_CHANGES, REMINDERS } from './reminder-schema.ts'
import { WATCHED_FILES } from './watched-files.ts'
import { CORRECTIONS } from './corrections.ts'
import { BUTTONS, SEALED_BUTTONS } from './button-schema.ts'
import { CALENDAR_FEEDS } from './calendar-feeds.ts'
import { OWN_DEADLINE_DRAFTS, OWN_DEADLINES } from './own-deadlines.ts'
import { REPLACEMENTS } from './replacements.ts'
import { MEMBERS } from './member-schema.ts'
import { DELIVERIES } from './delivery-schema.ts'
import { COPY_ALIASES, FEEDBACK, PEOPLE } from './people-schema.ts'
import { FIRST_SCHEMA } from './plan-schema.ts'
import { StoreNotUpgradedError } from './open-errors.ts'
import { INBOX_SCHEMA, POSTPONED_UPDATES } from './inbox-schema.ts'

/** "TLKH": tells our files from any other SQLite database. */
export const APPLICATION_ID = 0x544c4b48

const MIGRATIONS: readonly string[] = [
  FIRST_SCHEMA,
  BUTTONS,
  PEOPLE,
  INBOX_SCHEMA,
  FEEDBACK,
  DELIVERIES,
  REMINDERS,
  REPLACEMENTS,
  HOUR_CHANGES,
  SEALED_BUTTONS,
  POSTPONED_UPDATES,
  CORRECTIONS,
  CALENDAR_FEEDS,
  AUDIT_LOG,
  MEMBERS,
  WATCHED_FILES,
  ANNOUNCEMENTS,
  OWN_DEADLINES,
  USAGE,
  OWN_DEADLINE_DRAFTS,
  COPY_ALIASES,
]

/** The schema that this program reads and writes; kept in the file as user_version. */
export const SCHEMA_VERSION = MIGRATIONS.length

/**
 * Brings a file of an older schema, or a new one, up to date: whole or not at all. Two processes may try at once.
 *
 * @throws StoreNotUpgradedError, and what SQLite says of a file that is damaged, or held by others
 */
export function migrate(database: Database): void {
  const found = schemaOf(database)
  if (found >= SCHEMA_VERSION) return
  const upgrade = database.transaction(() => {
    // Asked again inside the write lock: another process may have migrated meanwhile.
    for (const step of MIGRATIONS.slice(schemaOf(database))) database.exec(step)
    database.pragma(`application_id = ${APPLICATION_ID}`)
    database.pragma(`user_version = ${SCHEMA_VERSION}`)
  })
  try {
    upgrade.immediate()
  } catch (error) {
    const code = error instanceof SqliteDatabase.SqliteError ? error.code : ''
    // A new file has nothing to lose: what is said of one that cannot be written is enough.
    if (found === 0 || code === '' || /^SQLITE_(?:BUSY|CORRUPT|NOTADB)/.test(code)) throw error
    throw new StoreNotUpgradedError({ file: database.name, found, known: SCHEMA_VERSION }, code, error)
  }
}

/** 0 for a new file. */
export function schemaOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}
