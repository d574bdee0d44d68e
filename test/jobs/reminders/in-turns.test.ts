// Thousands of subscribers and deadlines are looked at in turns, and only what belongs to those whose hour it is.
// Long: one store and its helpers, which each test needs.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compareDeadlines, renamedTasks } from '../../../jobs/reminders/compare-deadlines.ts'
import { knownOf } from '../../../jobs/reminders/known.ts'
import { planDue } from '../../../jobs/reminders/plan-due.ts'
import { askedForIn, readProgress } from '../../../jobs/reminders/progress.ts'
import { CHATS_A_TURN } from '../../../jobs/reminders/subscribers.ts'
import type { DueTask } from '../../../knowledge/browse/due-tasks.ts'
import type { Scope } from '../../../knowledge/domain/subscription.ts'
import type { DeliveryLedger, NewDelivery } from '../../../knowledge/store/delivery-ledger.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { Store } from '../../../knowledge/store/store.ts'
import { dueTask, subscriptionOf } from '../../support/due-task.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { turnsOfOthers } from '../../support/turns-of-others.ts'

const AT = new Date('2026-01-01T00:00:00Z')
const newPath = temporaryPaths()
let store: Store
let due: readonly DueTask[]
let revision: number
/** Chats of which subscriptions or marks were read, and what was planned at once. */
let [looks, plans]: [number[][], (readonly NewDelivery[])[]] = [[], []]
beforeEach(async () => {
  store = await openSqlitePlanStore(newPath('plans.sqlite'))
  due = []
  revision = 1
  ;[looks, plans] = [[], []]
})
afterEach(() => store.close())

const subscribes = async (chat: number, remindAtMinute: number, scope: Scope = { kind: 'everything' }) => {
  await store.people.agree(chat, { version: 1, at: AT })
  await store.people.changeSettings(chat, { remindAtMinute }, AT)
  await store.subscriptions.subscribe(subscriptionOf(chat, { scope }))
}

const planAt = (time: string, ledger: Partial<DeliveryLedger> = {}) =>
  planDue({
    subscriptions: {
      ...store.subscriptions,
      subscriptionsAmong: (chats) => (looks.push([...chats]), store.subscriptions.subscriptionsAmong(chats)),
      doneAmong: (chats, since) => (looks.push([...chats]), store.subscriptions.doneAmong(chats, since)),
    },
    ledger: {
      ...store.deliveries,
      plan: (deliveries, at) => (plans.push(deliveries), store.deliveries.plan(deliveries, at)),
      ...ledger,
    },
    people: store.people,
    revision: async () => revision,
    readDue: async () => ({ revision, due }),
    clock: { now: () => new Date(`${time}+07:00`) },
  })

const waiting = async () =>
  (await store.deliveries.findByState(['planned'], 100)).filter(({ kind }) => kind === 'reminder')

const rows = (count: number, changes: Partial<DueTask> = {}, from = 0) =>
  Array.from({ length: count }, (_, index) =>
    dueTask('2026-11-30', { key: `task ${from + index}`, position: `I ${from + index}`, ...changes }),
  )

test('of those whose hour it is not, nothing is read', async () => {
  await subscribes(7, 450)
  await subscribes(8, 480)
  due = rows(1)
  await planAt('2026-11-23T07:29:00')
  await planAt('2026-11-23T07:30:00')
  expect(looks.flat().every((chat) => chat === 7)).toBe(true)
  expect(plans.flat().map(({ recipient }) => recipient.chat)).toEqual([7])
  await planAt('2026-11-23T08:00:00')
  expect(plans.flat().map(({ recipient }) => recipient.chat)).toEqual([7, 8])
})

test('many whose hour it is are read some at a time, and all are told', async () => {
  const people = CHATS_A_TURN + 20
  for (let chat = 1; chat <= people; chat += 1) await subscribes(chat, 450)
  due = rows(1)
  await planAt('2026-11-23T07:29:00')
  const turns = await turnsOfOthers(() => planAt('2026-11-23T07:30:00'))
  expect(Math.max(...looks.map(({ length }) => length))).toBeLessThanOrEqual(CHATS_A_TURN)
  expect(new Set(plans.flat().map(({ recipient }) => recipient.chat)).size).toBe(people)
  // Each of them may take a turn.
  expect(turns).toBeGreaterThan(people)
})

test('what is told to one person is written at once, however much it is; not all of everybody is', async () => {
  for (const chat of [1, 2, 3]) await subscribes(chat, 450)
  due = rows(400)
  await planAt('2026-11-23T07:29:00')
  await planAt('2026-11-23T07:30:00')
  expect(plans.map((deliveries) => [new Set(deliveries.map(({ recipient }) => recipient.chat)).size, deliveries.length]))
    .toEqual([1, 2, 3].map(() => [1, 400])) // prettier-ignore
})

test('what the plans ask for is held against what was known in turns, and so is what it became', async () => {
  const before = rows(300).map(knownOf)
  const now = rows(300, {}, 1_000)
  const held = [before, now, before]
  expect(await turnsOfOthers(() => compareDeadlines(before, now, '2026-11-01'))).toBeGreaterThan(held.flat().length)
  // Each of them is gone, and looked for among what is new.
  expect(await turnsOfOthers(() => renamedTasks(before, now))).toBeGreaterThan([...held, before].flat().length)
})

test('what different people ask for of the same days, and of the same changes, is kept apart', async () => {
  const scopes = [
    { kind: 'task', key: 'task 0' },
    { kind: 'task', key: 'task 1' },
  ] as const
  for (const [index, scope] of scopes.entries()) await subscribes(index + 1, 450, scope)
  const toldOf = () =>
    plans.flat().map(({ recipient, facts }) => [recipient.chat, (facts as { taskKey: string }).taskKey])
  due = rows(3)
  await planAt('2026-11-23T07:29:00')
  await planAt('2026-11-23T07:30:00')
  expect(toldOf()).toEqual([
    [1, 'task 0'],
    [2, 'task 1'],
  ])
  plans = []
  due = due.slice(1)
  revision = 2
  await planAt('2026-11-23T07:31:00')
  expect(plans.flat().map(({ kind, recipient }) => [kind, recipient.chat])).toEqual([['change', 1]])
})

test('of what is known only what differs is written, and not all of it in one turn', async () => {
  due = rows(1_000)
  const turns = await turnsOfOthers(() => planAt('2026-11-23T07:00:00'))
  expect(turns).toBeGreaterThan(due.length)
  const written: number[] = []
  const { subscriptions } = store
  store = {
    ...store,
    subscriptions: {
      ...subscriptions,
      changeKnown: (change) => (
        written.push(change.gone.length, change.come.length),
        subscriptions.changeKnown(change)
      ),
    },
  }
  due = [...rows(990), dueTask('2026-12-15', { key: 'task 990', position: 'I 990' }), ...rows(9, {}, 991)]
  revision = 2
  await planAt('2026-11-23T07:01:00')
  expect(written).toEqual([1, 1])
  // Two rows in the same words, on one day: the first is known, and stays.
  due = [...due, ...rows(1, { position: 'II 5' }, 3)]
  revision = 3
  await planAt('2026-11-23T07:02:00')
  expect(written).toHaveLength(2)
})

test('a kill before what is known is written, then another version: every move is told, and none twice', async () => {
  await subscribes(7, 450)
  due = rows(3)
  await planAt('2026-11-23T09:00:00')
  due = rows(3, { occurrence: dueTask('2026-12-15').occurrence })
  revision = 2
  const { subscriptions } = store
  store = {
    ...store,
    subscriptions: { ...subscriptions, changeKnown: () => Promise.reject(new Error('killed')) },
  }
  await expect(planAt('2026-11-23T09:01:00')).rejects.toThrow('killed')
  store = { ...store, subscriptions }
  due = rows(3, { occurrence: dueTask('2026-12-04').occurrence })
  revision = 3
  await planAt('2026-11-23T09:02:00')
  const toldOf = async () =>
    (await store.deliveries.findByState(['planned'], 100))
      .filter(({ kind }) => kind === 'change')
      .map(({ facts }) => (facts as { to?: string }).to)
  expect((await toldOf()).toSorted((a = '', b = '') => a.localeCompare(b))).toEqual([
    ...Array(3).fill('2026-12-04'),
    ...Array(3).fill('2026-12-15'),
  ])
  due = []
  revision = 4
  await planAt('2026-11-23T09:03:00')
  expect((await toldOf()).filter((to) => to === undefined)).toHaveLength(3)
})

test('a task far ahead that somebody subscribed to by itself is known under its new key at once', async () => {
  await subscribes(7, 450, { kind: 'task', key: 'task 0' })
  due = [dueTask('2028-03-01', { key: 'task 0' })]
  await planAt('2026-11-23T09:00:00')
  due = [dueTask('2028-03-01', { key: 'touched', said: { text: 'Báo cáo đủ số phòng học' } })]
  revision = 2
  await planAt('2026-11-23T09:01:00')
  expect((await store.subscriptions.knownDeadlines()).map(({ taskKey }) => taskKey)).toEqual(['touched'])
})

test('of two rows that became one, what they are now is told once', async () => {
  await subscribes(7, 450)
  due = rows(2)
  await planAt('2026-11-23T07:29:00')
  await planAt('2026-11-23T07:30:00')
  expect(await waiting()).toHaveLength(2)
  due = [dueTask('2026-11-30', { key: 'both', position: 'I 7' })]
  revision = 2
  await planAt('2026-11-23T07:31:00')
  expect(await waiting()).toMatchObject([{ recipient: { chat: 7 }, facts: { taskKey: 'both' } }])
})

test('a kill in the middle of planning, what was planned sent meanwhile, and its words touched up: nobody is told twice', async () => {
  await subscribes(7, 450)
  due = rows(1)
  await planAt('2026-11-23T07:29:00')
  const { subscriptions, deliveries } = store
  store = { ...store, subscriptions: { ...subscriptions, savePlanning: () => Promise.reject(new Error('killed')) } }
  await expect(planAt('2026-11-23T07:30:00')).rejects.toThrow('killed')
  store = { ...store, subscriptions }
  const at = new Date('2026-11-23T07:30:30+07:00')
  const claim = await deliveries.claimNext({ at, leaseMs: 60_000, resting: [] })
  expect(claim?.items).toHaveLength(1)
  await deliveries.settle(claim!, { state: 'sent', messageId: 1 }, at)
  due = [dueTask('2026-11-30', { key: 'touched', position: 'I 0', said: { text: 'Báo cáo đủ số phòng học' } })]
  revision = 2
  await planAt('2026-11-23T07:31:00')
  expect(await waiting()).toEqual([])
})

test('a group that becomes a supergroup while it is planned is reminded under its new number', async () => {
  await subscribes(7, 450)
  await subscribes(-8, 450)
  due = rows(1)
  await planAt('2026-11-23T07:29:00')
  const { subscriptions, people } = store
  let isMoved = false
  store = {
    ...store,
    subscriptions: {
      ...subscriptions,
      subscriptionsAmong: async (chats) => {
        if (!isMoved) await people.moveChat(-8, -1_008)
        isMoved = true
        return subscriptions.subscriptionsAmong(chats)
      },
    },
  }
  await planAt('2026-11-23T07:30:00')
  expect((await waiting()).map(({ recipient }) => recipient.chat).toSorted((a, b) => a - b)).toEqual([-1_008, 7])
})

test('the first time, what is known is written in slices, and a kill among them begins anew', async () => {
  due = rows(450)
  const { subscriptions } = store
  const slices: number[] = []
  const counting: Store['subscriptions'] = {
    ...subscriptions,
    changeKnown: async (change) => {
      slices.push(change.come.length)
      if (slices.length === 2) throw new Error('killed')
      return subscriptions.changeKnown(change)
    },
  }
  store = { ...store, subscriptions: counting }
  await expect(planAt('2026-11-23T07:29:00')).rejects.toThrow('killed')
  await planAt('2026-11-23T07:30:00')
  expect(Math.max(...slices)).toBeLessThanOrEqual(200)
  expect(await subscriptions.knownDeadlines()).toHaveLength(450)
})

test('which deadlines anybody is reminded of, and who they are, is looked up in turns', async () => {
  for (let chat = 1; chat <= 50; chat += 1) await subscribes(chat, 450)
  due = rows(300)
  const { subscriptions, people } = store
  const deps = { browse: { due: async () => ({ due }) }, subscriptions, people }
  const read = () => readProgress(deps, dueTask('2026-11-30').occurrence.dueOn)
  expect(await turnsOfOthers(read)).toBeGreaterThan(50)
  const progress = await read()
  expect(await turnsOfOthers(() => askedForIn(progress))).toBeGreaterThan(due.length)
  expect(await askedForIn(progress)).toHaveLength(due.length)
})
