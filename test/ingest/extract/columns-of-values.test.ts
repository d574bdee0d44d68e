// Which columns of a table hold values of indicators: differences do not, years in a row do, and so do shares of a whole.
import { expect, it } from 'vitest'
import { targetsOf } from '../read-plan-text.ts'

it.each(['Năm 2026 Tăng/giảm so với năm 2025', 'Năm 2026 Chênh lệch', 'So sánh 2026/2025'])(
  '"%s" is how far values are apart, none of them',
  async (head) => {
    expect(
      await targetsOf(
        ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2025 Thực hiện', 'Năm 2026 Chỉ tiêu giao', head],
        ['1', 'Trẻ biết đánh trống', '%', '14,8', '16,5', '+1,7'],
        ['2', 'Lớp mới', 'lớp', '3', '4', '+1'],
      ),
    ).toMatchObject([
      [
        'Trẻ biết đánh trống',
        '%',
        [
          ['result', 2025, '14,8'],
          ['target', 2026, '16,5'],
        ],
      ],
      [
        'Lớp mới',
        'lớp',
        [
          ['result', 2025, '3'],
          ['target', 2026, '4'],
        ],
      ],
    ])
  },
)

it('rows with a unit and a value for each of three years are indicators, whatever their column is called; costs are none', async () => {
  const heads = ['TT', 'Nội dung', 'ĐVT', '2026', '2027', '2028']
  expect(
    await targetsOf(
      heads,
      ['1', 'Lớp học hát', 'Lớp', '3', '8', '7'],
      ['2', 'Người biết hát', '%', '95,9', '96', '97'],
    ),
  ).toMatchObject([
    [
      'Lớp học hát',
      'Lớp',
      [
        ['target', 2026, '3'],
        ['target', 2027, '8'],
        ['target', 2028, '7'],
      ],
    ],
    ['Người biết hát', '%', [{}, {}, ['target', 2028, '97']]],
  ])
  expect(
    await targetsOf(
      heads,
      ['1', 'Mua trống', 'Triệu đồng', '3', '8', '7'],
      ['2', 'Sửa bếp', 'Triệu đồng', '5', '6', '7'],
    ),
  ).toEqual([])
})

const shareHead = (year: number) => `Tỷ lệ so với số hộ năm ${year} (%)`
it('a share of a whole is a value, though its head says "so với"', async () => {
  expect(
    await targetsOf(
      ['Chỉ tiêu', shareHead(2025), shareHead(2026)],
      ['Hộ có đàn', '35', '40'],
      ['Hộ có trống', '95', '98'],
    ),
  ).toHaveLength(2)
})
