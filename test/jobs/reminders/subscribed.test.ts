// Which deadlines of a list a scope asks for: chosen once for all who ask, in the order of the list.
import { expect, test } from 'vitest'
import { subscribedIn } from '../../../jobs/reminders/subscribed.ts'
import type { DueTask } from '../../../knowledge/browse/due-tasks.ts'
import { dueTask } from '../../support/due-task.ts'

const led = (on: string, lead: string) => dueTask(on, { said: { leads: [lead], coordinating: [] } })
const TREASURY = { kind: 'agency', name: 'Sở Tài chính' } as const
const list = () => [
  led('2026-11-30', 'Sở Tài chính'),
  led('2026-12-01', 'Sở Y tế'),
  led('2026-12-02', 'Sở Tài chính'),
  dueTask('2026-12-03', { file: 'khac.md' }),
]
const daysOf = (chosen: readonly DueTask[]) => chosen.map(({ occurrence }) => occurrence.dueOn)

test('those that a subscription to it would bring', async () => {
  const due = list()
  expect(daysOf(await subscribedIn(due, TREASURY))).toEqual(['2026-11-30', '2026-12-02'])
  expect(daysOf(await subscribedIn(due, { kind: 'plan', file: 'khac.md' }))).toEqual(['2026-12-03'])
  expect(await subscribedIn(due, { kind: 'everything' })).toEqual(due)
  expect(await subscribedIn(due, { kind: 'topic', words: 'thư viện' })).toEqual([])
})

test('whoever asks for the same of the same list gets what was chosen before; another list is chosen from anew', async () => {
  const due = list()
  const chosen = await subscribedIn(due, TREASURY)
  expect(await subscribedIn(due, { ...TREASURY })).toBe(chosen)
  expect(await subscribedIn(list(), TREASURY)).not.toBe(chosen)
  expect(subscribedIn(due, { kind: 'everything' })).toBe(subscribedIn(due, { kind: 'everything' }))
})
