// What a new version of a plan did to deadlines that were known: moved, gone, or only worded otherwise.
import { expect, test } from 'vitest'
import { compareDeadlines, renamedPlans, renamedTasks } from '../../../jobs/reminders/compare-deadlines.ts'
import type { KnownDeadline } from '../../../knowledge/store/subscriptions.ts'
import { dueTask } from '../../support/due-task.ts'

const TODAY = '2026-11-01'
const known = (changes: Partial<KnownDeadline> = {}): KnownDeadline => ({
  taskKey: 'x',
  dueOn: '2026-11-30',
  file: 'ke-hoach.md',
  position: 'I 1',
  text: 'Báo cáo số phòng học',
  group: undefined,
  leads: [],
  coordinating: [],
  ...changes,
})
const compare = async (before: KnownDeadline, ...after: ReturnType<typeof dueTask>[]) =>
  (await compareDeadlines([before], after, TODAY)).map((change) => change.after?.occurrence.dueOn ?? 'gone')

test('what stays is no change', async () => {
  expect(await compare(known(), dueTask('2026-11-30', { key: 'x' }))).toEqual([])
})

test('another day of the same task is a move', async () => {
  expect(await compare(known(), dueTask('2026-12-15', { key: 'x' }))).toEqual(['2026-12-15'])
})

test('no task any more: gone', async () => {
  const other = { key: 'y', position: 'II 4', said: { text: 'Trồng cây quanh sân' } }
  expect(await compare(known(), dueTask('2026-11-30', other))).toEqual(['gone'])
})

test('a row whose words were touched up is the same row', async () => {
  const touched = { key: 'y', said: { text: 'Báo cáo đủ số phòng học' } }
  expect(await compare(known(), dueTask('2026-11-30', touched))).toEqual([])
  expect(await compare(known(), dueTask('2026-12-15', touched))).toEqual(['2026-12-15'])
})

test('another task in its row is another task', async () => {
  expect(await compare(known(), dueTask('2026-11-30', { key: 'y', said: { text: 'Trồng cây quanh sân' } }))).toEqual([
    'gone',
  ])
})

test('what is over is over', async () => {
  expect(await compare(known({ dueOn: '2026-10-31' }))).toEqual([])
})

test('of several days the nearest to come, never a past one', async () => {
  const days = ['2026-10-15', '2027-02-01', '2026-12-20'].map((dueOn) => dueTask(dueOn, { key: 'x' }))
  expect(await compare(known(), ...days)).toEqual(['2026-12-20'])
})

test('a row that stands elsewhere now, with nearly the same words, is the same row', async () => {
  const moved = {
    key: 'y',
    position: 'I 2',
    said: { text: 'Báo cáo số phòng học cuối năm học của từng xã trên địa bàn' },
  }
  const before = known({ text: 'Báo cáo số phòng học cuối năm học của từng xã trên toàn địa bàn' })
  expect(await compare(before, dueTask('2026-11-30', moved))).toEqual([])
  expect(await compare(before, dueTask('2026-11-30', { ...moved, said: { text: 'Báo cáo số phòng học' } }))).toEqual([
    'gone',
  ])
})

/** In a plan that has taken the place of the one that was known. */
const there = (dueOn: string, changes: Parameters<typeof dueTask>[1] = {}) =>
  dueTask(dueOn, { key: 'y', file: 'thay-the.md', replaces: ['ke-hoach.md'], ...changes })

test('what a plan asked for that another one has replaced is looked for in that one, also where that was there before', async () => {
  expect(await compare(known(), there('2026-11-30'))).toEqual([])
  expect(await compare(known(), there('2026-12-15'))).toEqual(['2026-12-15'])
  expect(await compare(known(), there('2026-12-15', { said: { text: 'Trồng cây quanh sân' } }))).toEqual(['gone'])
  expect(await compare(known(), there('2026-12-15', { replaces: undefined }))).toEqual(['gone'])
  expect(await renamedTasks([known()], [there('2026-12-15')])).toEqual([{ from: 'x', to: 'y', isMerged: false }])
  // And back, when that one is taken back.
  const taken = known({ taskKey: 'y', file: 'thay-the.md', replaces: ['ke-hoach.md'] })
  expect(await compare(taken, dueTask('2026-11-30', { key: 'x' }))).toEqual([])
  expect(await compare({ ...taken, replaces: undefined }, dueTask('2026-11-30', { key: 'x' }))).toEqual(['gone'])
  const both = [known(), known({ taskKey: 'y', file: 'thay-the.md', dueOn: '2026-12-15' })]
  expect((await compareDeadlines(both, [there('2026-12-15')], TODAY)).map(({ after }) => after?.key)).toEqual(['y'])
})

test('what stood there before cannot be what another one was', async () => {
  const both = [known(), known({ taskKey: 'z', position: 'I 2' })]
  const after = dueTask('2026-12-15', { key: 'z', position: 'I 1' })
  expect(
    (await compareDeadlines(both, [after], TODAY)).map(({ before, after: to }) => [before.taskKey, to?.key]),
  ).toEqual([
    ['x', undefined],
    ['z', 'z'],
  ])
})

test('a new key is told of a row that is the same, and of nothing that stays or goes; two may be one row now', async () => {
  const touched = dueTask('2026-12-15', { key: 'y', said: { text: 'Báo cáo đủ số phòng học' } })
  expect(await renamedTasks([known()], [touched])).toEqual([{ from: 'x', to: 'y', isMerged: false }])
  expect(await renamedTasks([known()], [dueTask('2026-12-15', { key: 'x' })])).toEqual([])
  expect(await renamedTasks([known()], [dueTask('2026-12-15', { key: 'y', said: { text: 'Trồng cây' } })])).toEqual([])
  expect(await renamedTasks([known(), known({ taskKey: 'z' })], [touched])).toEqual([
    { from: 'x', to: 'y', isMerged: true },
    { from: 'z', to: 'y', isMerged: true },
  ])
})

test('the same words elsewhere are the same row before other words in its place', async () => {
  const before = known({ text: 'Báo cáo số phòng học cấp tiểu học của huyện' })
  const inPlace = there('2026-12-15', { key: 'b', said: { text: 'Báo cáo số phòng học cấp trung học của huyện' } })
  const moved = there('2026-11-30', { key: 'c', position: 'I 2', said: { text: before.text } })
  expect(await compare(before, inPlace, moved)).toEqual([])
  expect(await renamedTasks([before], [inPlace, moved])).toEqual([{ from: 'x', to: 'c', isMerged: false }])
})

test('next year’s plan has a day of its own; in one plan a day may move by a year', async () => {
  expect(await compare(known(), there('2027-11-30'))).toEqual(['gone'])
  expect(await compare(known(), there('2027-05-01'))).toEqual(['2027-05-01'])
  expect(await compare(known(), dueTask('2027-11-30', { key: 'x' }))).toEqual(['2027-11-30'])
})

test('a plan that is neither there nor replaced is what most of its rows stand in', async () => {
  const rows = [known(), known({ taskKey: 'z', position: 'I 2', text: 'Nộp danh mục sách' })]
  expect(await renamedPlans(rows, [there('2026-11-30')])).toEqual([])
  const alone = there('2026-11-30', { replaces: undefined })
  const taken = known({ taskKey: 'y', file: 'thay-the.md', replaces: ['ke-hoach.md'] })
  expect(await renamedPlans([taken], [alone])).toEqual([{ from: 'ke-hoach.md', to: 'thay-the.md' }])
  expect(await renamedPlans([taken], [dueTask('2026-11-30', { key: 'x' })])).toEqual([
    { from: 'thay-the.md', to: 'ke-hoach.md' },
  ])
  expect(await renamedPlans([known()], [])).toEqual([])
})
