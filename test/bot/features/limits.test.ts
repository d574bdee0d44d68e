// Too much from one person or group: one kind sentence, then silence until it is over; others are answered all the while.
import { CONSENT_VERSION } from '../../../bot/messages/people.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RateRules } from '../../../bot/limits/rate-limiter.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { tooMany, tooManyInGroup } from '../../../bot/messages/chat.ts'
import { NOTHING_TO_STOP, STOPPED } from '../../../bot/messages/people.ts'
import type { Chat, Message } from '../../../bot/preview/telegram-shapes.ts'
import {
  GROUP,
  LAN,
  MINH,
  NOON,
  repliesIn,
  startBotUnderTest,
  type BotUnderTest,
} from '../../support/bot-under-test.ts'
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
    // Never refused, and behind all of them in the same conversation: the last to be answered.
    bot.asks(LAN, '/dung')
    bot.asks(MINH, 'còn tôi?')
    await bot.replies(privateChat(LAN), 4)
    expect((await bot.replyTo(MINH)).text).toBe('Đáp: còn tôi?')
    expect(textsOf(LAN)).toEqual(['Đáp: câu 1', 'Đáp: câu 2', tooMany(2), NOTHING_TO_STOP])
    expect(bot.knowledge.asked.map(({ text }) => text).filter((text) => text.startsWith('câu'))).toHaveLength(2)
  })

  test('may still stop things', async () => {
    for (let count = 1; count <= 4; count += 1) bot.asks(LAN, `câu ${count}`)
    bot.asks(LAN, '/dung')
    expect((await bot.replies(privateChat(LAN), 4)).map(({ text }) => text)).toContain(
      'Tôi không lưu gì về anh/chị nên không gửi nhắc hạn nào.',
    )
  })

  test('pays for words that only look like a command', async () => {
    for (let count = 1; count <= 3; count += 1) {
      const entities = [{ type: 'code', offset: 0, length: 5 }] as const
      bot.people.says({ chat: privateChat(LAN), from: LAN, text: `/dung câu ${count}`, entities })
    }
    await bot.replies(privateChat(LAN), 3)
    expect(textsOf(LAN)).toEqual(['Đáp: /dung câu 1', 'Đáp: /dung câu 2', tooMany(2)])
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
  const [, , , fourth] = people.map((from) => bot.people.says({ chat: GROUP, from, text: '/hoi ai?' })) as [
    Message,
    Message,
    Message,
    Message,
  ]
  for (const from of people) bot.people.says({ chat: GROUP, from, text: '@ke_hoach_bot ai?' })
  await bot.knowledge.people.agree(GROUP.id, { version: CONSENT_VERSION, at: NOON })
  bot.people.isAdministrator(GROUP, LAN)
  bot.people.says({ chat: GROUP, from: LAN, text: '/dung' })
  const replies = await bot.replies(GROUP, 5)
  expect(replies.map(({ text }) => text)).toEqual(['Đáp: ai?', 'Đáp: ai?', 'Đáp: ai?', tooManyInGroup(4), STOPPED])
  expect(replies[3]!.reply_to_message!.message_id).toBe(fourth.message_id)
})

test('in a group the one who sends too much is told by a reply', async () => {
  const [, , third] = [1, 2, 3].map((count) => bot.people.says({ chat: GROUP, from: LAN, text: `/hoi câu ${count}` }))
  const refusal = (await bot.replies(GROUP, 3))[2]!
  expect(refusal.text).toBe(tooMany(2))
  expect(refusal.reply_to_message!.message_id).toBe(third!.message_id)
})

test('anonymous administrators of different groups do not pay for each other', async () => {
  const other: Chat = { id: -901, type: 'supergroup', title: 'Phòng Tài chính' }
  for (const text of ['/hoi một', '/hoi hai']) bot.people.saysAnonymously({ chat: GROUP, text })
  await bot.replies(GROUP, 2)
  bot.people.saysAnonymously({ chat: other, text: '/hoi ba' })
  expect((await bot.replies(other, 1))[0]!.text).toBe('Đáp: ba')
})
