// The store on one SQLite file: the default, for one machine. Several processes may open the same file.
import { Kysely, SqliteDialect } from './load-kysely.ts'
import type { Store } from '../store.ts'
import { createAnnouncements } from './announcements.ts'
import { createArchive } from './archive.ts'
import { createCalendarFeeds } from './calendar-feeds.ts'
import { createAuditLog } from './audit-log.ts'
import { createButtonStore } from './buttons.ts'
import { createCorrections } from './corrections.ts'
import { createDeliveryLedger } from './delivery-ledger.ts'
import { createFeedback } from './feedback.ts'
import { createFeed } from './feed.ts'
import { createInboxes } from './inbox.ts'
import { createLibrary } from './library.ts'
import { createMembers } from './members.ts'
import { openDatabase } from './open-database.ts'
import { createOwnDeadlines } from './own-deadlines.ts'
import { createPeople } from './people.ts'
import { createPlanVersions } from './plan-versions.ts'
import { keepStatements } from './kept-statements.ts'
import type { Schema } from './schema.ts'
import { createSubscriptions } from './subscriptions.ts'
import { createWatchedFiles } from './watched-files.ts'
import { createSyncLevel, useSyncLevel } from './unsynced.ts'
import { createUsage } from './usage.ts'
import { createVectorCache } from './vector-cache.ts'

/**
 * Opens the file, made with its folder where missing, and brings its schema up to date.
 *
 * @throws NewerStoreError, NotAPlanStoreError, StoreNotWritableError
 */
export async function openSqlitePlanStore(file: string): Promise<Store> {
  const database = openDatabase(file)
  const sync = createSyncLevel(database)
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: keepStatements(database, sync) }) })
  useSyncLevel(db, sync)
  return {
    ...createArchive(db),
    ...createLibrary(db),
    ...createPlanVersions(db),
    ...createFeed(db),
    ...createVectorCache(db),
    ...createButtonStore(db),
    people: createPeople(db),
    ...createInboxes(db),
    feedback: createFeedback(db),
    corrections: createCorrections(db),
    watchedFiles: createWatchedFiles(db),
    audit: createAuditLog(db),
    usage: createUsage(db),
    announcements: createAnnouncements(db),
    members: createMembers(db),
    deliveries: createDeliveryLedger(db),
    subscriptions: createSubscriptions(db),
    calendarFeeds: createCalendarFeeds(db),
    ownDeadlines: createOwnDeadlines(db),
    async close() {
      await db.destroy()
      // Kysely leaves a database open that it was never asked anything about.
      database.close()
    },
  }
}
