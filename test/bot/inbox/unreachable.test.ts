// A line that is down: what surely was not sent is put off, for longer and longer, and not for ever.
import { Bot } from 'grammy'
import { expect, test } from 'vitest'
import { createErrorBoundary } from '../../../bot/error-boundary.ts'
import { createHandleUpdate, type Outcome } from '../../../bot/inbox/handle-update.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { LAN, NOON, TOKEN } from '../../support/bot-under-test.ts'
import { freePort } from '../../support/free-port.ts'

/** Handles one question where nobody listens at Telegram's address. */
async function handleOffline(options: {
  waitedMs: number
  askedBeforeMs?: number
  answer?: (bot: Bot) => void
}): Promise<Outcome> {
  const bot = new Bot(TOKEN, {
    client: { apiRoot: `http://127.0.0.1:${await freePort()}` },
    botInfo: { id: 123456, is_bot: true, first_name: 'Trợ lý', username: 'ke_hoach_bot' } as Bot['botInfo'],
  })
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  if (options.answer === undefined) bot.on('message', (ctx) => ctx.reply('Sở.'))
  else options.answer(bot)
  bot.catch(createErrorBoundary({ log, meters: { updateFailed: () => undefined } }))
  const now = new Date(NOON.getTime() + options.waitedMs)
  const payload = JSON.stringify({
    update_id: 1,
    message: {
      message_id: 1,
      date: (now.getTime() - (options.askedBeforeMs ?? 0)) / 1000,
      chat: privateChat(LAN),
      from: LAN,
      text: 'ai?',
    },
  })
  const handle = createHandleUpdate({ bot, clock: { now: () => now }, log })
  return handle({ id: 1, lane: 'a', payload, receivedAt: NOON, attempts: 1 }, new AbortController().signal)
}

const fail = (bot: Bot) =>
  void bot.on('message', () => {
    throw new Error('broken')
  })

const MINUTE_MS = 60_000
const after = (ms: number) => ({ until: new Date(NOON.getTime() + ms) })

test.each([
  [0, 5_000],
  [MINUTE_MS, 2 * MINUTE_MS],
  [60 * MINUTE_MS, 65 * MINUTE_MS],
])('an answer that cannot leave after %d ms is tried again at %d ms', async (waitedMs, untilMs) => {
  expect(await handleOffline({ waitedMs })).toEqual(after(untilMs))
})

test('after a day it ends', async () => {
  expect(await handleOffline({ waitedMs: 25 * 60 * MINUTE_MS })).toBe('given-up')
})

test('an apology for being late is tried again as well', async () => {
  expect(await handleOffline({ waitedMs: 3 * 60 * MINUTE_MS, askedBeforeMs: 3 * 60 * MINUTE_MS })).toEqual(
    after(185 * MINUTE_MS),
  )
})

test('an error of our own whose apology cannot leave is tried again too', async () => {
  expect(await handleOffline({ waitedMs: 0, answer: fail })).toEqual(after(5_000))
})
