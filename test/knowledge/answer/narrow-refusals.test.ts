// A refusal holds only where nothing is there: words that look like a body, names behind a colon, lists that are spoken of, and months over the new year.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
HUYỆN MƯỜNG TÈ
Số: 77/KH-UBND

KẾ HOẠCH
Giữ an toàn trường học năm học 2025-2026

## I. PHÒNG CHỐNG ĐUỐI NƯỚC

Rào ao quanh trường và treo phao ở bến đò.

## II. SỐ HÓA HỒ SƠ

Chụp lại sổ điểm cũ của các lớp.

## III. VIỆC KHÁC

- Các xã: Nậm Cần, Pắc Ta được chọn làm điểm về bếp ăn.
- Trưởng ban chỉ đạo bếp ăn là bà Lò Thị Mai.
- Danh sách học sinh ở nội trú kèm theo gửi về huyện trước ngày 15/10/2025.
- Nhiệm vụ cụ thể: (có biểu kèm theo).

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Thay dây điện cũ | Phòng Kinh tế | Tháng 9, tháng 12/2025 và tháng 3/2026 |
| 2 | Diễn tập chữa cháy | Công an huyện | Tháng 10-12/2025 |
| 3 | Khám mắt cho học trò | Trung tâm Y tế | Tháng 1/2026 |

| TT | Chỉ tiêu | ĐVT | Năm 2026 | Năm 2027 |
|---|---|---|---|---|
| 1 | Trường có bếp ăn một chiều | Trường | 7 | 9 |
| 2 | Trường có giếng khoan | Trường | 4 | 5 |

## PHỤ LỤC: DANH SÁCH BẾP ĂN

| TT | Trường | Số suất | Năm xây |
|---|---|---|---|
| 1 | Trường Mầm non Pa Ủ | 120 | 2026 |
| 2 | Trường Tiểu học Pa Ủ | 260 | 2027 |
| 3 | Trường Tiểu học Ka Lăng | 120 | 2027 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'an-toan.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

describe('told', () => {
  test.each([
    ['a topic that begins as a body', 'Phòng chống đuối nước có những việc gì?', 'treo phao'],
    ['a number that looks like a body', 'Số hóa hồ sơ có những việc gì?', 'sổ điểm cũ'],
    ['names behind a colon', 'Kể tên các xã được chọn làm điểm về bếp ăn', 'Nậm Cần'],
    ['a head of a board', 'Tên trưởng ban chỉ đạo bếp ăn là gì?', 'Lò Thị Mai'],
    ['where a list goes', 'Danh sách học sinh ở nội trú kèm theo kế hoạch 77 gửi về đâu?', 'gửi về huyện'],
    ['months over the new year', 'Tháng 12/2025 và tháng 1/2026 có những việc gì?', 'Khám mắt'],
    ['… and how they are called', 'Tháng 12/2025 và tháng 1/2026 có những việc gì?', 'tháng 12/2025, tháng 1/2026'],
    [
      'a span over the new year',
      'Từ tháng 12/2025 đến tháng 1/2026 có những việc gì?',
      'Có 3 nhiệm vụ từ tháng 12/2025',
    ],
    ['a month of another year in one cell', 'Tháng 3/2026 có những việc gì?', 'Thay dây điện'],
    ['a month between a dash', 'Tháng 11/2025 có những việc gì?', 'Diễn tập'],
    ['two months without "từ"', 'Tháng 10 đến tháng 11 có những việc gì?', 'từ tháng 10 đến tháng 11'],
    ['an indicator before a list of schools', 'Đến năm 2027 có bao nhiêu trường có bếp ăn?', '2027: 9 trường'],
    ['the fuller name', 'Bếp ăn trường Mầm non Pa Ủ có bao nhiêu suất?', 'Số suất: 120'],
  ])('%s: %s', async (_, question, right) => {
    expect((await plans.ask(question)).text).toContain(right)
  })

  test('nothing of a row that is denied, or of another year', async () => {
    expect((await plans.ask('Trường nào xây bếp ăn năm 2027?')).text).toContain('Có 2 dòng')
    expect((await plans.ask('Trường nào xây bếp ăn năm 2027 nhiều nhất?')).text).not.toContain('Có 2 dòng')
    const ofOtherYear = await plans.ask('Bếp ăn trường Tiểu học Pa Ủ năm 2028 có bao nhiêu suất?')
    expect(ofOtherYear.text).not.toContain('Số suất: 260')
  })
})
