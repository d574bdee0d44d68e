// Planning by the minute over a real store: nothing twice, nothing lost over a restart or a clock set back, and moved deadlines told.
// Long: one rule over one store, whose helpers each test needs.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { planDue } from '../../../jobs/reminders/plan-due.ts'
import type { DueTask } from '../../../knowledge/browse/due-tasks.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { SubscriptionStore } from '../../../knowledge/store/subscriptions.ts'
import type { Store } from '../../../knowledge/store/store.ts'
import { dueTask, subscriptionOf } from '../../support/due-task.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const CHAT = 7
const newPath = temporaryPaths()
let store: Store
let due: readonly DueTask[]
let revision: number
beforeEach(async () => {
  store = await openSqlitePlanStore(newPath('plans.sqlite'))
  due = [dueTask('2026-11-30', { key: 'x' })]
  revision = 1
  await store.people.agree(CHAT, { version: 1, at: new Date('2026-01-01T00:00:00Z') })
  await store.subscriptions.subscribe(subscriptionOf(CHAT))
})
afterEach(() => store.close())

const planAt = (time: string, subscriptions = store.subscriptions) =>
  planDue({
    subscriptions,
    ledger: store.deliveries,
    people: store.people,
    revision: async () => revision,
    readDue: async ({ from, to }) => ({
      revision,
      due: due.filter(({ occurrence }) => occurrence.dueOn >= from && occurrence.dueOn <= to),
    }),
    clock: { now: () => new Date(`${time}+07:00`) },
  })
const planned = async () =>
  (await store.deliveries.findByState(['planned', 'withdrawn'], 100)).map(({ kind, state, facts }) => ({
    kind,
    state,
    facts,
  }))

const changesTold = async () => (await planned()).filter(({ kind }) => kind === 'change').map(({ facts }) => facts)

describe('reminders', () => {
  test('the first time plans nothing of the past', async () => {
    await planAt('2026-11-23T09:00:00')
    expect(await planned()).toEqual([])
  })

  test('of somebody who erases everything while it is planned nothing is written', async () => {
    await planAt('2026-11-23T07:29:00')
    await store.people.agree(8, { version: 1, at: new Date('2026-01-01T00:00:00Z') })
    await store.subscriptions.subscribe(subscriptionOf(8))
    await planAt('2026-11-23T07:30:00', {
      ...store.subscriptions,
      // The last thing that is read before the reminders are written down.
      doneAmong: async () => {
        await store.people.erase(CHAT, { proof: 'proof', at: new Date('2026-11-23T07:30:00+07:00') })
        return []
      },
    })
    expect(await planned()).toHaveLength(1)
    expect(await store.people.holdings(CHAT)).toEqual([])
  })

  test('what fell due since the last time, once, however often it is asked', async () => {
    await planAt('2026-11-23T07:29:00')
    await planAt('2026-11-23T07:29:59')
    expect(await planned()).toEqual([])
    await planAt('2026-11-23T07:30:00')
    await planAt('2026-11-23T07:30:00')
    await planAt('2026-11-23T07:31:00')
    expect(await planned()).toMatchObject([{ kind: 'reminder', facts: { taskKey: 'x', lead: 7 } }])
  })

  test('after days of silence everything that fell due meanwhile is written down, for the ledger to send or to miss', async () => {
    await planAt('2026-11-20T12:00:00')
    await planAt('2026-12-01T12:00:00')
    const leads = (await planned()).map(({ facts }) => (facts as { lead: number }).lead)
    expect(leads.toSorted((a, b) => a - b)).toEqual([0, 1, 7])
  })

  test('a clock that was set back plans nothing again', async () => {
    await planAt('2026-11-23T07:29:00')
    await planAt('2026-11-23T07:31:00')
    await planAt('2026-11-23T05:31:00')
    await planAt('2026-11-23T07:30:30')
    expect(await planned()).toHaveLength(1)
    expect((await store.subscriptions.planning())?.until).toEqual(new Date('2026-11-23T07:31:00+07:00'))
  })

  test('whoever has no profile any more gets nothing', async () => {
    await planAt('2026-11-23T07:29:00')
    await store.people.erase(CHAT, { proof: 'proof', at: new Date() })
    await planAt('2026-11-23T07:31:00')
    expect(await planned()).toEqual([])
  })
})

const changeHour = (time: string, hours: number) =>
  store.people.changeSettings(CHAT, { remindAtMinute: hours * 60 }, new Date(`${time}+07:00`))

describe('an hour that is changed', () => {
  const WHOLE_DAY = ['2026-11-23T06:59:00', '2026-11-23T08:00:00', '2026-11-23T08:01:00', '2026-11-23T12:00:00']

  test.each([
    ['to one that is over', 9, 7.5],
    ['to a later one', 7.5, 9],
    ['from one that was told to one that is over too', 7.5, 7],
    ['before both', 10, 9],
  ])('%s leaves no day out and tells nothing twice', async (_, from, to) => {
    await changeHour('2026-11-20T10:00:00', from)
    for (const time of WHOLE_DAY) {
      await planAt(time)
      if (time === '2026-11-23T08:00:00') await changeHour('2026-11-23T08:00:20', to)
    }
    await planAt('2026-11-23T23:59:00')
    expect(await planned()).toMatchObject([{ kind: 'reminder', facts: { taskKey: 'x', lead: 7 } }])
  })

  test('while nothing was planned leaves no earlier day out', async () => {
    await changeHour('2026-11-20T10:00:00', 9)
    await planAt('2026-11-23T08:00:00')
    await changeHour('2026-11-24T08:00:00', 7)
    await planAt('2026-11-24T09:00:00')
    expect(await planned()).toMatchObject([{ facts: { lead: 7 } }])
  })
})

describe('a new version of the plan', () => {
  test('that moves a deadline which came near long after the last change', async () => {
    due = [dueTask('2027-06-30', { key: 'x' })]
    await planAt('2026-11-23T07:29:00')
    for (const time of ['2027-04-01T07:29:00', '2027-05-31T07:29:00', '2027-05-31T07:31:00']) await planAt(time)
    due = [dueTask('2027-07-15', { key: 'x' })]
    revision = 2
    await planAt('2027-05-31T07:32:00')
    expect(await planned()).toMatchObject([
      { kind: 'change', facts: { from: '2027-06-30', to: '2027-07-15' } },
      { kind: 'reminder', state: 'withdrawn', facts: { dueOn: '2027-06-30', lead: 30 } },
    ])
  })

  test('that moves a deadline by years does not say that it is gone', async () => {
    await planAt('2026-11-23T07:29:00')
    due = [dueTask('2030-12-31', { key: 'x' })]
    revision = 2
    await planAt('2026-11-23T07:32:00')
    expect(await changesTold()).toMatchObject([{ from: '2026-11-30', to: '2030-12-31' }])
  })

  test('is told to who subscribed to words that stand in the title of its group', async () => {
    const said = { group: { label: 'II', title: 'Xóa mù chữ cho người lớn' } }
    due = [dueTask('2026-11-30', { key: 'x', said })]
    await store.people.agree(8, { version: 1, at: new Date('2026-01-01T00:00:00Z') })
    await store.subscriptions.subscribe(subscriptionOf(8, { scope: { kind: 'topic', words: 'xóa mù chữ' } }))
    await planAt('2026-11-23T07:29:00')
    due = []
    revision = 2
    await planAt('2026-11-23T07:32:00')
    expect(await changesTold()).toHaveLength(2)
  })

  test('whose words were touched up keeps who subscribed to it, what is done, and what was to come again', async () => {
    const before = { key: 'x', said: { text: 'Báo cáo số phòng học' } }
    const after = { key: 'y', said: { text: 'Báo cáo đủ số phòng học' } }
    const far = { key: 'far', position: 'I 9', said: { text: 'Tổng kết năm học' } }
    due = [dueTask('2026-11-30', before), dueTask('2027-09-30', far)]
    await store.people.agree(8, { version: 1, at: new Date('2026-01-01T00:00:00Z') })
    await store.subscriptions.subscribe(subscriptionOf(8, { id: 'a', scope: { kind: 'task', key: 'x' } }))
    await store.subscriptions.subscribe(subscriptionOf(8, { id: 'b', scope: { kind: 'task', key: 'far' } }))
    const mark = { chat: CHAT, person: CHAT, taskKey: 'x', dueOn: '2026-11-30', at: new Date('2026-11-22T00:00:00Z') }
    await store.subscriptions.markDone(mark)
    await planAt('2026-11-23T07:29:00')
    await planAt('2026-11-23T07:30:00')
    due = [
      dueTask('2026-11-30', after),
      dueTask('2027-09-30', { ...far, key: 'far2', said: { text: 'Tổng kết cả năm học' } }),
    ]
    revision = 2
    await planAt('2026-11-23T07:31:00')
    expect(await changesTold()).toEqual([])
    expect((await store.subscriptions.subscriptionsOf(8)).map(({ scope }) => scope)).toEqual([
      { kind: 'task', key: 'y' },
      { kind: 'task', key: 'far2' },
    ])
    expect(await store.subscriptions.doneOf(CHAT)).toMatchObject([{ taskKey: 'y' }])
    expect(await planned()).toMatchObject([{ kind: 'reminder', state: 'planned', facts: { taskKey: 'y', lead: 7 } }])
  })

  test('which another process knows already: whoever still holds the old one tells nothing', async () => {
    const old = due
    await planAt('2026-11-23T07:28:00')
    due = [dueTask('2026-12-15', { key: 'x' })]
    revision = 2
    await planAt('2026-11-23T07:29:00')
    ;[due, revision] = [old, 1]
    await planAt('2026-11-23T07:31:00')
    expect(await changesTold()).toHaveLength(1)
    expect(await planned()).toHaveLength(1)
  })

  test('and a kill before the end of planning: what was planned is still known, and taken back when it goes', async () => {
    await planAt('2026-11-23T07:28:00')
    due = [dueTask('2026-11-30', { key: 'y', position: 'II 4' })]
    revision = 2
    let saves = 0
    const dying: SubscriptionStore = {
      ...store.subscriptions,
      savePlanning: async (...args) => {
        saves += 1
        if (saves === 2) throw new Error('killed')
        return store.subscriptions.savePlanning(...args)
      },
    }
    await expect(planAt('2026-11-23T07:31:00', dying)).rejects.toThrow('killed')
    due = []
    revision = 3
    await planAt('2026-11-23T07:31:30')
    expect((await planned()).filter(({ kind }) => kind === 'reminder')).toMatchObject([
      { state: 'withdrawn', facts: { taskKey: 'y' } },
    ])
  })

  test('that moves a deadline: its waiting reminders are withdrawn, and the move is told', async () => {
    await planAt('2026-11-23T07:29:00')
    await planAt('2026-11-23T07:31:00')
    due = [dueTask('2026-12-15', { key: 'x' })]
    revision = 2
    await planAt('2026-11-23T07:32:00')
    expect(await planned()).toEqual([
      { kind: 'change', state: 'planned', facts: expect.objectContaining({ from: '2026-11-30', to: '2026-12-15' }) },
      { kind: 'reminder', state: 'withdrawn', facts: expect.objectContaining({ dueOn: '2026-11-30' }) },
    ])
  })

  test('without it: that it is gone is told, once', async () => {
    await planAt('2026-11-23T07:29:00')
    due = []
    revision = 2
    await planAt('2026-11-23T07:32:00')
    await planAt('2026-11-23T07:33:00')
    expect((await planned()).map(({ facts }) => facts)).toMatchObject([
      { from: '2026-11-30', text: 'Báo cáo số phòng học' },
    ])
  })

  test('with the same deadline is silent', async () => {
    await planAt('2026-11-23T07:29:00')
    revision = 2
    await planAt('2026-11-23T07:29:30')
    expect(await planned()).toEqual([])
  })
})
