// Times that a question or a head of a table names.
import { expect, it } from 'vitest'
import { readPeriods } from '../../../knowledge/answer/question/mentions.ts'

it.each([
  ['Đã đạt đến 11/2024', [2024, 2024]],
  ['tháng 3/2026', [2026, 2026]],
  ['giai đoạn 11-24', [2011, 2024]],
  ['năm học 24/25', [2024, 2025]],
])('“%s”', (text, [from, to]) => {
  expect(readPeriods(text).map((period) => [period.from, period.to])).toEqual([[from, to]])
})
