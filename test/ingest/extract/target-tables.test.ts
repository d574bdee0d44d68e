// Tables of indicators: units that the heads of columns say, and years below a head that spans them.
import { expect, it } from 'vitest'
import { markdownTable, readPlanText, targetsOf } from '../read-plan-text.ts'

it('a unit in the head of the values holds for all rows without one', async () => {
  expect(
    await targetsOf(
      ['TT', 'Chỉ tiêu', 'Thực hiện năm 2025 (%)', 'Chỉ tiêu năm 2026 (%)'],
      ['1', 'Trẻ ra lớp', '95,5', '97'],
      ['2', 'Lớp đủ bàn ghế', '80', '90'],
    ),
  ).toEqual([
    [
      'Trẻ ra lớp',
      '%',
      [
        ['result', 2025, '95,5'],
        ['target', 2026, '97'],
      ],
    ],
    [
      'Lớp đủ bàn ghế',
      '%',
      [
        ['result', 2025, '80'],
        ['target', 2026, '90'],
      ],
    ],
  ])
})

it('the unit of a row comes first, and two units in the heads are none', async () => {
  expect(
    await targetsOf(
      ['TT', 'Chỉ tiêu (%)', 'ĐVT', 'Năm 2026'],
      ['1', 'Lớp mới', 'lớp', '12'],
      ['2', 'Trẻ ra lớp', '', '97'],
    ),
  ).toEqual([
    ['Lớp mới', 'lớp', [['target', 2026, '12']]],
    ['Trẻ ra lớp', '%', [['target', 2026, '97']]],
  ])
  const [first] = await targetsOf(
    ['TT', 'Chỉ tiêu', 'Năm 2026 (%)', 'Năm 2027 (lớp)'],
    ['1', 'Lớp mới', '12', '13'],
    ['2', 'Trẻ', '9', '7'],
  )
  expect(first?.slice(0, 2)).toEqual(['Lớp mới', undefined])
})

it('school years may stand below a head that spans them', async () => {
  expect(
    await targetsOf(
      ['TT', 'Chỉ tiêu', 'Thực hiện năm học 2024-2025 (%)', 'Mục tiêu phấn đấu (%)', ''],
      ['', '', '', 'Năm học 2025-2026', 'Năm học 2026-2027'],
      ['1', 'Trẻ ra lớp', '95,5', '97', '98'],
      ['2', 'Lớp đủ bàn ghế', '80', '90', '95'],
    ),
  ).toEqual([
    [
      'Trẻ ra lớp',
      '%',
      [
        ['result', 2024, '95,5'],
        ['target', 2025, '97'],
        ['target', 2026, '98'],
      ],
    ],
    [
      'Lớp đủ bàn ghế',
      '%',
      [
        ['result', 2024, '80'],
        ['target', 2025, '90'],
        ['target', 2026, '95'],
      ],
    ],
  ])
})

const kindsOf = async (title: string, ...heads: readonly string[]) =>
  (
    await readPlanText(
      `KẾ HOẠCH\n${title}\n\nI. CHỈ TIÊU\n\n${markdownTable(['TT', 'Chỉ tiêu', 'ĐVT', ...heads], ['1', 'Trẻ ra lớp', '%', '95', '97'], ['2', 'Lớp đủ bàn', '%', '80', '90'])}`,
    )
  ).targets[0]?.target.values.map(({ kind }) => kind)

it('a year that was over before the plan begins is looked back at, where no head says so', async () => {
  expect(await kindsOf('Phát triển thư viện năm 2026', 'Năm 2025', 'Năm 2026')).toEqual(['result', 'target'])
  expect(await kindsOf('Thư viện năm học 2025 - 2026', 'Năm học 2024-2025', 'Năm học 2025-2026')).toEqual([
    'result',
    'target',
  ])
  expect(await kindsOf('Phát triển thư viện năm 2026', 'Năm 2026', 'Năm 2027')).toEqual(['target', 'target'])
  expect(await kindsOf('Phát triển thư viện năm 2026', 'Chỉ tiêu năm 2025', 'Năm 2026')).toEqual(['target', 'target'])
  expect(await kindsOf('Phát triển thư viện năm 2026', 'Năm 2024', 'Năm 2025')).toEqual(['target', 'target'])
})

it('several things that are counted in one year are targets of their own', async () => {
  expect(
    await targetsOf(
      ['TT', 'Trường', 'Năm học 2025-2026', '', 'Năm học 2026-2027', ''],
      ['', '', 'Chỉ tiêu', 'Số lớp', 'Chỉ tiêu', 'Số lớp'],
      ['1', 'Trường Bờ Hồ', '310', '9', '345', '10'],
      ['2', 'Trường Cầu Đất', '280', '8', '280', '8'],
    ),
  ).toEqual(
    [
      ['Chỉ tiêu: Trường Bờ Hồ', 'target', '310', '345'],
      ['Số lớp: Trường Bờ Hồ', 'target', '9', '10'],
      ['Chỉ tiêu: Trường Cầu Đất', 'target', '280', '280'],
      ['Số lớp: Trường Cầu Đất', 'target', '8', '8'],
    ].map(([name, kind, before, after]) => [
      name,
      undefined,
      [
        [kind, 2025, before],
        [kind, 2026, after],
      ],
    ]),
  )
})

it.each([
  ['6 tháng đầu năm 2026', 'Cả năm 2026', '6 tháng đầu năm'],
  ['Chỉ tiêu năm 2026 Đến 30/6', 'Chỉ tiêu năm 2026 Cả năm', 'Đến 30/6'],
  ['Năm 2026 Đến 30/6', 'Năm 2026 Đến 31/12', 'Đến 30/6'],
])('a part of the year is told beside the year, and is no second target: %s', async (part, whole, told) => {
  const { targets: read, passages } = await readPlanText(
    markdownTable(
      ['TT', 'Chỉ tiêu', 'Đơn vị', 'Thực hiện năm 2025', part, whole],
      ['1', 'Lớp có đèn đọc sách', '%', '40', '55', '70'],
      ['2', 'Lớp có quạt', '%', '81', '85', '90'],
    ),
  )
  expect(read.map(({ target }) => target.values.map(({ printed, note }) => [printed, note]))).toEqual([
    [
      ['40', undefined],
      ['70', `${told}: 55`],
    ],
    [
      ['81', undefined],
      ['90', `${told}: 85`],
    ],
  ])
  expect(passages.some(({ text }) => text.includes(`chỉ tiêu năm 2026: 70 (${told}: 55)`))).toBe(true)
})

it('what was reached beside what was planned for the same year keeps both, whatever their heads add', async () => {
  const rows = [
    ['1', 'Lớp có đèn đọc sách', '40', '38', '55'],
    ['2', 'Lớp có quạt', '81', '84', '90'],
  ]
  expect(
    await targetsOf(
      ['TT', 'Chỉ tiêu', 'Mục tiêu năm 2025 đã giao', 'Kết quả năm 2025 sau kiểm đếm', 'Mục tiêu năm 2026'],
      ...rows,
    ),
  ).toEqual(
    rows.map(([, name, planned, reached, next]) => [
      name,
      undefined,
      [
        ['target', 2025, planned],
        ['result', 2025, reached],
        ['target', 2026, next],
      ],
    ]),
  )
})

const firstKinds = async (head: string) =>
  (
    await targetsOf(
      ['TT', 'Chỉ tiêu', head, 'Chỉ tiêu năm 2027'],
      ['1', 'Lớp có đèn đọc sách', '40', '55'],
      ['2', 'Lớp có quạt', '81', '85'],
    )
  ).map(([, , values]) => (values as string[][])[0]?.[0])

it('"Thực hiện" under a planned year is what was reached, "Lộ trình thực hiện" what is aimed at', async () => {
  expect(await firstKinds('Kế hoạch năm 2026 Thực hiện')).toEqual(['result', 'result'])
  expect(await firstKinds('Lộ trình thực hiện năm 2026')).toEqual(['target', 'target'])
})
