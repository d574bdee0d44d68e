// Tables of indicators: units that the heads of columns say, and years below a head that spans them.
import { expect, it } from 'vitest'
import { markdownTable, readPlanText } from '../read-plan-text.ts'

const targets = async (...rows: readonly (readonly string[])[]) =>
  (await readPlanText(markdownTable(...rows))).targets.map(({ target: { indicator, unit, values } }) => [
    indicator,
    unit,
    values.map(({ kind, period, printed }) => [kind, period.from, printed]),
  ])

it('a unit in the head of the values holds for all rows without one', async () => {
  expect(
    await targets(
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
    await targets(
      ['TT', 'Chỉ tiêu (%)', 'ĐVT', 'Năm 2026'],
      ['1', 'Lớp mới', 'lớp', '12'],
      ['2', 'Trẻ ra lớp', '', '97'],
    ),
  ).toEqual([
    ['Lớp mới', 'lớp', [['target', 2026, '12']]],
    ['Trẻ ra lớp', '%', [['target', 2026, '97']]],
  ])
  const [first] = await targets(
    ['TT', 'Chỉ tiêu', 'Năm 2026 (%)', 'Năm 2027 (lớp)'],
    ['1', 'Lớp mới', '12', '13'],
    ['2', 'Trẻ', '9', '7'],
  )
  expect(first?.slice(0, 2)).toEqual(['Lớp mới', undefined])
})

it('school years may stand below a head that spans them', async () => {
  expect(
    await targets(
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
