// Numbers for people.
import { expect, test } from 'vitest'
import { sayNumber } from '../../../bot/messages/number.ts'

test.each([
  [0, '0'],
  [95.4, '95,4'],
  [99.85, '99,85'],
  [1234.5, '1.234,5'],
  [95022, '95.022'],
  [-3.25, '-3,25'],
  [1 / 3, '0,333'],
])('%d is written %s', (value, words) => {
  expect(sayNumber(value)).toBe(words)
})
