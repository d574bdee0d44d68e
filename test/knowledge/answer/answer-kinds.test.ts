// What of a text answers which kind of question.
import { expect, test } from 'vitest'
import { holdsKind, readCountedVerb } from '../../../knowledge/answer/question/answer-kinds.ts'

test.each([
  ['gửi về Sở trước ngày 25 hằng tháng', true],
  ['trong tháng 5', true],
  ['25 ngày mỗi tháng', false],
])('a day that comes each month is a day: %s', (text, isDay) => expect(holdsKind(text, 'date')).toBe(isDay))

test.each([
  ['quy doi thanh may tiet day', undefined],
  ['tinh bang bao nhieu tiet', undefined],
  ['con thieu bao nhieu giao vien', 'thieu'],
])('the verb in front of an amount is no word that may stand before any: %s', (keys, verb) =>
  expect(readCountedVerb(keys.split(' '))).toBe(verb),
)
