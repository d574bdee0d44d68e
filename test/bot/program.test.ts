// The program as a whole: how it starts, keeps its indexes fresh, stops, and ends when Telegram ends it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startProgram } from '../../bot/compose.ts'
import { startBotApiServer } from '../../bot/preview/bot-api-server.ts'
import { createTestWorld, LAN, NOON, startBotUnderTest, TOKEN, type BotUnderTest } from '../support/bot-under-test.ts'
import { eventually } from '../support/eventually.ts'
import { answered, createFakeKnowledge } from '../support/fake-knowledge.ts'

let bot: BotUnderTest
beforeEach(async () => {
  bot = await startBotUnderTest()
})
afterEach(() => bot.end())

const waitingTexts = () =>
  bot.world.updates.unconfirmed().map((update) => ('message' in update ? update.message.text : undefined))

describe('stopping', () => {
  test('finishes the answer in hand, leaves later messages to Telegram, then closes the knowledge', async () => {
    const held = bot.knowledge.hold('đang làm')
    bot.asks(LAN, 'đang làm')
    await bot.callOf('sendChatAction')
    const stopped = bot.program.stop()
    bot.asks(LAN, 'đến sau')
    expect(bot.knowledge.upkeep).not.toContain('close')
    held.resolve(answered('Xong.'))
    await stopped
    expect((await bot.replyTo(LAN)).text).toBe('Xong.')
    expect(waitingTexts()).toEqual(['đến sau'])
    expect(bot.knowledge.upkeep.at(-1)).toBe('close')
    expect(await bot.program.over).toBe('stopped')
  })

  test('confirms what was answered, so that the next start does not answer it again', async () => {
    bot.asks(LAN, 'một')
    await bot.replyTo(LAN)
    await bot.program.stop()
    expect(waitingTexts()).toEqual([])
  })

  test('that meets a store which cannot be closed is logged, and ends all the same', async () => {
    Object.assign(bot.knowledge, { close: () => Promise.reject(new Error('disk gone')) })
    await expect(bot.program.stop()).resolves.toBeUndefined()
    expect(bot.log.join('')).toContain('"msg":"not closed"')
  })

  test('twice is once', async () => {
    await Promise.all([bot.program.stop(), bot.program.stop()])
    expect(bot.knowledge.upkeep.filter((name) => name === 'close')).toHaveLength(1)
  })
})

describe('upkeep', () => {
  test('loads the samples and catches up before the first question, then every minute', async () => {
    expect(bot.knowledge.upkeep).toEqual(['settleSamples', 'refresh'])
    bot.minutePasses()
    await eventually(() => expect(bot.knowledge.upkeep).toEqual(['settleSamples', 'refresh', 'refresh', 'prepare']))
  })

  test('works out what the first who ask would wait for when the start is over, and as plans come', async () => {
    await bot.program.prepare()
    expect(bot.knowledge.upkeep).toEqual(['settleSamples', 'refresh', 'prepare'])
  })

  test('that cannot prepare is logged, and questions are answered', async () => {
    Object.assign(bot.knowledge, { prepare: () => Promise.reject(new Error('disk full')) })
    await bot.program.prepare()
    bot.asks(LAN, 'ai?')
    expect((await bot.replyTo(LAN)).text).toBe('Đáp: ai?')
    expect(bot.log.join('')).toContain('"msg":"not prepared"')
  })

  test('goes on behind a step that fails: what is promised to people depends on no index, and on no other promise', async () => {
    const done: string[] = []
    const fails = (name: string) => () => {
      done.push(name)
      return Promise.reject(new Error(name))
    }
    Object.assign(bot.knowledge, { refresh: fails('indexes') })
    Object.assign(bot.knowledge.people, { settleErasures: fails('erasures') })
    Object.assign(bot.knowledge.feedback, { removeBefore: fails('feedback') })
    Object.assign(bot.knowledge.inboxes, { pruneInboxes: fails('inbox') })
    Object.assign(bot.knowledge.deliveries, { prune: fails('deliveries') })
    Object.assign(bot.knowledge.buttons, { removeExpiredButtons: fails('buttons') })
    bot.minutePasses()
    await eventually(() => expect(done).toEqual(['erasures', 'feedback', 'inbox', 'deliveries', 'buttons', 'indexes']))
    await eventually(() => expect(bot.log.filter((line) => line.includes('upkeep failed'))).toHaveLength(6))
    expect(bot.log.join('')).toContain('"step":"inbox"')
  })

  test('lets go what has had its time: complaints after thirty days, repeats after three, deliveries after a hundred and twenty', async () => {
    const before = new Map<string, Date>()
    const note = (name: string) => async (date: Date) => {
      before.set(name, date)
      return 0
    }
    Object.assign(bot.knowledge.feedback, { removeBefore: note('feedback') })
    Object.assign(bot.knowledge.inboxes, { pruneInboxes: note('inbox') })
    Object.assign(bot.knowledge.deliveries, { prune: note('deliveries') })
    bot.minutePasses()
    await eventually(() => expect(before.size).toBe(3))
    const days = [...before].map(([name, date]) => [name, (NOON.getTime() - date.getTime()) / 86_400_000])
    expect(days).toEqual([
      ['feedback', 30],
      ['inbox', 3],
      ['deliveries', 120],
    ])
  })

  test('that fails is logged, and questions are answered', async () => {
    Object.assign(bot.knowledge, { refresh: () => Promise.reject(new Error('disk full')) })
    bot.minutePasses()
    bot.asks(LAN, 'ai?')
    expect((await bot.replyTo(LAN)).text).toBe('Đáp: ai?')
    expect(bot.log.join('')).toContain('"msg":"upkeep failed"')
  })
})

describe('Telegram', () => {
  test('giving the bot to another poller (409) ends the program with the reason', async () => {
    bot.failNext('getUpdates', { ok: false, error_code: 409, description: 'Conflict' })
    // Ends the long poll that may be waiting, so that the next one meets the failure.
    bot.asks(LAN, 'một')
    expect(await bot.program.over).toMatchObject({ error: { error_code: 409 } })
  })

  test('refusing the token (401) rejects the start and closes what was opened', async () => {
    const knowledge = createFakeKnowledge()
    const config = {
      dataDir: './data',
      adminIds: [],
      models: {},
      logLevel: 'silent',
      port: 0,
      telegramApiRoot: bot.apiRoot,
    } as const
    const start = startProgram(
      { ...config, telegramToken: `${TOKEN}x` },
      { openKnowledge: async () => knowledge, clock: { now: () => NOON } },
    )
    await expect(start).rejects.toMatchObject({ error_code: 401 })
    expect(knowledge.upkeep.at(-1)).toBe('close')
  })

  test('refusing the menu does not keep the bot from starting', async () => {
    const server = await startBotApiServer({ token: TOKEN, world: createTestWorld() })
    server.failNext('setMyCommands', { ok: false, error_code: 400, description: 'Bad Request' })
    const knowledge = createFakeKnowledge()
    const config = {
      dataDir: '.',
      adminIds: [],
      models: {},
      logLevel: 'silent',
      port: 0,
      telegramApiRoot: server.apiRoot,
    } as const
    const program = await startProgram(
      { ...config, telegramToken: TOKEN },
      { openKnowledge: async () => knowledge, clock: { now: () => NOON } },
    )
    expect(program.reach).toEqual({ kind: 'telegram', username: 'ke_hoach_bot' })
    await program.stop()
    await server.close()
  })
})
