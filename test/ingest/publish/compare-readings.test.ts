// Two readings compared: what was added, changed and left out, and which deadlines moved.
import { describe, expect, test } from 'vitest'
import { compareReadings, isUnchanged } from '../../../ingest/publish/compare-readings.ts'
import { readingOfTargets, readingOfTasks, type MadeTask } from '../../support/browsable-readings.ts'

const SURVEY: MadeTask = { text: 'Điều tra người mù chữ trên địa bàn', leads: ['Sở Giáo dục'], time: 'Quý III/2025' }
const BUDGET: MadeTask = { text: 'Bố trí kinh phí xóa mù chữ', leads: ['Sở Tài chính'], time: 'Tháng 12/2025' }
const compareTasks = (before: readonly MadeTask[], after: readonly MadeTask[]) =>
  compareReadings(readingOfTasks(before), readingOfTasks(after))

const inGroup = (label: string) => ({ ...SURVEY, group: { label, title: 'Nhóm' } })
const target = (indicator: string, ...values: readonly [string, string]) => ({
  indicator,
  heading: 'PHỤ LỤC',
  values,
})
const rows = (word: string) =>
  Array.from({ length: 1000 }, (_, index) => ({
    text: `${word} ${index} của đơn vị số ${index % 7}`,
    time: 'Năm 2025',
  }))

describe('tasks', () => {
  test('a reading does not differ from itself', () => {
    const difference = compareTasks([SURVEY, BUDGET], [SURVEY, BUDGET])
    expect(isUnchanged(difference)).toBe(true)
    expect(difference.tasks.same).toBe(2)
  })

  test('a row that moves, with other case and blanks, is the same row', () => {
    const difference = compareTasks(
      [SURVEY, BUDGET],
      [BUDGET, { ...SURVEY, text: 'điều tra  người mù chữ trên địa bàn' }],
    )
    expect(isUnchanged(difference)).toBe(true)
  })

  test('what is new and what is gone is told, each with its place', () => {
    const { tasks } = compareTasks([SURVEY], [BUDGET])
    expect(tasks.added).toMatchObject([{ record: { text: BUDGET.text }, place: { kind: 'lines', first: 1 } }])
    expect(tasks.gone).toMatchObject([{ record: { text: SURVEY.text } }])
    expect(tasks.changed).toEqual([])
  })

  test('a moved deadline is a change of time, with both days', () => {
    const { tasks, moved } = compareTasks([SURVEY, BUDGET], [{ ...SURVEY, time: 'Trước 15/12/2025' }, BUDGET])
    expect(tasks.changed).toMatchObject([{ fields: ['time'] }])
    expect(moved).toMatchObject([{ from: '2025-09-30', to: '2025-12-14' }])
    expect(tasks.same).toBe(1)
  })

  test('a deadline that is no longer stated has moved too; another wording of the same day has not', () => {
    expect(compareTasks([SURVEY], [{ ...SURVEY, time: 'Thường xuyên' }]).moved).toMatchObject([{ to: undefined }])
    const reworded = compareTasks([BUDGET], [{ ...BUDGET, time: 'Quý IV/2025' }])
    expect(reworded.moved).toEqual([])
    expect(reworded.tasks.changed).toMatchObject([{ fields: ['time'] }])
  })

  test('touched up words are one row: in its place, or most like it elsewhere', () => {
    const longer = { ...SURVEY, text: 'Điều tra, rà soát người mù chữ trên địa bàn tỉnh' }
    expect(compareTasks([SURVEY, BUDGET], [longer, BUDGET]).tasks.changed).toMatchObject([{ fields: ['text'] }])
    expect(compareTasks([SURVEY, BUDGET], [BUDGET, longer]).tasks.changed).toMatchObject([{ fields: ['text'] }])
  })

  test('the same words in two groups are two tasks', () => {
    const { tasks } = compareTasks([inGroup('I'), inGroup('II')], [inGroup('I'), inGroup('II')])
    expect(tasks.same).toBe(2)
    expect(compareTasks([inGroup('I'), inGroup('I')], [inGroup('I')]).tasks.gone).toHaveLength(1)
  })

  test.each([
    ['leads', { leads: ['Sở Y tế'] }],
    ['coordinating', { coordinating: ['Sở Nội vụ'] }],
    ['product', { product: 'Báo cáo' }],
  ])('another cell is told by its column: %s', (field, change) => {
    expect(compareTasks([SURVEY], [{ ...SURVEY, ...change }]).tasks.changed).toMatchObject([{ fields: [field] }])
  })
})

describe('targets', () => {
  test('are matched by name and unit, whatever their place; another value is a change', () => {
    const before = readingOfTargets([target('Tỷ lệ biết chữ', '93', '95'), target('Trường đạt chuẩn', '50', '60')])
    const after = readingOfTargets([target('Trường đạt chuẩn', '50', '60'), target('Tỷ lệ biết chữ', '93', '96')])
    const { targets } = compareReadings(before, after)
    expect(targets.changed).toMatchObject([{ after: { record: { indicator: 'Tỷ lệ biết chữ' } } }])
    expect([targets.same, targets.added, targets.gone]).toEqual([1, [], []])
  })
})

test('a thousand rows are compared in a moment', () => {
  const { tasks } = compareTasks(rows('Rà soát'), rows('Rà soát'))
  expect(tasks.same).toBe(1000)
})
