// /start and /help, and what the bot tells Telegram of itself.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EXAMPLE_QUESTIONS } from '../../../bot/messages/chat.ts'
import { CONSENT_VERSION } from '../../../bot/messages/people.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { findMenu } from '../../../bot/preview/find-menu.ts'
import type { Chat, Message, User } from '../../../bot/preview/telegram-shapes.ts'
import { GROUP, LAN, MINH, NOON, startBotUnderTest, type BotUnderTest } from '../../support/bot-under-test.ts'

let bot: BotUnderTest
beforeEach(async () => {
  bot = await startBotUnderTest()
})
afterEach(() => bot.end())

const labelsOf = (message: Message) => message.reply_markup!.inline_keyboard.flat().map(({ text }) => text)

describe('/start', () => {
  test('says in three lines what it is, which plans are loaded and what would be kept, asks for a yes, offers two examples', async () => {
    bot.asks(LAN, '/start')
    const welcome = await bot.replyTo(LAN)
    expect(welcome.text!.split('\n')).toHaveLength(3)
    expect(welcome.text).toContain('Hiện có 1 kế hoạch: Kế hoạch 3707/KH-UBND.')
    expect(welcome.text).toMatch(
      /Nếu anh\/chị đồng ý, tôi lưu mã tài khoản Telegram \(không phải số điện thoại\), cơ quan/,
    )
    expect(labelsOf(welcome)).toEqual(['Đồng ý', 'Chỉ hỏi, không lưu', ...EXAMPLE_QUESTIONS])
  })

  test('to somebody who has agreed says what to do instead', async () => {
    await bot.knowledge.people.agree(LAN.id, { version: CONSENT_VERSION, at: NOON })
    bot.asks(LAN, '/start')
    const welcome = await bot.replyTo(LAN)
    expect(welcome.text).toContain('Anh/chị cứ nhắn câu hỏi')
    expect(labelsOf(welcome)).toEqual([...EXAMPLE_QUESTIONS])
  })

  test('says that the plans are samples when they are', async () => {
    bot.knowledge.plans = { names: ['Kế hoạch A', 'Kế hoạch B'], areSamples: true }
    bot.asks(LAN, '/start')
    expect((await bot.replyTo(LAN)).text).toContain('Đang dùng 2 kế hoạch mẫu: Kế hoạch A; Kế hoạch B.')
  })

  test('names five plans and counts the others', async () => {
    bot.knowledge.plans = { names: ['A', 'B', 'C', 'D', 'E', 'F', 'G'], areSamples: false }
    bot.asks(LAN, '/start')
    expect((await bot.replyTo(LAN)).text).toContain('7 kế hoạch: A; B; C; D; E; và 2 kế hoạch khác.')
  })

  test('an example button asks its question, and the answer repeats it, because nobody typed it', async () => {
    bot.asks(LAN, '/start')
    const press = bot.people.presses(await bot.replyTo(LAN), EXAMPLE_QUESTIONS[0])
    const [, answer] = await bot.replies(privateChat(LAN), 2)
    expect(answer!.text).toBe(`${EXAMPLE_QUESTIONS[0]}\nĐáp: ${EXAMPLE_QUESTIONS[0]}`)
    expect(press.answer()).toEqual({ text: undefined, asAlert: false })
  })
})

test('an unknown command in private gets a sentence, and is not asked as a question', async () => {
  bot.asks(LAN, '/abc')
  expect((await bot.replyTo(LAN)).text).toMatch(/^Tôi chưa biết lệnh này/)
  expect(bot.knowledge.asked).toEqual([])
})

test('menus are set for private chats and for groups, and a webhook left over is removed', () => {
  expect(bot.world.commands.get('all_private_chats')!.map(({ command }) => command)).toEqual([
    'start',
    'help',
    'kehoach',
    'nhiemvu',
    'chitieu',
    'han',
    'dangky',
    'caidat',
    'riengtu',
    'dung',
  ])
  expect(bot.world.commands.get('all_group_chats')!.map(({ command }) => command)).toEqual([
    'hoi',
    'kehoach',
    'nhiemvu',
    'chitieu',
    'han',
    'dangky',
    'caidat',
  ])
  expect(bot.world.calls.map(({ method }) => method)).toContain('deleteWebhook')
})

test('/start in a group is nobody’s business here: other bots may be meant', async () => {
  bot.people.says({ chat: GROUP, from: LAN, text: '/start' })
  bot.people.says({ chat: GROUP, from: LAN, text: '/hoi có gì' })
  const replies = await bot.replies(GROUP, 1)
  expect(replies.map(({ text }) => text)).toEqual(['Đáp: có gì'])
})

test('administrators of the bot, and those of a group, are shown their own commands besides', async () => {
  await bot.end()
  bot = await startBotUnderTest({}, { settings: { adminIds: [MINH.id] }, knownChats: [privateChat(MINH)] })
  const menu = (chat: Chat, person: User) => findMenu(bot.world, chat, person).map(({ command }) => command)
  expect(menu(privateChat(LAN), LAN)).not.toContain('maqr')
  expect(menu(privateChat(MINH), MINH)).toEqual([
    ...menu(privateChat(LAN), LAN),
    'maqr',
    'duyet',
    'thongbao',
    'thongke',
    'gopy',
    'nguoi',
    'nhatky',
    'themhan',
    'tiendo',
    'tingui',
  ])
  bot.people.isAdministrator(GROUP, MINH)
  expect(menu(GROUP, MINH)).toEqual([...menu(GROUP, LAN), 'riengtu', 'xuat', 'xoa', 'dung'])
})
