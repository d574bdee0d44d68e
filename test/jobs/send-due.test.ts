// Sending what is due: each outcome, the limits, the pause, the turn, and what a kill in the middle leaves behind.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createPace } from '../../jobs/delivery/pace.ts'
import { LATEST_MS, LEASE_MS, sendDue, type SendingDeps } from '../../jobs/delivery/send-due.ts'
import type { SendOutcome } from '../../jobs/delivery/settlement.ts'
import type { NewDelivery } from '../../knowledge/store/delivery-ledger.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { Store } from '../../knowledge/store/store.ts'
import { temporaryPaths } from '../support/temporary-folder.ts'

const START = Date.UTC(2026, 10, 23, 0, 30)
const newPath = temporaryPaths()

let store: Store
let now: number
let asked: { readonly chat: number; readonly keys: readonly string[]; readonly at: number }[]
let told: string[]
beforeEach(async () => {
  store = await openSqlitePlanStore(newPath('plans.sqlite'))
  now = START
  asked = []
  told = []
})
afterEach(() => store.close())

const plan = async (chats: readonly number[], changes: Partial<NewDelivery> = {}) => {
  for (const chat of chats) await store.people.agree(chat, { version: 1, at: new Date(START) })
  await store.deliveries.plan(
    chats.map((chat) => ({
      key: `to ${chat} ${changes.kind ?? ''}`,
      recipient: { chat, thread: undefined },
      kind: 'reminder',
      subject: 'deadline 1',
      facts: {},
      dueAt: new Date(START),
      ...changes,
    })),
    new Date(now),
  )
}

/** A Telegram that answers as it is told; every request takes no time, every wait passes at once. */
const deps = (answer: (chat: number) => SendOutcome | undefined, changes: Partial<SendingDeps> = {}): SendingDeps => ({
  ledger: store.deliveries,
  send: async ({ recipient: { chat }, items }) => {
    asked.push({ chat, keys: items.map(({ key }) => key), at: now })
    return answer(chat)
  },
  pace: createPace(),
  clock: { now: () => new Date(now) },
  wait: async (ms) => void (now += ms),
  holder: 'one',
  onBlocked: async ({ chat }) => void told.push(`blocked ${chat}`),
  onMoved: async (from, to) => {
    told.push(`moved ${from} ${to}`)
    await store.people.moveChat(from, to)
  },
  ...changes,
})
const sent = (): SendOutcome => ({ kind: 'sent', messageId: 1 })
const counts = () => store.deliveries.countByState()

describe('what becomes of one', () => {
  test.each([
    [{ kind: 'sent', messageId: 4 }, 'sent'],
    [{ kind: 'not-sent' }, 'retry'],
    [{ kind: 'unknown' }, 'uncertain'],
    [{ kind: 'blocked' }, 'blocked'],
    [{ kind: 'refused', code: 400 }, 'failed'],
    [undefined, 'withdrawn'],
  ] satisfies (readonly [SendOutcome | undefined, string])[])('%j: %s', async (outcome, state) => {
    await plan([7])
    await sendDue(deps(() => outcome))
    expect(await counts()).toEqual({ [state]: 1 })
    expect(asked).toHaveLength(1)
  })

  test('what the message left out is not noted as sent', async () => {
    await plan([7])
    await plan([7], { subject: 'deadline 2', kind: 'reminder', key: 'done meanwhile' })
    const waiting = await store.deliveries.findByState(['planned'], 9)
    const untold = waiting.filter(({ key }) => key === 'done meanwhile').map(({ id }) => id)
    await sendDue(deps(() => ({ kind: 'sent', messageId: 3, untold })))
    const ended = await store.deliveries.findByState(['sent', 'withdrawn'], 9)
    expect(Object.fromEntries(ended.map(({ key, state, messageId }) => [key, { state, messageId }]))).toEqual({
      'done meanwhile': { state: 'withdrawn', messageId: undefined },
      'to 7 ': { state: 'sent', messageId: 3 },
    })
  })

  test('who blocks the bot is told to whoever keeps the people', async () => {
    await plan([7])
    await sendDue(deps(() => ({ kind: 'blocked' })))
    expect(told).toEqual(['blocked 7'])
  })

  test('a group that moved gets it at its new number, once', async () => {
    await plan([-7])
    await sendDue(deps((chat) => (chat === -7 ? { kind: 'moved', chat: -1007 } : sent())))
    expect(asked.map(({ chat }) => chat)).toEqual([-7, -1007])
    expect(told).toEqual(['moved -7 -1007'])
    expect(await counts()).toEqual({ sent: 1 })
  })

  test('a network that is away is tried again later and later', async () => {
    await plan([7])
    const away = deps(() => ({ kind: 'not-sent' }))
    for (let minute = 0; minute < 60; minute += 1) {
      now = START + minute * 60_000
      await sendDue(away)
    }
    const minutes = asked.map(({ at }) => Math.round((at - START) / 60_000))
    expect(minutes).toEqual([0, 1, 2, 3, 4, 6, 9, 15, 25, 35, 45, 55])
  })
})

describe('limits', () => {
  test('200 people at 28 a second', async () => {
    await plan(Array.from({ length: 200 }, (_, index) => index + 1))
    await sendDue(deps(sent))
    expect(await counts()).toEqual({ sent: 200 })
    expect(now - START).toBe(7_000)
  })

  test('a group never gets more than 20 in a minute, and everything in the end', async () => {
    for (let count = 0; count < 30; count += 1) await plan([-9], { kind: `kind ${count}` })
    await sendDue(deps(sent))
    const times = asked.map(({ at }) => at - START)
    expect(times).toHaveLength(30)
    expect(times.filter((at) => at < 60_000)).toHaveLength(20)
  })

  test('answers to people who ask take their room first', async () => {
    const pace = createPace()
    for (let chat = 1; chat <= 28; chat += 1) pace.note(100 + chat, new Date(START))
    await plan([1])
    await sendDue(deps(sent, { pace }))
    expect(asked[0]?.at).toBe(START + 1_000)
  })

  test('429 stops everything until Telegram wants more, also after a restart', async () => {
    await plan([1, 2, 3])
    const limited = deps(() => ({ kind: 'limited', retryAfterSeconds: 10_072 }))
    await sendDue(limited)
    const before = asked.length
    now += 10_011_000
    await sendDue(deps(sent, { pace: createPace() }))
    expect(asked).toHaveLength(before)
    now += 2_000
    await sendDue(deps(sent))
    expect(asked[before]?.at).toBeGreaterThanOrEqual(START + 10_072_000)
    expect(await counts()).toEqual({ sent: 3 })
  })
})

describe('a short pause', () => {
  test('is waited out, nobody is asked meanwhile, and nobody is left for the next minute', async () => {
    await plan([1, 2, 3])
    let asks = 0
    await sendDue(deps(() => ((asks += 1) === 1 ? { kind: 'limited', retryAfterSeconds: 17 } : sent())))
    expect(await counts()).toEqual({ sent: 3 })
    expect(Math.max(...asked.map(({ at }) => at)) - START).toBeGreaterThanOrEqual(17_000)
    expect(now - START).toBeLessThan(19_000)
  })
})

describe('time', () => {
  test('what is over a day late is missed, not told as if in time', async () => {
    await plan([1])
    now += LATEST_MS + 1
    await sendDue(deps(sent))
    expect(asked).toEqual([])
    expect(await counts()).toEqual({ missed: 1 })
  })

  test('what is due tomorrow waits', async () => {
    await plan([1], { dueAt: new Date(START + 86_400_000) })
    await sendDue(deps(sent))
    expect(asked).toEqual([])
  })
})

describe('whoever dies', () => {
  test('in the middle of a request leaves it uncertain, and nobody is told twice', async () => {
    await plan([1, 2])
    await store.deliveries.claimNext({ at: new Date(now), leaseMs: LEASE_MS, resting: [] })
    await sendDue(deps(sent))
    expect(await counts()).toEqual({ claimed: 1, sent: 1 })
    now += LEASE_MS + 1
    await sendDue(deps(sent))
    expect(await counts()).toEqual({ uncertain: 1, sent: 1 })
    expect(asked.map(({ chat }) => chat)).toEqual([2])
  })

  test('a sender that throws is heard, and its claim stays until it runs out', async () => {
    await plan([1])
    const broken = deps(() => {
      throw new Error('no words for it')
    })
    await expect(sendDue(broken)).rejects.toThrow('no words for it')
    expect(await counts()).toEqual({ claimed: 1 })
  })
})

describe('two processes', () => {
  test('one sends at a time, and each message once', async () => {
    await plan(Array.from({ length: 60 }, (_, index) => index + 1))
    await Promise.all([sendDue(deps(sent)), sendDue(deps(sent, { holder: 'two' }))])
    expect(await counts()).toEqual({ sent: 60 })
    expect(new Set(asked.map(({ chat }) => chat)).size).toBe(60)
    expect(asked).toHaveLength(60)
  })

  test('the other takes over when the first is gone', async () => {
    await store.deliveries.takeTurn('dead', new Date(now), new Date(now + 60_000))
    await plan([1])
    await sendDue(deps(sent))
    expect(asked).toEqual([])
    now += 60_000
    await sendDue(deps(sent))
    expect(await counts()).toEqual({ sent: 1 })
  })

  test('told to stop, it finishes what is in flight and starts nothing', async () => {
    await plan([1, 2, 3])
    const stop = new AbortController()
    await sendDue(
      deps(() => {
        stop.abort()
        return sent()
      }),
      stop.signal,
    )
    const { sent: gone = 0, planned = 0 } = await counts()
    expect(gone + planned).toBe(3)
    expect(gone).toBe(asked.length)
    expect(planned).toBeGreaterThan(0)
  })
})
