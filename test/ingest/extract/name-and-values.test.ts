// Which columns of a table of indicators hold the name, and which are values, where heads alone do not say it.
import { expect, it } from 'vitest'
import { markdownTable, readPlanText, targetsOf } from '../read-plan-text.ts'

it('the name stands before its values, however long it is who looks after it', async () => {
  expect(
    await targetsOf(
      ['Mô hình', 'Kết quả 2025', 'Chỉ tiêu 2026', 'Đơn vị theo dõi'],
      ['Lớp chải răng', '62%', '68%', 'Trạm Y tế và Hội Chữ thập đỏ xã'],
      ['Lớp trồng rau', '45%', '50%', 'Trạm Y tế và Hội Chữ thập đỏ xã'],
    ),
  ).toMatchObject([
    ['Lớp chải răng', '%', [{}, {}]],
    ['Lớp trồng rau', '%', [{}, {}]],
  ])
})

it('a count beside the class is no value, and the name stands behind it', async () => {
  expect(
    await targetsOf(
      ['Lớp', 'Sĩ số', 'Việc làm', 'Kết quả năm 2025', 'Chỉ tiêu năm 2026', 'Ghi chú'],
      ['Một A', '31', 'Góc sách ở hành lang', '2', '4', 'Cha mẹ góp kệ gỗ và đóng lại các giá cũ'],
      ['Một B', '29', 'Góc cây ở cửa sổ', '1', '3', 'Cha mẹ góp chậu và hạt giống của nhà trồng được'],
    ),
  ).toEqual([
    ['Góc sách ở hành lang', undefined, expect.anything()],
    ['Góc cây ở cửa sổ', undefined, expect.anything()],
  ])
})

it('numbers behind the names that do not begin at one are no ordinals', async () => {
  const rows = [
    ['Buổi học', 'Tổng số lớp', 'Mục tiêu 2026 (lớp)'],
    ['Sáng', '17', '11'],
    ['Chiều', '24', '17'],
    ['Tối', '16', '10'],
  ]
  const { targets, warnings } = await readPlanText(markdownTable(...rows))
  expect(targets.map(({ target }) => target.ordinal)).toEqual([undefined, undefined, undefined])
  expect(warnings.filter(({ message }) => message.includes('Số thứ tự'))).toEqual([])
})

it('a head that is repeated stands for the share behind each count', async () => {
  expect(
    await targetsOf(
      ['Buổi học', 'Tổng số lớp', 'Lớp có vườn đến 11/2025', 'Tỷ lệ (%)', 'Mục tiêu 2026 (lớp)', 'Tỷ lệ (%)'],
      ['Sáng', '17', '9', '52,9', '11', '64,7'],
      ['Chiều', '24', '14', '58,3', '17', '70,8'],
      ['Tối', '16', '8', '50,0', '10', '62,5'],
    ),
  ).toEqual([
    ['Sáng', 'lớp', expect.arrayContaining([['target', 2026, '11']])],
    ['Chiều', 'lớp', expect.arrayContaining([['target', 2026, '17']])],
    ['Tối', 'lớp', expect.arrayContaining([['target', 2026, '10']])],
  ])
})
