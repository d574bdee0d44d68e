// The days that "phải xong trước 31/12/2026" and its like mean, from folded syllables.
import { expect, test } from 'vitest'
import type { Period } from '../../../knowledge/domain/plan.ts'
import { readDueRange } from '../../../knowledge/answer/question/due-range.ts'
import { readPeriods } from '../../../knowledge/answer/question/mentions.ts'
import { syllables } from '../../../knowledge/text/syllables.ts'

const rangeOf = (text: string) => readDueRange(` ${syllables(text).join(' ')} `, readPeriods(text))

test.each([
  ['phải xong trước 31/12/2026', undefined, '2026-12-31', 'trước ngày 31/12/2026'],
  ['hoàn thành trước ngày 5/9/2026', undefined, '2026-09-05', 'trước ngày 5/9/2026'],
  ['đến hạn sau ngày 30/6/2026', '2026-07-01', undefined, 'sau ngày 30/6/2026'],
  ['từ 01/3/2026 đến 31/5/2026', '2026-03-01', '2026-05-31', 'từ ngày 1/3/2026 đến ngày 31/5/2026'],
  ['đến hạn quý II/2026', '2026-04-01', '2026-06-30', 'trong quý II/2026'],
  ['đến hạn tháng 2 năm 2028', '2028-02-01', '2028-02-29', 'trong tháng 2/2028'],
  ['đến hạn trước tháng 9/2026', undefined, '2026-08-31', 'trước tháng 9/2026'],
  ['phải xong trước quý II năm 2026', undefined, '2026-03-31', 'trước quý II/2026'],
  ['phải xong trước năm 2027', undefined, '2026-12-31', 'trước năm 2027'],
  ['đến hạn sau tháng 9/2026', '2026-10-01', undefined, 'sau tháng 9/2026'],
  ['chậm nhất tháng 9/2026 phải xong', undefined, '2026-09-30', 'đến hết tháng 9/2026'],
  ['phải xong chậm nhất ngày 15/9/2026', undefined, '2026-09-15', 'đến hết ngày 15/9/2026'],
  ['hoàn thành từ tháng 1/2026 đến hết tháng 6/2026', '2026-01-01', '2026-06-30', 'từ tháng 1/2026 đến tháng 6/2026'],
  ['hoàn thành từ tháng 1 đến tháng 6 năm 2026', '2026-01-01', '2026-06-30', 'từ tháng 1/2026 đến tháng 6/2026'],
  ['phải xong trước ngày 15/9 năm học 2026-2027', undefined, '2026-09-15', 'trước ngày 15/9/2026'],
  ['năm học 2026-2027 phải xong trước tháng 2', undefined, '2027-01-31', 'trước tháng 2/2027'],
  ['phải xong chậm nhất vào ngày 30/6/2026', undefined, '2026-06-30', 'đến hết ngày 30/6/2026'],
  ['phải xong không muộn hơn tháng 9/2026', undefined, '2026-09-30', 'đến hết tháng 9/2026'],
  [
    'hoàn thành từ ngày 1 đến ngày 15 tháng 9 năm 2026',
    '2026-09-01',
    '2026-09-15',
    'từ ngày 1/9/2026 đến ngày 15/9/2026',
  ],
  ['hoàn thành trong 6 tháng đầu năm 2026', '2026-01-01', '2026-06-30', 'trong 6 tháng đầu năm 2026'],
  ['phải xong trong 3 tháng cuối năm 2026', '2026-10-01', '2026-12-31', 'trong 3 tháng cuối năm 2026'],
  ['đến hạn ngày 15 tháng 9 năm 2026', '2026-09-15', '2026-09-15', 'vào ngày 15/9/2026'],
  ['hoàn thành trong năm 2027', '2027-01-01', '2027-12-31', 'trong năm 2027'],
])('%s', (text, from, to, wording) => {
  const range = rangeOf(text)
  expect(range?.wording).toBe(wording)
  expect(range?.stretchesIn(undefined)).toEqual([{ from, to }])
})

test.each([
  'năm học 2025-2026 phải xong',
  'phải xong',
  'phải xong trước tháng 13/2026',
  'Quyết định ngày 15/9/2026 giao những việc nào',
])('no time: %s', (text) => {
  expect(rangeOf(text)).toBeUndefined()
})

test.each([
  ['phải xong trước 31/02/2026', 'trước ngày 31/2/2026'],
  ['phải xong ngày 31/02/2026', 'ngày 31/2/2026'],
  ['phải xong trước tháng 9', 'trước tháng 9'],
  ['phải xong trước tháng 3, trước tháng 6/2026', 'trước tháng 3/2026 và trước tháng 6/2026'],
])('named, but no days: %s', (text, wording) => {
  const range = rangeOf(text)
  expect(range?.wording).toContain(wording)
  expect(range?.stretchesIn(undefined)).toEqual([])
})

test('several quarters are several stretches', () => {
  const range = rangeOf('hoàn thành trong quý I và quý III năm 2026')
  expect(range?.wording).toBe('trong quý I/2026, quý III/2026')
  expect(range?.stretchesIn(undefined)).toEqual([
    { from: '2026-01-01', to: '2026-03-31' },
    { from: '2026-07-01', to: '2026-09-30' },
  ])
})

test('after one time and before another', () => {
  const range = rangeOf('phải xong sau tháng 3/2026 và trước tháng 9/2026')
  expect(range?.wording).toBe('sau tháng 3/2026 và trước tháng 9/2026')
  expect(range?.stretchesIn(undefined)).toEqual([{ from: '2026-04-01', to: '2026-08-31' }])
})

test('over the new year, where one year is written for both', () => {
  const range = rangeOf('hoàn thành từ tháng 11 đến tháng 2 năm 2027')
  expect(range?.stretchesIn(undefined)).toEqual([{ from: '2026-11-01', to: '2027-02-28' }])
})

const schoolYear = (from: number): Period => ({ kind: 'school-year', from, to: from + 1 })
const inSchoolYears = (...years: number[]) =>
  readDueRange(
    ' phai xong truoc thang 9 ',
    [],
    years.map((from) => schoolYear(from)),
  )

test('the year of the only time that the plans cover is said', () => {
  expect(inSchoolYears(2026)?.wording).toBe('trước tháng 9/2026')
  expect(inSchoolYears(2026, 2026)?.wording).toBe('trước tháng 9/2026')
})

test('plans of several years have each its own', () => {
  const range = inSchoolYears(2025, 2026)
  expect(range?.wording).toBe('trước tháng 9')
  expect(range?.stretchesIn(schoolYear(2025))).toEqual([{ from: undefined, to: '2025-08-31' }])
  expect(range?.stretchesIn(schoolYear(2026))).toEqual([{ from: undefined, to: '2026-08-31' }])
})

test('over several years a quarter is in each of them, and "before a month" in none', () => {
  const years: Period = { kind: 'years', from: 2026, to: 2027 }
  expect(rangeOf('phải xong quý IV')?.stretchesIn(years)).toEqual([
    { from: '2026-10-01', to: '2026-12-31' },
    { from: '2027-10-01', to: '2027-12-31' },
  ])
  expect(rangeOf('phải xong trước tháng 9')?.stretchesIn(years)).toEqual([])
})
