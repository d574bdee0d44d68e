// What goes wrong with Telegram or with us: people read one calm sentence, the log holds neither their words nor the token.
import { inspect } from 'node:util'
import { Api, HttpError } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { errorFacts } from '../../bot/error-facts.ts'
import { privateChat } from '../../bot/preview/people.ts'
import { flood } from '../../bot/preview/scripted-failures.ts'
import {
  GROUP,
  LAN,
  MINH,
  NOON,
  repliesIn,
  startBotUnderTest,
  TOKEN,
  type BotUnderTest,
} from '../support/bot-under-test.ts'
import { eventually } from '../support/eventually.ts'
import { answered, citation } from '../support/fake-knowledge.ts'
import { createVirtualClock } from '../support/virtual-clock.ts'

let bot: BotUnderTest
beforeEach(async () => {
  bot = await startBotUnderTest()
})
afterEach(() => bot.end())

const sentTexts = () =>
  bot.world.calls.filter(({ method }) => method === 'sendMessage').map(({ parameters }) => parameters['text'])

describe('an error of our own', () => {
  test('becomes one calm sentence with a code that the log also has', async () => {
    bot.knowledge.failures.set('làm hỏng', new Error(`SELECT failed near làm hỏng ${TOKEN}`))
    bot.asks(LAN, 'làm hỏng')
    const { text } = await bot.replyTo(LAN)
    const code = /mã ([2-9A-Z]{4})\.$/.exec(text!)![1]!
    expect(text).toMatch(/^Xin lỗi, tôi gặp trục trặc/)
    expect(text).not.toContain('SELECT')
    const entry = JSON.parse(bot.log.find((line) => line.includes('update failed'))!)
    expect(entry).toMatchObject({
      code,
      chat: expect.stringMatching(/^[0-9a-f]{10}$/),
      errorName: 'Error',
      msg: 'update failed',
    })
  })

  test('at a press answers the press', async () => {
    bot.knowledge.answers.set('ai?', answered('Sở.', citation()))
    bot.asks(LAN, 'ai?')
    const answer = await bot.replyTo(LAN)
    Object.assign(bot.knowledge.passages, { get: () => raise('broken') })
    const press = bot.people.presses(answer, 'Xem nguyên văn')
    await bot.callOf('answerCallbackQuery')
    expect(press.answer()).toMatchObject({ text: expect.stringMatching(/mã [2-9A-Z]{4}/), asAlert: true })
  })

  test('after the press was answered becomes a message, with the code, in the topic of the button', async () => {
    bot.knowledge.answers.set('ai?', answered('Sở.', citation()))
    bot.people.says({ chat: GROUP, from: LAN, text: '/hoi ai?', thread: 22 })
    const [answer] = await bot.replies(GROUP, 1)
    bot.failNext('sendMessage', { ok: false, error_code: 400, description: 'Bad Request: chosen by the test' })
    const press = bot.people.presses(answer!, 'Sai?', MINH)
    const [, told] = await bot.replies(GROUP, 2)
    expect(told).toMatchObject({ text: expect.stringMatching(/^Xin lỗi.* mã [2-9A-Z]{4}\.$/), message_thread_id: 22 })
    expect(press.answer()).toMatchObject({ text: undefined })
    expect(bot.world.calls.filter(({ method }) => method === 'answerCallbackQuery')).toHaveLength(1)
  })

  test('at a press that is too old to be answered becomes a message', async () => {
    bot.knowledge.answers.set('ai?', answered('Sở.', citation()))
    bot.asks(LAN, 'ai?')
    const answer = await bot.replyTo(LAN)
    Object.assign(bot.knowledge.passages, { get: () => raise('broken') })
    bot.failNext('answerCallbackQuery', { ok: false, error_code: 400, description: 'Bad Request: query is too old' })
    bot.people.presses(answer, 'Xem nguyên văn')
    expect((await bot.replies(privateChat(LAN), 2))[1]!.text).toMatch(/mã [2-9A-Z]{4}\.$/)
  })

  test('does not stop the next question', async () => {
    bot.knowledge.failures.set('làm hỏng', new Error('broken'))
    bot.asks(LAN, 'làm hỏng')
    bot.asks(LAN, 'câu sau')
    expect((await bot.replies(privateChat(LAN), 2))[1]!.text).toBe('Đáp: câu sau')
  })
})

describe('Telegram', () => {
  test('asking for a pause (429) gets the message again after it', async () => {
    bot.failNext('sendMessage', flood(0))
    bot.asks(LAN, 'ai?')
    expect((await bot.replyTo(LAN)).text).toBe('Đáp: ai?')
    expect(sentTexts()).toEqual(['Đáp: ai?', 'Đáp: ai?'])
  })

  test('refusing our HTML (400) gets the same as plain text', async () => {
    bot.knowledge.answers.set('ai?', answered('Sở <Giáo dục> & Đào tạo.', citation()))
    bot.failNext('sendMessage', {
      ok: false,
      error_code: 400,
      description: 'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 3',
    })
    bot.asks(LAN, 'ai?')
    const answer = await bot.replyTo(LAN)
    expect(answer.text).toMatch(/^Sở <Giáo dục> & Đào tạo\.\n\nNguồn:/)
    expect(answer.entities).toEqual([])
    expect(answer.reply_markup!.inline_keyboard.flat().map((button) => button.text)).toContain('Xem nguyên văn')
  })

  test('saying that the person blocked the bot (403) is noted, and others are served', async () => {
    const held = bot.knowledge.hold('ai?')
    bot.asks(LAN, 'ai?')
    await bot.callOf('sendChatAction')
    bot.people.blocks(LAN)
    held.resolve(answered('Sở.'))
    await bot.callOf('sendMessage')
    bot.asks(MINH, 'còn ai?')
    expect((await bot.replyTo(MINH)).text).toBe('Đáp: còn ai?')
    expect(bot.log.filter((line) => line.includes('"msg":"blocked"'))).toHaveLength(1)
    expect(repliesIn(bot.world, privateChat(LAN))).toEqual([])
  })

  test('breaking the connection while sending: not sent twice, since nobody knows whether it arrived', async () => {
    bot.failNext('sendMessage', 'drop')
    bot.asks(LAN, 'ai?')
    expect((await bot.replyTo(LAN)).text).toMatch(/^Xin lỗi/)
    expect(sentTexts().filter((text) => text === 'Đáp: ai?')).toHaveLength(1)
  })

  test('breaking even the apology, nobody knows how late, leaves the bot running', async () => {
    bot.failNext('sendMessage', 'drop', 2)
    bot.asks(LAN, 'ai?')
    await bot.callOf('sendMessage', 2)
    bot.asks(LAN, 'câu sau')
    expect((await bot.replyTo(LAN)).text).toBe('Đáp: câu sau')
  })
})

describe('while nothing reaches Telegram', () => {
  test('a long pause that it asks for (429) is kept, and the answer comes after it', async () => {
    await bot.end()
    const clock = createVirtualClock(NOON)
    bot = await startBotUnderTest({}, { clock })
    bot.failNext('sendMessage', flood(2282))
    bot.asks(LAN, 'ai?')
    await bot.callOf('sendMessage')
    await eventually(() => expect(bot.log.join('')).toContain('update put off'))
    const look = () => {
      bot.repeatTyping()
      return bot.knowledge.inboxes.inboxOf(123456).isClaimable('nobody', clock.now(), 0)
    }
    clock.advance(2_281_000)
    expect(await look()).toBe(false)
    clock.advance(1_000)
    bot.repeatTyping()
    expect((await bot.replyTo(LAN)).text).toBe('Đáp: ai?')
    expect(sentTexts()).toEqual(['Đáp: ai?', 'Đáp: ai?'])
  })
})

describe('the log', () => {
  test('holds neither the token nor a question nor an answer, whatever fails', async () => {
    const question = 'câu hỏi riêng tư'
    bot.failNext('sendMessage', { ok: false, error_code: 400, description: `Bad Request: near "${question}"` })
    bot.failNext('sendMessage', 'drop', 3)
    bot.failNext('sendChatAction', 'drop')
    const held = bot.knowledge.hold(question)
    bot.asks(LAN, question)
    await bot.callOf('sendChatAction')
    held.resolve(answered('Đáp: chưa.'))
    bot.asks(LAN, question)
    await bot.callOf('sendMessage', 4)
    bot.knowledge.failures.set('hỏng hẳn', new TypeError(`${question} ${TOKEN}\n    at ${question}`))
    bot.asks(LAN, 'hỏng hẳn')
    await bot.replies(privateChat(LAN), 1)
    await bot.end()
    const log = bot.log.join('')
    expect(log).toContain('"errorName":"HttpError"')
    expect(log).toContain('"errorName":"GrammyError"')
    expect(log).toContain('"errorName":"TypeError"')
    for (const secret of [TOKEN, 'AAtest', question, 'Đáp:']) expect(log).not.toContain(secret)
  })

  test('holds no number of a chat or a person', async () => {
    const far = { id: 7_340_215_889, is_bot: false, first_name: 'Xa' }
    const group = { id: -1_002_233_445_566, type: 'supergroup', title: 'Phòng', is_forum: true } as const
    bot.knowledge.failures.set('hỏng hẳn', new Error('broken'))
    bot.failNext('sendChatAction', 'drop')
    const held = bot.knowledge.hold('lâu không?')
    bot.asks(far, 'lâu không?')
    await bot.callOf('sendChatAction')
    held.resolve(answered('Xong.'))
    bot.asks(far, 'ai?')
    bot.people.says({ chat: group, from: far, text: '/hoi ai?', thread: 11 })
    bot.people.says({ chat: group, from: far, text: '/hoi hỏng hẳn', thread: 11 })
    await bot.replies(group, 2)
    for (let count = 0; count < 40; count++) bot.asks(far, `câu ${count}`)
    await eventually(() => expect(bot.log.join('')).toContain('too many'))
    await bot.end()
    const log = bot.log.join('')
    for (const event of ['answered', 'update failed', 'typing not shown']) expect(log).toContain(`"msg":"${event}"`)
    for (const id of [far.id, group.id]) expect(log).not.toContain(String(Math.abs(id)))
  })

  test('needs that care: the error of a broken connection holds the token', async () => {
    bot.failNext('getMe', 'drop')
    const error: unknown = await new Api(TOKEN, { apiRoot: bot.apiRoot }).getMe().catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(HttpError)
    expect(inspect(error)).toContain(TOKEN)
    expect(inspect(errorFacts(error))).not.toContain(TOKEN)
    expect(errorFacts(error)).toMatchObject({ errorName: 'HttpError', method: 'getMe' })
  })
})

function raise(message: string): never {
  throw new Error(message)
}
