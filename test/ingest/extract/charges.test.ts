// Who is charged in the middle of a sentence, behind what is to be done or before it.
import { expect, it } from 'vitest'
import { tasksOf } from '../read-plan-text.ts'

it('charges in the middle of a sentence, with what is to be done before or behind', async () => {
  const text = [
    'III. GIẢI PHÁP',
    '1. Sửa trống: số hóa sổ gốc của đội trống, giao Phòng Nội vụ thực hiện trong hai năm.',
    '2. Nơi chưa có đường thì dùng thuyền; Văn phòng Sở chủ trì, phối hợp với Sở Y tế làm việc với bến đò.',
    '3. Trẻ nghỉ học được đón ở cổng, giao thông thuận tiện.',
  ].join('\n\n')
  expect((await tasksOf(text)).map((task) => [task.leads, task.coordinating, task.text.slice(0, 12)])).toEqual([
    [['Phòng Nội vụ'], [], 'Sửa trống: s'],
    [['Văn phòng Sở'], ['Sở Y tế'], 'Văn phòng Sở'],
  ])
})
