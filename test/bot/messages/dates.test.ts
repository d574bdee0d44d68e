// Days and times as people read them.
import { expect, test } from 'vitest'
import { formatDay, formatInstant, formatTimeOfDay } from '../../../bot/messages/dates.ts'
import { parseVietnamDate } from '../../../knowledge/time/vietnam-date.ts'

test.each([
  [2026, 11, 30, '30/11/2026', 'ngày 30 tháng 11 năm 2026'],
  [2026, 2, 5, '05/02/2026', 'ngày 05 tháng 02 năm 2026'],
  [2026, 6, 1, '01/06/2026', 'ngày 01 tháng 6 năm 2026'],
])('%i-%i-%i is %s or %s, noughts as offices write them', (year, month, day, short, long) => {
  const date = parseVietnamDate(year, month, day)!
  expect([formatDay(date), formatDay(date, 'long')]).toEqual([short, long])
})

test('an instant is told by the clock of Vietnam', () => {
  expect(formatInstant(new Date('2026-11-25T18:05:00Z'))).toBe('01:05 26/11/2026')
})

test.each([
  [450, '7 giờ 30'],
  [480, '8 giờ'],
  [5, '0 giờ 05'],
])('%i minutes after midnight are %s', (minutes, told) => {
  expect(formatTimeOfDay(minutes)).toBe(told)
})
