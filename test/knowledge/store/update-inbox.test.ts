// The inbox on SQLite and the one that tests use: the contract, and what only a file can show.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { UpdateInbox } from '../../../knowledge/store/update-inbox.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { describeUpdateInbox } from '../../contract/update-inbox.ts'
import { createMemoryInboxes } from '../../support/memory-inbox.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const NOON = new Date('2026-11-26T05:00:00Z')
const LATER = new Date('2026-11-26T05:00:15Z')

describeUpdateInbox('SQLite', () => openSqlitePlanStore(newPath('plans.sqlite')))
describeUpdateInbox('the one in memory', async () => ({ ...createMemoryInboxes(), close: async () => undefined }))

test('two connections to one file never take the same update, and keep the order of each lane', async () => {
  const file = newPath('plans.sqlite')
  const stores = [await openSqlitePlanStore(file), await openSqlitePlanStore(file)]
  const updates = Array.from({ length: 60 }, (_, id) => ({ id, lane: `lane ${id % 7}`, payload: '{}' }))
  await stores[0]!.inboxOf(1).receive(updates, NOON)
  const taken: number[] = []
  const work = async (holder: string, mine: UpdateInbox) => {
    for (let turn = 0; turn < updates.length; turn++)
      for (const { id } of await mine.claim({ holder, at: NOON, leaseUntil: LATER, limit: 3 })) {
        taken.push(id)
        await mine.settle(id, { holder, state: 'handled' })
      }
  }
  await Promise.all(stores.map((store, index) => work(`process ${index}`, store.inboxOf(1))))
  expect(taken.toSorted((one, other) => one - other)).toEqual(updates.map(({ id }) => id))
  for (let lane = 0; lane < 7; lane++) {
    const ofLane = taken.filter((id) => id % 7 === lane)
    expect(ofLane).toEqual(ofLane.toSorted((one, other) => one - other))
  }
  for (const store of stores) await store.close()
})

test('what an update said stands nowhere in the file any more once it is settled', async () => {
  const file = newPath('plans.sqlite')
  const store = await openSqlitePlanStore(file)
  const inbox = store.inboxOf(1)
  await inbox.receive([{ id: 1, lane: '501', payload: '{"text":"câu hỏi riêng"}' }], NOON)
  await inbox.claim({ holder: 'one', at: NOON, leaseUntil: LATER, limit: 1 })
  await inbox.settle(1, { holder: 'one', state: 'handled' })
  const database = new SqliteDatabase(file)
  expect(database.prepare('select * from inbox_update').get()).toEqual({
    bot: 1,
    update_id: 1,
    lane: null,
    payload: null,
    received_at: NOON.toISOString(),
    state: 'handled',
    attempts: 1,
    holder: null,
    not_before: null,
    leased_until: null,
  })
  database.close()
  await store.close()
  for (const name of readdirSync(dirname(file)))
    expect(readFileSync(join(dirname(file), name)).includes('câu hỏi riêng')).toBe(false)
})

test('claims stay quick when days of settled updates and a long backlog stand in the table', async () => {
  const file = newPath('plans.sqlite')
  const store = await openSqlitePlanStore(file)
  const inbox = store.inboxOf(1)
  const rows = Array.from({ length: 20_000 }, (_, id) => ({ id, lane: `lane ${id % 100}`, payload: '{}' }))
  await inbox.receive(rows, NOON)
  const database = new SqliteDatabase(file)
  database.exec("update inbox_update set state = 'handled', lane = null, payload = null where update_id < 10000")
  database.close()
  const startedAt = performance.now()
  expect(await inbox.claim({ holder: 'one', at: NOON, leaseUntil: LATER, limit: 32 })).toHaveLength(32)
  // 2 ms; without the indexes 70 and more.
  expect(performance.now() - startedAt).toBeLessThan(40)
  await store.close()
})
