// The webhook over HTTP: who is let in, what is refused, and that 200 means kept.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import type { UpdateInbox } from '../../../knowledge/store/update-inbox.ts'
import { LAN, NOON, repliesIn, startBotUnderTest, type BotUnderTest } from '../../support/bot-under-test.ts'
import { freePort } from '../../support/free-port.ts'

const SECRET = 'a-secret_of_32_letters_and_more-0'

let bot: BotUnderTest
let address: string
beforeEach(async () => {
  const port = await freePort()
  address = `http://127.0.0.1:${port}/bot/telegram`
  const webhook = { publicUrl: `http://127.0.0.1:${port}/bot`, secret: SECRET, host: '127.0.0.1' }
  bot = await startBotUnderTest({}, { settings: { port, webhook } })
})
afterEach(() => bot.end())

const update = (id: number, text: string) => ({
  update_id: id,
  message: { message_id: id, date: NOON.getTime() / 1000, chat: privateChat(LAN), from: LAN, text },
})

function post(body: string, headers: Record<string, string> = { 'x-telegram-bot-api-secret-token': SECRET }) {
  return fetch(address, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
}

const inbox = (): UpdateInbox => bot.knowledge.inboxes.inboxOf(123456)

test('Telegram is told the address, the secret and the kinds of updates, and what it sends is answered', async () => {
  const { parameters } = await bot.callOf('setWebhook')
  expect(parameters).toMatchObject({
    url: address,
    secret_token: SECRET,
    allowed_updates: ['message', 'callback_query', 'inline_query', 'my_chat_member'],
  })
  bot.asks(LAN, 'ai?')
  expect((await bot.replyTo(LAN)).text).toBe('Đáp: ai?')
})

describe('refuses', () => {
  test.each([
    ['no secret', {}],
    ['an empty secret', { 'x-telegram-bot-api-secret-token': '' }],
    ['a wrong secret of the same length', { 'x-telegram-bot-api-secret-token': SECRET.replace('a', 'b') }],
    ['the beginning of the secret', { 'x-telegram-bot-api-secret-token': SECRET.slice(0, -1) }],
  ])('%s with 401, and keeps nothing', async (_, headers) => {
    const response = await post(JSON.stringify(update(1, 'ai?')), headers)
    expect(response.status).toBe(401)
    expect(await inbox().count()).toEqual({})
    expect(bot.log.join('')).toContain('"msg":"webhook refused"')
  })

  test.each([
    ['broken JSON', '{"update_id":1'],
    ['no JSON object', '[1]'],
    ['an update without a number', '{"message":{}}'],
    ['a number that is none', '{"update_id":"1"}'],
  ])('%s with 400', async (_, body) => {
    expect((await post(body)).status).toBe(400)
    expect(await inbox().count()).toEqual({})
  })

  test('more than a megabyte with 413', async () => {
    const response = await post(JSON.stringify(update(1, 'x'.repeat(1024 * 1024)))).then(
      ({ status }) => status,
      // The server ends the connection while the rest of the body is still on its way.
      () => 413,
    )
    expect(response).toBe(413)
    expect(await inbox().count()).toEqual({})
  })

  test('other methods with 405, other addresses with 404', async () => {
    expect((await fetch(address, { headers: { 'x-telegram-bot-api-secret-token': SECRET } })).status).toBe(405)
    expect((await fetch(address.replace('/telegram', '/other'), { method: 'POST' })).status).toBe(404)
  })

  test('what cannot be kept with 503, so that Telegram sends it again', async () => {
    bot.knowledge.inboxes.failure = new Error('disk full')
    expect((await post(JSON.stringify(update(5, 'ai?')))).status).toBe(503)
    bot.knowledge.inboxes.failure = undefined
    expect((await post(JSON.stringify(update(5, 'ai?')))).status).toBe(200)
  })
})

test('every update five times, shuffled and at once, has one effect', async () => {
  const updates = Array.from({ length: 20 }, (_, id) => update(1000 + id, `câu ${id}`))
  bot.world.chats.set(LAN.id, privateChat(LAN))
  const repeats = updates.flatMap((one) => Array.from({ length: 5 }, () => one))
  // Shuffled, but the same in every run.
  const shuffled = repeats.map((one, index) => ({ one, key: (index * 7919) % 101 })).toSorted((a, b) => a.key - b.key)
  const statuses = await Promise.all(shuffled.map(async ({ one }) => (await post(JSON.stringify(one))).status))
  expect(new Set(statuses)).toEqual(new Set([200]))
  await bot.replies(privateChat(LAN), 20)
  await bot.end()
  const texts = repliesIn(bot.world, privateChat(LAN)).map(({ text }) => text)
  expect(texts).toHaveLength(20)
  expect(new Set(texts)).toEqual(new Set(updates.map(({ message }) => `Đáp: ${message.text}`)))
  expect(await inbox().count()).toEqual({ handled: 20 })
})
