// Buttons outlive the program: what one process stored, the next one answers.
import { expect, test } from 'vitest'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { LAN, startBotUnderTest } from '../../support/bot-under-test.ts'
import { financeTasks, readingOfTasks } from '../../support/browsable-readings.ts'
import { numbered } from '../../support/pressed-pages.ts'
import { snapshotOf } from '../../support/snapshot-of.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

test('a page is turned by a program that was started after the list was sent', async () => {
  const snapshot = await snapshotOf({ 'a.md': readingOfTasks(financeTasks(12, 0)) }, newPath('plans.sqlite'))
  const file = newPath('buttons.sqlite')
  const before = await openSqlitePlanStore(file)
  const first = await startBotUnderTest({ buttons: before })
  first.knowledge.snapshot = snapshot
  first.asks(LAN, '/nhiemvu sở tài chính')
  const list = await first.replyTo(LAN)
  const data = list.reply_markup!.inline_keyboard.flat().find(({ text }) => text === '›')!.callback_data!
  await first.end()
  await before.close()

  const after = await openSqlitePlanStore(file)
  const second = await startBotUnderTest({ buttons: after })
  second.knowledge.snapshot = snapshot
  second.asks(LAN, 'chào')
  const greeting = await second.replyTo(LAN)
  second.people.forgesPress(greeting, data)
  await second.callOf('editMessageText')
  expect(numbered(second.world.findMessage(LAN.id, greeting.message_id)!)[0]).toMatch(/^11\. Bố trí kinh phí đợt 11/)
  await second.end()
  await after.close()
})
