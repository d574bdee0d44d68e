// Tables without records are told to a person, small ones too where they have a header; boxes are not.
import { expect, it } from 'vitest'
import { markdownTable, readPlanText } from '../read-plan-text.ts'

const told = async (...rows: readonly (readonly string[])[]) =>
  (await readPlanText(markdownTable(...rows))).warnings.filter(({ message }) => message.startsWith('Bảng')).length

it.each<[string, readonly (readonly string[])[], number]>([
  [
    'two rows below known heads',
    [
      ['TT', 'Nội dung', 'Ghi chú'],
      ['1', 'Lắp bồn', 'mới'],
      ['2', 'Sửa mái', 'cũ'],
    ],
    1,
  ],
  [
    'one row below known heads',
    [
      ['TT', 'Nội dung', 'Kinh phí'],
      ['1', 'Lắp bồn', '5 triệu'],
    ],
    1,
  ],
  [
    'a box of two rows',
    [
      ['Giờ vào lớp', 'Bảy giờ'],
      ['Giờ tan', 'Mười một giờ'],
    ],
    0,
  ],
  [
    'tasks',
    [
      ['TT', 'Nội dung', 'Chủ trì'],
      ['1', 'Lắp bồn rửa tay', 'Sở Y tế'],
    ],
    0,
  ],
])('%s', async (_, rows, count) => {
  expect(await told(...rows)).toBe(count)
})
