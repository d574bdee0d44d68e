// A passage that holds the words of a question and not what it asks for: another polarity, year, body or count, a frame, a pointer.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH BẾN TRE
Số: 64/KH-UBND

KẾ HOẠCH
Chăm lo trường học ven biển năm 2026

I. NỘI DUNG

1. Toàn tỉnh có 12 thư viện đạt chuẩn.

2. Năm 2024 có 17 bếp ăn nấu buổi tối.

3. Giai đoạn 2024-2028 dựng 30 nhà tắm cho nội trú.

4. Rừng ngập mặn quanh trường được trồng mỗi mùa xuân.

5. Học bổng vượt sóng trao cho trẻ mồ côi ở đảo.

6. Vườn thuốc nam do Sở Y tế chủ trì gây giống.

7. Đuối nước làm tử vong 5 trẻ ở đầm.

8. Gây quỹ khuyến học ở từng thôn (có phụ lục kèm theo).

9. Hội thi vẽ biển nhận bài dự thi đến ngày 15 tháng 12 năm 2025.

10. Phụ cấp cho người giữ tàu cứu hộ tính theo 12 tháng.

11. Giáo viên hưởng phụ cấp đảo được giảm 4 tiết mỗi tuần.

12. Giảm tỷ lệ cận thị ở các lớp cuối cấp vùng cồn.

II. CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Tỷ lệ lớp có góc cây xanh | % | 60 | 85 |
| 2 | Số xuồng cứu hộ học đường | Chiếc | 106 | 38 |

III. HỌC SINH TIỂU HỌC HỌC LẶN TỪ LỚP 1

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Tỷ lệ xã có áo phao nhỏ | % | 41 | 58 |
| 2 | Tỷ lệ giáo viên được tập huấn | % | 73 | 88 |

IV. NHIỆM VỤ

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Sửa mái trường ở cù lao | Sở Xây dựng | Sở Tài chính | Tháng 6/2026 |

Nơi nhận:
- Câu lạc bộ hải âu tuổi hồng;
- Lưu: VT.
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'truong-ven-bien.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

describe('a passage answers', () => {
  test.each([
    ['how many reach it', 'Bao nhiêu thư viện đạt chuẩn?', '12 thư viện'],
    ['of its own year', 'Năm 2024 bao nhiêu bếp ăn nấu buổi tối?', '17 bếp ăn'],
    ['of each year of its span', 'Năm 2026 dựng bao nhiêu nhà tắm cho nội trú?', '30 nhà tắm'],
    ['when, without anybody named', 'Rừng ngập mặn quanh trường được trồng khi nào?', 'mỗi mùa xuân'],
    ['for whom, without anybody who does it', 'Những ai được nhận học bổng vượt sóng?', 'trẻ mồ côi'],
    ['which body of its kind', 'Sở nào chủ trì gây giống vườn thuốc nam?', 'Sở Y tế'],
    ['in another word for the same', 'Đuối nước làm chết bao nhiêu trẻ ở đầm?', '5 trẻ'],
    ['how many of what it counts', 'Có bao nhiêu xuồng cứu hộ học đường?', '38 chiếc'],
    ['a share, where a share is asked for', 'Tỷ lệ lớp có góc cây xanh là bao nhiêu?', '85%'],
    ['what is less, beside what is paid', 'Giáo viên hưởng phụ cấp đảo được giảm mấy tiết mỗi tuần?', '4 tiết'],
    ['where a share is to fall, not how large it is', 'Giảm tỷ lệ cận thị ở những lớp nào?', 'lớp cuối cấp'],
    [
      'with its own words below what heads it',
      'Tỷ lệ giáo viên được tập huấn cho học sinh tiểu học học lặn từ lớp 1 đạt bao nhiêu?',
      '88',
    ],
    ['a day of another year', 'Hội thi vẽ biển năm 2026 nhận bài dự thi đến ngày nào?', 'ngày 15 tháng 12 năm 2025'],
  ])('%s: %s', async (_, question, words) => {
    const reply = await plans.ask(question)
    expect(reply.outcome).toBe('answered')
    expect(reply.text).toContain(words)
  })
})

describe('a passage does not answer', () => {
  test.each([
    ['how many do not reach it', 'Bao nhiêu thư viện chưa đạt chuẩn?'],
    ['of a year that it does not tell', 'Năm 2026 bao nhiêu bếp ăn nấu buổi tối?'],
    ['of a year outside its span', 'Năm 2029 dựng bao nhiêu nhà tắm cho nội trú?'],
    ['who leads, where nobody is named', 'Ai chủ trì trồng rừng ngập mặn quanh trường?'],
    ['which body of another kind', 'Phòng nào chủ trì gây giống vườn thuốc nam?'],
    ['with what happened otherwise', 'Đuối nước làm bị thương bao nhiêu trẻ ở đầm?'],
    ['how many, where it tells a share', 'Bao nhiêu lớp có góc cây xanh?'],
    ['how many, where its only number is its place in the list', 'Có bao nhiêu rừng ngập mặn quanh trường?'],
    ['what is paid, where its number is none of money', 'Phụ cấp cho người giữ tàu cứu hộ là bao nhiêu?'],
    ['how many of one thing, where it counts another', 'Xuồng cứu hộ học đường chở bao nhiêu học sinh?'],
    ['with another share below a heading that says all', 'Học sinh tiểu học học lặn từ lớp 1 đạt bao nhiêu?'],
    ['where it only points at an annex', 'Quỹ khuyến học ở từng thôn gây bằng cách nào?'],
    ['where it only says who gets the plan', 'Câu lạc bộ hải âu tuổi hồng sinh hoạt ra sao?'],
  ])('%s: %s', async (_, question) => {
    expect((await plans.ask(question)).outcome).toBe('nothing-found')
  })
})
