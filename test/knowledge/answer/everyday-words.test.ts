// People ask in the words of a village or a kitchen; the plan that answers is written in those of an office.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN HẠ
Số: 61/KH-UBND

KẾ HOẠCH
Chăm lo việc học vùng hồ năm 2026

I. HẠN CHẾ

Hạn chế chủ yếu: 17 điểm trường chưa có điện.

II. NHIỆM VỤ

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Biên soạn tài liệu song ngữ Việt - Tày | Ban Dân tộc | Tháng 4/2026 |
| 2 | Đưa rước trẻ em xã đảo | Công an tỉnh | Tháng 9/2026 |
| 3 | Khảo sát năng lực tiếng Anh | Trường Đại học Vùng Hồ | Tháng 5/2026 |
| 4 | Phòng tái mù chữ tại các thôn | Hội Phụ nữ tỉnh | Tháng 10/2026 |
| 5 | Lắp biển cảnh báo ven hồ | Sở Xây dựng | Tháng 6/2026 |
| 6 | Lưu mẫu thức ăn | Sở Y tế | Tháng 8/2026 |
| 7 | Thí điểm thư viện nổi | Sở Văn hóa, Thể thao và Du lịch | Tháng 11/2026 |

III. QUY ĐỊNH

Người tự ý bỏ học phải bồi hoàn toàn bộ chi phí đào tạo.

Học buổi tối từ 18 giờ 45 đến 20 giờ 45.
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'vung-ho.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

describe('everyday words reach what is written in those of offices', () => {
  test.each([
    ['Ai đứng ra làm sách hai thứ tiếng?', 'Ban Dân tộc'],
    ['Ai lo đưa đón ngoài đảo?', 'Công an tỉnh'],
    ['Ai kiểm tra trình độ ngoại ngữ?', 'Trường Đại học Vùng Hồ'],
    ['Ai lo cho bà con khỏi quên mặt chữ?', 'Hội Phụ nữ tỉnh'],
    ['Bao giờ có bảng cấm?', 'Tháng 6/2026'],
    ['Ai giữ mẫu đồ ăn?', 'Sở Y tế'],
    ['Khi nào chạy thử phòng đọc nổi?', 'Tháng 11/2026'],
    ['Còn những yếu kém gì?', '17 điểm trường'],
    ['Bỏ ngang thì phải đền tiền thế nào?', 'bồi hoàn toàn bộ'],
    ['Lớp đêm từ mấy h đến mấy h?', '18 giờ 45'],
  ])('%s', async (question, words) => {
    expect((await plans.ask(question)).text).toContain(words)
  })
})
