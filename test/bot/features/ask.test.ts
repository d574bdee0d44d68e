// Questions in private chats: typing, one answer with its sources, and calm words for whatever cannot be answered.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { passageId } from '../../../knowledge/domain/ids.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { LAN, NOON, startBotUnderTest, type BotUnderTest } from '../../support/bot-under-test.ts'
import { answered, citation } from '../../support/fake-knowledge.ts'

let bot: BotUnderTest
beforeEach(async () => {
  bot = await startBotUnderTest()
})
afterEach(() => bot.end())

describe('a question in a private chat', () => {
  test('is answered in one message: text, source, expandable quote and a button', async () => {
    bot.knowledge.answers.set('ai chủ trì?', answered('Sở Giáo dục và Đào tạo chủ trì.', citation()))
    bot.asks(LAN, 'ai chủ trì?')
    const answer = await bot.replyTo(LAN)
    expect(answer.text).toBe(
      'Sở Giáo dục và Đào tạo chủ trì.\n\nNguồn:\nKế hoạch 3707/KH-UBND, Mục II, hàng 4 (dòng 10–12)\nSở Giáo dục và Đào tạo chủ trì.',
    )
    expect(answer.entities!.map(({ type }) => type)).toEqual(['bold', 'expandable_blockquote'])
    expect(answer.reply_markup!.inline_keyboard.flat().map(({ text }) => text)).toEqual(['Xem nguyên văn', 'Sai?'])
    expect(bot.knowledge.asked).toMatchObject([{ conversation: '501', text: 'ai chủ trì?', at: NOON }])
  })

  test('has at most three buttons, numbered as the sources', async () => {
    const citations = [1, 2, 3, 4].map((id) => citation({ passageId: passageId(id) }))
    bot.knowledge.answers.set('ai?', answered('Bốn nơi.', ...citations))
    bot.asks(LAN, 'ai?')
    const { text, reply_markup: keyboard } = await bot.replyTo(LAN)
    expect(keyboard!.inline_keyboard[0]).toEqual([
      { text: 'Nguyên văn 1', callback_data: 'p:1' },
      { text: 'Nguyên văn 2', callback_data: 'p:2' },
      { text: 'Nguyên văn 3', callback_data: 'p:3' },
    ])
    expect(text).toContain('4. Kế hoạch 3707/KH-UBND')
  })

  test('shows typing again and again while it is worked on, not below the answer, and not where that is there at once', async () => {
    const held = bot.knowledge.hold('lâu không?')
    bot.asks(LAN, 'lâu không?')
    await bot.callOf('sendChatAction', 1)
    bot.repeatTyping()
    await bot.callOf('sendChatAction', 2)
    held.resolve(answered('Xong.'))
    await bot.replyTo(LAN)
    bot.repeatTyping()
    bot.asks(LAN, 'câu sau')
    await bot.replies(privateChat(LAN), 2)
    expect(bot.world.calls.filter(({ method }) => method.startsWith('send')).map(({ method }) => method)).toEqual([
      'sendChatAction',
      'sendChatAction',
      'sendMessage',
      'sendMessage',
    ])
  })

  test('is answered although typing cannot be shown', async () => {
    bot.failNext('sendChatAction', {
      ok: false,
      error_code: 429,
      description: 'Too Many',
      parameters: { retry_after: 99 },
    })
    bot.asks(LAN, 'vẫn trả lời chứ?')
    expect((await bot.replyTo(LAN)).text).toBe('Đáp: vẫn trả lời chứ?')
  })

  test('without any citation has no sources, and only “Sai?” below', async () => {
    bot.knowledge.answers.set('gì?', { outcome: 'nothing-found', text: 'Không tìm thấy.', citations: [] })
    bot.asks(LAN, 'gì?')
    const answer = await bot.replyTo(LAN)
    expect(answer.text).toBe('Không tìm thấy.')
    expect(answer.reply_markup!.inline_keyboard.flat().map(({ text }) => text)).toEqual(['Sai?'])
  })

  test.each([
    ['HTML', '<b>ai & <script>alert(1)</script> chủ trì?'],
    ['emoji', '🏫👩‍🏫 ai chủ trì? 🇻🇳'],
    ['4,096 letters', 'ữ'.repeat(4096)],
  ])('with %s comes back unharmed', async (_, question) => {
    bot.knowledge.answers.set(question, answered(question))
    bot.asks(LAN, question)
    expect((await bot.replyTo(LAN)).text).toBe(question)
  })

  test('of 5,000 characters, as clients with other limits send it, is answered in parts', async () => {
    const question = 'chỉ tiêu '.repeat(556).trim()
    bot.asks(LAN, question)
    const parts = await bot.replies(privateChat(LAN), 2)
    expect(parts.map(({ text }) => text).join(' ')).toBe(`Đáp: ${question}`)
  })
})

test('/hoi works in private too, and explains itself without a question', async () => {
  bot.asks(LAN, '/hoi ai chủ trì?')
  bot.asks(LAN, '/hoi')
  const [answer, hint] = await bot.replies(privateChat(LAN), 2)
  expect(answer!.text).toBe('Đáp: ai chủ trì?')
  expect(hint!.text).toMatch(/gõ câu hỏi ngay sau lệnh/)
})

test.each([
  ['a sticker', { sticker: { file_id: 'x', file_unique_id: 'y' } }],
  ['a video', { video: { file_id: 'x', file_unique_id: 'y', width: 1, height: 1, duration: 1 } }],
  ['a contact', { contact: { phone_number: '1', first_name: 'x' } }],
  ['a place', { location: { latitude: 1, longitude: 2 } }],
])('%s gets a kind sentence', async (_, content) => {
  bot.people.sends({ chat: privateChat(LAN), from: LAN }, content)
  expect((await bot.replyTo(LAN)).text).toBe(
    'Xin lỗi, hiện tôi chỉ đọc được tin nhắn chữ. Anh/chị gõ câu hỏi giúp tôi nhé.',
  )
})

test.each([
  ['a photo', { photo: [{ file_id: 'x', file_unique_id: 'y', width: 1, height: 1 }], caption: 'ai?' }],
  ['a file', { document: { file_id: 'x', file_unique_id: 'y' } }],
])('%s is for administrators to send, and that is said kindly', async (_, content) => {
  bot.people.sends({ chat: privateChat(LAN), from: LAN }, content)
  expect((await bot.replyTo(LAN)).text).toMatch(/^Cảm ơn anh\/chị\. Chỉ quản trị viên nạp được kế hoạch/)
})

test('service messages get no reply', async () => {
  bot.people.sends({ chat: privateChat(LAN), from: LAN }, { pinned_message: { message_id: 1 } })
  bot.asks(LAN, 'câu sau')
  expect((await bot.replies(privateChat(LAN), 1)).map(({ text }) => text)).toEqual(['Đáp: câu sau'])
})
