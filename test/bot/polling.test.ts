// Polling that is stopped before its work is done.
import { Bot } from 'grammy'
import { expect, test } from 'vitest'
import type { Log } from '../../bot/log.ts'
import { startPolling } from '../../bot/polling.ts'
import { startBotApiServer } from '../../bot/preview/bot-api-server.ts'
import { privateChat } from '../../bot/preview/people.ts'
import { createTestWorld, LAN, TOKEN } from '../support/bot-under-test.ts'
import { createDeferred } from '../support/deferred.ts'

test('updates unfinished when the time is up are left with Telegram from the first of them on', async () => {
  const server = await startBotApiServer({ token: TOKEN, world: createTestWorld() })
  const bot = new Bot(TOKEN, { client: { apiRoot: server.apiRoot } })
  const finish = createDeferred<void>()
  const reached = createDeferred<void>()
  bot.on('message:text', async (ctx) => {
    if (ctx.message.text === 'ba') reached.resolve()
    if (ctx.message.text === 'hai') await finish.promise
  })
  await bot.init()
  const events: string[] = []
  const note = (event: string) => void events.push(event)
  const log: Log = { info: note, warn: note, error: note }
  for (const text of ['một', 'hai', 'ba']) server.people.says({ chat: privateChat(LAN), from: LAN, text })
  const polling = startPolling(bot, log)
  await reached.promise
  await polling.stop(0)
  const left = server.world.updates.unconfirmed()
  expect(left.map((update) => ('message' in update ? update.message.text : ''))).toEqual(['hai', 'ba'])
  expect(events).toEqual(['stopped with updates unfinished'])
  finish.resolve()
  await server.close()
})
