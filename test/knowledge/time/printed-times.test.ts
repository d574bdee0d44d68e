// Wordings put together from two cells, and taken apart again for the check against the document.
import { expect, test } from 'vitest'
import { joinStartAndEnd, printedTimes } from '../../../knowledge/time/printed-times.ts'

test.each([
  ['tháng 2', 'tháng 5', ['tháng 2', 'tháng 5']],
  ['Quý I', '', ['Quý I']],
  ['01/2026', 'Chậm nhất 31/7/2026', ['01/2026', 'Chậm nhất 31/7/2026']],
])('%s, %s', (start, end, parts) => {
  expect(printedTimes(joinStartAndEnd(start, end))).toEqual(parts)
})

test('a printed wording stays as it is', () => {
  expect(printedTimes('Năm 2026, hoàn thành trước ngày 31/12/2028')).toEqual([
    'Năm 2026, hoàn thành trước ngày 31/12/2028',
  ])
  expect(printedTimes('trước 20/10; chậm nhất 05/11')).toEqual(['trước 20/10', 'chậm nhất 05/11'])
})
