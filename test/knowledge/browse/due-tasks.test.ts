// Deadlines with what reminders need of them: in order of day and place, the same list for the same days, without plans that others replaced.
import { expect, test } from 'vitest'
import { deadlinesIn, prepareDeadlines } from '../../../knowledge/browse/deadlines.ts'
import { dueTasksIn } from '../../../knowledge/browse/due-tasks.ts'
import { planId } from '../../../knowledge/domain/ids.ts'
import type { VietnamDate } from '../../../knowledge/time/vietnam-date.ts'
import { memorySnapshot, task } from '../../support/memory-snapshot.ts'

const range = (from: string, to: string) => ({ from, to }) as { from: VietnamDate; to: VietnamDate }
const YEAR = range('2026-01-01', '2026-12-31')
const plans = () =>
  memorySnapshot(
    { tasks: [task('Một', 'Ngày 30/11/2026'), task('Hai', 'Tháng 6/2026'), task('Ba', 'Thường xuyên')] },
    { tasks: [task('Bốn', 'Ngày 30/11/2026'), task('Năm', 'Ngày 31/01/2027')] },
  )

test('in order of day, then as they stand', async () => {
  const due = await dueTasksIn(plans(), YEAR)
  expect(due.map(({ occurrence, task: { text } }) => `${occurrence.dueOn} ${text}`)).toEqual([
    '2026-06-30 Hai',
    '2026-11-30 Một',
    '2026-11-30 Bốn',
  ])
  expect(due.map(({ file, id }) => `${file} ${id}`)).toEqual(['1.txt 2', '1.txt 1', '2.txt 4'])
})

test('the same days are the same list, which what is kept of it hangs on', async () => {
  const snapshot = plans()
  const due = await dueTasksIn(snapshot, YEAR)
  expect(await dueTasksIn(snapshot, { ...YEAR })).toBe(due)
  expect(await dueTasksIn(snapshot, range('2026-01-02', '2026-12-31'))).not.toBe(due)
})

test('who cannot wait has them at once, also while somebody reads them in turns', async () => {
  const snapshot = plans()
  const preparing = prepareDeadlines(snapshot)
  const at = () => deadlinesIn(snapshot, YEAR).map(({ stored }) => stored.id)
  expect(at()).toEqual([2, 1, 4])
  await preparing
  expect(at()).toEqual([2, 1, 4])
  expect(await dueTasksIn(snapshot, YEAR)).toHaveLength(3)
})

test('what another plan replaces is nobody’s', async () => {
  const snapshot = plans()
  const [first, ...others] = snapshot.plans
  const replaced = { ...snapshot, plans: [{ ...first!, replacedBy: planId(2) }, ...others] }
  const due = await dueTasksIn(replaced, YEAR)
  expect(due.map(({ task: { text } }) => text)).toEqual(['Bốn'])
  expect(due.map(({ replaces }) => replaces)).toEqual([['1.txt']])
  expect((await dueTasksIn(snapshot, YEAR)).map(({ replaces }) => replaces)).toEqual([undefined, undefined, undefined])
})

test('what replaced another in its turn has the place of both, and a ring of them ends', async () => {
  const snapshot = memorySnapshot({}, {}, { tasks: [task('Một', 'Ngày 30/11/2026')] })
  const [first, second, third] = snapshot.plans
  const chain = [{ ...first!, replacedBy: planId(2) }, { ...second!, replacedBy: planId(3) }, third!]
  expect((await dueTasksIn({ ...snapshot, plans: chain }, YEAR)).map(({ replaces }) => replaces)).toEqual([
    ['1.txt', '2.txt'],
  ])
  const ring = [{ ...first!, replacedBy: planId(2) }, { ...second!, replacedBy: planId(1) }, third!]
  expect((await dueTasksIn({ ...snapshot, plans: ring }, YEAR)).map(({ replaces }) => replaces)).toEqual([undefined])
})
