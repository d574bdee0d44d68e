// Consent: nothing is kept before a yes, a yes counts for the text above its button, and asking needs none.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CONSENT_VERSION } from '../../../bot/messages/people.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { LAN, MINH, NOON, startBotUnderTest, type BotUnderTest } from '../../support/bot-under-test.ts'

let bot: BotUnderTest
beforeEach(async () => {
  bot = await startBotUnderTest()
})
afterEach(() => bot.end())

const lastReply = async (count: number) => (await bot.replies(privateChat(LAN), count)).at(-1)!

describe('before a yes', () => {
  test('asking, starting, reading the notice and stopping keep nothing', async () => {
    for (const text of ['ai chủ trì?', '/start', '/riengtu', '/dung', '/xuat', '/xoa']) bot.asks(LAN, text)
    const replies = await bot.replies(privateChat(LAN), 6)
    expect(replies[0]!.text).toBe('Đáp: ai chủ trì?')
    expect(replies[2]!.text).toContain('Không lưu gì về anh/chị.')
    expect(replies[3]!.text).toMatch(/không gửi nhắc hạn nào/)
    expect(replies.slice(4).map(({ text }) => text)).toEqual([
      'Tôi không lưu gì về anh/chị.',
      'Tôi không lưu gì về anh/chị.',
    ])
    expect(bot.knowledge.people.profiles.size).toBe(0)
  })

  test('“Chỉ hỏi, không lưu” is taken at its word', async () => {
    bot.asks(LAN, '/start')
    bot.people.presses(await lastReply(1), 'Chỉ hỏi, không lưu')
    expect((await lastReply(2)).text).toMatch(/^Vâng, tôi không lưu gì về anh\/chị/)
    expect(bot.knowledge.people.profiles.size).toBe(0)
  })
})

describe('a yes', () => {
  test('is kept with the version of the text and the time, and is thanked for', async () => {
    bot.asks(LAN, '/start')
    const press = bot.people.presses(await lastReply(1), 'Đồng ý')
    expect((await lastReply(2)).text).toMatch(/ghi lại sự đồng ý.*\/caidat/)
    expect(press.answer()).toEqual({ text: undefined, asAlert: false })
    expect(await bot.knowledge.people.findProfile(LAN.id)).toMatchObject({
      chat: LAN.id,
      consent: { version: CONSENT_VERSION, at: NOON },
    })
    expect(bot.knowledge.people.profiles.size).toBe(1)
  })

  test('pressed by somebody else, whose chat it is not, keeps nothing', async () => {
    bot.asks(LAN, '/start')
    const press = bot.people.presses(await lastReply(1), 'Đồng ý', MINH)
    await bot.callOf('answerCallbackQuery')
    expect(press.answer()).toMatchObject({ text: expect.stringMatching(/dành cho người đã yêu cầu/) })
    expect(bot.knowledge.people.profiles.size).toBe(0)
  })

  test('is no longer undone by the other button, which says so', async () => {
    bot.asks(LAN, '/start')
    const welcome = await lastReply(1)
    bot.people.presses(welcome, 'Đồng ý')
    await lastReply(2)
    bot.people.presses(welcome, 'Chỉ hỏi, không lưu')
    expect((await lastReply(3)).text).toMatch(/đang được lưu từ trước.*\/xoa/)
    expect(bot.knowledge.people.profiles.size).toBe(1)
  })

  test('to an older text is asked for again', async () => {
    await bot.knowledge.people.agree(LAN.id, { version: CONSENT_VERSION - 1, at: NOON })
    bot.asks(LAN, '/start')
    bot.people.presses(await lastReply(1), 'Đồng ý')
    await lastReply(2)
    expect((await bot.knowledge.people.findProfile(LAN.id))!.consent.version).toBe(CONSENT_VERSION)
  })
})
