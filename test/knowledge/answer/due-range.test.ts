// The days that "phải xong trước 31/12/2026" and its like mean, from folded syllables.
import { expect, test } from 'vitest'
import { readDueRange } from '../../../knowledge/answer/due-range.ts'
import { readPeriods } from '../../../knowledge/answer/mentions.ts'
import { syllables } from '../../../knowledge/text/syllables.ts'

const rangeOf = (text: string) => readDueRange(` ${syllables(text).join(' ')} `, readPeriods(text))

test.each([
  ['phải xong trước 31/12/2026', '2000-01-01', '2026-12-31', 'trước ngày 31/12/2026'],
  ['hoàn thành trước ngày 5/9/2026', '2000-01-01', '2026-09-05', 'trước ngày 5/9/2026'],
  ['đến hạn sau ngày 30/6/2026', '2026-07-01', '2099-12-31', 'sau ngày 30/6/2026'],
  ['từ 01/3/2026 đến 31/5/2026', '2026-03-01', '2026-05-31', 'từ ngày 1/3/2026 đến ngày 31/5/2026'],
  ['đến hạn quý II/2026', '2026-04-01', '2026-06-30', 'trong quý II/2026'],
  ['đến hạn tháng 2 năm 2028', '2028-02-01', '2028-02-29', 'trong tháng 2/2028'],
  ['hoàn thành trong năm 2027', '2027-01-01', '2027-12-31', 'trong năm 2027'],
])('%s', (text, from, to, wording) => {
  expect(rangeOf(text)).toEqual({ from, to, wording })
})

test.each(['phải xong trước 31/02/2026', 'năm học 2025-2026 phải xong', 'phải xong'])('no days: %s', (text) => {
  expect(rangeOf(text)).toBeUndefined()
})
