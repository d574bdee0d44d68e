// Which of a task's days one is: the name stays when the day moves, and no two days of one task share it.
import { describe, expect, test } from 'vitest'
import { occurrenceName } from '../../../knowledge/time/occurrence-name.ts'
import { occurrencesOf } from '../../../knowledge/time/occurrences.ts'
import { readTimeline } from '../../../knowledge/time/read-timeline.ts'
import { day } from '../../support/due-task.ts'

const namesOf = (wording: string) => {
  const timeline = readTimeline(wording, 2026)
  return occurrencesOf(timeline, { from: day('2026-01-01'), to: day('2028-12-31') }).map((one) =>
    occurrenceName(timeline, one),
  )
}

test.each([
  ['Ngày 30/11/2026', ['']],
  ['Quý IV/2026', ['']],
  ['Đến năm 2027', ['']],
  ['Trước 30/11 hằng năm', ['2026', '2027', '2028']],
  ['Quý III/2026 và Quý I/2027', ['', '2']],
  ['Năm 2026 và các năm tiếp theo', ['', '2027', '2028']],
  ['Hoàn thành trong Quý III/2026 và thực hiện thường xuyên', ['']],
])('%s', (wording, names) => {
  expect(namesOf(wording)).toEqual(names)
})

describe('a day that moves', () => {
  test.each([
    ['Ngày 30/11/2026', 'Ngày 15/01/2027'],
    ['Trước 30/11 hằng năm', 'Trước 15/12 hằng năm'],
    ['Quý III/2026 và Quý I/2027', 'Quý IV/2026 và Quý II/2027'],
  ])('from “%s” to “%s” keeps its name', (before, after) => {
    expect(namesOf(after)).toEqual(namesOf(before))
  })
})

test.each([
  'Trước ngày 5 hằng tháng',
  'Trước ngày 15 tháng cuối quý hằng quý',
  '6 tháng, hằng năm',
  'Tháng 6 và tháng 12 hằng năm',
])('no two days of “%s” share a name', (wording) => {
  const names = namesOf(wording)
  expect(new Set(names).size).toBe(names.length)
})
