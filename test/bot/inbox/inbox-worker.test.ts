// The worker: what is handled when, what waits, and what becomes of an update that fails, hangs or kills.
import { setImmediate } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import type { HandleUpdate, Outcome } from '../../../bot/inbox/handle-update.ts'
import { ALONE_FROM, startInboxWorker, type InboxWorker } from '../../../bot/inbox/inbox-worker.ts'
import type { ClaimedUpdate, UpdateInbox } from '../../../knowledge/store/update-inbox.ts'
import { createDeferred, type Deferred } from '../../support/deferred.ts'
import { eventually } from '../../support/eventually.ts'
import { createMemoryInboxes } from '../../support/memory-inbox.ts'

const NOON = new Date('2026-11-26T05:00:00Z')

let inbox: UpdateInbox
let now: Date
let events: string[]
/** What was begun, in order; each waits until the test ends it. */
let begun: (ClaimedUpdate & { readonly end: Deferred<Outcome> })[]
let look: () => void
let worker: InboxWorker
beforeEach(() => {
  inbox = createMemoryInboxes().inboxOf(1)
  now = NOON
  events = []
  begun = []
})

const note = (event: string) => void events.push(event)

function start(handle: HandleUpdate = waitForTest): void {
  worker = startInboxWorker({
    inbox,
    handle,
    clock: { now: () => now },
    repeat: (action) => {
      look = action
      return () => undefined
    },
    log: { info: note, warn: note, error: note },
  })
}

const waitForTest: HandleUpdate = (update) => {
  const end = createDeferred<Outcome>()
  begun.push({ ...update, end })
  return end.promise
}

const receive = async (...updates: readonly (readonly [id: number, lane: string])[]) => {
  await inbox.receive(
    updates.map(([id, lane]) => ({ id, lane, payload: '{}' })),
    NOON,
  )
  worker.wake()
}
const begunIds = () => begun.map(({ id }) => id)
const end = (id: number) => begun.find((update) => update.id === id)!.end.resolve('handled')
const isHandled = (count: number) => eventually(async () => expect(await inbox.count()).toEqual({ handled: count }))
const hasBegun = (...ids: readonly number[]) => eventually(() => expect(begunIds()).toEqual(ids))

/** A process that died with these in hand: their leases have run out. */
async function killedWhile(ids: readonly number[], times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const holder = `dead ${time}`
    await inbox.claim({ holder, at: now, leaseUntil: now, limit: ids.length })
  }
}

describe('order', () => {
  test('a lane is handled one by one, lanes side by side', async () => {
    start()
    await receive([1, 'a'], [2, 'a'], [3, 'b'])
    await hasBegun(1, 3)
    end(3)
    await eventually(async () => expect(await inbox.count()).toEqual({ handled: 1, taken: 1, waiting: 1 }))
    expect(begunIds()).toEqual([1, 3])
    end(1)
    await hasBegun(1, 3, 2)
    end(2)
    await isHandled(3)
  })

  test('no more than thirty-two are in hand', async () => {
    start()
    await receive(...Array.from({ length: 40 }, (_, id) => [id, `lane ${id}`] as const))
    await eventually(() => expect(begun).toHaveLength(32))
    end(5)
    end(6)
    await eventually(() => expect(begun).toHaveLength(34))
  })

  test('what the last start left is begun without anything new', async () => {
    await inbox.receive([{ id: 1, lane: 'a', payload: '{}' }], NOON)
    start()
    await hasBegun(1)
    expect(await inbox.count()).toEqual({ taken: 1 })
  })

  test('what a killed process held is begun when its lease has run out', async () => {
    await inbox.receive([{ id: 1, lane: 'a', payload: '{}' }], NOON)
    await inbox.claim({ holder: 'dead', at: NOON, leaseUntil: new Date(NOON.getTime() + 15_000), limit: 1 })
    start()
    look()
    await eventually(async () => expect(await inbox.isClaimable('x', NOON, 0)).toBe(false))
    expect(begun).toEqual([])
    now = new Date(NOON.getTime() + 15_000)
    look()
    await hasBegun(1)
  })
})

describe('an update whose handler rejects', () => {
  test('is begun again and holds its lane, until its handler gives it up; then the lane goes on', async () => {
    const attempts: number[] = []
    start(async (update, limit) => {
      if (update.id !== 1) return waitForTest(update, limit)
      attempts.push(update.attempts)
      if (update.attempts > 5) return 'given-up'
      throw new Error('always')
    })
    await receive([1, 'a'], [2, 'a'])
    await hasBegun(2)
    expect(attempts).toEqual([1, 2, 3, 4, 5, 6])
    expect(events).toEqual(Array.from({ length: 5 }, () => 'update not handled'))
    end(2)
    await eventually(async () => expect(await inbox.count()).toEqual({ 'given-up': 1, handled: 1 }))
  })
})

test('an update that is put off is begun again then, as if for the first time, and before what came after it', async () => {
  start()
  await receive([1, 'a'], [2, 'a'])
  await hasBegun(1)
  begun[0]!.end.resolve({ until: new Date(NOON.getTime() + 60_000) })
  await eventually(async () => expect(await inbox.count()).toEqual({ waiting: 2 }))
  now = new Date(NOON.getTime() + 59_000)
  look()
  await setImmediate()
  expect(begunIds()).toEqual([1])
  now = new Date(NOON.getTime() + 60_000)
  look()
  await hasBegun(1, 1)
  expect(begun.map(({ attempts }) => attempts)).toEqual([1, 1])
  expect(events).toEqual([])
})

describe('what was begun before without an end', () => {
  test('runs alone from the third time on: nothing new is begun beside it', async () => {
    await inbox.receive(
      [1, 2].map((id) => ({ id, lane: `lane ${id}`, payload: '{}' })),
      NOON,
    )
    await killedWhile([1, 2], ALONE_FROM)
    start()
    await hasBegun(1)
    await receive([3, 'c'])
    end(1)
    await hasBegun(1, 2)
    end(2)
    await hasBegun(1, 2, 3)
    expect(begun.map(({ attempts }) => attempts)).toEqual([3, 3, 1])
  })

  test('waits until nothing else is in hand', async () => {
    start()
    await receive([1, 'a'])
    await hasBegun(1)
    await inbox.receive([{ id: 2, lane: 'b', payload: '{}' }], NOON)
    await killedWhile([2], ALONE_FROM)
    look()
    await setImmediate()
    await receive([3, 'c'])
    await eventually(async () => expect(await inbox.count()).toEqual({ taken: 2, waiting: 1 }))
    expect(begunIds()).toEqual([1])
    end(1)
    await hasBegun(1, 2)
    end(2)
    await hasBegun(1, 2, 3)
  })
})

test('an update that hangs gives its lane free after ten minutes', async () => {
  start()
  await receive([1, 'a'], [2, 'a'])
  await hasBegun(1)
  now = new Date(NOON.getTime() + 601_000)
  look()
  await hasBegun(1, 2)
  expect(events).toEqual(['update hangs'])
  expect(await inbox.count()).toEqual({ 'given-up': 1, taken: 1 })
})

test('a long answer keeps its lease while the worker lives', async () => {
  start()
  await receive([1, 'a'])
  await hasBegun(1)
  now = new Date(NOON.getTime() + 14_000)
  look()
  await eventually(async () =>
    expect(await inbox.isClaimable('another', new Date(NOON.getTime() + 28_000), 0)).toBe(false),
  )
  expect(await inbox.isClaimable('another', new Date(NOON.getTime() + 29_000), 0)).toBe(true)
})

test('an inbox that cannot be read is logged, and read again later', async () => {
  const whole = { ...inbox }
  Object.assign(inbox, { claim: () => Promise.reject(new Error('disk')) })
  start()
  await receive([1, 'a'])
  await eventually(() => expect(events).toContain('inbox not read'))
  Object.assign(inbox, whole)
  look()
  await hasBegun(1)
})

describe('stopping', () => {
  test('finishes what is in hand, begins nothing more', async () => {
    start()
    await receive([1, 'a'], [2, 'a'])
    await hasBegun(1)
    const stopped = worker.stop(60_000)
    end(1)
    await stopped
    expect(begunIds()).toEqual([1])
    expect(await inbox.count()).toEqual({ handled: 1, waiting: 1 })
    expect(events).toEqual([])
  })

  test('what is unfinished when the time is up waits for the next start, which may take it at once', async () => {
    start()
    await receive([1, 'a'])
    await hasBegun(1)
    await worker.stop(0)
    expect(events).toEqual(['stopped with updates unfinished'])
    const again = await inbox.claim({ holder: 'next', at: now, leaseUntil: now, limit: 1 })
    expect(again).toMatchObject([{ id: 1, attempts: 1 }])
  })
})
