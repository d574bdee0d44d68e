// Groups: answers only what is addressed to the bot, in the topic where it was asked.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GROUP, LAN, MINH, repliesIn, startBotUnderTest, type BotUnderTest } from '../../support/bot-under-test.ts'

let bot: BotUnderTest
beforeEach(async () => {
  bot = await startBotUnderTest()
})
afterEach(() => bot.end())

describe('in a group', () => {
  test.each([
    ['/hoi ai chủ trì?', 'ai chủ trì?'],
    ['/hoi@ke_hoach_bot ai chủ trì?', 'ai chủ trì?'],
    ['@ke_hoach_bot ai chủ trì?', 'ai chủ trì?'],
    ['cho hỏi @Ke_Hoach_Bot ai chủ trì?', 'cho hỏi ai chủ trì?'],
  ])('%j is a question, answered as a reply to it', async (text, question) => {
    const asked = bot.people.says({ chat: GROUP, from: LAN, text })
    const [answer] = await bot.replies(GROUP, 1)
    expect(answer!.text).toBe(`Đáp: ${question}`)
    expect(answer!.reply_to_message!.message_id).toBe(asked.message_id)
  })

  test('a reply to the bot is a question', async () => {
    bot.people.says({ chat: GROUP, from: LAN, text: '/hoi một' })
    const [first] = await bot.replies(GROUP, 1)
    bot.people.says({ chat: GROUP, from: LAN, text: 'còn năm sau?', replyTo: first! })
    expect((await bot.replies(GROUP, 2))[1]!.text).toBe('Đáp: còn năm sau?')
  })

  test('everything else is left alone', async () => {
    const others = bot.people.says({ chat: GROUP, from: LAN, text: 'chào cả nhà' })
    bot.people.says({ chat: GROUP, from: LAN, text: 'đúng rồi', replyTo: others })
    bot.people.says({ chat: GROUP, from: LAN, text: '/hoi@bot_khac ai?' })
    bot.people.says({ chat: GROUP, from: LAN, text: '/thongke' })
    bot.people.says({ chat: GROUP, from: LAN, text: 'hỏi @bot_khac nhé' })
    bot.people.sends({ chat: GROUP, from: LAN }, { sticker: { file_id: 'x', file_unique_id: 'y' } })
    bot.people.says({ chat: GROUP, from: LAN, text: '/hoi câu thật' })
    await bot.replies(GROUP, 1)
    expect(bot.knowledge.asked.map(({ text }) => text)).toEqual(['câu thật'])
    expect(repliesIn(bot.world, GROUP)).toHaveLength(1)
  })

  test('the answer stays in its topic, and each topic is a conversation of its own', async () => {
    bot.people.says({ chat: GROUP, from: LAN, text: '/hoi một', thread: 11 })
    bot.people.says({ chat: GROUP, from: MINH, text: '/hoi hai', thread: 22 })
    const answers = await bot.replies(GROUP, 2)
    const threads = Object.fromEntries(answers.map(({ text, message_thread_id: thread }) => [text, thread]))
    expect(threads).toEqual({ 'Đáp: một': 11, 'Đáp: hai': 22 })
    expect(bot.knowledge.asked.map(({ conversation }) => String(conversation)).toSorted()).toEqual([
      '-900/11',
      '-900/22',
    ])
  })

  test('a mention alone asks for a question', async () => {
    bot.people.says({ chat: GROUP, from: LAN, text: '@ke_hoach_bot' })
    expect((await bot.replies(GROUP, 1))[0]!.text).toMatch(/gõ câu hỏi ngay sau lệnh/)
  })
})
