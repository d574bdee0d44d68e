// What the doctor finds of Telegram: each answer to the token, and none that tells the token.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askTime } from '../../../bot/doctor/check-clock.ts'
import { checkTelegram } from '../../../bot/doctor/check-telegram.ts'
import { startBotApiServer, type BotApiServer } from '../../../bot/preview/bot-api-server.ts'
import { createTestWorld, NOON, TOKEN } from '../../support/bot-under-test.ts'
import { freePort } from '../../support/free-port.ts'

const CONFIG = { dataDir: '.', adminIds: [], models: {}, logLevel: 'silent', port: 0, telegramToken: TOKEN } as const

let server: BotApiServer
beforeEach(async () => {
  server = await startBotApiServer({ token: TOKEN, world: createTestWorld() })
})
afterEach(() => server.close())

const examine = (changes: Partial<Parameters<typeof checkTelegram>[0]> = {}) =>
  checkTelegram({ ...CONFIG, telegramApiRoot: server.apiRoot, ...changes }, NOON)

test('a token that is known is told by its name', async () => {
  expect(await examine()).toEqual([{ verdict: 'well', said: 'Telegram nhận mã của @ke_hoach_bot.' }])
})

test('no token is no fault', async () => {
  expect(await examine({ telegramToken: undefined })).toMatchObject([{ verdict: 'note' }])
})

test('a token that is refused is to be renewed', async () => {
  expect(await examine({ telegramToken: `${TOKEN}x` })).toMatchObject([
    { verdict: 'broken', said: expect.stringContaining('không nhận'), remedy: expect.stringContaining('@BotFather') },
  ])
})

test.each([500, 429])('error %i is told by its number', async (code) => {
  server.failNext('getMe', { ok: false, error_code: code, description: `Nothing for ${TOKEN}` })
  expect(await examine()).toMatchObject([{ verdict: 'broken', said: `Telegram trả lời bằng lỗi ${code}.` }])
})

test('a line that is down is told by its cause, without the address that holds the token', async () => {
  const findings = await examine({ telegramApiRoot: `http://127.0.0.1:${await freePort()}` })
  expect(findings).toMatchObject([{ verdict: 'broken', said: expect.stringContaining('ECONNREFUSED') }])
  expect(JSON.stringify(findings)).not.toContain('AAtest')
})

test('the time is asked without the token', async () => {
  expect(await askTime(server.apiRoot)).toBeInstanceOf(Date)
  expect(await askTime(`http://127.0.0.1:${await freePort()}`)).toBeUndefined()
})
