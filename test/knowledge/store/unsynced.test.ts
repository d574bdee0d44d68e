// Which writes wait for the disk: all but those that are said not to, however they follow each other.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Database } from 'better-sqlite3'
import type { Kysely as KyselyType } from 'kysely'
import { keepStatements } from '../../../knowledge/store/sqlite/kept-statements.ts'
import { Kysely, sql, SqliteDialect } from '../../../knowledge/store/sqlite/load-kysely.ts'
import { openDatabase } from '../../../knowledge/store/sqlite/open-database.ts'
import type { Schema } from '../../../knowledge/store/sqlite/schema.ts'
import { createSyncLevel, unsynced, useSyncLevel } from '../../../knowledge/store/sqlite/unsynced.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const paths = temporaryPaths()
type Db = KyselyType<Schema>
/** `pragma synchronous` of each write, in order: 1 does not wait for the disk, 2 does. */
let levels: unknown[]
let database: Database
let db: Db

beforeEach(() => {
  levels = []
  database = openDatabase(paths(`${crypto.randomUUID()}.sqlite`))
  database.exec('create table sach (ten text)')
  const sync = createSyncLevel(database)
  db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: keepStatements(database, sync) }) })
  useSyncLevel(db, sync)
})
afterEach(() => db.destroy())

async function write(connection: Db) {
  await sql`insert into sach values ('Lục Vân Tiên')`.execute(connection)
  levels.push(database.pragma('synchronous', { simple: true }))
}
const plainly = () => db.connection().execute(write)

test('a write waits for the disk, before and behind one that does not', async () => {
  await plainly()
  await unsynced(db, write)
  await plainly()
  expect(levels).toEqual([2, 1, 2])
})

test('those that are begun side by side keep their own', async () => {
  await Promise.all([unsynced(db, write), plainly(), unsynced(db, write), unsynced(db, write), plainly()])
  expect(levels).toEqual([1, 2, 1, 1, 2])
})

test('a transaction waits, also behind one that does not', async () => {
  await unsynced(db, write)
  await db.transaction().execute(write)
  expect(levels).toEqual([1, 2])
})

test('what fails leaves nothing behind', async () => {
  await expect(unsynced(db, (connection) => sql`insert into nowhere values (1)`.execute(connection))).rejects.toThrow(
    'no such table',
  )
  await plainly()
  expect(levels).toEqual([2])
})

test('ten in a row change the level once', async () => {
  const changes = vi.spyOn(database, 'pragma')
  for (let index = 0; index < 10; index += 1) await unsynced(db, write)
  expect(changes.mock.calls.filter(([source]) => source.includes('='))).toEqual([['synchronous = normal']])
})
