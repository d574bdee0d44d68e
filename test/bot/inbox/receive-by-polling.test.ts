// Polling: Telegram hears of an update only when it is kept.
import { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { receiveByPolling } from '../../../bot/inbox/receive-by-polling.ts'
import type { Receiving } from '../../../bot/inbox/receiving.ts'
import type { Log } from '../../../bot/log.ts'
import { startBotApiServer, type BotApiServer } from '../../../bot/preview/bot-api-server.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { createTestWorld, LAN, TOKEN } from '../../support/bot-under-test.ts'
import { createDeferred, type Deferred } from '../../support/deferred.ts'
import { eventually } from '../../support/eventually.ts'

let server: BotApiServer
let polling: Receiving
let events: string[]
/** What was handed over to be kept; each waits for the test. */
let batches: { readonly texts: readonly unknown[]; readonly kept: Deferred<void> }[]
let handedOver: Deferred<void>
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  server = await startBotApiServer({ token: TOKEN, world: createTestWorld() })
  events = []
  batches = []
  handedOver = createDeferred()
  const bot = new Bot(TOKEN, { client: { apiRoot: server.apiRoot } })
  await bot.init()
  const note = (event: string) => void events.push(event)
  const log: Log = { info: note, warn: note, error: note }
  const receive = (updates: readonly Update[]) => {
    const kept = createDeferred<void>()
    batches.push({ texts: updates.map(({ message }) => message?.text), kept })
    handedOver.resolve()
    handedOver = createDeferred()
    return kept.promise
  }
  for (const text of ['một', 'hai']) server.people.says({ chat: privateChat(LAN), from: LAN, text })
  const first = handedOver.promise
  polling = receiveByPolling(bot, receive, log)
  await first
})
afterEach(async () => {
  vi.useRealTimers()
  for (const { kept } of batches) kept.resolve()
  await polling.stop()
  await server.close()
})

const leftTexts = () =>
  server.world.updates.unconfirmed().map((update) => ('message' in update ? update.message.text : ''))

test('what is not kept yet is not acknowledged; what is, is', async () => {
  expect(batches[0]!.texts).toEqual(['một', 'hai'])
  expect(leftTexts()).toEqual(['một', 'hai'])
  batches[0]!.kept.resolve()
  await eventually(() => expect(leftTexts()).toEqual([]))
  await polling.stop()
  expect(await polling.over).toBe('stopped')
  expect(events).toEqual([])
})

test('what cannot be kept is tried again, and stays with Telegram meanwhile', async () => {
  const again = handedOver.promise
  batches[0]!.kept.reject(new Error('disk full'))
  await eventually(() => expect(events).toEqual(['updates not kept']))
  await vi.advanceTimersByTimeAsync(3_000)
  await again
  expect(batches[1]!.texts).toEqual(['một', 'hai'])
  expect(leftTexts()).toEqual(['một', 'hai'])
})

test('stopped while nothing can be kept, everything stays with Telegram', async () => {
  batches[0]!.kept.reject(new Error('disk full'))
  await eventually(() => expect(events).toEqual(['updates not kept']))
  await polling.stop()
  expect(leftTexts()).toEqual(['một', 'hai'])
})

test('Telegram is asked for what the features listen to', async () => {
  batches[0]!.kept.resolve()
  await polling.stop()
  const [first] = server.world.calls.filter(({ method }) => method === 'getUpdates')
  expect(first!.parameters['allowed_updates']).toEqual(['message', 'callback_query', 'inline_query', 'my_chat_member'])
})
