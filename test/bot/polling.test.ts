// Polling that is stopped while there is work in hand.
import { Bot } from 'grammy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Log } from '../../bot/log.ts'
import { startPolling, type Polling } from '../../bot/polling.ts'
import { startBotApiServer, type BotApiServer } from '../../bot/preview/bot-api-server.ts'
import { privateChat } from '../../bot/preview/people.ts'
import { createTestWorld, LAN, TOKEN } from '../support/bot-under-test.ts'
import { createDeferred, type Deferred } from '../support/deferred.ts'

let server: BotApiServer
let polling: Polling
let events: string[]
/** Lets the work on "hai" end; "một" and "ba" are done at once. */
let finish: Deferred<void>
beforeEach(async () => {
  server = await startBotApiServer({ token: TOKEN, world: createTestWorld() })
  events = []
  finish = createDeferred()
  const reached = createDeferred<void>()
  const bot = new Bot(TOKEN, { client: { apiRoot: server.apiRoot } })
  bot.on('message:text', async (ctx) => {
    if (ctx.message.text === 'ba') reached.resolve()
    if (ctx.message.text === 'hai') await finish.promise
  })
  await bot.init()
  const note = (event: string) => void events.push(event)
  const log: Log = { info: note, warn: note, error: note }
  for (const text of ['một', 'hai', 'ba']) server.people.says({ chat: privateChat(LAN), from: LAN, text })
  polling = startPolling(bot, log)
  await reached.promise
})
afterEach(async () => {
  finish.resolve()
  await server.close()
})

const leftTexts = () =>
  server.world.updates.unconfirmed().map((update) => ('message' in update ? update.message.text : ''))

test('what is in hand is waited for, then everything is confirmed', async () => {
  const stopped = polling.stop(60_000)
  expect(await polling.over).toBe('stopped')
  finish.resolve()
  await stopped
  expect(leftTexts()).toEqual([])
  expect(events).toEqual([])
})

test('updates unfinished when the time is up are left with Telegram from the first of them on', async () => {
  await polling.stop(0)
  expect(leftTexts()).toEqual(['hai', 'ba'])
  expect(events).toEqual(['stopped with updates unfinished'])
})
