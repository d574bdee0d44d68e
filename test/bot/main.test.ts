// `npm start` as a process: the preview without a token, faults named before anything runs, a gentle end.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { argumentsToRun } from '../support/program.ts'

const MAIN = 'bot/main.ts'

let folder: string
let child: ChildProcess | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bot-main-'))
})
afterEach(() => {
  child?.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

/** In a folder of its own, where no .env and no token of the developer's can reach it. */
function start(environment: Record<string, string>) {
  const { PATH = '' } = process.env
  const started = spawn(process.execPath, argumentsToRun(MAIN), {
    cwd: folder,
    env: { PATH, DATA_DIR: join(folder, 'data'), PORT: '0', ...environment },
  })
  child = started
  let output = ''
  const exit = once(started, 'exit').then(([code]) => code as number | null)
  let logged = ''
  started.stdout.on('data', (chunk) => (logged += String(chunk)))
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve) => {
      started.stderr.on('data', (chunk) => {
        output += String(chunk)
        const match = pattern.exec(output)
        if (match !== null) resolve(match)
      })
    })
  return { exit, says, output: () => logged + output, signal: (name: NodeJS.Signals) => started.kill(name) }
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'without a token the page is there, and %s ends it gently',
  async (signal) => {
    const program = start({})
    const [, url] = await program.says(/mở (http:\/\/localhost:\d+)/)
    expect((await fetch(url!)).status).toBe(200)
    program.signal(signal)
    expect(await program.exit).toBe(0)
  },
  60_000,
)

test.each([
  [
    'whose indexes cannot be written',
    'search',
    /^Trợ lý chưa khởi động\. Chưa ghi được chỉ mục.+còn nguyên\. Hãy .+$/m,
  ],
  ['that cannot be written', '', /^Trợ lý chưa khởi động\. Không ghi được vào .+còn nguyên như trước\. Hãy .+$/m],
])('a data folder %s is said in a sentence, and the exit code is 1', { timeout: 60_000 }, async (_, name, sentence) => {
  if (name !== '') mkdirSync(join(folder, 'data'))
  // A file where a folder would have to be made, as on a disk that takes none.
  writeFileSync(join(folder, 'data', name), '')
  const program = start({})
  const [said] = await program.says(sentence)
  expect(said).not.toMatch(/Error|    at /)
  expect(await program.exit).toBe(1)
  expect(program.output()).not.toContain('.ts:')
})

test('faults of the configuration are all named, and nothing runs', async () => {
  const program = start({ PORT: 'x', LOG_LEVEL: 'loud' })
  await program.says(/LOG_LEVEL phải[\s\S]*PORT phải/)
  expect(await program.exit).toBe(1)
})

describe('with Telegram out of reach', () => {
  let silent: Server
  beforeEach(async () => {
    silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
  })
  afterEach(() => silent.close())

  test.each(['refused', 'silent'] as const)(
    'a connection that is %s is said at once, and SIGTERM ends the start within two seconds',
    async (kind) => {
      // Port 1 is nobody's; the other server accepts and never answers.
      const port = kind === 'refused' ? 1 : (silent.address() as AddressInfo).port
      const program = start({
        TELEGRAM_BOT_TOKEN: '123456:AAtest-token-that-must-never-be-logged',
        TELEGRAM_API_ROOT: `http://127.0.0.1:${port}`,
      })
      await program.says(/Đang kết nối với Telegram… .*tự thử lại/)
      const signalledAt = performance.now()
      program.signal('SIGTERM')
      expect(await program.exit).toBe(0)
      expect(performance.now() - signalledAt).toBeLessThan(2000)
    },
    60_000,
  )
})
