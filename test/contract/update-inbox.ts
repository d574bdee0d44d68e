// What every inbox must do, whatever its database. Each implementation registers this suite with a way to open itself.
// Long: all that an inbox promises stands in one place.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InboxStore, UpdateInbox } from '../../knowledge/store/update-inbox.ts'

export type OpenedInboxes = InboxStore & { readonly close: () => Promise<void> }

const BOT = 123_456
const NOON = new Date('2026-11-26T05:00:00Z')
const effect = (id: number) => ({ method: 'sendMessage', result: `{"message_id":${id}}` })
const after = (seconds: number) => new Date(NOON.getTime() + seconds * 1000)

export function describeUpdateInbox(name: string, open: () => Promise<OpenedInboxes>): void {
  describe(`${name} is an inbox`, () => {
    let store: OpenedInboxes
    let inbox: UpdateInbox
    beforeEach(async () => {
      store = await open()
      inbox = store.inboxOf(BOT)
    })
    afterEach(() => store.close())

    const receive = (...updates: readonly (readonly [id: number, lane: string])[]) =>
      inbox.receive(
        updates.map(([id, lane]) => ({ id, lane, payload: `{"update_id":${id}}` })),
        NOON,
      )
    const claim = (options: Partial<Parameters<UpdateInbox['claim']>[0]> = {}) =>
      inbox.claim({ holder: 'one', at: NOON, leaseUntil: after(15), limit: 10, ...options })
    const claimIds = async (options?: Parameters<typeof claim>[0]) => (await claim(options)).map(({ id }) => id)
    const handle = (id: number, holder = 'one') => inbox.settle(id, { holder, state: 'handled' })

    describe('receiving', () => {
      test('keeps an update as it came, waiting', async () => {
        expect(await receive([7, 'a'])).toBe(1)
        expect(await inbox.count()).toEqual({ waiting: 1 })
        expect(await claim()).toEqual([{ id: 7, lane: 'a', payload: '{"update_id":7}', receivedAt: NOON, attempts: 1 }])
      })

      test('knows a repeat, in one call, in another, while it is taken and when it is settled', async () => {
        expect(await receive([7, 'a'], [7, 'a'], [8, 'a'])).toBe(2)
        await claim()
        expect(await receive([7, 'a'])).toBe(0)
        await handle(7)
        expect(await receive([7, 'a'], [8, 'a'])).toBe(0)
        expect(await inbox.count()).toEqual({ waiting: 1, handled: 1 })
      })

      test('takes nothing as nothing, and many at once', async () => {
        expect(await receive()).toBe(0)
        expect(await receive(...Array.from({ length: 1_200 }, (_, id) => [id, 'a'] as const))).toBe(1_200)
      })

      test('another bot counts its own updates', async () => {
        const other = store.inboxOf(BOT + 1)
        await receive([7, 'a'])
        expect(await other.receive([{ id: 7, lane: 'a', payload: '{}' }], NOON)).toBe(1)
        await claim()
        await handle(7)
        expect(await other.count()).toEqual({ waiting: 1 })
        expect(await inbox.count()).toEqual({ handled: 1 })
      })
    })

    describe('claiming', () => {
      test('takes the first of each lane, oldest first, up to the limit', async () => {
        await receive([9, 'c'], [5, 'b'], [4, 'a'], [6, 'a'])
        expect(await claimIds({ limit: 2 })).toEqual([4, 5])
        expect(await claimIds()).toEqual([9])
        expect(await claimIds()).toEqual([])
      })

      test('a lane goes on when its first is settled', async () => {
        await receive([1, 'a'], [2, 'a'], [3, 'a'])
        const order: number[] = []
        for (let turn = 0; turn < 3; turn++)
          for (const { id } of await claim()) {
            order.push(id)
            await handle(id)
          }
        expect(order).toEqual([1, 2, 3])
      })

      test('an update that arrives late waits for the later one of its lane that is in hand, then comes first', async () => {
        await receive([5, 'a'], [6, 'a'])
        expect(await claimIds()).toEqual([5])
        await receive([4, 'a'])
        expect(await claimIds()).toEqual([])
        await handle(5)
        expect(await claimIds()).toEqual([4])
      })

      test('nobody else takes what is leased; when the lease has run out, another holder does', async () => {
        await receive([1, 'a'], [2, 'a'])
        await claim({ leaseUntil: after(15) })
        expect(await claimIds({ holder: 'two', at: after(14) })).toEqual([])
        expect(await claim({ holder: 'two', at: after(15) })).toMatchObject([{ id: 1, attempts: 2 }])
      })

      test('a holder that is alive does not take its own once more, however late it is', async () => {
        await receive([1, 'a'], [2, 'a'])
        await claim()
        expect(await claimIds({ at: after(60) })).toEqual([])
      })

      test('a lease that is renewed holds', async () => {
        await receive([1, 'a'])
        await claim()
        await inbox.renew('one', after(30))
        await inbox.renew('two', after(5))
        expect(await claimIds({ holder: 'two', at: after(29) })).toEqual([])
        expect(await claimIds({ holder: 'two', at: after(30) })).toEqual([1])
      })

      test('two that claim at once share the lanes between them', async () => {
        await receive(...Array.from({ length: 40 }, (_, id) => [id, `lane ${id % 20}`] as const))
        const claims = await Promise.all(['one', 'two', 'three'].map((holder) => claimIds({ holder, limit: 8 })))
        expect(claims.flat().toSorted((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, id) => id))
      })

      test('can be asked by how often they were begun, and a lane still waits for its first', async () => {
        await receive([1, 'a'], [2, 'a'], [3, 'b'])
        await claim({ limit: 1 })
        const later = { holder: 'two', at: after(15), leaseUntil: after(30) }
        expect(await inbox.isClaimable('two', after(14), 1)).toBe(false)
        expect(await inbox.isClaimable('two', after(15), 1)).toBe(true)
        expect(await inbox.isClaimable('two', after(15), 2)).toBe(false)
        expect(await claimIds({ ...later, begun: { below: 1 } })).toEqual([3])
        expect(await claimIds({ ...later, begun: { from: 1 } })).toEqual([1])
      })
    })

    describe('ending', () => {
      test.each(['handled', 'expired', 'given-up'] as const)(
        'an update can end as %s, and is never claimed again',
        async (state) => {
          await receive([1, 'a'])
          await claim()
          await inbox.settle(1, { holder: 'one', state })
          expect(await inbox.count()).toEqual({ [state]: 1 })
          expect(await claimIds({ holder: 'two', at: after(3600) })).toEqual([])
        },
      )

      test('who lost the lease cannot end it any more', async () => {
        await receive([1, 'a'])
        await claim()
        await claim({ holder: 'two', at: after(15), leaseUntil: after(30) })
        await handle(1, 'one')
        expect(await inbox.count()).toEqual({ taken: 1 })
        await handle(1, 'two')
        expect(await inbox.count()).toEqual({ handled: 1 })
      })

      test('what is released waits again for anybody, and that attempt does not count', async () => {
        await receive([1, 'a'], [2, 'b'])
        await claim({ limit: 1 })
        await claim({ holder: 'two' })
        await inbox.release('one')
        expect(await inbox.count()).toEqual({ waiting: 1, taken: 1 })
        expect(await claim()).toMatchObject([{ id: 1, attempts: 1 }])
      })

      test('what is put back waits again, and that attempt counts', async () => {
        await receive([1, 'a'], [2, 'b'])
        await claim()
        await inbox.putBack(1, 'two')
        expect(await inbox.count()).toEqual({ taken: 2 })
        await inbox.putBack(1, 'one')
        expect(await claim()).toMatchObject([{ id: 1, attempts: 2 }])
      })
    })

    describe('putting off', () => {
      test('an update waits until then, and its lane with it; that attempt does not count', async () => {
        await receive([1, 'a'], [2, 'a'], [3, 'b'])
        await claim()
        await inbox.postpone(1, { holder: 'two', until: after(5) })
        expect(await inbox.count()).toEqual({ taken: 2, waiting: 1 })
        await inbox.postpone(1, { holder: 'one', until: after(60) })
        expect(await inbox.count()).toEqual({ taken: 1, waiting: 2 })
        expect(await claimIds({ at: after(59) })).toEqual([])
        expect(await inbox.isClaimable('one', after(59), 0)).toBe(false)
        expect(await claim({ at: after(60) })).toMatchObject([{ id: 1, attempts: 1 }])
      })
    })

    describe('the backlog', () => {
      test('is what is not settled, and since when the first of a lane waits, begun or not', async () => {
        expect(await inbox.backlog(NOON)).toEqual({ open: 0, waitsSince: undefined })
        await receive([1, 'a'], [2, 'a'])
        await inbox.receive([{ id: 3, lane: 'b', payload: '{}' }], after(30))
        expect(await inbox.backlog(after(60))).toEqual({ open: 3, waitsSince: NOON })
        await claim({ at: after(60), leaseUntil: after(75) })
        expect(await inbox.backlog(after(60))).toEqual({ open: 3, waitsSince: NOON })
        await handle(1)
        await claim({ at: after(61), leaseUntil: after(75) })
        await handle(2)
        expect(await inbox.backlog(after(61))).toEqual({ open: 1, waitsSince: after(30) })
      })

      test('counts what is put off, and lets it and its lane wait from then on only', async () => {
        await receive([1, 'a'], [2, 'a'])
        await claim()
        await inbox.postpone(1, { holder: 'one', until: after(600) })
        expect(await inbox.backlog(after(599))).toEqual({ open: 2, waitsSince: undefined })
        expect(await inbox.backlog(after(660))).toEqual({ open: 2, waitsSince: after(600) })
      })

      test("knows nothing of another bot's", async () => {
        await receive([1, 'a'])
        expect(await store.inboxOf(BOT + 1).backlog(after(1))).toEqual({ open: 0, waitsSince: undefined })
      })
    })

    describe('what was sent', () => {
      test('is told in order to who begins again', async () => {
        await receive([1, 'a'], [2, 'b'])
        await claim()
        await inbox.noteSent(1, 0, effect(10))
        await inbox.noteSent(2, 0, effect(20))
        await inbox.noteSent(1, 1, effect(11))
        expect(await inbox.sentFor(1)).toEqual([effect(10), effect(11)])
        expect(await inbox.sentFor(3)).toEqual([])
      })

      test('gives way to what was sent in its place', async () => {
        await receive([1, 'a'])
        await claim()
        await inbox.noteSent(1, 0, effect(10))
        await inbox.noteSent(1, 0, effect(12))
        expect(await inbox.sentFor(1)).toEqual([effect(12)])
      })

      test('is forgotten when the update ends', async () => {
        await receive([1, 'a'])
        await claim()
        await inbox.noteSent(1, 0, effect(10))
        await handle(1)
        expect(await inbox.sentFor(1)).toEqual([])
      })

      test('by a handler that was given up is not noted any more', async () => {
        await receive([1, 'a'])
        await claim()
        await inbox.settle(1, { holder: 'one', state: 'given-up' })
        await inbox.noteSent(1, 0, effect(10))
        expect(await inbox.sentFor(1)).toEqual([])
      })
    })

    test('pruning deletes what was received before, of every bot, waiting or not', async () => {
      const other = store.inboxOf(BOT + 1)
      await receive([1, 'a'], [2, 'b'])
      await other.receive([{ id: 1, lane: 'a', payload: '{}' }], NOON)
      await claim()
      await inbox.noteSent(2, 0, { method: 'sendMessage', result: '{}' })
      await handle(1)
      await inbox.receive([{ id: 3, lane: 'a', payload: '{}' }], after(60))
      expect(await store.pruneInboxes(NOON)).toBe(0)
      expect(await store.pruneInboxes(after(1))).toBe(3)
      expect([await inbox.count(), await other.count()]).toEqual([{ waiting: 1 }, {}])
    })
  })
}
