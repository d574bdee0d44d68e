// Which row a correction is of, in this reading of its file and in the next one, and what the row says then.
import { describe, expect, test } from 'vitest'
import {
  correctTarget,
  correctTask,
  factsOf,
  matchCorrections,
  printedIn,
  type CorrectableRow,
} from '../../../knowledge/domain/corrected-records.ts'
import type { CorrectedField } from '../../../knowledge/domain/correction.ts'
import { lines } from '../../../knowledge/domain/place.ts'
import { SOME_DAY } from '../../support/sample-reading.ts'
import { target, task } from '../../support/memory-snapshot.ts'

const taskRow = (text: string, time = 'Quý lV/20Z6', line = 4): CorrectableRow => ({
  kind: 'task',
  record: { ...task(text, time, ['Sở Y tế']), ordinal: String(line) },
  place: lines(line),
})
const PERIOD = { kind: 'school-year', from: 2024, to: 2025 } as const
const targetRow = (indicator: string, printed = '954'): CorrectableRow => ({
  kind: 'target',
  record: target(indicator, '%', {
    'result 2024': { printed, doubt: { kind: 'lost-decimal', printed, likely: '95,4' } },
  }),
  place: lines(9),
})
let ids = 0
const correct = (
  row: CorrectableRow,
  value: string,
  { field = { of: 'time' }, isSameFile = false }: { field?: CorrectedField; isSameFile?: boolean } = {},
) => ({
  isSameFile,
  correction: {
    id: (ids += 1),
    file: 'a.md',
    version: 1,
    sha256: 'first',
    row: factsOf(row),
    field,
    printed: printedIn(row, field) ?? '',
    value,
    at: SOME_DAY,
  },
})
const ROW = taskRow('Xóa mù chữ')
const matchedBy = (rows: readonly CorrectableRow[], ...corrections: readonly ReturnType<typeof correct>[]) =>
  [...matchCorrections(rows, corrections)].map(([row, own]) => [row, own.map(({ value }) => value)])

describe('a correction is found again', () => {
  test('by the words of its row, wherever the row stands now', () => {
    expect(
      matchedBy([taskRow('Phổ cập mầm non'), taskRow('XÓA MÙ CHỮ', 'Quý lV/20Z6', 12)], correct(ROW, 'Quý IV/2026')),
    ).toEqual([[1, ['Quý IV/2026']]])
  })

  test.each([
    ['of the same bytes, by its place and number', true, [[0, ['Quý IV/2026']]]],
    ['of other bytes, not', false, []],
  ])('where a better reader spells a row otherwise: %s', (_, isSameFile, expected) => {
    expect(matchedBy([taskRow('Xoá nạn mù chữ')], correct(ROW, 'Quý IV/2026', { isSameFile }))).toEqual(expected)
  })

  test.each([
    ['in a changed file it waits: what is printed now counts', false, []],
    ['in the same bytes it holds', true, [[0, ['Quý IV/2026']]]],
  ])('where the row prints something else: %s', (_, isSameFile, expected) => {
    expect(matchedBy([taskRow('Xóa mù chữ', 'Quý II/2027')], correct(ROW, 'Quý IV/2026', { isSameFile }))).toEqual(
      expected,
    )
  })

  test('nowhere when the row has come to say it by itself, or is gone', () => {
    expect(
      matchedBy([taskRow('Xóa mù chữ', 'Quý IV/2026')], correct(ROW, 'Quý IV/2026', { isSameFile: true })),
    ).toEqual([[0, []]])
    expect(matchedBy([taskRow('Phổ cập mầm non')], correct(ROW, 'Quý IV/2026'))).toEqual([])
  })

  test('of two rows in the same words by its place, and in none without one', () => {
    const twins = [taskRow('Xóa mù chữ', 'Quý lV/20Z6', 8), taskRow('Xóa mù chữ')]
    expect(matchedBy(twins, correct(ROW, 'Quý IV/2026'))).toEqual([[1, ['Quý IV/2026']]])
    expect(matchedBy([twins[0]!, twins[0]!], correct(ROW, 'Quý IV/2026'))).toEqual([])
  })

  test('a task is no indicator of the same name, nor is another unit', () => {
    expect(matchedBy([targetRow('Xóa mù chữ')], correct(ROW, 'x', { field: { of: 'text' } }))).toEqual([])
    const field = { of: 'unit' } as const
    const other = { ...targetRow('Tỷ lệ'), record: target('Tỷ lệ', 'Xã', {}) } as CorrectableRow
    expect(matchedBy([other], correct(targetRow('Tỷ lệ'), 'x', { field }))).toEqual([])
  })

  test('the last of a field counts, beside those of other fields', () => {
    const own = [
      correct(ROW, 'Quý III/2026'),
      correct(ROW, 'Sở Nội vụ', { field: { of: 'leads' } }),
      correct(ROW, 'Quý IV/2026'),
    ]
    expect(matchedBy([ROW], ...own.toReversed())).toEqual([[0, ['Sở Nội vụ', 'Quý IV/2026']]])
  })
})

describe('a corrected row', () => {
  const record = task('Xóa mù chữ', 'Quý lV/20Z6', ['Sở Y tế'])

  test('of a task is read as if it were printed so', () => {
    const value = (of: 'time' | 'leads' | 'coordinating' | 'product' | 'text', said: string) =>
      correctTask(record, { field: { of }, value: said }, 2026)
    expect(record.timeline.kind).toBe('unreadable')
    expect(value('time', 'Quý IV').timeline).toMatchObject({ kind: 'by-quarter', dueOn: '2026-12-31' })
    expect(value('leads', 'Sở Nội vụ, Sở Tài chính')).toMatchObject({
      leads: ['Sở Nội vụ', 'Sở Tài chính'],
      leadWording: 'Sở Nội vụ, Sở Tài chính',
    })
    expect(value('coordinating', 'Sở Nội vụ').coordinating).toEqual(['Sở Nội vụ'])
    expect(value('product', 'Báo cáo').product).toBe('Báo cáo')
    expect(value('text', 'Xóa nạn mù chữ').text).toBe('Xóa nạn mù chữ')
  })

  test('of an indicator has its number, and no doubt on what was looked at', () => {
    const row = targetRow('Tỷ lệ biết chữ')
    const field = { of: 'value', kind: 'result', period: PERIOD } as const
    if (row.kind !== 'target') throw new Error('not a target')
    const [value] = correctTarget(row.record, { field, value: '95,4' }).values
    expect(value).toMatchObject({ printed: '95,4', number: 95.4, doubt: undefined })
    const other = { ...field, kind: 'target' } as const
    expect(printedIn(row, other)).toBeUndefined()
    expect(correctTarget(row.record, { field: other, value: '95,4' })).toEqual(row.record)
  })
})
