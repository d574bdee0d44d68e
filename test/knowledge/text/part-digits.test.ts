// A blank left out beside a number is put back, unless number and letters are one name.
import { expect, test } from 'vitest'
import { partDigits } from '../../../knowledge/text/part-digits.ts'

test.each([
  ['thcs2024-2025', 'thcs 2024-2025'],
  ['lớp9 có 100hs', 'lớp 9 có 100 hs'],
  ['năm2025, 93,7phần', 'năm 2025, 93,7 phần'],
  ['gd2024-2030', 'gd 2024-2030'],
])('%s → %s', (typed, parted) => {
  expect(partDigits(typed)).toBe(parted)
})

test.each(['B2', 'HK1', 'm2', '3D', '686/NQ-UBTVQH15', '88/2014/QH13', '25/2/2022', '2024-2025', '49-CTr/TU', '100%'])(
  '%s stays whole',
  (typed) => {
    expect(partDigits(typed)).toBe(typed)
  },
)
