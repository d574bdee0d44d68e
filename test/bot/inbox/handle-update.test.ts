// What comes too late, what is given up, and what a handler that begins again does not send twice: over HTTP.
import { afterEach, describe, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import type { Chat, Update } from '../../../bot/preview/telegram-shapes.ts'
import type { InboxStore } from '../../../knowledge/store/update-inbox.ts'
import { createMemoryInboxes } from '../../support/memory-inbox.ts'
import {
  GROUP,
  LAN,
  MINH,
  NOON,
  repliesIn,
  startBotUnderTest,
  type BotUnderTest,
} from '../../support/bot-under-test.ts'

const BOT = 123456
const HOUR_MS = 3_600_000
/** The program's clock; people wrote at noon. */
const hoursLater = (hours: number) => ({
  clock: { now: () => new Date(NOON.getTime() + hours * HOUR_MS) },
  peopleClock: { now: () => NOON },
})

let bot: BotUnderTest
afterEach(() => bot.end())

const counts = () => bot.knowledge.inboxes.inboxOf(BOT).count()
/** Ends the program, so that everything that came in is settled. */
const settled = async (chat: Chat = privateChat(LAN)) => {
  await bot.callOf('sendMessage')
  await bot.program.stop()
  return repliesIn(bot.world, chat).map(({ text }) => text)
}

describe('after a pause of three hours', () => {
  test('a chat with several late questions gets one apology, and another chat its own', async () => {
    bot = await startBotUnderTest({}, hoursLater(3))
    for (const text of ['một', 'hai', 'ba']) bot.asks(LAN, text)
    bot.asks(MINH, 'bốn')
    await bot.replies(privateChat(MINH), 1)
    expect(await settled()).toEqual([expect.stringMatching(/^Xin lỗi anh\/chị, vừa qua tôi tạm ngừng/)])
    expect(repliesIn(bot.world, privateChat(MINH))).toHaveLength(1)
    expect(await counts()).toEqual({ expired: 4 })
    expect(bot.knowledge.asked).toEqual([])
  })

  test('in a group only who spoke to the bot gets it, in the topic', async () => {
    bot = await startBotUnderTest({}, hoursLater(3))
    bot.people.says({ chat: GROUP, from: LAN, text: 'chào cả nhà', thread: 11 })
    bot.people.says({ chat: GROUP, from: LAN, text: '/hoi ai?', thread: 22 })
    await settled(GROUP)
    expect(repliesIn(bot.world, GROUP)).toMatchObject([
      { text: expect.stringMatching(/^Xin lỗi/), message_thread_id: 22 },
    ])
    expect(await counts()).toEqual({ expired: 1 })
  })

  test('a wish to be left alone is followed all the same', async () => {
    bot = await startBotUnderTest({}, hoursLater(3))
    bot.asks(LAN, '/dung')
    expect(await settled()).toEqual([expect.not.stringMatching(/tạm ngừng/)])
    expect(await counts()).toEqual({ handled: 1 })
  })
})

test('after one hour, everything is answered', async () => {
  bot = await startBotUnderTest({}, hoursLater(1))
  bot.asks(LAN, 'một')
  expect(await settled()).toEqual(['Đáp: một'])
})

const message = (id: number, text: string): Update => ({
  update_id: id,
  message: { message_id: id, date: NOON.getTime() / 1000, chat: privateChat(LAN), from: LAN, text },
})

/** Not one that the local Telegram gives to what is said later. */
const OLD = 900

/** A program that starts with what a killed one had begun so often, and had sent for it. */
async function startAfterKills(times: number, sent: readonly { method: string; result: string }[] = []): Promise<void> {
  const inboxes = createMemoryInboxes()
  const inbox = inboxes.inboxOf(BOT)
  await inbox.receive([{ id: OLD, lane: String(LAN.id), payload: JSON.stringify(message(OLD, 'một')) }], NOON)
  for (let time = 0; time < times; time++)
    await inbox.claim({ holder: `dead ${time}`, at: NOON, leaseUntil: NOON, limit: 1 })
  for (const [position, effect] of sent.entries()) await inbox.noteSent(OLD, position, effect)
  bot = await startBotUnderTest({ inboxes }, { knownChats: [privateChat(LAN)] })
}

describe('after kills', () => {
  test('an update that was in hand is answered at the next start', async () => {
    await startAfterKills(1)
    expect(await settled()).toEqual(['Đáp: một'])
    expect(await counts()).toEqual({ handled: 1 })
  })

  test('one that was begun five times is given up: the person is told, the log has the code', async () => {
    await startAfterKills(5)
    const [text] = await settled()
    const code = /mã ([2-9A-Z]{4})\.$/.exec(text!)![1]!
    expect(bot.knowledge.asked).toEqual([])
    expect(await counts()).toEqual({ 'given-up': 1 })
    const entry = JSON.parse(bot.log.find((line) => line.includes('update given up'))!)
    expect(entry).toMatchObject({ code, update: OLD, attempts: 6 })
  })

  test('what was sent before is not sent again', async () => {
    const result = JSON.stringify({ message_id: 9, date: 1, chat: { id: LAN.id, type: 'private' } })
    await startAfterKills(1, [{ method: 'sendMessage', result }])
    bot.asks(LAN, 'hai')
    expect(await settled()).toEqual(['Đáp: hai'])
    expect(bot.knowledge.asked.map(({ text }) => text)).toEqual(['một', 'hai'])
  })

  test('another kind of effect in its place is no reason to leave the answer out', async () => {
    await startAfterKills(1, [{ method: 'sendPhoto', result: '{}' }])
    expect(await settled()).toEqual(['Đáp: một'])
  })
})

test('what is noted of a sent message says where it stands, and nothing that it said', async () => {
  const noted: unknown[] = []
  const store = createMemoryInboxes()
  const inboxOf: InboxStore['inboxOf'] = (id) => {
    const inbox = store.inboxOf(id)
    return { ...inbox, noteSent: async (...given) => void noted.push(given) }
  }
  bot = await startBotUnderTest({ inboxes: { ...store, inboxOf } })
  bot.asks(LAN, 'riêng tư')
  await settled()
  expect(noted).toEqual([[1, 0, { method: 'sendMessage', result: expect.any(String) }]])
  expect(JSON.stringify(noted)).not.toContain('riêng tư')
  expect(JSON.stringify(noted)).not.toContain('Lan')
})
