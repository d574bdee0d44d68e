// Where the bot comes and goes: profiles follow blocking, groups get one introduction, and a supergroup keeps what the group had.
import { CONSENT_VERSION } from '../../../bot/messages/people.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EXAMPLE_QUESTIONS } from '../../../bot/messages/chat.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import type { Chat } from '../../../bot/preview/telegram-shapes.ts'
import { reachOf } from '../../../knowledge/domain/profile.ts'
import {
  GROUP,
  LAN,
  MINH,
  NOON,
  repliesIn,
  startBotUnderTest,
  type BotUnderTest,
} from '../../support/bot-under-test.ts'
import { answered } from '../../support/fake-knowledge.ts'

const SMALL: Chat = { id: -77, type: 'group', title: 'Tổ chuyên môn' }

let bot: BotUnderTest
beforeEach(async () => {
  bot = await startBotUnderTest()
})
afterEach(() => bot.end())

const agree = (chat: number) => bot.knowledge.people.agree(chat, { version: CONSENT_VERSION, at: NOON })
const reach = (chat: number) => {
  const profile = bot.knowledge.people.profiles.get(chat)
  return profile && reachOf(profile)
}
/** Once a later question of somebody else is answered, what came before it in that chat has been handled too. */
const settled = async (chat: Chat, count: number) => {
  bot.people.says({ chat, from: MINH, text: '/hoi xong chưa?' })
  return bot.replies(chat, count)
}

describe('a person', () => {
  test('who blocks the bot is not written to; who comes back is, as it was left', async () => {
    await agree(LAN.id)
    bot.people.blocks(LAN)
    bot.people.unblocks(LAN)
    bot.people.blocks(LAN)
    // Chats go side by side: that somebody else is answered says nothing of this one.
    await expect.poll(() => reach(LAN.id)).toBe('blocked')
    bot.people.unblocks(LAN)
    bot.asks(LAN, 'hai')
    await bot.replyTo(LAN)
    expect(reach(LAN.id)).toBe('active')
  })

  test('whose blocking is first seen when something is sent is known as blocked then', async () => {
    await agree(LAN.id)
    const held = bot.knowledge.hold('ai?')
    bot.asks(LAN, 'ai?')
    await bot.callOf('sendChatAction')
    bot.world.blockedBy.add(LAN.id)
    held.resolve(answered('Sở.'))
    await bot.callOf('sendMessage')
    bot.asks(MINH, 'một')
    await bot.replyTo(MINH)
    expect(reach(LAN.id)).toBe('blocked')
  })

  test('who writes or presses has not blocked the bot, even where the update that told of coming back was lost', async () => {
    await agree(LAN.id)
    bot.asks(LAN, '/start')
    const welcome = await bot.replyTo(LAN)
    await bot.knowledge.people.changeReach(LAN.id, 'blocked', NOON)
    bot.people.presses(welcome, EXAMPLE_QUESTIONS[0])
    await bot.replies(privateChat(LAN), 2)
    expect(reach(LAN.id)).toBe('active')
    await bot.knowledge.people.changeReach(LAN.id, 'blocked', NOON)
    bot.asks(LAN, 'hai')
    await bot.replies(privateChat(LAN), 3)
    expect(reach(LAN.id)).toBe('active')
  })

  test('who never agreed leaves no trace by blocking', async () => {
    bot.people.blocks(LAN)
    bot.asks(MINH, 'một')
    await bot.replyTo(MINH)
    expect(bot.knowledge.people.profiles.size).toBe(0)
  })
})

describe('a group', () => {
  test('that adds the bot gets one short introduction; making it an administrator is none', async () => {
    bot.people.addsBot(SMALL, LAN)
    const [introduction] = await bot.replies(SMALL, 1)
    expect(introduction!.text).toMatch(/^Xin chào cả nhóm\..*\/hoi.*@ke_hoach_bot.*không đọc/)
    bot.world.updates.push({
      my_chat_member: {
        chat: SMALL,
        from: LAN,
        date: 0,
        old_chat_member: { status: 'member', user: bot.world.bot },
        new_chat_member: { status: 'administrator', user: bot.world.bot },
      },
    })
    const replies = await settled(SMALL, 2)
    expect(replies.map(({ text }) => text)).toEqual([introduction!.text, 'Đáp: xong chưa?'])
  })

  test('that puts the bot out is known as such, and as back when it adds it again', async () => {
    bot.people.addsBot(SMALL, LAN)
    await bot.replies(SMALL, 1)
    await agree(SMALL.id)
    bot.people.removesBot(SMALL, LAN)
    bot.asks(MINH, 'một')
    await bot.replyTo(MINH)
    expect(reach(SMALL.id)).toBe('blocked')
    bot.people.addsBot(SMALL, LAN)
    await bot.replies(SMALL, 2)
    expect(reach(SMALL.id)).toBe('active')
  })
})

describe('a group that becomes a supergroup', () => {
  test('keeps its settings under its new number, told by either chat', async () => {
    bot.people.addsBot(SMALL, LAN)
    await bot.replies(SMALL, 1)
    await agree(SMALL.id)
    await bot.knowledge.people.changeSettings(SMALL.id, { agency: 'Sở Y tế' }, new Date())
    const supergroup = bot.people.migrates(SMALL)
    await settled(supergroup, 1)
    expect([...bot.knowledge.people.profiles.keys()]).toEqual([supergroup.id])
    expect(bot.knowledge.people.profiles.get(supergroup.id)!.settings.agency).toBe('Sở Y tế')
    expect(repliesIn(bot.world, supergroup).map(({ text }) => text)).toEqual(['Đáp: xong chưa?'])
  })

  test('while an answer is on its way gets the answer in the new chat', async () => {
    await agree(SMALL.id)
    const held = bot.knowledge.hold('ai?')
    bot.people.says({ chat: SMALL, from: LAN, text: '/hoi ai?' })
    await bot.callOf('sendChatAction')
    const to = -1_000_000_000_077
    // Only the refusal tells: the messages of the two chats are still to come.
    bot.world.chats.set(to, { ...SMALL, id: to, type: 'supergroup' })
    bot.world.migrated.set(SMALL.id, to)
    held.resolve(answered('Sở.'))
    const [answer] = await bot.replies({ ...SMALL, id: to }, 1)
    expect(answer!.text).toBe('Sở.')
    expect([...bot.knowledge.people.profiles.keys()]).toEqual([to])
  })
})

test('talk and service messages of a group are left alone', async () => {
  bot.people.sends({ chat: GROUP, from: LAN }, { pinned_message: { message_id: 1, date: 0, chat: GROUP } })
  const replies = await settled(GROUP, 1)
  expect(replies.map(({ text }) => text)).toEqual(['Đáp: xong chưa?'])
})
