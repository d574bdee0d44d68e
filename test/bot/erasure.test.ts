// Erasure as a person asks for it, over the real store: afterwards no byte of the person's number is left in the database or its log.
import { expect, test } from 'vitest'
import { privateChat } from '../../bot/preview/people.ts'
import type { User } from '../../bot/preview/telegram-shapes.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { NOON, startBotUnderTest } from '../support/bot-under-test.ts'
import { findTraces } from '../support/find-traces.ts'
import { temporaryPaths } from '../support/temporary-folder.ts'

const newPath = temporaryPaths()
/** Long numbers, as people have: short ones are found by chance. */
const LAN: User = { id: 7_123_456_789, is_bot: false, first_name: 'Lan' }
const MINH: User = { id: 7_123_456_790, is_bot: false, first_name: 'Minh' }

test('/xoa leaves no trace of the one, everything of another, and only the proof', async () => {
  const file = newPath('plans.sqlite')
  const store = await openSqlitePlanStore(file)
  const bot = await startBotUnderTest({ people: store.people, buttons: store, inboxes: store })
  const lastReply = async (user: User, count: number) => (await bot.replies(privateChat(user), count)).at(-1)!
  for (const user of [LAN, MINH]) {
    bot.asks(user, '/start')
    bot.people.presses(await lastReply(user, 1), 'Đồng ý')
    await lastReply(user, 2)
    bot.asks(user, 'ai chủ trì?')
    await lastReply(user, 3)
  }
  expect(findTraces(file, LAN.id)).not.toEqual([])
  bot.asks(LAN, '/xoa')
  bot.people.presses(await lastReply(LAN, 4), 'Xóa hết')
  const [, receipt = ''] = /Biên nhận: (\S+)\n/.exec((await lastReply(LAN, 5)).text!)!
  await bot.end()
  expect(findTraces(file, LAN.id)).toEqual([])
  expect(findTraces(file, MINH.id)).not.toEqual([])
  await store.close()
  const again = await openSqlitePlanStore(file)
  expect(await again.people.findProfile(LAN.id)).toBeUndefined()
  expect(await again.people.findProfile(MINH.id)).toMatchObject({ consent: { at: NOON } })
  expect(receipt).toMatch(/^\S{24}$/)
  await again.close()
})
