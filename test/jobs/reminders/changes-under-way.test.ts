// Plans that change, groups that move and processes that die while reminders are planned and sent: nothing is lost, nobody is told twice.
// Long: one store, one way to plan and to send, which each of these courses of events needs.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createComposeDelivery } from '../../../bot/reminders/compose-delivery.ts'
import { planDue } from '../../../jobs/reminders/plan-due.ts'
import { planLater } from '../../../jobs/reminders/plan-later.ts'
import type { PlanningDeps } from '../../../jobs/reminders/review-deadlines.ts'
import type { DueTask } from '../../../knowledge/browse/due-tasks.ts'
import type { Settlement } from '../../../knowledge/store/delivery-ledger.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { Store } from '../../../knowledge/store/store.ts'
import { day, dueTask, subscriptionOf } from '../../support/due-task.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const AT = new Date('2026-01-01T00:00:00Z')
const newPath = temporaryPaths()
let store: Store
let due: readonly DueTask[]
let revision: number
beforeEach(async () => {
  store = await openSqlitePlanStore(newPath('plans.sqlite'))
  due = [dueTask('2026-11-30', { key: 'x' })]
  revision = 1
})
afterEach(() => store.close())

const joins = async (chat: number, changes: Parameters<typeof subscriptionOf>[1] = {}) => {
  await store.people.agree(chat, { version: 1, at: AT })
  await store.subscriptions.subscribe(subscriptionOf(chat, changes))
}
const inHanoi = (time: string) => new Date(`${time}+07:00`)
const changesTo = (now: readonly DueTask[]) => {
  due = now
  revision += 1
}
const planAt = (time: string, deps: Partial<PlanningDeps> = {}) =>
  planDue({
    subscriptions: store.subscriptions,
    ledger: store.deliveries,
    people: store.people,
    revision: async () => revision,
    readDue: async ({ from, to }) => ({
      revision,
      due: due.filter(({ occurrence }) => occurrence.dueOn >= from && occurrence.dueOn <= to),
    }),
    clock: { now: () => inHanoi(time) },
    ...deps,
  })
const dies = () => Promise.reject(new Error('killed'))
const dyingAt = (method: 'savePlanning' | 'changeKnown'): Partial<PlanningDeps> => ({
  subscriptions: { ...store.subscriptions, [method]: dies },
})
const kindsOf = async (kind: string) =>
  (await store.deliveries.findByState(['planned', 'sent', 'retry', 'withdrawn'], 1_000)).filter(
    (one) => one.kind === kind,
  )

/** All that is due then, as it would be sent. @returns the keys of what was told */
async function sendAt(time: string): Promise<readonly string[]> {
  const at = inHanoi(time)
  const compose = createComposeDelivery({
    browse: { due: async () => ({ revision, due }), plans: async () => [] },
    subscriptions: store.subscriptions,
    people: store.people,
    clock: { now: () => at },
  })
  const told: string[] = []
  for (;;) {
    const claim = await store.deliveries.claimNext({ at, leaseMs: 60_000, resting: [] })
    if (!claim) return told
    const page = await compose(claim)
    if (page !== undefined && page !== 'not-yet' && !('waitsUntil' in page))
      told.push(...claim.items.filter(({ id }) => !page.untold.includes(id)).map(({ key }) => key))
    await store.deliveries.settle(claim, settlementOf(page, at), at)
  }
}

function settlementOf(page: unknown, at: Date): Settlement {
  if (page === undefined) return { state: 'withdrawn', reason: 'nothing to tell any more' }
  if (page === 'not-yet') return { state: 'retry', notBefore: new Date(at.getTime() + 5_000), reason: 'not sent' }
  return { state: 'sent', messageId: 1 }
}

const TOUCHED = () => [dueTask('2026-11-30', { key: 'y', said: { text: 'Báo cáo đủ số phòng học' } })]

test('a group that becomes a supergroup right after it was planned is told once', async () => {
  await joins(-8)
  await planAt('2026-11-23T07:29:00')
  let isMoved = false
  const plan: Store['deliveries']['plan'] = async (...args) => {
    const planned = await store.deliveries.plan(...args)
    if (!isMoved) await store.people.moveChat(-8, -1_008)
    isMoved = true
    return planned
  }
  await planAt('2026-11-23T07:30:00', { ledger: { ...store.deliveries, plan } })
  expect(await kindsOf('reminder')).toMatchObject([{ recipient: { chat: -1_008 } }])
})

test('a group that was told, moved, and chose a later hour is told nothing twice', async () => {
  await joins(-8)
  await planAt('2026-11-23T07:29:00')
  await planAt('2026-11-23T07:30:00')
  expect(await sendAt('2026-11-23T07:30:10')).toHaveLength(1)
  await store.people.moveChat(-8, -1_008)
  await store.people.changeSettings(-1_008, { remindAtMinute: 540 }, inHanoi('2026-11-23T08:00:20'))
  await planAt('2026-11-23T08:01:00')
  await planAt('2026-11-23T09:00:00')
  expect(await sendAt('2026-11-23T09:00:10')).toEqual([])
})

test('a kill at the end of planning, and a group that moves before the restart: told once', async () => {
  await joins(-8)
  await planAt('2026-11-23T07:29:00')
  await expect(planAt('2026-11-23T07:30:00', dyingAt('savePlanning'))).rejects.toThrow('killed')
  await store.people.moveChat(-8, -1_008)
  await planAt('2026-11-23T07:31:00')
  expect(await kindsOf('reminder')).toHaveLength(1)
})

test('“Nhắc lại” of a deadline that was gone for a minute is told on its day, and its notice is not', async () => {
  await joins(7)
  await planAt('2026-11-23T21:59:00')
  const later = planLater({
    recipient: { chat: 7, thread: undefined },
    profile: (await store.people.findProfile(7))!,
    taskKey: 'x',
    dueOn: day('2026-11-30'),
    subscription: 'subscription of 7',
    today: day('2026-11-23'),
    days: 3,
  })
  await store.deliveries.plan([later.delivery], inHanoi('2026-11-23T21:59:30'))
  const before = due
  changesTo([])
  await planAt('2026-11-23T22:01:00')
  changesTo(before)
  await planAt('2026-11-23T22:02:00')
  for (const today of ['24', '25']) await planAt(`2026-11-${today}T07:30:00`)
  expect(await sendAt('2026-11-25T07:30:10')).toEqual([])
  await planAt('2026-11-26T07:30:00')
  expect(await sendAt('2026-11-26T07:30:10')).toEqual([later.delivery.key])
})

test('of a row of two days, what is back on its first day is not told to have moved', async () => {
  await joins(7)
  const [first, second, third] = ['2026-11-30', '2026-12-30', '2026-12-20'].map((on) => dueTask(on, { key: 'x' }))
  due = [first!, second!]
  await planAt('2026-11-23T22:00:00')
  changesTo([second!])
  await planAt('2026-11-23T22:01:00')
  changesTo([first!, third!])
  await planAt('2026-11-23T22:02:00')
  expect((await sendAt('2026-11-24T07:30:00')).filter((key) => key.startsWith('change'))).toEqual([
    'change 7  x 2026-12-30 3',
  ])
})

test('a kill after the notice was planned, and the deadline is back before the restart: it was never gone', async () => {
  await joins(7)
  await planAt('2026-11-23T22:00:00')
  const before = due
  changesTo([])
  await expect(planAt('2026-11-23T22:01:00', dyingAt('changeKnown'))).rejects.toThrow('killed')
  changesTo(before)
  await planAt('2026-11-23T22:02:00')
  expect(await sendAt('2026-11-24T07:00:00')).toEqual([])
})

test('the first planning dies, and a plan goes before the next: nobody is told of what was never asked for', async () => {
  await joins(7)
  due = Array.from({ length: 450 }, (_, index) => dueTask('2026-11-30', { key: `t${index}`, position: `I ${index}` }))
  let slices = 0
  const changeKnown: Store['subscriptions']['changeKnown'] = async (change) => {
    slices += 1
    return slices === 2 ? dies() : store.subscriptions.changeKnown(change)
  }
  const subscriptions = { ...store.subscriptions, changeKnown }
  await expect(planAt('2026-11-23T09:00:00', { subscriptions })).rejects.toThrow('killed')
  changesTo([])
  await planAt('2026-11-23T09:05:00')
  await planAt('2026-11-24T09:05:00')
  expect(await kindsOf('change')).toEqual([])
})

test('words touched up between the review and the planning: who subscribed to the task is reminded', async () => {
  await joins(7, { scope: { kind: 'task', key: 'x' } })
  await planAt('2026-11-23T07:29:00')
  const asked = revision
  changesTo(TOUCHED())
  await planAt('2026-11-23T07:30:00', { revision: async () => asked })
  await planAt('2026-11-23T07:31:00')
  expect(await sendAt('2026-11-23T07:31:10')).toHaveLength(1)
})

test('words touched up while a burst is sent: the rest waits for the review, and is sent', async () => {
  await joins(7)
  await planAt('2026-11-23T07:29:00')
  await planAt('2026-11-23T07:30:00')
  changesTo(TOUCHED())
  expect(await sendAt('2026-11-23T07:30:40')).toEqual([])
  await planAt('2026-11-23T07:31:00')
  expect(await sendAt('2026-11-23T07:31:10')).toHaveLength(1)
})

test('two subscriptions to tasks that became one: what waits of the one that went is told', async () => {
  await joins(7, { id: 'a', scope: { kind: 'task', key: 'x1' }, leadDays: [1] })
  await store.subscriptions.subscribe(subscriptionOf(7, { id: 'b', scope: { kind: 'task', key: 'x2' }, leadDays: [7] }))
  due = [dueTask('2026-11-30', { key: 'x1', position: 'I 1' }), dueTask('2026-11-30', { key: 'x2', position: 'I 2' })]
  await planAt('2026-11-23T07:29:00')
  await planAt('2026-11-23T07:30:00')
  changesTo([dueTask('2026-11-30', { key: 'both', position: 'I 7' })])
  await planAt('2026-11-23T07:31:00')
  expect(await sendAt('2026-11-23T07:31:10')).toHaveLength(1)
})

test('of two processes the one that knows a newer plan is right: the stage between their clocks is not lost', async () => {
  await joins(7, { scope: { kind: 'task', key: 'x' } })
  await planAt('2026-11-23T07:29:00')
  const old = due
  const newer = (time: string) =>
    planAt(time, { revision: async () => 2, readDue: async () => ({ revision: 2, due: TOUCHED() }) })
  let isFirst = true
  const subscriptionsAmong: Store['subscriptions']['subscriptionsAmong'] = async (chats) => {
    if (isFirst) {
      isFirst = false
      await newer('2026-11-23T07:29:59')
    }
    return store.subscriptions.subscriptionsAmong(chats)
  }
  await planAt('2026-11-23T07:30:00', {
    revision: async () => 1,
    readDue: async () => ({ revision: 1, due: old }),
    subscriptions: { ...store.subscriptions, subscriptionsAmong },
  })
  changesTo(TOUCHED())
  await newer('2026-11-23T07:31:00')
  expect(await sendAt('2026-11-23T07:31:10')).toHaveLength(1)
})
