// What a webhook needs in the configuration, and what is said where it is missing.
import { describe, expect, test } from 'vitest'
import { parseWebhookConfig } from '../../../bot/inbox/webhook-config.ts'

const SECRET = 'a'.repeat(32)
const PUBLIC_URL = 'https://tro-ly.truong.edu.vn'

test('without PUBLIC_URL there is none, whatever else is set', () => {
  expect(parseWebhookConfig({ WEBHOOK_SECRET: 'short' })).toEqual({ kind: 'valid', webhook: undefined })
})

describe('is taken', () => {
  test.each([
    [{ PUBLIC_URL }, { publicUrl: PUBLIC_URL, host: '127.0.0.1' }],
    [{ PUBLIC_URL: `${PUBLIC_URL}:8443/bot/` }, { publicUrl: `${PUBLIC_URL}:8443/bot`, host: '127.0.0.1' }],
    [
      { PUBLIC_URL, WEBHOOK_HOST: '0.0.0.0' },
      { publicUrl: PUBLIC_URL, host: '0.0.0.0' },
    ],
    [{ PUBLIC_URL: 'http://127.0.0.1:9000' }, { publicUrl: 'http://127.0.0.1:9000', host: '127.0.0.1' }],
  ])('%j', (environment, webhook) => {
    const parsed = parseWebhookConfig({ WEBHOOK_SECRET: SECRET, ...environment })
    expect(parsed).toEqual({ kind: 'valid', webhook: { secret: SECRET, ...webhook } })
  })
})

describe('is refused, with what to do', () => {
  test.each([
    ['PUBLIC_URL', { PUBLIC_URL: 'http://tro-ly.truong.edu.vn' }],
    ['PUBLIC_URL', { PUBLIC_URL: `${PUBLIC_URL}:9000` }],
    ['PUBLIC_URL', { PUBLIC_URL: `${PUBLIC_URL}/?a=1` }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://ten:matkhau@truong.edu.vn' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'tro-ly' }],
    ['WEBHOOK_SECRET', { WEBHOOK_SECRET: undefined }],
    ['WEBHOOK_SECRET', { WEBHOOK_SECRET: 'a'.repeat(31) }],
    ['WEBHOOK_SECRET', { WEBHOOK_SECRET: 'a'.repeat(257) }],
    ['WEBHOOK_SECRET', { WEBHOOK_SECRET: `${SECRET}!` }],
    ['WEBHOOK_HOST', { WEBHOOK_HOST: 'http://x' }],
  ])('%s %#', (name, environment) => {
    const parsed = parseWebhookConfig({ PUBLIC_URL, WEBHOOK_SECRET: SECRET, ...environment })
    expect(parsed).toEqual({ kind: 'invalid', faults: [expect.stringMatching(`^${name} .*ví dụ`)] })
  })
})
