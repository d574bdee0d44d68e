// The same secrets and names through programs as processes: what they print when they cannot start, when they end, and when nobody caught an error.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startBotApiServer, type BotApiServer } from '../../bot/preview/bot-api-server.ts'
import { privateChat } from '../../bot/preview/people.ts'
import { createTestWorld, TOKEN } from '../support/bot-under-test.ts'
import { CANARY_KEY, CANARY_SECRET, CANARY_WORDS, everythingAtOnce, leaksIn, YEN } from '../support/canaries.ts'
import { freePort } from '../support/free-port.ts'
import { temporaryPaths } from '../support/temporary-folder.ts'
import { argumentsToRun } from '../support/program.ts'

const PATIENCE = { timeout: 60_000 }
const newPath = temporaryPaths()

let server: BotApiServer
beforeEach(async () => {
  server = await startBotApiServer({ token: TOKEN, world: createTestWorld({ now: () => new Date() }) })
})
afterEach(() => server.close())

const refusal = (code: number) =>
  ({ ok: false, error_code: code, description: `Refused: ${everythingAtOnce()}` }) as const

/** Everything that it prints until it ends. @param preload a module that is loaded before it */
async function run(main: string, environment: Readonly<Record<string, string>>, preload?: string) {
  const folder = newPath('here')
  mkdirSync(folder, { recursive: true })
  const { PATH = '' } = process.env
  const child = spawn(
    process.execPath,
    [...(preload === undefined ? [] : ['--import', preload]), ...argumentsToRun(main)],
    { cwd: folder, env: { PATH, DATA_DIR: `${folder}/data`, PORT: '0', LOG_LEVEL: 'trace', ...environment } },
  )
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)))
  const [code] = (await once(child, 'close')) as [number | null]
  return { printed, code }
}

const withTelegram = (more: Readonly<Record<string, string>> = {}) => ({
  TELEGRAM_BOT_TOKEN: TOKEN,
  TELEGRAM_API_ROOT: server.apiRoot,
  ...more,
})

describe('the bot prints nothing of them', PATIENCE, () => {
  test('when its token is refused', async () => {
    server.failNext('getMe', refusal(401))
    const { printed, code } = await run('bot/main.ts', withTelegram())
    expect(printed).toContain('Telegram không nhận TELEGRAM_BOT_TOKEN')
    expect([code, leaksIn(printed)]).toEqual([1, []])
  })

  test('when its webhook is refused', async () => {
    server.failNext('setWebhook', refusal(400))
    const PUBLIC_URL = `http://127.0.0.1:${await freePort()}`
    const { printed, code } = await run('bot/main.ts', withTelegram({ PUBLIC_URL, WEBHOOK_SECRET: CANARY_SECRET }))
    expect(printed).toContain('"msg":"start failed"')
    expect([code, leaksIn(printed)]).toEqual([1, []])
  })

  test('when polls break, are refused, and end it', async () => {
    server.people.says({ chat: privateChat(YEN), from: YEN, text: CANARY_WORDS })
    for (const failure of ['drop', refusal(500), refusal(409)] as const) server.failNext('getUpdates', failure)
    const { printed, code } = await run('bot/main.ts', withTelegram())
    expect(printed.match(/"msg":"polling failed"/g)).toHaveLength(3)
    expect(printed).toContain('Một chương trình khác đang dùng cùng mã bot')
    expect([code, leaksIn(printed)]).toEqual([1, []])
  })

  test('when its configuration is wrong, also where a secret is what is wrong', async () => {
    const { printed, code } = await run('bot/main.ts', {
      TELEGRAM_BOT_TOKEN: `${TOKEN} ${everythingAtOnce()}`,
      OPENAI_API_KEY: `${CANARY_KEY} x`,
      PUBLIC_URL: 'https://example.org',
      WEBHOOK_SECRET: `${CANARY_SECRET}!`,
      OPERATION_SECRET: `${CANARY_SECRET}!`,
    })
    for (const name of ['TELEGRAM_BOT_TOKEN', 'OPENAI_API_KEY', 'WEBHOOK_SECRET', 'OPERATION_SECRET'])
      expect(printed).toContain(name)
    expect([code, leaksIn(printed)]).toEqual([1, []])
  })

  test.each([
    ['is thrown', 'throw error'],
    ['is rejected', 'Promise.reject(error)'],
    ['is no error at all', 'throw error.message'],
  ])('when an error %s and nobody catches it', async (_, act) => {
    const { printed, code } = await run('bot/main.ts', {}, onceItRuns(act))
    expect(printed).toContain('"msg":"uncaught"')
    expect(printed).toContain('Chương trình dừng vì một lỗi ngoài dự kiến')
    expect([code, leaksIn(printed)]).toEqual([1, []])
  })
})

describe('the doctor prints nothing of them', PATIENCE, () => {
  test.each([
    ['is refused', refusal(401)],
    ['is met by an error', refusal(500)],
    ['meets a line that breaks', 'drop'],
  ] as const)('when the token %s', async (_, failure) => {
    server.failNext('getMe', failure)
    const { printed, code } = await run('bot/doctor/main.ts', withTelegram({ OPENAI_API_KEY: CANARY_KEY }))
    expect(printed).toMatch(/Telegram\n {2}HỎNG/)
    expect([code, leaksIn(printed)]).toEqual([1, []])
  })

  test('when the configuration is wrong', async () => {
    const { printed, code } = await run('bot/doctor/main.ts', {
      TELEGRAM_BOT_TOKEN: `${TOKEN} x`,
      OPENAI_API_KEY: `${CANARY_KEY} x`,
    })
    expect(printed).toMatch(/Cấu hình\n {2}HỎNG/)
    expect([code, leaksIn(printed)]).toEqual([1, []])
  })
})

test('a look through what is printed finds what is there', () => {
  const careless = new Error(everythingAtOnce())
  expect(leaksIn(careless.stack!)).toHaveLength(12)
  expect(leaksIn(JSON.stringify({ msg: TOKEN }))).toHaveLength(2)
  expect(leaksIn(encodeURIComponent(YEN.first_name).toLowerCase())).toEqual(['Yếncanary'])
  expect(leaksIn(Buffer.from(CANARY_KEY).toString('base64'))).toEqual([CANARY_KEY])
  expect(leaksIn('ye\u0302\u0301nCANARY')).toEqual(['Yếncanary'])
  expect(leaksIn('Yến và Bình hỏi chuyện riêng')).toEqual([])
})

/** A module that waits until the program says that it runs, and then lets an error happen outside everything. @returns its address */
function onceItRuns(act: string): string {
  const file = newPath('careless.mjs')
  const code = `
    const write = process.stderr.write.bind(process.stderr)
    const error = new TypeError(${JSON.stringify(everythingAtOnce())})
    process.stderr.write = (text, ...more) => {
      if (String(text).includes('http://localhost')) setImmediate(() => { ${act} })
      return write(text, ...more)
    }`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, code)
  return pathToFileURL(file).href
}
