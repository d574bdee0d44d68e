// The ledger and the subscriptions over a database in memory, for bots under test: the real rules, without a file.
import { createDeliveryLedger } from '../../knowledge/store/sqlite/delivery-ledger.ts'
import { Kysely, SqliteDialect } from '../../knowledge/store/sqlite/load-kysely.ts'
import { openDatabase } from '../../knowledge/store/sqlite/open-database.ts'
import type { Schema } from '../../knowledge/store/sqlite/schema.ts'
import { createSubscriptions } from '../../knowledge/store/sqlite/subscriptions.ts'

export function createMemoryReminders() {
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: openDatabase(':memory:') }) })
  return { deliveries: createDeliveryLedger(db), subscriptions: createSubscriptions(db) }
}
