// What of a text answers which kind of question.
import { expect, test } from 'vitest'
import { holdsKind, namesCounted } from '../../../knowledge/answer/question/answer-kinds.ts'
import { readCountedVerb } from '../../../knowledge/answer/question/counted.ts'

test.each([
  ['gửi về Sở trước ngày 25 hằng tháng', true],
  ['trong tháng 5', true],
  ['25 ngày mỗi tháng', false],
])('a day that comes each month is a day: %s', (text, isDay) => expect(holdsKind(text, 'date')).toBe(isDay))

test.each([
  ['quy doi thanh may tiet day', undefined],
  ['tinh bang bao nhieu tiet', undefined],
  ['con thieu bao nhieu giao vien', 'thieu'],
  ['khu dat rong bao nhieu ha', undefined],
])('the verb in front of an amount is no word that may stand before any: %s', (keys, verb) =>
  expect(readCountedVerb(keys.split(' '))).toBe(verb),
)

test.each([
  ['Cô Thu: 0912 345 678', true],
  ['điện thoại 0252.377.7888', true],
  ['kế hoạch năm 2026', false],
  ['kinh phí 3.214.500', false],
  ['từ 6 giờ đến 11 giờ, gọi 114', false],
])('eight digits and more are a number to call: %s', (text, isContact) =>
  expect(holdsKind(text, 'contact')).toBe(isContact),
)

test.each([
  ['NV06 | Giao sợi cho các lớp', 'number', false],
  ['NV06 | Giao 12 cuộn sợi', 'number', true],
  ['(1) Không tính cuộn sợi cũ', 'number', false],
] as const)('what a row is called counts nothing: %s', (text, kind, isHeld) =>
  expect(holdsKind(text, kind)).toBe(isHeld),
)

test.each([
  ['Tổng mức đầu tư: 11.300', true],
  ['Thành tiền (triệu đồng): 96', true],
  ['Năm đầu tư: 2026', false],
  ['Nội dung: Mời thợ | Tiền ăn: 900', true],
  ['Bữa ăn (nghìn đồng): 900', true],
  ['Tiền Giang: 12 trường', false],
])('a column of sums is money, a word that holds one is none: %s', (text, isMoney) =>
  expect(holdsKind(text, 'money')).toBe(isMoney),
)

test.each([
  ['Hiệu trưởng Lò Thị Ánh Hoa giữ quỹ', true],
  ['Giám đốc Trung tâm Y tế huyện', false],
  ['học theo Chủ tịch Hồ Chí Minh', false],
])('a name behind an office is a person, the office alone is none: %s', (text, isPerson) =>
  expect(holdsKind(text, 'person')).toBe(isPerson),
)

test.each([
  ['đặt tại 15 Nguyễn Huệ', true],
  ['số 8 đường Bờ Bắc', true],
  ['nhận đơn tại nhà đa năng', false],
])('a street, a number, a named place is an address: %s', (text, isAddress) =>
  expect(holdsKind(text, 'address')).toBe(isAddress),
)

test.each([
  ['Đường bơi dài 25 m', 'met', true],
  ['Đường bơi dài 25 m', 'gio', false],
])('metres are printed short: %s', (text, counted, isNamed) => expect(namesCounted(text, counted)).toBe(isNamed))
