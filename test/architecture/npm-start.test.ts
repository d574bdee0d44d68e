// `npm start` as a supervisor sees it: a signal that reaches npm alone must end the bot too, or it would go on polling unseen.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { REPOSITORY } from '../support/program.ts'

test.skipIf(process.platform === 'win32')(
  'SIGTERM to npm ends the bot gently and frees its port (skipped on Windows, which has no such signal)',
  { timeout: 60_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'npm-start-'))
    // An empty token wins over one in the developer's .env.
    const environment = { ...process.env, DATA_DIR: folder, PORT: '0', TELEGRAM_BOT_TOKEN: '', LOG_LEVEL: 'silent' }
    const npm = spawn('npm', ['start'], {
      cwd: REPOSITORY,
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
      // A group of its own, so that a bot that outlived npm can still be ended below.
      detached: true,
    })
    try {
      const url = await new Promise<string>((resolve) => {
        let said = ''
        npm.stderr.on('data', (chunk) => {
          said += String(chunk)
          const match = /http:\/\/localhost:\d+/.exec(said)
          if (match !== null) resolve(match[0])
        })
      })
      expect((await fetch(url)).status).toBe(200)
      npm.kill('SIGTERM')
      await once(npm, 'exit')
      await expect(fetch(url)).rejects.toThrow('fetch failed')
    } finally {
      endGroup(npm.pid)
      rmSync(folder, { recursive: true, force: true })
    }
  },
)

function endGroup(id: number | undefined): void {
  try {
    if (id !== undefined) process.kill(-id, 'SIGKILL')
  } catch (error) {
    // ESRCH: all of it has ended, as it should.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
