// What of a group is kept, where Telegram hands over everything that is said there (privacy mode off, or an administrator).
import { Api, Context } from 'grammy'
import type { MessageEntity, UserFromGetMe } from 'grammy/types'
import { afterEach, describe, expect, test } from 'vitest'
import { isOurs } from '../../../bot/inbox/is-ours.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { GROUP, LAN, startBotUnderTest, TOKEN, type BotUnderTest } from '../../support/bot-under-test.ts'

const ME = { id: 123456, is_bot: true, first_name: 'Trợ lý', username: 'ke_hoach_bot' } as UserFromGetMe

const OF_THE_BOT = { message_id: 2, date: 1, chat: GROUP, from: ME }

const isKept = (update: object) => isOurs(new Context({ update_id: 1, ...update }, new Api(TOKEN), ME))
const said = (message: object, chat: object = GROUP) =>
  isKept({ message: { message_id: 1, date: 1, chat, from: LAN, ...message } })
const command = (text: string) => {
  const entity: MessageEntity = { type: 'bot_command', offset: 0, length: text.split(' ')[0]!.length }
  return said({ text, entities: [entity] })
}

describe('is kept', () => {
  test('whatever is no message, and whatever is said in private', () => {
    expect(isKept({ callback_query: { id: '1', from: LAN, data: 'x', chat_instance: '1' } })).toBe(true)
    expect(isKept({ inline_query: { id: '1', from: LAN, query: '', offset: '' } })).toBe(true)
    expect(isKept({ my_chat_member: { chat: GROUP, from: LAN, date: 1 } })).toBe(true)
    expect(said({ text: 'ai?' }, privateChat(LAN))).toBe(true)
  })

  test.each(['/hoi ai?', '/hoi@ke_hoach_bot ai?', '/huy', '/dung@KE_HOACH_BOT', '/chualam'])('%s', (text) => {
    expect(command(text)).toBe(true)
  })

  test('a mention, and a reply to the bot, also by voice', () => {
    const text = '@ke_hoach_bot ai?'
    expect(said({ text, entities: [{ type: 'mention', offset: 0, length: 13 }] })).toBe(true)
    expect(said({ text: 'ai?', reply_to_message: OF_THE_BOT })).toBe(true)
    expect(said({ voice: { duration: 3 }, reply_to_message: OF_THE_BOT })).toBe(true)
  })

  test('that the group has another number now', () => {
    expect(said({ migrate_to_chat_id: -1001 })).toBe(true)
    expect(said({ migrate_from_chat_id: -5 })).toBe(true)
  })
})

describe('is not kept', () => {
  test('what people say, send and do among themselves', () => {
    expect(said({ text: 'chào cả nhà' })).toBe(false)
    expect(said({ photo: [], caption: 'ảnh' })).toBe(false)
    expect(said({ new_chat_members: [LAN] })).toBe(false)
  })

  test('what is meant for another', () => {
    expect(command('/hoi@khac_bot ai?')).toBe(false)
    expect(said({ text: '@khac_bot ai?', entities: [{ type: 'mention', offset: 0, length: 9 }] })).toBe(false)
  })
})

describe('over HTTP', () => {
  let bot: BotUnderTest
  afterEach(() => bot.end())

  test('a talk in a group never reaches the store, and what is said to the bot in it is answered', async () => {
    bot = await startBotUnderTest()
    bot.people.says({ chat: GROUP, from: LAN, text: 'chuyện riêng' })
    bot.people.says({ chat: GROUP, from: LAN, text: '/hoi ai?', thread: 22 })
    await bot.replies(GROUP, 1)
    await bot.program.stop()
    expect(await bot.knowledge.inboxes.inboxOf(ME.id).count()).toEqual({ handled: 1 })
  })
})
