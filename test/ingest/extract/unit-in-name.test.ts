// Indicators that say their unit behind their name, where the table has no column of units.
import { expect, it } from 'vitest'
import { targetsOf } from '../read-plan-text.ts'

it('the unit in brackets is no part of the name', async () => {
  expect(
    await targetsOf(
      ['STT', 'Chỉ số', '2025', '2026'],
      ['1', 'Tỷ lệ trẻ biết đánh trống (%)', '89', '94'],
      ['2', 'Đội trống của trẻ (đội trẻ)', '7', '9'],
      ['3', 'Lớp học trống (lớp)', '5', '6'],
    ),
  ).toEqual([
    [
      'Tỷ lệ trẻ biết đánh trống',
      '%',
      [
        ['target', 2025, '89'],
        ['target', 2026, '94'],
      ],
    ],
    [
      'Đội trống của trẻ (đội trẻ)',
      undefined,
      [
        ['target', 2025, '7'],
        ['target', 2026, '9'],
      ],
    ],
    [
      'Lớp học trống',
      'lớp',
      [
        ['target', 2025, '5'],
        ['target', 2026, '6'],
      ],
    ],
  ])
})

it('where there is such a column, brackets stay', async () => {
  const [[name, unit] = []] = await targetsOf(
    ['STT', 'Chỉ số', 'ĐVT', '2025', '2026'],
    ['1', 'Trẻ biết đánh trống (%)', 'người', '89', '94'],
  )
  expect([name, unit]).toEqual(['Trẻ biết đánh trống (%)', 'người'])
})

it('is read from the names whose column says that it stands there', async () => {
  const rows = [
    ['A1', 'Trẻ biết đánh trống (%)', '17', '45', 'hỏi đội trống'],
    ['A2', 'Lớp có kệ sách (lớp)', '40', '55', ''],
  ]
  expect(
    await targetsOf(['Mã số', 'Chỉ tiêu (đơn vị tính)', 'Năm 2025', 'Năm 2026', 'Ghi chú'], ...rows),
  ).toMatchObject([
    [
      'Trẻ biết đánh trống',
      '%',
      [
        ['target', 2025, '17'],
        ['target', 2026, '45'],
      ],
    ],
    [
      'Lớp có kệ sách',
      'lớp',
      [
        ['target', 2025, '40'],
        ['target', 2026, '55'],
      ],
    ],
  ])
})
