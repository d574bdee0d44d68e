// What was set and what was reached, side by side below one year, in whatever short words an office prints them.
import { expect, it } from 'vitest'
import { targetsOf } from '../read-plan-text.ts'
import { valueKind } from '../../../ingest/extract/value-kind.ts'

const ROWS = [
  ['1', 'Lớp có đèn đọc sách', '%', '40', '38', '55'],
  ['2', 'Lớp có quạt', '%', '81', '84', '90'],
]
const READ = ROWS.map(([, name, unit, set, reached, next]) => [
  name,
  unit,
  [
    ['target', 2025, set],
    ['result', 2025, reached],
    ['target', 2026, next],
  ],
])
const belowYear = (set: string, reached: string, year = 'Năm 2025') =>
  targetsOf(
    ['TT', 'Chỉ tiêu', 'ĐVT', year, '', 'Chỉ tiêu năm 2026'],
    ['TT', 'Chỉ tiêu', 'ĐVT', set, reached, 'Chỉ tiêu năm 2026'],
    ...ROWS,
  )

it.each([
  ['Giao', 'Đạt'],
  ['KH', 'TH'],
  ['Kế hoạch', 'Thực hiện'],
  ['Chỉ tiêu', 'Kết quả'],
  ['Mục tiêu', 'Đạt được'],
  ['Chỉ tiêu giao', 'Ước TH'],
  ['Được giao', 'Thực tế'],
  ['Kế hoạch đề ra', 'Thực hiện được'],
  ['KH giao', 'Ước đạt'],
  ['Giao (%)', 'Đạt (%)'],
])('below one year, "%s" is set and "%s" reached', async (set, reached) => {
  expect(await belowYear(set, reached)).toEqual(READ)
})

it('the year may stand behind, and the two in one row of heads', async () => {
  expect(await targetsOf(['TT', 'Chỉ tiêu', 'ĐVT', 'Giao năm 2025', 'Đạt năm 2025', 'Giao năm 2026'], ...ROWS)).toEqual(
    READ,
  )
})

it('a share of what was set stands beside both, and is a count of its own', async () => {
  expect(
    await targetsOf(
      ['TT', 'Chỉ tiêu', 'Năm 2025', '', '', 'Kế hoạch năm 2026'],
      ['TT', 'Chỉ tiêu', 'KH', 'TH', 'TH/KH (%)', 'Kế hoạch năm 2026'],
      ['1', 'Lớp học bơi', '40', '38', '95', '55'],
      ['2', 'Lớp học cờ', '80', '84', '105', '90'],
    ),
  ).toEqual(
    [
      ['Lớp học bơi', '40', '38', '55', '95'],
      ['Lớp học cờ', '80', '84', '90', '105'],
    ].flatMap(([name, set, reached, next, share]) => [
      [
        name,
        undefined,
        [
          ['target', 2025, set],
          ['result', 2025, reached],
          ['target', 2026, next],
        ],
      ],
      [`TH/KH (%): ${name}`, '%', [['target', 2025, share]]],
    ]),
  )
})

it('"TH" without "KH" beside it is a level of school', async () => {
  const read = await targetsOf(
    ['TT', 'Chỉ tiêu', 'Năm 2026', '', ''],
    ['TT', 'Chỉ tiêu', 'MN', 'TH', 'THCS'],
    ['1', 'Lớp mới', '4', '8', '5'],
    ['2', 'Lớp ghép', '1', '4', '0'],
  )
  expect(read.map(([name]) => name).slice(0, 3)).toEqual(['MN: Lớp mới', 'TH: Lớp mới', 'THCS: Lớp mới'])
  expect(read.flatMap(([, , values]) => (values as string[][]).map(([kind]) => kind))).not.toContain('result')
})

const readWithUnits = (set: string, reached: string) =>
  targetsOf(
    ['TT', 'Tên gọi', 'Đơn vị tính', 'Năm 2025', '', 'Năm 2026'],
    ['TT', 'Tên gọi', 'Đơn vị tính', set, reached, 'Năm 2026'],
    ...ROWS,
  )

it('what was set and reached, in units, makes a table of indicators that no head calls so', async () => {
  expect(await readWithUnits('KH', 'TH')).toEqual(READ)
  expect(await readWithUnits('Nam', 'Nữ')).toEqual([])
})

it('"Năm … đạt" beside nothing that was set is aimed at', async () => {
  const read = await targetsOf(['TT', 'Chỉ tiêu', 'ĐVT', 'Kết quả năm 2025', 'Năm 2026 đạt', 'Năm 2030 đạt'], ...ROWS)
  expect(read.map(([, , values]) => values)).toEqual(
    ROWS.map(([, , , now, next, last]) => [
      ['result', 2025, now],
      ['target', 2026, next],
      ['target', 2030, last],
    ]),
  )
})

it('among levels of school "TH" is one of them', async () => {
  const read = await targetsOf(['TT', 'Chỉ tiêu', 'ĐVT', 'KH năm 2026', 'MN năm 2026', 'TH năm 2026'], ...ROWS)
  expect(read.flatMap(([, , values]) => values as readonly (readonly unknown[])[]).map(([kind]) => kind)).not.toContain(
    'result',
  )
})

it.each([
  ['CT 2026', 'target'],
  ['Năm học 2025 - 2026 Chỉ tiêu học sinh', 'target'],
  ['Năm học 2025 - 2026 Số học sinh', undefined],
])('what a head says of its values: %s', (head, kind) => expect(valueKind(head)).toBe(kind))
