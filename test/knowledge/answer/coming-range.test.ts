// The days that "sắp đến hạn", "tuần này" and their like mean on the day of the question.
import { expect, test } from 'vitest'
import { readComing, readNamed } from '../../../knowledge/answer/question/coming-range.ts'
import { syllables } from '../../../knowledge/text/syllables.ts'
import { parseVietnamDate } from '../../../knowledge/time/vietnam-date.ts'

/** A Thursday. */
const TODAY = parseVietnamDate(2026, 11, 26)!
const read = (text: string) => readComing(syllables(text), TODAY, text)

test.each([
  ['việc nào sắp đến hạn?', '2026-11-26', '2027-11-26', 'trong 12 tháng tới'],
  ['Các việc sắp tới hạn', '2026-11-26', '2027-11-26', 'trong 12 tháng tới'],
  ['co viec gi den han khong', '2026-11-26', '2027-11-26', 'trong 12 tháng tới'],
  ['có hạn nào sắp tới', '2026-11-26', '2027-11-26', 'trong 12 tháng tới'],
  ['hạn của', '2026-11-26', '2027-11-26', 'trong 12 tháng tới'],
  ['những việc đã quá hạn', '2025-11-26', '2026-11-25', 'trong 12 tháng qua'],
  ['hôm nay phải nộp gì', '2026-11-26', '2026-11-26', 'hôm nay'],
  ['ngày mai có việc gì đến hạn', '2026-11-27', '2026-11-27', 'ngày mai'],
  ['tuần này có gì đến hạn', '2026-11-23', '2026-11-29', 'trong tuần này'],
  ['tuần sau phải làm gì', '2026-11-30', '2026-12-06', 'trong tuần sau'],
  ['tháng này có những việc gì', '2026-11-01', '2026-11-30', 'trong tháng này'],
  ['tháng sau cần hoàn thành việc gì', '2026-12-01', '2026-12-31', 'trong tháng sau'],
  ['quý này có việc gì đến hạn', '2026-10-01', '2026-12-31', 'trong quý này'],
  ['quý sau có việc gì đến hạn', '2027-01-01', '2027-03-31', 'trong quý sau'],
  ['30 ngày tới có việc gì', '2026-11-26', '2026-12-26', 'trong 30 ngày tới'],
  ['việc nào sắp hết hạn?', '2026-11-26', '2027-11-26', 'trong 12 tháng tới'],
  ['việc nào đã đến hạn', '2025-11-26', '2026-11-25', 'trong 12 tháng qua'],
  ['3 tháng tới có việc gì', '2026-11-26', '2027-02-26', 'trong 3 tháng tới'],
  ['3 tuần tới có gì đến hạn', '2026-11-26', '2026-12-17', 'trong 3 tuần tới'],
  ['2 tuần nữa có gì đến hạn', '2026-11-26', '2026-12-10', 'trong 2 tuần tới'],
])('%s', (text, from, to, said) => {
  expect(read(text)).toEqual({ from, to, said, rest: [], isPast: said === 'trong 12 tháng qua' })
})

test.each([
  ['việc sắp đến hạn của Sở Tài chính', 'so tai chinh'],
  ['tháng này xóa mù chữ có gì đến hạn', 'xoa mu'],
])('%s leaves what it is about', (text, rest) => {
  expect(read(text)?.rest.join(' ')).toBe(rest)
})

test('a quarter that is named with its year', () => {
  expect(readNamed(syllables('quý III/2026 phải làm gì'))).toEqual({
    from: '2026-07-01',
    to: '2026-09-30',
    said: 'trong quý III/2026',
    rest: [],
    isPast: false,
  })
  expect(readNamed(syllables('quý III phải làm gì'))).toBeUndefined()
})

test.each([
  'Thời hạn xóa mù chữ là khi nào?',
  'Ai chủ trì xóa mù chữ?',
  'Tháng này là tháng mấy',
  'năm nay chỉ tiêu bao nhiêu',
  'hạn chế của năm học trước là gì',
  'thời hạn của nhiệm vụ này',
  'Có bao nhiêu việc không có hạn?',
  'Tháng sáu có việc gì?',
])('%s asks for no days from today, or for one task', (text) => {
  const coming = read(text)
  expect(coming === undefined || coming.rest.length > 0).toBe(true)
})
