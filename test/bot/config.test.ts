// The configuration: defaults, readings, and every fault at once.
import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../bot/config.ts'
import { formatConfigFaults } from '../../bot/messages/operator.ts'

const TOKEN = '123456:AAabcdefghijklmnopqrstuvwxyz'

const defaults = {
  dataDir: './data',
  telegramToken: undefined,
  adminIds: [],
  accessMode: 'open',
  telegramApiRoot: undefined,
  backups: { folder: 'data/backups', keeping: { days: 7, weeks: 4 } },
  logLevel: 'info',
  port: 8080,
  models: {},
}

test('an empty environment gives the defaults', () => {
  expect(parseConfig({})).toEqual({ kind: 'valid', config: defaults })
})

test('.env.example is valid as it stands, gives the defaults, and explains every variable', () => {
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
  expect(parseConfig(parseEnv(example))).toEqual({ kind: 'valid', config: defaults })
  const blocks = example.trim().split('\n')
  const variables = blocks.filter((line) => !line.startsWith('#'))
  expect(blocks.filter((line) => line.startsWith('# '))).toHaveLength(variables.length)
})

describe('readings', () => {
  test.each([
    [
      { DATA_DIR: '/srv/data', BACKUP_WEEKS: '0' },
      { dataDir: '/srv/data', backups: { folder: '/srv/data/backups', keeping: { days: 7, weeks: 0 } } },
    ],
    [
      { BACKUP_DIR: '/mnt/copies', BACKUP_DAYS: '30' },
      { backups: { folder: '/mnt/copies', keeping: { days: 30, weeks: 4 } } },
    ],
    [{ TELEGRAM_BOT_TOKEN: ` ${TOKEN} ` }, { telegramToken: TOKEN }],
    [{ TELEGRAM_BOT_TOKEN: '  ' }, { telegramToken: undefined }],
    [{ ACCESS_MODE: 'invited' }, { accessMode: 'invited' }],
    [{ ADMIN_IDS: '12, 34' }, { adminIds: [12, 34] }],
    [{ TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/' }, { telegramApiRoot: 'http://127.0.0.1:8081' }],
    [{ LOG_LEVEL: 'debug', UNKNOWN: 'x' }, { logLevel: 'debug' }],
    [{ PORT: '0' }, { port: 0 }],
    [
      { PUBLIC_URL: 'https://tro-ly.vn', WEBHOOK_SECRET: 'x'.repeat(32) },
      { webhook: { publicUrl: 'https://tro-ly.vn', secret: 'x'.repeat(32), host: '127.0.0.1' } },
    ],
  ])('%j', (environment, expected) => {
    expect(parseConfig(environment)).toEqual({ kind: 'valid', config: { ...defaults, ...expected } })
  })
})

describe('faults', () => {
  test.each([
    ['TELEGRAM_BOT_TOKEN', 'abc'],
    ['ADMIN_IDS', '12,Lan'],
    ['ACCESS_MODE', 'shut'],
    ['TELEGRAM_API_ROOT', 'localhost:8081'],
    ['LOG_LEVEL', 'loud'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['BACKUP_DAYS', '0'],
    ['BACKUP_WEEKS', 'all'],
  ])('%s=%s is named, with what to do', (name, value) => {
    const parsed = parseConfig({ [name]: value })
    expect(parsed).toEqual({ kind: 'invalid', faults: [expect.stringMatching(`^${name} .*(ví dụ|dạng|một trong)`)] })
  })

  test('are listed all at once, without their values: one of them may be the token', () => {
    const parsed = parseConfig({
      TELEGRAM_BOT_TOKEN: 'secret-but-wrong',
      PORT: 'x',
      LOG_LEVEL: 'y',
      PUBLIC_URL: 'https://tro-ly.vn',
    })
    expect(parsed.kind === 'invalid' && parsed.faults).toHaveLength(4)
    expect(formatConfigFaults(parsed.kind === 'invalid' ? parsed.faults : [])).not.toContain('secret-but-wrong')
  })
})
