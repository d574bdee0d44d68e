// What counts as healthy: table by table, from facts alone.
import { expect, test } from 'vitest'
import { judgeHealth, type HealthFacts } from '../../../bot/operation/judge-health.ts'

const STARTED = new Date('2026-11-26T01:00:00Z')
const NOW = new Date('2026-11-26T05:00:00Z')
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000)

const WELL: HealthFacts = {
  now: NOW,
  startedAt: STARTED,
  lastSeen: { ticker: ago(40), deliveries: ago(40), telegram: ago(25) },
  store: { open: 2, waitsSince: ago(3) },
}
const judge = (changes: Partial<HealthFacts>) => judgeHealth({ ...WELL, ...changes })
const waits = (seconds: number) => judge({ store: { open: 1, waitsSince: ago(seconds) } })

test('all at work lately is healthy, and says how long ago', () => {
  expect(judgeHealth(WELL)).toEqual({
    status: 'ok',
    checks: {
      store: { status: 'ok' },
      inbox: { status: 'ok', open: 2, seconds: 3 },
      ticker: { status: 'ok', seconds: 40 },
      deliveries: { status: 'ok', seconds: 40 },
      telegram: { status: 'ok', seconds: 25 },
    },
  })
})

test.each([
  ['the ticker', 'ticker', 300],
  ['the deliveries', 'deliveries', 300],
  ['the polling', 'telegram', 180],
] as const)('%s: fine after %s for %i seconds, failing a second later', (_, part, seconds) => {
  const seen = (age: number) => judge({ lastSeen: { ...WELL.lastSeen, [part]: ago(age) } })
  expect(seen(seconds).status).toBe('ok')
  expect(seen(seconds + 1)).toMatchObject({ status: 'failing', checks: { [part]: { status: 'failing' } } })
})

test('an update that nobody works on for more than a quarter of an hour is failing', () => {
  expect(waits(900).status).toBe('ok')
  expect(waits(901)).toMatchObject({
    status: 'failing',
    checks: { inbox: { status: 'failing', open: 1, seconds: 901 } },
  })
})

test('what is put off waits for nobody', () => {
  expect(judge({ store: { open: 5, waitsSince: undefined } }).checks['inbox']).toEqual({
    status: 'ok',
    open: 5,
    seconds: 0,
  })
})

test('a store that is silent fails, and the inbox in it', () => {
  expect(judge({ store: 'silent' })).toMatchObject({
    status: 'failing',
    checks: { store: { status: 'failing' }, inbox: { status: 'failing' }, ticker: { status: 'ok' } },
  })
})

test('what was not seen yet is starting, for five minutes', () => {
  const unseen = { lastSeen: { ticker: undefined }, store: 'closed' as const }
  expect(judge({ ...unseen, startedAt: ago(300) })).toEqual({
    status: 'starting',
    checks: { store: { status: 'starting' }, inbox: { status: 'starting' }, ticker: { status: 'starting' } },
  })
  expect(judge({ ...unseen, startedAt: ago(301) })).toMatchObject({
    status: 'failing',
    checks: { ticker: { status: 'failing' } },
  })
})

test('one that fails weighs more than one that starts', () => {
  expect(judge({ startedAt: ago(1), lastSeen: { ticker: undefined }, store: 'silent' }).status).toBe('failing')
})

test('a clock that is set back ages nothing', () => {
  expect(judge({ lastSeen: { ticker: ago(-7200) } }).checks['ticker']).toEqual({ status: 'ok', seconds: 0 })
})
