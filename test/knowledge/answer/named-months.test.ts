// The years of months that are named together: they run forward in time.
import { expect, test } from 'vitest'
import { namedMonths } from '../../../knowledge/answer/question/named-months.ts'
import { readNamedTimes } from '../../../knowledge/answer/question/named-times.ts'
import { syllables } from '../../../knowledge/text/syllables.ts'

const monthsOf = (text: string) =>
  namedMonths(readNamedTimes(` ${syllables(text).join(' ')} `)).map(({ month, year }) => `${month}/${year ?? '?'}`)

test.each([
  ['tháng 9', ['9/?']],
  ['tháng 12 và vào tháng 1/2026', ['12/2025', '1/2026']],
  ['tháng 9 và vào tháng 10/2026', ['9/2026', '10/2026']],
  ['tháng 12/2025 và vào tháng 1', ['12/2025', '1/2026']],
  ['từ tháng 11 đến tháng 1/2026', ['11/2025', '12/2025', '1/2026']],
  ['từ tháng 12/2025 đến hết tháng 1', ['12/2025', '1/2026']],
  ['tháng 3 đến tháng 5', ['3/?', '4/?', '5/?']],
])('%s', (text, months) => {
  expect(monthsOf(text)).toEqual(months)
})
