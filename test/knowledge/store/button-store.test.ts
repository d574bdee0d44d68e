// Stored buttons: the contract on SQLite and on the fake, and what the file must not tell.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openActions, sealActions } from '../../../knowledge/store/button-seal.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { describeButtonStore } from '../../contract/button-store.ts'
import { createMemoryButtons } from '../../support/memory-buttons.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const NOW = new Date('2026-11-26T02:00:00Z')
const LATER = new Date('2026-12-26T02:00:00Z')

describeButtonStore('SQLite', () => openSqlitePlanStore(newPath('plans.sqlite')))
describeButtonStore('The fake', async () => createMemoryButtons())

const set = (id: string) => ({ id, chat: -1009876543210, person: 7654321098, createdAt: NOW, expiresAt: LATER })

test('another process, and the next start, find the buttons', async () => {
  const file = newPath('plans.sqlite')
  const one = await openSqlitePlanStore(file)
  const two = await openSqlitePlanStore(file)
  await one.saveButtons({ ...set('a'), actions: [{ kind: 'một' }] })
  const press = { id: 'a', position: 0, chat: -1009876543210, person: 7654321098, at: NOW }
  expect(await two.findButton(press)).toMatchObject({ kind: 'found' })
  await one.close()
  await two.close()
  const again = await openSqlitePlanStore(file)
  expect(await again.findButton(press)).toMatchObject({ kind: 'found' })
  await again.close()
})

test('the file holds neither the id nor the chat nor the person nor what the buttons do; that it holds the time shows that they were looked for', async () => {
  const file = newPath('plans.sqlite')
  const store = await openSqlitePlanStore(file)
  await store.saveButtons({
    ...set('id-that-opens-it'),
    actions: [{ kind: 'canary-action', question: 'canary-words' }],
  })
  await store.close()
  const bytes = readFileSync(file).toString('latin1')
  expect(bytes).toContain(NOW.toISOString())
  for (const secret of ['id-that-opens-it', '1009876543210', '7654321098', 'canary-action', 'canary-words'])
    expect(bytes).not.toContain(secret)
})

test('actions are opened by the id that sealed them, and by no other', () => {
  const sealed = sealActions('one', [{ question: 'Ai chủ trì?' }])
  expect(openActions('one', sealed)).toEqual([{ question: 'Ai chủ trì?' }])
  expect(() => openActions('two', sealed)).toThrow(/authenticate/)
})

test('a list of two thousand weighs what it weighs once, however many buttons remember it', () => {
  const tasks = Array.from({ length: 2_000 }, (_, at) => 12_345 + 7 * at)
  const show = (page: number) => ({ kind: 'show', page, view: { of: 'task-list', heading: 'Nhiệm vụ', tasks } })
  const one = sealActions('id', [show(0)]).length
  expect(sealActions('id', [show(0), show(1), show(2), { ...show(0), kind: 'file' }]).length).toBeLessThan(1.2 * one)
  expect(one).toBeLessThan(0.6 * JSON.stringify([show(0)]).length)
})
