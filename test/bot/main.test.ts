// `npm start` as a process: the preview without a token, faults named before anything runs, a gentle end.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const MAIN = fileURLToPath(new URL('../../bot/main.ts', import.meta.url))

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
  const started = spawn(process.execPath, ['--import', TSX, MAIN], {
    cwd: folder,
    env: { PATH, DATA_DIR: join(folder, 'data'), PORT: '0', ...environment },
  })
  child = started
  let output = ''
  const exit = once(started, 'exit').then(([code]) => code as number | null)
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve) => {
      started.stderr.on('data', (chunk) => {
        output += String(chunk)
        const match = pattern.exec(output)
        if (match !== null) resolve(match)
      })
    })
  return { exit, says, signal: (name: NodeJS.Signals) => started.kill(name) }
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

test('faults of the configuration are all named, and nothing runs', async () => {
  const program = start({ PORT: 'x', LOG_LEVEL: 'loud' })
  await program.says(/LOG_LEVEL phải[\s\S]*PORT phải/)
  expect(await program.exit).toBe(1)
})
