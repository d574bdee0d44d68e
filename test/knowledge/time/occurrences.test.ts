// When what a wording asks for is due: days that are stated, days that come again, and none that nobody stated.
import { describe, expect, test } from 'vitest'
import { occurrencesOf } from '../../../knowledge/time/occurrences.ts'
import { readTimeline } from '../../../knowledge/time/read-timeline.ts'
import {
  addMonths,
  daysBetween,
  parseVietnamDate,
  weekdayOf,
  type VietnamDate,
} from '../../../knowledge/time/vietnam-date.ts'

const day = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  return parseVietnamDate(year, month, date)!
}
const range = (from: string, to: string) => ({ from: day(from), to: day(to) })
const ALL = range('2020-01-01', '2030-12-31')

const said = (wording: string, planYear: number | undefined, until?: string, within = ALL) =>
  occurrencesOf(readTimeline(wording, planYear), within, until === undefined ? undefined : day(until)).map(
    ({ dueOn, basis }) => `${dueOn} ${basis}`,
  )

describe('days that are stated', () => {
  test.each([
    ['Quý III/2024', undefined, ['2024-09-30 stated']],
    ['trước ngày 30/11/2025', undefined, ['2025-11-29 stated']],
    ['Năm 2025', undefined, ['2025-12-31 stated']],
    ['giai đoạn 2024-2030', undefined, ['2030-12-31 span-end']],
    ['đến năm 2030', undefined, ['2030-12-31 goal']],
    ['Hoàn thành trong Quý III/2024 và thực hiện thường xuyên', undefined, ['2024-09-30 stated']],
    ['Năm học 2025-2026', undefined, ['2026-05-30 stated']],
  ])('%s', (wording, planYear, expected) => {
    expect(said(wording, planYear)).toEqual(expected)
  })
})

describe('days that come again', () => {
  test('each year from the plan’s year on, to the end of what is asked for', () => {
    expect(said('trước 30/11 hằng năm', 2025, undefined, range('2020-01-01', '2027-12-31'))).toEqual([
      '2025-11-29 stated',
      '2026-11-29 repeated',
      '2027-11-29 repeated',
    ])
  })

  test('only while the plan is in force', () => {
    expect(said('trước 30/11 hằng năm', 2025, '2026-12-31')).toEqual(['2025-11-29 stated', '2026-11-29 repeated'])
  })

  test('each month and quarter', () => {
    expect(said('ngày 20 hằng tháng', 2025, '2025-03-31')).toEqual([
      '2025-01-20 stated',
      '2025-02-20 repeated',
      '2025-03-20 repeated',
    ])
    expect(said('trước ngày 25 tháng cuối quý', 2025, '2025-07-01')).toEqual([
      '2025-03-24 stated',
      '2025-06-24 repeated',
    ])
  })

  test('several days of a year', () => {
    expect(said('Tháng 5, tháng 11 hằng năm', 2025, '2026-12-31')).toEqual([
      '2025-05-31 stated',
      '2025-11-30 stated',
      '2026-05-31 repeated',
      '2026-11-30 repeated',
    ])
  })

  test('“và các năm tiếp theo” names no day of its own: what follows is derived, and says so', () => {
    const within = range('2020-01-01', '2027-12-31')
    const expected = ['2025-12-31 stated', '2026-12-31 derived', '2027-12-31 derived']
    expect(said('Năm 2025 và các năm tiếp theo', undefined, undefined, within)).toEqual(expected)
    expect(said('từ năm 2025', undefined, undefined, within)).toEqual(expected)
  })
})

test.each(['Thường xuyên', 'Hằng năm', 'hằng quý', 'sau khi có hướng dẫn', '', 'theo yêu cầu', 'xyz abc'])(
  '%j gets no day',
  (wording) => {
    expect(said(wording, 2025)).toEqual([])
  },
)

test('what lies outside the days asked for is left out, both ends belong to them', () => {
  expect(said('Quý III/2024', undefined, undefined, range('2024-09-30', '2024-09-30'))).toHaveLength(1)
  expect(said('Quý III/2024', undefined, undefined, range('2024-10-01', '2024-12-31'))).toEqual([])
  expect(said('trước 30/11 hằng năm', 2020, undefined, range('2026-01-01', '2026-12-31'))).toEqual([
    '2026-11-29 repeated',
  ])
})

test.each([
  ['2025-01-31', 1, '2025-02-28'],
  ['2025-01-30', 1, '2025-02-28'],
  ['2025-03-31', 3, '2025-06-30'],
  ['2025-06-30', 3, '2025-09-30'],
  ['2025-02-28', 12, '2026-02-28'],
  ['2023-02-28', 12, '2024-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2025-11-15', 3, '2026-02-15'],
  ['2026-11-26', -12, '2025-11-26'],
  ['2026-02-15', -3, '2025-11-15'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-31', -14, '2024-11-30'],
])('%s and %i months is %s', (from, months, expected) => {
  expect(addMonths(day(from), months)).toBe(expected)
})

test('days between and weekdays, also over the end of a year', () => {
  expect(daysBetween('2026-12-31' as VietnamDate, '2027-01-01' as VietnamDate)).toBe(1)
  expect(daysBetween(day('2026-11-30'), day('2026-11-22'))).toBe(-8)
  expect([weekdayOf(day('2026-11-30')), weekdayOf(day('2026-11-29'))]).toEqual([1, 7])
})
