// The days that "phải xong trước 31/12/2026" and its like mean, from folded syllables.
import { expect, test } from 'vitest'
import { readDueRange } from '../../../knowledge/answer/due-range.ts'
import { readPeriods } from '../../../knowledge/answer/mentions.ts'
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
  expect(rangeOf(text)).toEqual({ from, to, wording })
})

test.each([
  'phải xong trước 31/02/2026',
  'phải xong ngày 31/02/2026',
  'phải xong trước tháng 13/2026',
  'năm học 2025-2026 phải xong',
  'phải xong trước tháng 9',
  'phải xong',
  'Quyết định ngày 15/9/2026 giao những việc nào',
])('no days: %s', (text) => {
  expect(rangeOf(text)).toBeUndefined()
})

const inSchoolYears = (...years: number[]) =>
  readDueRange(
    ' phai xong truoc thang 9 ',
    [],
    years.map((from) => ({ kind: 'school-year', from, to: from + 1 })),
  )

test('the year of the only time that the plans cover', () => {
  expect(inSchoolYears(2026)?.to).toBe('2026-08-31')
  expect(inSchoolYears(2026, 2026)?.to).toBe('2026-08-31')
  expect(inSchoolYears(2025, 2026)).toBeUndefined()
})
