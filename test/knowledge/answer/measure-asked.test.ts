// A measure or a sum is told whatever verb stands before it, in the unit that the plan prints; one that is lacking, or that no plan tells, is not.
import { expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `UBND HUYỆN BẾN LAU
Số: 17/KH-UBND
Bến Lau, ngày 3 tháng 3 năm 2025

KẾ HOẠCH
Giữ nghề trống năm 2025

I. QUY ĐỊNH

- Không phơi mặt trống ngoài sân khi nhiệt độ từ 39 độ trở lên; thợ cả trông coi từng buổi.
- Nghệ nhân đứng lớp trong lúc chờ tuyển thợ được bồi dưỡng 70.000 đồng/buổi.
- Kho trống đặt ở nơi cao ráo, tối thiểu 15 m2/xã.
- Đội trống nữ được hỗ trợ tiền ăn trưa khi diễn xa theo quy định của huyện.

- Kho trống được cấp 90 triệu đồng mua da trâu.

II. CHỈ TIÊU

| TT | Chỉ tiêu | ĐVT | Kết quả 2024 | Chỉ tiêu 2025 |
|---|---|---|---|---|
| 1 | Thợ trẻ được học căng dây đủ 30 buổi | % | 41 | 66 |
| 2 | Xóm có tổ trống nữ | Xóm | 12 | 19 |

III. CÔNG TRÌNH

| TT | Tên công trình | Quy mô | Tổng mức đầu tư (triệu đồng) | Nguồn vốn |
|---|---|---|---|---|
| 1 | Dựng lại nhà trống Bãi Sậy sau lũ | 4 gian | 910 | Huyện |
| 2 | Sửa mái đình Cây Gạo | 2 gian | 240 | Xã |
`

const { told } = plansUnderQuestion({ '17.md': PLAN })

test.each([
  ['Trời nắng bao nhiêu độ thì thôi không phơi mặt trống ngoài sân?', '39 độ'],
  ['nghe nhan dung lop trong luc cho tuyen tho duoc tra bao nhieu mot buoi', '70.000 đồng/buổi'],
  ['Kho trống đặt ở nơi cao ráo tối thiểu mấy mét vuông?', '15 m2'],
])('%s', async (question, answer) => {
  const text = await told(question)
  expect(text).not.toContain('Không có trong')
  expect(text).toContain(answer)
})

test.each([
  'Đội trống nữ được hỗ trợ bao nhiêu tiền ăn trưa khi diễn xa?',
  'Kho trống còn thiếu bao nhiêu tiền mua da trâu?',
  'Bao nhiêu % nghệ nhân được phong tặng năm 2025?',
  'Đội trống nữ diễn xa vào ngày nào?',
])('%s is told by no plan', async (question) => expect(await told(question)).toContain('Không có trong'))
