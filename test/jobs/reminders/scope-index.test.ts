// Who asked for a deadline: each scope is held against it once, however many share it.
import { expect, test } from 'vitest'
import type { Subscriber } from '../../../jobs/reminders/plan-reminders.ts'
import { indexScopes } from '../../../jobs/reminders/scope-index.ts'
import type { DueTask } from '../../../knowledge/browse/due-tasks.ts'
import type { Scope } from '../../../knowledge/domain/subscription.ts'
import { dueTask, profileOf, subscriptionOf } from '../../support/due-task.ts'

const indexed = (subscribers: readonly Subscriber[]) =>
  indexScopes(
    (async function* () {
      yield subscribers
    })(),
  )
const subscriber = (chat: number, ...scopes: readonly Scope[]) => ({
  profile: profileOf(chat),
  subscriptions: scopes.map((scope) => subscriptionOf(chat, { scope })),
  done: [],
})
const TREASURY = { kind: 'agency', name: 'Sở Tài chính' } as const
const ROOMS = { kind: 'topic', words: 'phòng học' } as const
const OTHERS = { kind: 'agency', name: 'Sở Y tế' } as const
const due = dueTask('2026-11-30', { said: { leads: ['Sở Tài chính'] } })

/** Counts how often somebody looks who leads it. */
function watched(): { readonly due: DueTask; readonly looks: () => number } {
  let looks = 0
  const task = Object.defineProperty({ ...due.task }, 'leads', { get: () => ((looks += 1), due.task.leads) })
  return { due: { ...due, task }, looks: () => looks }
}

test('those with any scope that means it, each once, in the order given', async () => {
  const index = await indexed([
    subscriber(3, OTHERS, ROOMS, TREASURY),
    subscriber(1, OTHERS),
    subscriber(2, { kind: 'everything' }),
    subscriber(4),
  ])
  expect(index.subscribersOf(due).map(({ profile }) => profile.chat)).toEqual([3, 2])
  expect(index.isAskedFor(due)).toBe(true)
  expect((await indexed([subscriber(1, OTHERS)])).isAskedFor(due)).toBe(false)
})

test('two thousand who ask for one agency are one question; one who asks for everything spares that too', async () => {
  const many = Array.from({ length: 2_000 }, (_, index) => subscriber(index + 1, OTHERS))
  const [alone, one] = [watched(), watched()]
  ;(await indexed([many[0]!])).isAskedFor(one.due)
  expect((await indexed(many)).isAskedFor(alone.due)).toBe(false)
  expect([alone.looks(), one.looks() > 0]).toEqual([one.looks(), true])
  const spared = watched()
  expect((await indexed([...many, subscriber(9_999, { kind: 'everything' })])).isAskedFor(spared.due)).toBe(true)
  expect(spared.looks()).toBeLessThan(one.looks())
})
