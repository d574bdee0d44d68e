// What every ledger of deliveries must do, whatever its database. Each implementation registers this suite with a way to open itself.
// Long: one contract, one suite, with helpers that most of its tests need.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Claim, DeliveryLedger, NewDelivery } from '../../knowledge/store/delivery-ledger.ts'
import type { PeopleStore } from '../../knowledge/store/people.ts'

export type OpenedLedger = {
  readonly deliveries: DeliveryLedger
  readonly people: Pick<PeopleStore, 'agree' | 'erase'>
  readonly close: () => Promise<void>
}

const SOME_TIME = new Date('2026-11-23T00:30:00Z')
const LEASE_MS = 60_000
const after = (ms: number) => new Date(SOME_TIME.getTime() + ms)
const reminder = (key: string, changes: Partial<NewDelivery> = {}): NewDelivery => ({
  key,
  recipient: { chat: 7, thread: undefined },
  kind: 'reminder',
  subject: 'deadline 1',
  facts: { task: 3 },
  dueAt: SOME_TIME,
  ...changes,
})
const keysOf = (found: Claim | undefined) => found?.items.map(({ key }) => key)
const to = (chat: number, thread?: number) => ({ recipient: { chat, thread } })

export function describeDeliveryLedger(name: string, open: () => Promise<OpenedLedger>): void {
  describe(`${name} is a ledger of deliveries`, () => {
    let ledger: DeliveryLedger
    let people: OpenedLedger['people']
    let close: () => Promise<void>
    beforeEach(async () => {
      ;({ deliveries: ledger, people, close } = await open())
      for (const chat of [-100, ...Array.from({ length: 20 }, (_, index) => index + 1)])
        await people.agree(chat, { version: 1, at: SOME_TIME })
    })
    afterEach(() => close())

    const plan = (...deliveries: NewDelivery[]) => ledger.plan(deliveries, SOME_TIME)
    const claim = (at = SOME_TIME, resting: number[] = []) => ledger.claimNext({ at, leaseMs: LEASE_MS, resting })
    const claimed = async (...args: Parameters<typeof claim>): Promise<Claim> => {
      const found = await claim(...args)
      if (found === undefined) throw new Error('nothing was claimed')
      return found
    }

    describe('planning', () => {
      test('the same key is planned once, whatever became of it', async () => {
        expect(await plan(reminder('a'), reminder('b'))).toEqual({ planned: 2, noProfile: 0 })
        const first = await claimed()
        await ledger.settle(first, { state: 'sent', messageId: 5 }, SOME_TIME)
        expect(await plan(reminder('a'), reminder('c'))).toEqual({ planned: 1, noProfile: 0 })
        expect(keysOf(await claim())).toEqual(['c'])
      })

      test('keeps what was written down', async () => {
        await plan(reminder('a', to(-100, 4)))
        const { items, recipient, kind } = await claimed()
        expect({ recipient, kind }).toEqual({ recipient: { chat: -100, thread: 4 }, kind: 'reminder' })
        expect(items).toMatchObject([{ ...reminder('a', to(-100, 4)), state: 'claimed', attempts: 1 }])
      })

      test('planning nothing is nothing', async () => {
        expect(await plan()).toEqual({ planned: 0, noProfile: 0 })
      })

      test('nothing is written of who has no profile, or none any more; of the others it is', async () => {
        await people.erase(7, { proof: 'proof', at: SOME_TIME })
        expect(await plan(reminder('a'), reminder('b', to(99)), reminder('c', to(8)))).toEqual({
          planned: 1,
          noProfile: 2,
        })
        expect(await plan(reminder('d'))).toEqual({ planned: 0, noProfile: 1 })
        expect([keysOf(await claim()), await claim()]).toEqual([['c'], undefined])
      })
    })

    describe('claiming', () => {
      test('nothing before its time, then the one that waits longest', async () => {
        await plan(
          reminder('late', { dueAt: after(2_000), ...to(1) }),
          reminder('soon', { dueAt: after(1_000), ...to(2) }),
        )
        expect(await claim(after(999))).toBeUndefined()
        expect(keysOf(await claim(after(5_000)))).toEqual(['soon'])
        expect(keysOf(await claim(after(5_000)))).toEqual(['late'])
      })

      test('what is due for one recipient goes together; other topics, kinds and people do not', async () => {
        await plan(
          reminder('a'),
          reminder('b', { subject: 'deadline 2' }),
          reminder('topic', to(7, 9)),
          reminder('notice', { kind: 'notice' }),
          reminder('tomorrow', { dueAt: after(86_400_000) }),
          reminder('other', to(8)),
        )
        const all = [await claim(), await claim(), await claim(), await claim(), await claim()].map(keysOf)
        expect(all).toEqual([['a', 'b'], ['topic'], ['notice'], ['other'], undefined])
      })

      test('leaves out chats that rest', async () => {
        await plan(reminder('a', to(1)), reminder('b', to(2)))
        expect(keysOf(await claim(SOME_TIME, [1]))).toEqual(['b'])
        expect(await claim(SOME_TIME, [1])).toBeUndefined()
        expect([await ledger.hasDue(after(-1)), await ledger.hasDue(SOME_TIME)]).toEqual([false, true])
        await claim()
        expect(await ledger.hasDue(SOME_TIME)).toBe(false)
      })

      test('two at once never get the same', async () => {
        await plan(...Array.from({ length: 20 }, (_, chat) => reminder(`to ${chat}`, to(chat + 1))))
        const claims = await Promise.all(Array.from({ length: 30 }, () => claim()))
        const keys = claims.flatMap((found) => keysOf(found) ?? [])
        expect(keys).toHaveLength(20)
        expect(new Set(keys).size).toBe(20)
      })
    })

    describe('settling', () => {
      test('sent keeps the number of the message', async () => {
        await plan(reminder('a'))
        expect(await ledger.settle(await claimed(), { state: 'sent', messageId: 55 }, SOME_TIME)).toBe(true)
        expect(await ledger.findByState(['sent'], 9)).toMatchObject([{ key: 'a', messageId: 55, reason: undefined }])
      })

      test('what was surely not sent is tried again, not before its time', async () => {
        await plan(reminder('a'))
        const settlement = { state: 'retry', notBefore: after(5_000), reason: 'limit' } as const
        await ledger.settle(await claimed(), settlement, SOME_TIME)
        expect(await claim(after(4_999))).toBeUndefined()
        expect((await claimed(after(5_000))).items).toMatchObject([{ key: 'a', attempts: 2 }])
      })

      test.each(['uncertain', 'blocked', 'failed', 'missed'] as const)(
        '%s is not tried again by itself',
        async (state) => {
          await plan(reminder('a'))
          await ledger.settle(await claimed(), { state, reason: 'why' }, SOME_TIME)
          expect(await claim(after(99_999_999))).toBeUndefined()
          expect(await ledger.findByState([state], 9)).toMatchObject([{ key: 'a', state, reason: 'why' }])
        },
      )

      test('a claim that ran out leaves it uncertain', async () => {
        await plan(reminder('a'))
        await claim()
        expect(await ledger.giveUpClaims(after(LEASE_MS))).toBe(0)
        expect(await ledger.giveUpClaims(after(LEASE_MS + 1))).toBe(1)
        expect(await claim(after(LEASE_MS + 1))).toBeUndefined()
        expect(await ledger.countByState()).toEqual({ uncertain: 1 })
      })

      test('after its claim ran out, only "sent" is still believed', async () => {
        await plan(reminder('a'), reminder('b', to(8)))
        const [slow, slower] = [await claimed(), await claimed()]
        await ledger.giveUpClaims(after(LEASE_MS + 1))
        const retry = { state: 'retry', notBefore: SOME_TIME, reason: 'limit' } as const
        expect(await ledger.settle(slower, retry, after(LEASE_MS + 2))).toBe(false)
        expect(await ledger.settle(slow, { state: 'sent', messageId: 3 }, after(LEASE_MS + 2))).toBe(false)
        expect(await ledger.countByState()).toEqual({ sent: 1, uncertain: 1 })
      })
    })

    describe('taking back', () => {
      test('what is too late is missed', async () => {
        await plan(reminder('old', { dueAt: after(-1) }), reminder('new'))
        expect(await ledger.giveUpLate(SOME_TIME, SOME_TIME)).toBe(1)
        expect(keysOf(await claim())).toEqual(['new'])
      })

      test('what was put off is late only a day after its new time', async () => {
        await plan(reminder('a'))
        const settlement = { state: 'retry', notBefore: after(9), dueAt: after(9), reason: 'night' } as const
        await ledger.settle(await claimed(), settlement, SOME_TIME)
        expect(await ledger.giveUpLate(after(9), SOME_TIME)).toBe(0)
        expect((await claimed(after(9))).items).toMatchObject([{ dueAt: after(9), reason: 'night' }])
        await ledger.giveUpClaims(after(9 + LEASE_MS + 1))
      })

      test('a subject is withdrawn where it was not sent yet', async () => {
        await plan(reminder('a'), reminder('b', { kind: 'notice' }), reminder('c', { subject: 'deadline 2' }))
        await ledger.settle(await claimed(), { state: 'sent', messageId: 1 }, SOME_TIME)
        await plan(reminder('d'), reminder('e', { subject: 'deadline 2' }))
        expect(await ledger.withdraw(['deadline 1', 'nobody knows'], SOME_TIME)).toBe(2)
        expect(await ledger.withdraw([], SOME_TIME)).toBe(0)
        expect(keysOf(await claim())).toEqual(['e'])
      })

      test('what is of a subject, sent or not, is moved to another under new keys, and withdrawn with that', async () => {
        await plan(reminder('a x 1'), reminder('b x 1', to(8)))
        await ledger.settle(await claimed(), { state: 'sent', messageId: 1 }, SOME_TIME)
        const from = { subject: 'deadline 1', inKey: 'x 1' }
        const other = { subject: 'deadline 9', inKey: 'y 1', facts: { taskKey: 'new' } }
        expect(await ledger.resubject(from, other, SOME_TIME)).toBe(2)
        expect(await ledger.findByState(['planned', 'sent'], 9)).toMatchObject([
          { key: 'b y 1', subject: 'deadline 9', state: 'planned', facts: { task: 3, taskKey: 'new' } },
          { key: 'a y 1', subject: 'deadline 9', state: 'sent', facts: { task: 3, taskKey: 'new' } },
        ])
        // Who was told is not told again.
        await plan(reminder('a y 1', { subject: 'deadline 9' }))
        expect(await ledger.withdraw(['deadline 9'], SOME_TIME)).toBe(1)
        expect(await ledger.resubject(from, other, SOME_TIME)).toBe(0)
      })

      test('what was withdrawn for a reason is restored for that reason only, at its own time', async () => {
        await plan(reminder('a', { dueAt: after(5) }), reminder('b', { subject: 'deadline 2' }))
        await ledger.withdraw(['deadline 1'], SOME_TIME, 'gone')
        await ledger.withdraw(['deadline 2'], SOME_TIME)
        expect(await ledger.restore(['deadline 1', 'deadline 2'], 'other', SOME_TIME)).toBe(0)
        expect(await ledger.restore(['deadline 1', 'deadline 2'], 'gone', SOME_TIME)).toBe(1)
        expect(await claim()).toBeUndefined()
        expect(keysOf(await claim(after(5)))).toEqual(['a'])
      })

      test('what waits of two subjects that became one is told once', async () => {
        await plan(reminder('a x 1'), reminder('a y 1', { subject: 'deadline 9' }), reminder('b x 1', to(8)))
        const from = { subject: 'deadline 1', inKey: 'x 1' }
        expect(await ledger.resubject(from, { subject: 'deadline 9', inKey: 'y 1', facts: {} }, SOME_TIME)).toBe(1)
        expect(keysOf(await claim())).toEqual(['a y 1'])
        expect(keysOf(await claim())).toEqual(['b y 1'])
        expect(await ledger.findByState(['withdrawn'], 9)).toMatchObject([{ key: 'a x 1' }])
      })

      test('an administrator has it planned again, unless it was sent', async () => {
        await plan(reminder('a'), reminder('b', to(8)))
        await ledger.settle(await claimed(), { state: 'uncertain', reason: 'timeout' }, SOME_TIME)
        await ledger.settle(await claimed(), { state: 'sent', messageId: 1 }, SOME_TIME)
        const ids = (await ledger.findByState(['uncertain', 'sent'], 9)).map(({ id }) => id)
        expect(await ledger.planAgain(ids, { dueAt: after(10), at: SOME_TIME, by: 503, object: String })).toBe(1)
        expect(keysOf(await claim(after(10)))).toEqual(['a'])
      })
    })

    describe('finding', () => {
      test('by number, in order; what is unknown, pruned or erased is left out', async () => {
        await plan(reminder('a', to(1)), reminder('b', to(2)), reminder('c', to(3)))
        const ids = (await ledger.findByState(['planned'], 9)).map(({ id }) => id)
        expect(await ledger.find([])).toEqual([])
        expect((await ledger.find([...ids, 4_711])).map(({ key }) => key)).toEqual(['a', 'b', 'c'])
        await people.erase(2, { proof: 'proof', at: SOME_TIME })
        const sent = await claimed()
        await ledger.settle(sent, { state: 'sent', messageId: 1 }, SOME_TIME)
        await ledger.prune(after(1))
        expect((await ledger.find(ids)).map(({ key }) => key)).toEqual(['c'])
      })
    })

    describe('pruning', () => {
      test('what was settled long ago is pruned, what waits is not', async () => {
        await plan(reminder('a', to(1)), reminder('b', to(2)))
        await ledger.settle(await claimed(), { state: 'sent', messageId: 1 }, SOME_TIME)
        expect(await ledger.prune(SOME_TIME)).toBe(0)
        expect(await ledger.prune(after(1))).toBe(1)
        expect(await ledger.countByState()).toEqual({ planned: 1 })
      })
    })

    describe('sending', () => {
      test('the longer pause wins', async () => {
        expect(await ledger.pausedUntil()).toBeUndefined()
        await ledger.pause(after(5_000))
        await ledger.pause(after(1_000))
        expect(await ledger.pausedUntil()).toEqual(after(5_000))
      })

      test('one holder has the turn until it ends', async () => {
        expect(await ledger.takeTurn('one', SOME_TIME, after(100))).toBe(true)
        expect(await ledger.takeTurn('two', after(50), after(150))).toBe(false)
        expect(await ledger.takeTurn('one', after(60), after(160))).toBe(true)
        expect(await ledger.takeTurn('two', after(160), after(260))).toBe(true)
        expect(await ledger.takeTurn('one', after(161), after(261))).toBe(false)
      })

      test('who gives the turn back lets the next one have it, and gives back none but his own', async () => {
        await ledger.takeTurn('one', SOME_TIME, after(100))
        await ledger.endTurn('two')
        expect(await ledger.takeTurn('two', after(1), after(101))).toBe(false)
        await ledger.endTurn('one')
        expect(await ledger.takeTurn('two', after(1), after(101))).toBe(true)
      })

      test('a clock that was set back does not leave the turn to who is gone', async () => {
        await ledger.takeTurn('gone', after(7_200_000), after(7_200_100))
        expect(await ledger.takeTurn('two', after(0), after(100))).toBe(true)
        expect(await ledger.takeTurn('three', after(1), after(101))).toBe(false)
      })
    })
  })
}
