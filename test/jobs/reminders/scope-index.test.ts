// Who asked for a deadline: each scope is held against it once, however many share it.
import { expect, test } from 'vitest'
import { createScopeIndex } from '../../../jobs/reminders/scope-index.ts'
import type { DueTask } from '../../../knowledge/browse/due-tasks.ts'
import type { Scope } from '../../../knowledge/domain/subscription.ts'
import { dueTask, profileOf, subscriptionOf } from '../../support/due-task.ts'

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

test('those with any scope that means it, each once, in the order given', () => {
  const index = createScopeIndex([
    subscriber(3, OTHERS, ROOMS, TREASURY),
    subscriber(1, OTHERS),
    subscriber(2, { kind: 'everything' }),
    subscriber(4),
  ])
  expect(index.subscribersOf(due).map(({ profile }) => profile.chat)).toEqual([3, 2])
  expect(index.isAskedFor(due)).toBe(true)
  expect(createScopeIndex([subscriber(1, OTHERS)]).isAskedFor(due)).toBe(false)
})

test('two thousand who ask for one agency are one question; one who asks for everything spares that too', () => {
  const many = Array.from({ length: 2_000 }, (_, index) => subscriber(index + 1, OTHERS))
  const [alone, one] = [watched(), watched()]
  createScopeIndex([many[0]!]).isAskedFor(one.due)
  expect(createScopeIndex(many).isAskedFor(alone.due)).toBe(false)
  expect([alone.looks(), one.looks() > 0]).toEqual([one.looks(), true])
  const spared = watched()
  expect(createScopeIndex([...many, subscriber(9_999, { kind: 'everything' })]).isAskedFor(spared.due)).toBe(true)
  expect(spared.looks()).toBeLessThan(one.looks())
})
