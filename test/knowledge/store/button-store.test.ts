// Stored buttons: the contract on SQLite and on the fake, and what the file must not tell.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
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

test('the file holds neither the id nor the chat nor the person; that it holds the action shows that they were looked for', async () => {
  const file = newPath('plans.sqlite')
  const store = await openSqlitePlanStore(file)
  await store.saveButtons({ ...set('id-that-opens-it'), actions: [{ kind: 'canary-action' }] })
  await store.close()
  const bytes = readFileSync(file).toString('latin1')
  expect(bytes).toContain('canary-action')
  for (const secret of ['id-that-opens-it', '1009876543210', '7654321098']) expect(bytes).not.toContain(secret)
})
