// Statements that stay prepared: the same one for the same words, right after the schema has changed, and never more than their number.
import sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { keepStatements } from '../../../knowledge/store/sqlite/kept-statements.ts'

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
