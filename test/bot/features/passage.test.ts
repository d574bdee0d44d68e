// "Xem nguyên văn": what a press shows, and that every press is answered.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import type { Message } from '../../../bot/preview/telegram-shapes.ts'
import { LAN, startBotUnderTest, type BotUnderTest } from '../../support/bot-under-test.ts'
import { answered, citation, passageInContext } from '../../support/fake-knowledge.ts'

let bot: BotUnderTest
beforeEach(async () => {
  bot = await startBotUnderTest()
  bot.knowledge.answers.set('ai?', answered('Sở.', citation()))
})
afterEach(() => bot.end())

async function answerWithButton(): Promise<Message> {
  bot.asks(LAN, 'ai?')
  return bot.replyTo(LAN)
}

test('shows the cited passage in bold between its neighbours, as a reply to the answer', async () => {
  bot.knowledge.passages.set(7, {
    file: '002.txt',
    plan: 'Kế hoạch 3707/KH-UBND',
    whereabouts: '1. Phổ cập',
    headingPath: ['II. Nhiệm vụ', '1. Phổ cập'],
    passages: [
      { raw: 'Đoạn trước.', cited: false },
      { raw: 'Đoạn <được> dẫn.', cited: true },
      { raw: 'Đoạn sau.', cited: false },
    ],
  })
  const answer = await answerWithButton()
  const press = bot.people.presses(answer, 'Xem nguyên văn')
  const shown = (await bot.replies(privateChat(LAN), 2))[1]!
  expect(shown.text).toBe(
    'Kế hoạch 3707/KH-UBND\nII. Nhiệm vụ › 1. Phổ cập\n\nĐoạn trước.\n\nĐoạn <được> dẫn.\n\nĐoạn sau.',
  )
  const bold = shown.entities!.filter(({ type }) => type === 'bold')
  expect(bold.map(({ offset, length }) => shown.text!.slice(offset, offset + length))).toEqual([
    'Kế hoạch 3707/KH-UBND',
    'Đoạn <được> dẫn.',
  ])
  expect(shown.reply_to_message!.message_id).toBe(answer.message_id)
  expect(press.answer()).toEqual({ text: undefined, asAlert: false })
})

test('says calmly that a passage is no longer live', async () => {
  const press = bot.people.presses(await answerWithButton(), 'Xem nguyên văn')
  await bot.callOf('answerCallbackQuery')
  expect(press.answer()).toMatchObject({ text: expect.stringMatching(/^Đoạn này không còn/), asAlert: true })
  expect(await bot.replies(privateChat(LAN), 1)).toHaveLength(1)
})

test.each(['p:', 'p:-1', 'p:1e3', 'p:01', 'p:99999999999999999', 'p:7:8', 'e:9', 'x', "p:7' OR 1=1", 'p:٣'])(
  'forged data %j is answered, and nothing is shown',
  async (data) => {
    bot.knowledge.passages.set(7, passageInContext({}))
    const press = bot.people.forgesPress(await answerWithButton(), data)
    await bot.callOf('answerCallbackQuery')
    expect(press.answer()).toMatchObject({ text: expect.stringMatching(/^Nút này không còn dùng được/) })
    expect(await bot.replies(privateChat(LAN), 1)).toHaveLength(1)
  },
)

test('a press too old to be answered still shows the passage', async () => {
  bot.knowledge.passages.set(7, passageInContext({}))
  bot.failNext('answerCallbackQuery', { ok: false, error_code: 400, description: 'Bad Request: query is too old' })
  bot.people.presses(await answerWithButton(), 'Xem nguyên văn')
  expect((await bot.replies(privateChat(LAN), 2))[1]!.text).toContain('Đoạn được dẫn.')
})
