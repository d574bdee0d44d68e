// What every store of subscriptions must do, whatever its database. Each implementation registers this suite with a way to open itself.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FIRST_LEAD_DAYS, MOST_SUBSCRIPTIONS, type Subscription } from '../../knowledge/domain/subscription.ts'
import type { PeopleStore } from '../../knowledge/store/people.ts'
import type { KnownDeadline, SubscriptionStore } from '../../knowledge/store/subscriptions.ts'

export type OpenedSubscriptions = {
  readonly people: Pick<PeopleStore, 'agree' | 'erase'>
  readonly subscriptions: SubscriptionStore
  readonly close: () => Promise<void>
}

const SOME_TIME = new Date('2026-11-23T00:30:00Z')
const LATER = new Date('2026-11-24T00:30:00Z')
let made = 0
const subscription = (changes: Partial<Subscription> = {}): Subscription => ({
  id: `id ${(made += 1)}`,
  chat: 7,
  thread: undefined,
  scope: { kind: 'everything' },
  leadDays: FIRST_LEAD_DAYS,
  rhythm: 'single',
  untilDone: false,
  createdAt: SOME_TIME,
  ...changes,
})
const mark = { chat: 7, person: 7, taskKey: 'task', dueOn: '2026-11-30' }
const of = (key: string) => ({ scope: { kind: 'task', key } as const })
const ofPlan = (file: string) => ({ scope: { kind: 'plan', file } as const })
const known = (taskKey: string, dueOn: string): KnownDeadline => ({
  taskKey,
  dueOn,
  file: 'a.md',
  position: 'I 1',
  text: 'Dựng thư viện',
  group: undefined,
  leads: ['Sở A'],
  coordinating: [],
})

export function describeSubscriptionStore(name: string, open: () => Promise<OpenedSubscriptions>): void {
  describe(`${name} is a store of subscriptions`, () => {
    let store: SubscriptionStore
    let people: OpenedSubscriptions['people']
    let close: () => Promise<void>
    beforeEach(async () => {
      ;({ subscriptions: store, people, close } = await open())
      for (const chat of [7, 8]) await people.agree(chat, { version: 1, at: SOME_TIME })
    })
    afterEach(() => close())

    describe('subscriptions', () => {
      test('are found again as they were, the oldest first', async () => {
        const young = subscription({ createdAt: LATER, thread: 4, untilDone: true, rhythm: 'weekly' })
        const old = subscription({ scope: { kind: 'agency', name: 'Sở A' }, leadDays: [3] })
        await store.subscribe(young)
        await store.subscribe(old)
        await store.subscribe(subscription({ chat: 8 }))
        expect(await store.subscriptionsOf(7)).toEqual([old, young])
      })

      test('are read of the chats that are asked for only, each the oldest first', async () => {
        const young = subscription({ createdAt: LATER })
        const old = subscription({ scope: { kind: 'topic', words: 'thư viện' } })
        for (const one of [young, old, subscription({ chat: 8 })]) await store.subscribe(one)
        expect(await store.subscriptionsAmong([7])).toEqual([old, young])
        expect(await store.subscriptionsAmong([9])).toEqual([])
        expect(await store.subscriptionsAmong([])).toEqual([])
      })

      test('are read of more chats than a statement can name', async () => {
        await store.subscribe(subscription())
        await store.subscribe(subscription({ chat: 8 }))
        const many = Array.from({ length: 40_000 }, (_, index) => index + 1)
        expect(new Set((await store.subscriptionsAmong(many)).map(({ chat }) => chat))).toEqual(new Set([7, 8]))
      })

      test('to a task by itself: the keys, each once', async () => {
        for (const chat of [7, 8]) await store.subscribe(subscription({ chat, ...of('task') }))
        await store.subscribe(subscription({ ...of('other') }))
        await store.subscribe(subscription({ scope: { kind: 'topic', words: 'task' } }))
        expect([...(await store.tasksAskedFor())].toSorted()).toEqual(['other', 'task'])
      })

      test('one scope is subscribed to once in a topic', async () => {
        expect(await store.subscribe(subscription())).toBe('subscribed')
        expect(await store.subscribe(subscription({ leadDays: [1] }))).toBe('known')
        expect(await store.subscribe(subscription({ thread: 4 }))).toBe('subscribed')
        expect(await store.subscribe(subscription({ chat: 8 }))).toBe('subscribed')
      })

      test('a chat has so many and no more', async () => {
        for (let count = 0; count < MOST_SUBSCRIPTIONS; count += 1)
          await store.subscribe(subscription({ scope: { kind: 'topic', words: `topic ${count}` } }))
        expect(await store.subscribe(subscription())).toBe('full')
        expect(await store.subscribe(subscription({ chat: 8 }))).toBe('subscribed')
      })

      test('nothing is written of who has no profile, or none any more', async () => {
        expect(await store.subscribe(subscription({ chat: 99 }))).toBe('no-profile')
        await people.erase(7, { proof: 'proof', at: SOME_TIME })
        expect(await store.subscribe(subscription())).toBe('no-profile')
        expect(await store.subscriptionsAmong([7, 99])).toEqual([])
        expect(await store.subscribe(subscription({ chat: 8 }))).toBe('subscribed')
      })

      test('are changed and ended by their own chat only', async () => {
        const own = subscription()
        await store.subscribe(own)
        expect(await store.changeSubscription(8, own.id, { untilDone: true })).toBe(false)
        expect(await store.changeSubscription(7, own.id, { leadDays: [2], rhythm: 'monthly', untilDone: true })).toBe(
          true,
        )
        expect(await store.changeSubscription(7, own.id, {})).toBe(false)
        expect(await store.subscriptionsOf(7)).toEqual([{ ...own, leadDays: [2], rhythm: 'monthly', untilDone: true }])
        expect(await store.unsubscribe(8, own.id)).toBe(false)
        expect(await store.unsubscribe(7, own.id)).toBe(true)
        expect(await store.unsubscribe(7, own.id)).toBe(false)
        expect(await store.subscriptionsOf(7)).toEqual([])
      })
    })

    describe('what is done', () => {
      test('the first mark keeps its time', async () => {
        await store.markDone({ ...mark, at: SOME_TIME })
        await store.markDone({ ...mark, at: LATER })
        expect(await store.doneAmong([7, 8], '2026-11-30')).toEqual([{ ...mark, at: SOME_TIME }])
      })

      test('is not written of a chat without a profile, or that has none any more', async () => {
        expect(await store.markDone({ ...mark, chat: 99, at: SOME_TIME })).toBe('no-profile')
        expect(await store.markDone({ ...mark, at: SOME_TIME })).toBe('marked')
        await people.erase(7, { proof: 'proof', at: SOME_TIME })
        expect(await store.markDone({ ...mark, at: SOME_TIME })).toBe('no-profile')
        expect(await store.doneAmong([7, 8], '2026-01-01')).toEqual([])
      })

      test('each person and each occurrence by itself, older ones left out', async () => {
        await store.markDone({ ...mark, at: SOME_TIME })
        await store.markDone({ ...mark, person: 8, at: SOME_TIME })
        await store.markDone({ ...mark, dueOn: '2026-11-29', at: SOME_TIME })
        expect(await store.doneAmong([7, 8], '2026-11-30')).toHaveLength(2)
        await store.unmarkDone(mark)
        expect(await store.doneAmong([7, 8], '2026-11-30')).toMatchObject([{ person: 8 }])
      })

      test('is read of the chats that are asked for only, older ones left out', async () => {
        await store.markDone({ ...mark, at: SOME_TIME })
        await store.markDone({ ...mark, dueOn: '2026-11-29', at: SOME_TIME })
        await store.markDone({ ...mark, chat: 8, at: SOME_TIME })
        expect(await store.doneAmong([7], '2026-11-30')).toEqual([{ ...mark, at: SOME_TIME }])
        expect(await store.doneAmong([8, 9], '2026-11-30')).toMatchObject([{ chat: 8 }])
        expect(await store.doneAmong([], '2026-11-30')).toEqual([])
      })

      test('in one chat, whoever marked it', async () => {
        await store.markDone({ ...mark, at: SOME_TIME })
        await store.markDone({ ...mark, person: 8, at: SOME_TIME })
        await store.markDone({ ...mark, chat: mark.chat + 1, at: SOME_TIME })
        expect(await store.doneOf(mark.chat)).toMatchObject([{ person: mark.person }, { person: 8 }])
      })
    })

    describe('a task that has another key', () => {
      test('keeps its subscriptions and marks; where there is one of the new key, the old one goes', async () => {
        await store.subscribe(subscription({ ...of('old'), untilDone: true }))
        await store.subscribe(subscription({ ...of('other') }))
        await store.subscribe(subscription({ chat: 8, ...of('old') }))
        await store.subscribe(subscription({ chat: 8, ...of('new') }))
        await store.markDone({ ...mark, taskKey: 'old', at: SOME_TIME })
        await store.markDone({ ...mark, person: 8, taskKey: 'old', at: SOME_TIME })
        await store.markDone({ ...mark, person: 8, taskKey: 'new', at: LATER })
        await store.changeKnown({ gone: [], come: [], tasks: [{ from: 'old', to: 'new', isMerged: false }] })
        expect((await store.subscriptionsOf(7)).map(({ scope, untilDone }) => ({ scope, untilDone }))).toEqual(
          expect.arrayContaining([
            { ...of('new'), untilDone: true },
            { ...of('other'), untilDone: false },
          ]),
        )
        expect(await store.subscriptionsOf(8)).toMatchObject([of('new')])
        expect((await store.doneOf(7)).map(({ person, taskKey }) => [person, taskKey])).toEqual([
          [7, 'new'],
          [8, 'new'],
        ])
        await store.changeKnown({ gone: [], come: [], tasks: [{ from: 'old', to: 'new', isMerged: false }] })
        expect(await store.doneOf(7)).toHaveLength(2)
        // Of one that became one with another, subscriptions go on, and marks stay as they are.
        await store.subscribe(subscription({ chat: 8, thread: 5, ...of('twin') }))
        await store.markDone({ ...mark, person: 9, taskKey: 'twin', at: SOME_TIME })
        await store.changeKnown({ gone: [], come: [], tasks: [{ from: 'twin', to: 'new', isMerged: true }] })
        expect((await store.subscriptionsOf(8)).find(({ thread }) => thread === 5)).toMatchObject(of('new'))
        expect((await store.doneOf(7)).find(({ person }) => person === 9)?.taskKey).toBe('twin')
        // As it would be subscribed to by hand.
        expect(await store.subscribe(subscription(of('new')))).toBe('known')
      })
    })

    test('a plan whose place another took: subscriptions to it are to that one', async () => {
      await store.subscribe(subscription({ ...ofPlan('old.md'), untilDone: true }))
      await store.subscribe(subscription({ chat: 8, ...ofPlan('old.md') }))
      await store.subscribe(subscription({ chat: 8, ...ofPlan('new.md') }))
      await store.changeKnown({ gone: [], come: [], plans: [{ from: 'old.md', to: 'new.md' }] })
      expect(await store.subscriptionsOf(7)).toMatchObject([{ ...ofPlan('new.md'), untilDone: true }])
      expect(await store.subscriptionsOf(8)).toMatchObject([ofPlan('new.md')])
      const twins = ['one.md', 'two.md'].map((from) => ({ from, to: 'both.md' }))
      for (const { from } of twins) await store.subscribe(subscription({ thread: 5, ...ofPlan(from) }))
      await store.changeKnown({ gone: [], come: [], plans: twins })
      expect((await store.subscriptionsOf(7)).filter(({ thread }) => thread === 5)).toMatchObject([ofPlan('both.md')])
    })

    describe('planning', () => {
      test('nothing before the first time', async () => {
        expect(await store.planning()).toBeUndefined()
        expect(await store.knownDeadlines()).toEqual([])
      })

      test('until when, and of which plans', async () => {
        await store.savePlanning(SOME_TIME, 3)
        await store.savePlanning(LATER, 4)
        expect(await store.planning()).toEqual({ until: LATER, revision: 4 })
        // Another process that holds older plans.
        await store.savePlanning(SOME_TIME, 3)
        expect(await store.planning()).toEqual({ until: LATER, revision: 4 })
      })

      test('what is known is in order of day', async () => {
        const all = [
          known('b', '2026-01-01'),
          known('a', '2026-11-01'),
          known('a', '2026-12-01'),
          known('c', '2026-12-01'),
        ]
        await store.changeKnown({ gone: [], come: all.toReversed() })
        expect(await store.knownDeadlines()).toEqual(all)
      })

      test('what is known changes by what went and what came; what came again is as it is now', async () => {
        const old = [known('a', '2026-12-01'), known('a', '2026-11-01'), known('b', '2026-12-01')]
        await store.changeKnown({ gone: [], come: old })
        const touched = { ...known('b', '2026-12-01'), text: 'Dựng hai thư viện' }
        await store.changeKnown({
          gone: [old[1]!, known('nobody', '2026-12-01')],
          come: [touched, known('c', '2027-01-01')],
        })
        expect(await store.knownDeadlines()).toEqual([old[0], touched, known('c', '2027-01-01')])
      })
    })
  })
}
