// Who is to be reminded of a deadline and who has done it: by subscription, by occurrence, by agency.
import { expect, test } from 'vitest'
import { countDone, progressByAgency, whoDid } from '../../../jobs/reminders/who-did.ts'
import type { Subscriber } from '../../../jobs/reminders/plan-reminders.ts'
import { indexScopes } from '../../../jobs/reminders/scope-index.ts'
import { FIRST_SETTINGS } from '../../../knowledge/domain/profile.ts'
import { dueTask, profileOf, subscriptionOf } from '../../support/due-task.ts'

const AT = new Date('2026-11-23T02:00:00Z')
const due = dueTask('2026-11-30', { key: 'x' })
const indexed = (subscribers: readonly Subscriber[]) =>
  indexScopes(
    (async function* () {
      yield subscribers
    })(),
  )
const subscriber = (chat: number, agency?: string, doneOn?: string) => ({
  profile: profileOf(chat, { settings: { ...FIRST_SETTINGS, agency } }),
  subscriptions: [subscriptionOf(chat)],
  done: doneOn === undefined ? [] : [{ chat, person: chat, taskKey: 'x', dueOn: doneOn, at: AT }],
})

test('those who subscribed to it, the ones who have done this occurrence first', async () => {
  const others = [
    { ...subscriber(9), subscriptions: [subscriptionOf(9, { scope: { kind: 'topic', words: 'khác hẳn' } })] },
    { ...subscriber(8), subscriptions: [] },
  ]
  const all = [subscriber(1, 'B', '2025-11-30'), subscriber(2, 'C', '2026-11-30'), ...others]
  const found = whoDid(due, await indexed(all))
  expect(found.map(({ chat, doneAt }) => [chat, doneAt])).toEqual([
    [2, AT],
    [1, undefined],
  ])
})

test('counted by agency, the largest first', async () => {
  const all = [subscriber(1, 'A'), subscriber(2, 'B', '2026-11-30'), subscriber(3, 'B'), subscriber(4)]
  expect(progressByAgency(whoDid(due, await indexed(all)))).toEqual([
    { agency: 'B', done: 1, all: 2 },
    { agency: 'A', done: 0, all: 1 },
    { agency: undefined, done: 0, all: 1 },
  ])
})

test('as numbers, the same', async () => {
  const all = await indexed([subscriber(1, 'A'), subscriber(2, 'B', '2026-11-30'), subscriber(3, 'B', '2025-11-30')])
  expect(countDone(due, all)).toEqual({ done: 1, all: 3 })
  expect(countDone(dueTask('2026-12-31', { key: 'y' }), all)).toEqual({ done: 0, all: 3 })
})

test('by the names of agencies as the language orders them; who has not said comes last', async () => {
  const names = ['Sở Y tế', undefined, 'Ủy ban', 'Đảng ủy', 'Sở Tài chính']
  const all = await indexed(names.map((agency, index) => subscriber(index + 1, agency)))
  expect(whoDid(due, all).map(({ agency }) => agency)).toEqual([
    'Đảng ủy',
    'Sở Tài chính',
    'Sở Y tế',
    'Ủy ban',
    undefined,
  ])
})
