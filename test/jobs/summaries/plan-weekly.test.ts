// The weekly summary: due on Monday at eight, of the week before, once to each administrator.
import { expect, test } from 'vitest'
import { planWeekly } from '../../../jobs/summaries/plan-weekly.ts'

const at = (time: string) => planWeekly(new Date(`${time}+07:00`), [7, 8])

test.each([
  ['2026-11-23T07:59:59', 0],
  ['2026-11-23T08:00:00', 2],
  ['2026-11-24T07:59:59', 2],
  ['2026-11-24T08:00:00', 0],
  ['2026-11-29T23:00:00', 0],
])('at %s it is due for %i', (time, count) => {
  expect(at(time)).toHaveLength(count)
})

test('it is of the seven days before, and keeps its key', () => {
  const [first] = at('2026-11-23T08:00:00')
  expect(first).toMatchObject({
    key: 'weekly-summary 2026-11-23 7',
    facts: { from: '2026-11-16', to: '2026-11-22' },
    dueAt: new Date('2026-11-23T01:00:00Z'),
  })
  expect(at('2026-11-23T20:00:00')[0]).toEqual(first)
})
