// Planning by the minute over a real store: nothing twice, nothing lost over a restart or a clock set back, and moved deadlines told.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { planDue } from '../../../jobs/reminders/plan-due.ts'
import type { DueTask } from '../../../knowledge/browse/due-tasks.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
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

const planAt = (time: string) =>
  planDue({
    subscriptions: store.subscriptions,
    ledger: store.deliveries,
    profiles: () => store.people.allProfiles(),
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

describe('reminders', () => {
  test('the first time plans nothing of the past', async () => {
    await planAt('2026-11-23T09:00:00')
    expect(await planned()).toEqual([])
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
    await store.people.erase(CHAT, 'proof', new Date())
    await planAt('2026-11-23T07:31:00')
    expect(await planned()).toEqual([])
  })
})

describe('a new version of the plan', () => {
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
