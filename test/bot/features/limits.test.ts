// Too much from one person or group: one kind sentence, then silence until it is over; others are answered all the while.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RateRules } from '../../../bot/limits/rate-limiter.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { GROUP, LAN, MINH, repliesIn, startBotUnderTest, type BotUnderTest } from '../../support/bot-under-test.ts'
import { answered, citation } from '../../support/fake-knowledge.ts'

const RATES: RateRules = {
  person: { burst: 2, perSecond: 0.5, resumeAt: 1 },
  group: { burst: 3, perSecond: 0.5, resumeAt: 2 },
  inline: { burst: 1, perSecond: 1, resumeAt: 1 },
}

let bot: BotUnderTest
beforeEach(async () => {
  bot = await startBotUnderTest({}, { rates: RATES })
})
afterEach(() => bot.end())

const textsOf = (user: typeof LAN) => repliesIn(bot.world, privateChat(user)).map(({ text }) => text)

describe('a person who sends too much', () => {
  test('is told once how long to wait, and then answered by nothing; another one is answered', async () => {
    for (let count = 1; count <= 6; count += 1) bot.asks(LAN, `câu ${count}`)
    bot.asks(MINH, 'còn tôi?')
    await bot.replies(privateChat(LAN), 3)
    expect((await bot.replyTo(MINH)).text).toBe('Đáp: còn tôi?')
    expect(new Set(textsOf(LAN))).toEqual(
      new Set([
        'Đáp: câu 1',
        'Đáp: câu 2',
        'Anh/chị nhắn nhanh quá, tôi chưa theo kịp. Anh/chị chờ khoảng 2 giây rồi nhắn tiếp giúp tôi nhé.',
      ]),
    )
    expect(bot.knowledge.asked.map(({ text }) => text).filter((text) => text.startsWith('câu'))).toHaveLength(2)
  })

  test('may still stop things', async () => {
    for (let count = 1; count <= 4; count += 1) bot.asks(LAN, `câu ${count}`)
    bot.asks(LAN, '/dung')
    expect((await bot.replies(privateChat(LAN), 4)).map(({ text }) => text)).toContain(
      'Tôi không lưu gì về anh/chị nên không gửi nhắc hạn nào.',
    )
  })

  test('by pressing is told on the button, and every press is answered', async () => {
    bot.knowledge.answers.set('ai?', answered('Sở.', citation()))
    bot.asks(LAN, 'ai?')
    const answer = await bot.replyTo(LAN)
    const presses = [1, 2, 3].map(() => bot.people.presses(answer, 'Xem nguyên văn'))
    await bot.callOf('answerCallbackQuery', 3)
    expect(presses.map((press) => press.answer())).toMatchObject([
      { text: expect.stringMatching(/không còn trong các kế hoạch/) },
      { text: expect.stringMatching(/chờ khoảng 2 giây/) },
      { text: undefined },
    ])
  })
})

test('a group is told once; talk that is not for the bot counts for nothing', async () => {
  const people = [501, 502, 503, 504].map((id) => ({ id, is_bot: false, first_name: String(id) }))
  for (const from of people) bot.people.says({ chat: GROUP, from, text: 'chào cả nhà' })
  for (const from of people) bot.people.says({ chat: GROUP, from, text: '/hoi ai?' })
  for (const from of people) bot.people.says({ chat: GROUP, from, text: '@ke_hoach_bot ai?' })
  const replies = await bot.replies(GROUP, 4)
  const texts = replies.map(({ text }) => text)
  expect(texts.filter((text) => text === 'Đáp: ai?')).toHaveLength(3)
  expect(texts).toContain(
    'Nhóm đang hỏi nhiều quá, tôi chưa theo kịp. Xin chờ khoảng 4 giây rồi hỏi tiếp giúp tôi nhé.',
  )
})
