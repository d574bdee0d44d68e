// The store of people on SQLite: the contract, no byte left of who was erased, and no personal table forgotten.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { erasureProof } from '../../../knowledge/domain/erasure.ts'
import { PERSONAL_TABLES } from '../../../knowledge/store/sqlite/personal-tables.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { describePeopleStore } from '../../contract/people-store.ts'
import { findTraces } from '../../support/find-traces.ts'
import { createMemoryPeople } from '../../support/memory-people.ts'
import { between, createRandom } from '../../support/seeded-random.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const MONDAY = new Date('2026-11-23T01:00:00Z')

describePeopleStore('SQLite', () => openSqlitePlanStore(newPath('plans.sqlite')))
describePeopleStore('The fake', async () => ({ people: createMemoryPeople(), close: async () => undefined }))

describe('after an erasure', () => {
  test('no byte of the number is left in the database or its log, wherever in the tree it stood', async () => {
    const file = newPath('plans.sqlite')
    const store = await openSqlitePlanStore(file)
    const { people } = store
    const random = createRandom(7)
    // Enough for inner pages of the index and of the table, in an order that splits and merges them.
    const chats = Array.from({ length: 600 }, (_, index) => between(random, 6e9, 7e9) * 2 + (index % 2))
    for (const [index, chat] of chats.entries()) {
      await people.agree(chat, { version: 1, at: MONDAY })
      await people.changeSettings(chat, { agency: 'Sở Y tế'.repeat(index % 9) }, MONDAY)
    }
    const erased = chats.filter((_, index) => index % 10 === 0)
    expect(erased.filter((chat) => findTraces(file, chat).length === 0)).toEqual([])
    const left: string[] = []
    for (const [index, chat] of erased.entries()) {
      await people.changeSettings(chat, { agency: `Trường của ${chat}`.repeat(index % 4) }, MONDAY)
      await people.erase(chat, { proof: erasureProof(chat, `receipt ${index}`), at: MONDAY })
      left.push(...(index % 20 === 0 ? findTraces(file, chat) : []))
    }
    expect(left).toEqual([])
    expect(await people.settleErasures()).toBe('settled')
    expect(erased.flatMap((chat) => findTraces(file, chat))).toEqual([])
    const kept = chats.filter((chat) => !erased.includes(chat))
    expect(kept.filter((chat) => findTraces(file, chat).length === 0)).toEqual([])
    await store.close()
  })

  test('the update that asked for it is waited for: its words are blanked after the erasure, and gone with the next settling', async () => {
    const file = newPath('plans.sqlite')
    const store = await openSqlitePlanStore(file)
    const inbox = store.inboxOf(1)
    await store.people.agree(7_123_456_789, { version: 1, at: MONDAY })
    await inbox.receive([{ id: 5, lane: '7123456789', payload: '{"chat":7123456789}' }], MONDAY)
    const [taken] = await inbox.claim({
      holder: 'a',
      at: MONDAY,
      leaseUntil: new Date('2026-11-23T01:01:00Z'),
      limit: 1,
    })
    await store.people.erase(7_123_456_789, {
      proof: erasureProof(7_123_456_789, 'A'),
      at: new Date('2026-11-23T01:00:01Z'),
    })
    expect(await store.people.settleErasures()).toBe('held')
    await inbox.settle(taken!.id, { holder: 'a', state: 'handled' })
    expect(findTraces(file, 7_123_456_789)).not.toEqual([])
    expect(await store.people.settleErasures()).toBe('settled')
    expect(findTraces(file, 7_123_456_789)).toEqual([])
    await store.close()
  })

  test('the log is held while another program reads, and emptied when it is done', async () => {
    const file = newPath('plans.sqlite')
    const store = await openSqlitePlanStore(file)
    const { people } = store
    await people.agree(7_123_456_789, { version: 1, at: MONDAY })
    const reader = new SqliteDatabase(file)
    reader.exec('begin')
    reader.prepare('select * from profile').all()
    await people.erase(7_123_456_789, { proof: erasureProof(7_123_456_789, 'A'), at: MONDAY })
    expect(await people.settleErasures()).toBe('held')
    expect(findTraces(file, 7_123_456_789)).not.toEqual([])
    reader.exec('commit')
    expect(await people.settleErasures()).toBe('settled')
    expect(findTraces(file, 7_123_456_789)).toEqual([])
    reader.close()
    await store.close()
  })
})

describe('a kill in the middle of writing somebody down', () => {
  const WHO = 7_123_456_789
  /** As the disk has it when the program is killed before the end of its last transaction: without the page that says that it is over. */
  const killed = async () => {
    const file = newPath('plans.sqlite')
    const store = await openSqlitePlanStore(file)
    await store.people.agree(WHO, { version: 1, at: MONDAY })
    const left = newPath('left.sqlite')
    mkdirSync(dirname(left), { recursive: true })
    copyFileSync(file, left)
    const log = readFileSync(`${file}-wal`)
    writeFileSync(`${left}-wal`, log.subarray(0, log.length - FRAME_BYTES))
    await store.close()
    return left
  }

  test('leaves bytes in the log that belong to nothing', async () => {
    expect(findTraces(await killed(), WHO)).not.toEqual([])
  })

  test('which are gone as soon as the store is opened again', async () => {
    const file = await killed()
    const store = await openSqlitePlanStore(file)
    expect(await store.people.findProfile(WHO)).toBeUndefined()
    expect(findTraces(file, WHO)).toEqual([])
    await store.close()
  })
})

/** https://www.sqlite.org/fileformat.html, "The WAL File Format": a page with its header. */
const FRAME_BYTES = 4_096 + 24

test.each(['37313233343536373839', '0001a8975315', '155397a80100', '41fa897531500000', '9ac4dda615'])(
  'the search for traces finds 7123456789 written as %s',
  (form) => {
    const file = newPath('plans.sqlite')
    mkdirSync(dirname(file))
    writeFileSync(`${file}-wal`, Buffer.from(`ffff${form}ffff`, 'hex'))
    expect(findTraces(file, 7_123_456_789)).toHaveLength(1)
    expect(findTraces(file, 7_123_456_788)).toEqual([])
  },
)

test('every table with the number of a chat or a person is shown, moved and erased', async () => {
  const file = newPath('plans.sqlite')
  await (await openSqlitePlanStore(file)).close()
  const database = new SqliteDatabase(file)
  const columns = database
    .prepare(
      `select t.name as "table", c.name as "column" from sqlite_schema t, pragma_table_info(t.name) c where t.type = 'table'`,
    )
    .all() as { table: string; column: string }[]
  database.close()
  // A seal (button-seal.ts) does not tell whose it is.
  const personal = columns.filter(({ column }) =>
    /(^|_)(chat|user|person|telegram|owner|asker)(?!_seal)(_|$)/.test(column),
  )
  const known = PERSONAL_TABLES.map(({ table, column }) => ({ table, column }))
  expect(personal).toEqual(expect.arrayContaining(known))
  const isKnown = ({ table, column }: (typeof columns)[number]) =>
    known.some((one) => one.table === table && one.column === column)
  expect(personal.filter((found) => !isKnown(found))).toEqual([])
})
