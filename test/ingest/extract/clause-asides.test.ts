// What brackets, topics and verbs around a target say: no name and no value of their own.
import { expect, test } from 'vitest'
import { readPlanText } from '../read-plan-text.ts'

test.each([
  [
    'Về sức khỏe, 80% học trò uống sữa (mỗi em một hộp; nhà trường góp 60%); 98% học trò có thẻ khám (riêng lớp 1 là 100%).',
    [
      ['học trò uống sữa', '80', 'mỗi em một hộp; nhà trường góp 60%'],
      ['học trò có thẻ khám', '98', 'riêng lớp 1 là 100%'],
    ],
  ],
  ['Về công nghệ: 90% thầy cô có chữ ký số.', [['thầy cô có chữ ký số', '90', undefined]]],
  ['Về giữ học trò ở lại lớp: 99,2% trở lên.', [['giữ học trò ở lại lớp', '99,2 trở lên', undefined]]],
  ['Tỷ lệ học trò nói tiếng Anh nâng từ 71,5% lên 78%.', [['Tỷ lệ học trò nói tiếng Anh', '78', 'từ 71,5 %']]],
  ['Tỷ lệ lên lớp đạt 98% (hiện nay 96%).', [['Tỷ lệ lên lớp', '98', 'hiện nay 96 %']]],
])('%s', async (sentence, expected) => {
  const { targets } = await readPlanText(
    ['KẾ HOẠCH', 'Dạy học giai đoạn 2026-2030', '', 'II. MỤC TIÊU', `- ${sentence}`].join('\n'),
  )
  expect(targets.map(({ target: { indicator, values } }) => [indicator, values[0]?.printed, values[0]?.note])).toEqual(
    expected,
  )
})
