// The webhook of the local server: POST with the secret, again until taken, in order within a chat.
import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startBotApiServer, type BotApiServer } from '../../../bot/preview/bot-api-server.ts'
import { listenLocally } from '../../../bot/preview/listen-locally.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { callBotApi } from '../../support/bot-api-client.ts'
import { createTestWorld, LAN, MINH, TOKEN } from '../../support/bot-under-test.ts'

type Received = { readonly secret: unknown; readonly update: { message?: { text?: string } } }

let server: BotApiServer
let bot: { readonly url: string; readonly close: () => Promise<void> }
let received: Received[]
/** What the bot answers, one by one; 200 when they are used up. */
let statuses: number[]
let waiting: (() => void)[]

beforeEach(async () => {
  received = []
  statuses = []
  waiting = []
  const { port, close } = await listenLocally(createBot(), 0)
  bot = { url: `http://127.0.0.1:${port}/hook`, close }
  const route = (url: string) => (url === 'https://bot.example/hook' ? bot.url : url)
  const webhook = { route, pause: async () => undefined }
  server = await startBotApiServer({ token: TOKEN, world: createTestWorld(), webhook })
})
afterEach(async () => {
  await server.close()
  await bot.close()
})

function createBot(): Server {
  return createServer((request, reply) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => void chunks.push(chunk))
    request.on('end', () => {
      const update = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Received['update']
      received.push({ secret: request.headers['x-telegram-bot-api-secret-token'], update })
      reply.writeHead(statuses.shift() ?? 200).end()
      for (const look of waiting) look()
    })
  })
}

const says = (from: typeof LAN, text: string) => server.people.says({ chat: privateChat(from), from, text })
const setWebhook = (more: object = {}) => callBotApi(server, 'setWebhook', { url: bot.url, ...more })
const texts = () => received.map(({ update }) => update.message?.text)

function receivedSoMany(count: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => received.length >= count && resolve()
    waiting.push(look)
    look()
  })
}

describe('an update', () => {
  test('that waits is delivered with the secret once a webhook is set', async () => {
    says(LAN, 'một')
    await setWebhook({ secret_token: 'x'.repeat(32) })
    await receivedSoMany(1)
    expect(received).toMatchObject([{ secret: 'x'.repeat(32), update: { message: { text: 'một' } } }])
  })

  test('that is not taken comes again before the next of its chat', async () => {
    statuses = [500, 503]
    await setWebhook()
    says(LAN, 'một')
    says(LAN, 'hai')
    await receivedSoMany(4)
    expect(texts()).toEqual(['một', 'một', 'một', 'hai'])
  })

  test('of another chat does not wait for it', async () => {
    statuses = [500]
    await setWebhook()
    says(LAN, 'một')
    says(MINH, 'hai')
    await receivedSoMany(3)
    expect(texts()).toHaveLength(3)
    expect(texts().indexOf('hai')).toBeLessThan(2)
  })

  test('reaches a public address where the test says it is', async () => {
    await setWebhook({ url: 'https://bot.example/hook' })
    says(LAN, 'một')
    await receivedSoMany(1)
    expect(texts()).toEqual(['một'])
  })
})

const pending = async () =>
  (await callBotApi<{ pending_update_count: number }>(server, 'getWebhookInfo')).result!.pending_update_count

describe('setWebhook', () => {
  test.each([
    ['http://bot.example/hook', 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook'],
    ['https://bot.example:8080/hook', 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook'],
    ['nonsense', 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook'],
  ])('refuses %s', async (url, description) => {
    expect(await setWebhook({ url })).toEqual({ ok: false, error_code: 400, description })
  })

  test('refuses a secret with other letters', async () => {
    expect((await setWebhook({ secret_token: 'bí mật' })).ok).toBe(false)
  })

  test('excludes polling until it is deleted', async () => {
    await setWebhook()
    const conflict = await callBotApi(server, 'getUpdates', { timeout: 0 })
    expect(conflict).toMatchObject({ error_code: 409, description: expect.stringMatching(/webhook is active/) })
    await callBotApi(server, 'deleteWebhook')
    expect((await callBotApi(server, 'getUpdates', { timeout: 0 })).ok).toBe(true)
  })

  test('drops what waits, when told to, and says how much waits', async () => {
    says(LAN, 'cũ')
    expect(await pending()).toBe(1)
    await setWebhook({ drop_pending_updates: true })
    expect(await pending()).toBe(0)
  })
})
