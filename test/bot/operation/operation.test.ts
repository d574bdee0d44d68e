// /healthz and /metrics of the program as it runs: what they see, who may ask, and that nobody's number or words stand in them.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startProgram } from '../../../bot/compose.ts'
import { flood } from '../../../bot/preview/scripted-failures.ts'
import { LAN, MINH, NOON, startBotUnderTest, TOKEN, type BotUnderTest } from '../../support/bot-under-test.ts'
import { eventually } from '../../support/eventually.ts'
import { answered, createFakeKnowledge } from '../../support/fake-knowledge.ts'
import { freePort } from '../../support/free-port.ts'
import { createVirtualClock, type VirtualClock } from '../../support/virtual-clock.ts'

const SECRET = 'operation_secret_of_32_letters-00'

let clock: VirtualClock
let bot: BotUnderTest
beforeEach(async () => {
  clock = createVirtualClock(NOON)
  bot = await startBotUnderTest({}, { clock })
})
afterEach(() => bot.end())

const urlOf = (path: string) => new URL(path, bot.program.healthUrl).href
const health = async () => {
  const response = await fetch(urlOf('/healthz'))
  return {
    status: response.status,
    body: (await response.json()) as { status: string; checks: Record<string, object> },
  }
}
const metrics = async () => (await fetch(urlOf('/metrics'))).text()
const statusWith = async (authorization?: string) =>
  (await fetch(urlOf('/metrics'), authorization === undefined ? {} : { headers: { authorization } })).status
const askAtPublicAddress = async (operationSecret: string | undefined, authorization: string) => {
  await bot.end()
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}/bot`
  const webhook = { publicUrl, secret: 'a-secret_of_32_letters_and_more-0', host: '127.0.0.1' }
  bot = await startBotUnderTest({}, { clock, settings: { port, webhook, operationSecret } })
  return fetch(`${publicUrl}/healthz`, { headers: { authorization } })
}
/** Minute for minute, as long as the ticks go. */
const minutePasses = async () => {
  clock.advance(60_000)
  bot.minutePasses()
  await bot.program.deliveriesIdle()
}

describe('/healthz', () => {
  test('is 200 as soon as each part was seen at work', async () => {
    bot.asks(LAN, 'ai?')
    await bot.replyTo(LAN)
    await eventually(async () => expect((await health()).status).toBe(200))
    expect((await health()).body).toMatchObject({
      status: 'ok',
      checks: { inbox: { open: 0 }, store: { status: 'ok' } },
    })
  })

  test('is 503 when the ticker stands still', async () => {
    await minutePasses()
    clock.advance(301_000)
    expect(await health()).toMatchObject({
      status: 503,
      body: { checks: { ticker: { status: 'failing', seconds: 301 }, deliveries: { status: 'failing' } } },
    })
  })

  test('is 503 when polls come back no more', async () => {
    bot.asks(LAN, 'ai?')
    await bot.replyTo(LAN)
    await eventually(async () => expect((await health()).body.checks['telegram']).toMatchObject({ status: 'ok' }))
    clock.advance(181_000)
    expect((await health()).body.checks['telegram']).toEqual({ status: 'failing', seconds: 181 })
  })

  test('is 503 when somebody waits for a quarter of an hour', async () => {
    const held = bot.knowledge.hold('lâu')
    bot.asks(LAN, 'lâu')
    await bot.callOf('sendChatAction')
    clock.advance(901_000)
    expect((await health()).body.checks['inbox']).toEqual({ status: 'failing', open: 1, seconds: 901 })
    held.resolve(answered('Xong.'))
    await bot.replyTo(LAN)
    await eventually(async () => expect((await health()).body.checks['inbox']).toMatchObject({ status: 'ok', open: 0 }))
  })

  test('is 503 when the store gives errors, and they stand in the log without their words', async () => {
    await bot.end()
    bot = await startBotUnderTest({ inboxes: brokenInboxes() }, { clock })
    expect(await health()).toMatchObject({ status: 503, body: { checks: { store: { status: 'failing' } } } })
    expect(await metrics()).toContain('tlkh_store_up 0')
    expect(await metrics()).not.toMatch(/^tlkh_inbox/m)
    expect(bot.log.join('')).toContain('"msg":"store does not answer"')
    expect(bot.log.join('')).not.toContain('riêng tư')
  })

  test('says that the program starts, while Telegram cannot be reached', async () => {
    const starting = new AbortController()
    const port = await freePort()
    const start = startProgram(
      {
        dataDir: '.',
        adminIds: [],
        models: {},
        logLevel: 'silent',
        port,
        telegramToken: TOKEN,
        telegramApiRoot: 'http://127.0.0.1:1',
      },
      { openKnowledge: async () => createFakeKnowledge(), clock, signal: starting.signal },
    )
    await eventually(async () => expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(503))
    starting.abort()
    await expect(start).rejects.toThrow(/abort/i)
  })
})

describe('/metrics', () => {
  test('counts questions, calls and pauses, and shows what the store holds', async () => {
    bot.knowledge.answers.set('ai?', { ...answered('Sở.'), intent: 'lead' })
    bot.knowledge.failures.set('hỏng', new Error('broken'))
    bot.failNext('sendMessage', flood(0))
    bot.asks(LAN, 'ai?')
    await bot.replyTo(LAN)
    bot.asks(MINH, 'hỏng')
    await bot.replyTo(MINH)
    const text = await eventually(async () => {
      const found = await metrics()
      expect(found).toContain('tlkh_inbox_updates 0')
      return found
    })
    for (const line of [
      'tlkh_questions_total{intent="lead",outcome="answered"} 1',
      'tlkh_answer_seconds_count 1',
      'tlkh_telegram_calls_total{method="sendMessage",outcome="429"} 1',
      'tlkh_telegram_calls_total{method="sendMessage",outcome="ok"} 2',
      'tlkh_telegram_pause_seconds_total 0',
      'tlkh_updates_failed_total 1',
      'tlkh_store_up 1',
      'tlkh_inbox_wait_seconds 0',
    ])
      expect(text).toContain(`${line}\n`)
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m)
  })

  test('shows what waits to be sent, by state', async () => {
    await bot.knowledge.people.agree(LAN.id, { version: 4, at: NOON })
    const delivery = {
      key: 'k',
      recipient: { chat: LAN.id, thread: undefined },
      kind: 'reminder',
      subject: 's',
      facts: {},
    }
    await bot.knowledge.deliveries.plan([{ ...delivery, dueAt: new Date(NOON.getTime() + 86_400_000) }], NOON)
    expect(await metrics()).toContain('tlkh_deliveries{state="planned"} 1\n')
  })

  test('shows how old the newest copy is, where copies are made', async () => {
    expect(await metrics()).not.toMatch(/^tlkh_backup/m)
    await bot.end()
    const copy = { name: 'a', kind: 'backup', at: new Date(NOON.getTime() - 7_200_000), bytes: 1 } as const
    const backups = {
      copies: async () => [copy],
      backUp: async () => ({ kind: 'nothing' }) as const,
      carryErasures: async () => 'settled' as const,
    }
    bot = await startBotUnderTest({ backups }, { clock })
    expect(await metrics()).toContain('tlkh_backup_age_seconds 7200\n')
  })

  test('has few series, and none with a number or a name of anybody, however many ask', async () => {
    for (let count = 0; count < 40; count++) {
      const person = { id: 8_100_200_300 + count, is_bot: false, first_name: `Người${count}` }
      bot.asks(person, `câu riêng ${count}`)
      await bot.replyTo(person)
    }
    const text = await metrics()
    expect(text).not.toMatch(/8100200|Người|câu riêng|AAtest|123456/)
    expect(text.split('\n').filter((line) => line.startsWith('tlkh_')).length).toBeLessThan(60)
  })
})

describe('whoever asks', () => {
  test('may only read', async () => {
    const response = await fetch(urlOf('/metrics'), { method: 'POST' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect((await fetch(urlOf('/metrics'), { method: 'HEAD' })).status).toBe(200)
  })

  test('from the page of another site is refused', async () => {
    const response = await fetch(urlOf('/metrics'), { headers: { origin: 'https://elsewhere.example' } })
    expect(response.status).toBe(403)
  })

  test('needs the secret where there is one', async () => {
    await bot.end()
    bot = await startBotUnderTest({}, { clock, settings: { operationSecret: SECRET } })
    expect(await statusWith()).toBe(401)
    expect(await statusWith(`Bearer ${SECRET}x`)).toBe(401)
    expect(await statusWith(SECRET)).toBe(401)
    expect(await statusWith(`Bearer ${SECRET}`)).toBe(200)
  })

  describe('at a public address', () => {
    test('finds nothing where no secret is set', async () => {
      expect((await askAtPublicAddress(undefined, `Bearer ${SECRET}`)).status).toBe(404)
    })

    test('is refused with a wrong secret', async () => {
      expect((await askAtPublicAddress(SECRET, 'Bearer x')).status).toBe(401)
    })

    test('is answered with the right one, of what there is: nobody polls', async () => {
      const response = await askAtPublicAddress(SECRET, `Bearer ${SECRET}`)
      expect(response.status).toBe(200)
      const { checks } = (await response.json()) as { checks: object }
      expect(Object.keys(checks)).toEqual(['store', 'inbox', 'ticker', 'deliveries'])
    })
  })
})

test('a port that is taken keeps nobody from an answer', async () => {
  const taken = Number(new URL(bot.program.healthUrl!).port)
  const other = await startBotUnderTest({}, { clock, settings: { port: taken } })
  expect(other.program.healthUrl).toBeUndefined()
  expect(other.log.join('')).toMatch(/"cause":"EADDRINUSE".*"msg":"health not shown"/)
  other.asks(LAN, 'ai?')
  expect((await other.replyTo(LAN)).text).toBe('Đáp: ai?')
  await other.end()
})

/** As they are, but for the one question that the pages ask. */
function brokenInboxes() {
  const { inboxes } = createFakeKnowledge()
  return {
    ...inboxes,
    inboxOf: (id: number) => ({
      ...inboxes.inboxOf(id),
      backlog: () => Promise.reject(new Error('SQLITE_IOERR near riêng tư')),
    }),
  }
}
