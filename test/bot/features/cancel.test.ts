// /huy: what runs is stopped at once, by the one who asked, and does not answer later.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import { GROUP, LAN, MINH, repliesIn, startBotUnderTest, type BotUnderTest } from '../../support/bot-under-test.ts'
import { answered } from '../../support/fake-knowledge.ts'

let bot: BotUnderTest
beforeEach(async () => {
  bot = await startBotUnderTest()
})
afterEach(() => bot.end())

test('/huy stops the answer that is being worked out, which the work is told, and the next question is answered', async () => {
  const held = bot.knowledge.hold('lâu không?')
  bot.asks(LAN, 'lâu không?')
  await bot.callOf('sendChatAction')
  bot.asks(LAN, '/huy')
  expect((await bot.replyTo(LAN)).text).toBe('Vâng, tôi đã dừng.')
  expect(bot.knowledge.asked[0]!.signal!.aborted).toBe(true)
  held.resolve(answered('Muộn rồi.'))
  bot.asks(LAN, 'câu sau')
  const replies = await bot.replies(privateChat(LAN), 2)
  expect(replies.map(({ text }) => text)).toEqual(['Vâng, tôi đã dừng.', 'Đáp: câu sau'])
  expect(bot.knowledge.asked[1]!.signal!.aborted).toBe(false)
})

test('work that fails after it was stopped is no trouble of anybody', async () => {
  const held = bot.knowledge.hold('lâu không?')
  bot.asks(LAN, 'lâu không?')
  await bot.callOf('sendChatAction')
  bot.asks(LAN, '/huy')
  await bot.replyTo(LAN)
  held.reject(new Error('too late'))
  bot.asks(LAN, 'câu sau')
  await bot.replies(privateChat(LAN), 2)
  expect(bot.log.join('')).not.toContain('update failed')
})

test('without anything running says so in private, and nothing in a group', async () => {
  bot.asks(LAN, '/huy')
  expect((await bot.replyTo(LAN)).text).toBe('Hiện không có việc nào đang làm dở.')
  bot.people.says({ chat: GROUP, from: LAN, text: '/huy' })
  bot.people.says({ chat: GROUP, from: LAN, text: '/hoi câu sau' })
  await bot.replies(GROUP, 1)
  expect(repliesIn(bot.world, GROUP).map(({ text }) => text)).toEqual(['Đáp: câu sau'])
})

test('in a group nobody stops what another one asked', async () => {
  const held = bot.knowledge.hold('lâu không?')
  bot.people.says({ chat: GROUP, from: LAN, text: '/hoi lâu không?' })
  await bot.callOf('sendChatAction')
  bot.people.says({ chat: GROUP, from: MINH, text: '/huy' })
  bot.people.says({ chat: GROUP, from: LAN, text: '/huy' })
  expect((await bot.replies(GROUP, 1)).map(({ text }) => text)).toEqual(['Vâng, tôi đã dừng.'])
  held.resolve(answered('Muộn rồi.'))
})
