// Updates of one conversation are worked on in order; conversations run side by side.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { privateChat } from '../../bot/preview/people.ts'
import { GROUP, LAN, MINH, startBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts'
import { answered } from '../support/fake-knowledge.ts'

let bot: BotUnderTest
beforeEach(async () => {
  bot = await startBotUnderTest()
})
afterEach(() => bot.end())

test('a second question of a chat waits for the first, while another chat is answered', async () => {
  const held = bot.knowledge.hold('một')
  bot.asks(LAN, 'một')
  bot.asks(LAN, 'hai')
  bot.asks(MINH, 'ba')
  expect((await bot.replyTo(MINH)).text).toBe('Đáp: ba')
  expect(bot.knowledge.asked.map(({ text }) => text)).toEqual(['một', 'ba'])
  held.resolve(answered('Đáp: một'))
  const replies = await bot.replies(privateChat(LAN), 2)
  expect(replies.map(({ text }) => text)).toEqual(['Đáp: một', 'Đáp: hai'])
})

test('topics of one group do not wait for each other', async () => {
  const held = bot.knowledge.hold('một')
  bot.people.says({ chat: GROUP, from: LAN, text: '/hoi một', thread: 11 })
  bot.people.says({ chat: GROUP, from: MINH, text: '/hoi hai', thread: 22 })
  expect((await bot.replies(GROUP, 1)).map(({ text }) => text)).toEqual(['Đáp: hai'])
  held.resolve(answered('Đáp: một'))
  await bot.replies(GROUP, 2)
})
