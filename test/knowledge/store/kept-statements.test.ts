// Statements that stay prepared: the same one for the same words, right after the schema has changed, and never more than their number.
import sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { kyselyOver } from '../../../knowledge/store/sqlite/backup/open-copy.ts'
import { keepStatements } from '../../../knowledge/store/sqlite/kept-statements.ts'
import { sql } from '../../../knowledge/store/sqlite/load-kysely.ts'

const open = () => {
  const database = new sqlite(':memory:')
  database.exec('create table sach (ten text)')
  return { database, kept: keepStatements(database) }
}

test('the same words are prepared once, pragmas each time', () => {
  const { kept } = open()
  expect(kept.prepare('select * from sach')).toBe(kept.prepare('select * from sach'))
  expect(kept.prepare('pragma synchronous')).not.toBe(kept.prepare('pragma synchronous'))
})

test('a statement sees columns that came after it was prepared', () => {
  const { database, kept } = open()
  kept.prepare("insert into sach values ('Truyện Kiều')").run([])
  expect(kept.prepare('select * from sach').all([])).toEqual([{ ten: 'Truyện Kiều' }])
  database.exec('alter table sach add column gia integer default 5')
  expect(kept.prepare('select * from sach').all([])).toEqual([{ ten: 'Truyện Kiều', gia: 5 }])
})

test('lists of all lengths do not fill the memory', () => {
  const { kept } = open()
  const first = kept.prepare('select 0')
  for (let length = 1; length <= 500; length += 1) kept.prepare(`select ${length}`)
  expect(kept.prepare('select 0')).not.toBe(first)
})

test('where SQLite has ended a transaction by itself, its reason is told, and the next transaction begins', async () => {
  const database = new sqlite(':memory:')
  database.exec('create table one (value integer unique); insert into one values (1)')
  const db = kyselyOver(database)
  const ends = db
    .transaction()
    .execute((transaction) => sql`insert or rollback into one values (1)`.execute(transaction))
  await expect(ends).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE' })
  await db.transaction().execute((transaction) => sql`insert into one values (2)`.execute(transaction))
  const undone = db.transaction().execute(async (transaction) => {
    await sql`insert into one values (3)`.execute(transaction)
    throw new Error('changed my mind')
  })
  await expect(undone).rejects.toThrow('changed my mind')
  expect(database.prepare('select value from one').pluck().all()).toEqual([1, 2])
  database.close()
})
