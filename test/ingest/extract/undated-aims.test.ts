// A column of aims without a year is of the time that the plan is for.
import { expect, it } from 'vitest'
import { markdownTable, readPlanText } from '../read-plan-text.ts'

const PLAN = 'KẾ HOẠCH\nDạy trống cho trẻ năm học 2025 - 2026\n\n'
const targetsIn = async (plan: string, ...rows: readonly (readonly string[])[]) =>
  (await readPlanText(plan + markdownTable(...rows))).targets.map(({ target: { indicator, unit, values } }) => [
    indicator,
    unit,
    values.map(({ kind, period, printed }) => [kind, period.from, period.to, printed]),
  ])

const ROWS = [
  ['Trẻ biết đánh trống', '%', '92,8', '≥ 96'],
  ['Đội trống của trẻ', 'đội', '16', '35'],
]

it.each(['Phấn đấu', 'Mục tiêu', 'Kế hoạch', 'Chỉ tiêu giao', 'Mức phấn đấu (tối thiểu)'])('%s', async (head) => {
  expect(await targetsIn(PLAN, ['Chỉ tiêu', 'Đơn vị', 'Hiện có', head], ...ROWS)).toEqual([
    ['Trẻ biết đánh trống', '%', [['target', 2025, 2026, '≥ 96']]],
    ['Đội trống của trẻ', 'đội', [['target', 2025, 2026, '35']]],
  ])
})

it('what there is now stands beside', async () => {
  const { passages } = await readPlanText(PLAN + markdownTable(['Chỉ tiêu', 'Đơn vị', 'Hiện có', 'Phấn đấu'], ...ROWS))
  expect(passages.map(({ text }) => text)).toContain(
    'Trẻ biết đánh trống (%): chỉ tiêu năm học 2025-2026: ≥ 96 | Hiện có: 92,8',
  )
})

it.each([
  ['of a plan for no time', 'KẾ HOẠCH\nDạy trống cho trẻ\n\n', ['Chỉ tiêu', 'Đơn vị', 'Hiện có', 'Phấn đấu']],
  ['of two aims', PLAN, ['Chỉ tiêu', 'Đơn vị', 'Kế hoạch', 'Phấn đấu']],
  ['of what is no indicator', PLAN, ['Nội dung', 'Nguồn', 'Hiện có', 'Kế hoạch']],
])('nothing is made up %s', async (_, plan, header) => {
  expect(await targetsIn(plan, header, ...ROWS)).toEqual([])
})

it('parts of the year and the whole of it, beside what was reached the year before', async () => {
  expect(
    await targetsIn(
      PLAN,
      [
        'TT',
        'Chỉ tiêu',
        'ĐVT',
        'Kết quả và mục tiêu 2024-2025',
        'Kết quả và mục tiêu Học kỳ I',
        'Kết quả và mục tiêu Cả năm',
      ],
      ['1', 'Trẻ biết đánh trống', '%', '8,9', '8,4', '≤ 7,5'],
      ['2', 'Trẻ biết căng dây', '%', '52', '35', '60'],
    ),
  ).toEqual([
    [
      'Trẻ biết đánh trống',
      '%',
      [
        ['result', 2024, 2025, '8,9'],
        ['target', 2025, 2026, '≤ 7,5'],
      ],
    ],
    [
      'Trẻ biết căng dây',
      '%',
      [
        ['result', 2024, 2025, '52'],
        ['target', 2025, 2026, '60'],
      ],
    ],
  ])
})

it('a part of the year is told by its own words', async () => {
  const { targets } = await readPlanText(
    PLAN +
      markdownTable(
        ['Chỉ tiêu', 'ĐVT', 'Kết quả và mục tiêu Học kỳ I', 'Kết quả và mục tiêu Cả năm'],
        ['Trẻ biết đánh trống', '%', '84', '90'],
        ['Trẻ biết căng dây', '%', '35', '60'],
      ),
  )
  expect(targets[0]?.target.values[0]?.note).toBe('Học kỳ I: 84')
})

it.each([
  ['of the year before', 'I. KẾT QUẢ NĂM HỌC 2024 - 2025', ['Chỉ tiêu', 'Đơn vị', 'Kế hoạch', 'Đạt được']],
  ['beside what was reached', 'II. SỐ LIỆU', ['Chỉ tiêu', 'Đơn vị', 'Kế hoạch', 'Thực hiện']],
  ['of terms of the year before', 'I. KẾT QUẢ NĂM HỌC 2024 - 2025', ['Chỉ tiêu', 'Đơn vị', 'Học kỳ I', 'Cả năm']],
])('aims %s are not this plan’s', async (_, heading, header) => {
  expect(await targetsIn(`${PLAN}${heading}\n\n`, header, ...ROWS)).toEqual([])
})
