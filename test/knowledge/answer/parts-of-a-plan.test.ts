// What people ask of a plan as a whole: its numbered parts, where it is kept, days of laws, tasks with a day of their own.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const HEALTH = `ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN
Số: 52/KH-UBND

Phú Yên, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Chăm sóc sức khỏe học sinh năm 2026

Kế hoạch này triển khai Luật Phòng bệnh ngày 10/12/2025, Quyết định số 1660/QĐ-TTg ngày 02/10/2021 của Thủ tướng Chính phủ về bữa ăn học đường, Quyết định số 41/QĐ-TTg ngày 08/01/2024 của Thủ tướng Chính phủ về bữa ăn học đường ở vùng cao.

I. NHIỆM VỤ TRỌNG TÂM

1. Khám sức khỏe định kỳ

Khám mắt, răng cho học sinh đầu cấp; người học là trẻ mồ côi, trẻ khuyết tật được khám miễn phí khi đến trường.

2. Phòng chống cận thị

Thay bóng đèn lớp học, kê lại bàn ghế theo chiều cao cho 100% lớp.

3. Hợp tác với nước ngoài về dinh dưỡng

- Mời chuyên gia nước ngoài tập huấn người nấu ăn.

- Gửi giáo viên đi học ngắn hạn về khẩu phần.

- Dịch tài liệu về bữa ăn học đường.

II. VIỆC CỤ THỂ

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Cân đo học sinh toàn tỉnh | Sở Y tế | Sở Giáo dục và Đào tạo | Tháng 9/2026 |
| 2 | Truyền thông về bữa sáng | Sở Giáo dục và Đào tạo | Báo Phú Yên | Thường xuyên |
| 3 | Sửa phòng y tế trường học | Sở Xây dựng | Sở Y tế | Trước ngày 30/11/2026 |
| 4 | Kiểm tra bếp ăn | Sở Y tế | Công an tỉnh | Hằng năm |

Nơi nhận:
- Bộ Y tế;
- Các sở, ngành;
- Lưu: VT, KGVX.
`

const NEXT_YEAR = `ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN
Số: 60/KH-UBND

KẾ HOẠCH
Chăm sóc sức khỏe học sinh năm học 2027-2028

1. Sở Nông nghiệp và Môi trường hướng dẫn các trạm cấp nước thử nước uống cho trường học.
`

const THIS_YEAR = `ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN
Số: 58/KH-UBND

KẾ HOẠCH
Chăm sóc sức khỏe học sinh năm học 2026-2027

1. Sở Xây dựng hướng dẫn các trạm cấp nước thử nước uống cho trường học.
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const folder = writeTexts(paths('plans'), {
    'suc-khoe.md': HEALTH,
    'suc-khoe-2027.md': NEXT_YEAR,
    'suc-khoe-2026.md': THIS_YEAR,
  })
  plans = await ingestAndAsk([folder], paths('data'))
})
afterAll(() => plans.close())

describe('a plan as a whole', () => {
  test.each([
    [
      'its numbered parts',
      'ba nhóm nhiệm vụ trọng tâm của kế hoạch 52 là những gì',
      ['Khám sức khỏe', 'cận thị', 'nước ngoài'],
    ],
    [
      'its parts, in figures',
      '3 nhom nhiem vu trong tam kh 52 la nhung gi',
      ['Khám sức khỏe', 'cận thị', 'nước ngoài'],
    ],
    ['the day of a law', 'Luật Phòng bệnh ban hành ngày tháng năm nào?', ['10/12/2025']],
    ['where it is kept', 'kế hoạch 52 lưu ở đâu', ['VT, KGVX']],
    ['where it is kept, with a slip', 'kế hoạch 52 luu ở đau v', ['VT, KGVX']],
    [
      'documents, asked as by a heading',
      'các quyết định của Thủ tướng về bữa ăn học đường',
      ['1660/QĐ-TTg', '41/QĐ-TTg'],
    ],
    [
      'all that stands below a heading',
      'hợp tác với nước ngoài về dinh dưỡng gồm những việc gì',
      ['chuyên gia', 'khẩu phần', 'Dịch tài liệu'],
    ],
    [
      'tasks with a day of their own',
      'kế hoạch 52 có những nhiệm vụ nào có mốc hoàn thành cụ thể',
      ['Tháng 9/2026', 'Trước ngày 30/11/2026'],
    ],
    [
      'two years side by side',
      'kế hoạch năm học 2026-2027 và kế hoạch năm học 2027-2028, sở được giao hướng dẫn trạm cấp nước khác nhau thế nào?',
      ['Sở Xây dựng', 'Sở Nông nghiệp và Môi trường'],
    ],
    [
      'two years behind one word for plans',
      'hai kế hoạch năm học 2026-2027 và 2027-2028, sở hướng dẫn trạm cấp nước có gì khác nhau?',
      ['Sở Xây dựng', 'Sở Nông nghiệp và Môi trường'],
    ],
    [
      'the number of the plan that carries out another one',
      'kế hoạch của Phú Yên thực hiện Kế hoạch 88 năm học 2027-2028 có số hiệu bao nhiêu',
      ['60/KH-UBND'],
    ],
    [
      'the plan of a year whose words another plan has, too',
      'kế hoạch chăm sóc sức khỏe học sinh năm học 2027-2028 có số hiệu và ngày ban hành thế nào',
      ['60/KH-UBND'],
    ],
    ['bodies that are no department', 'hợp tác với nước ngoài về dinh dưỡng nhằm vào nhung co so nao', ['nước ngoài']],
    ['pupils who go to school', 'trẻ mồ côi, khuyết tật đi học được khám thế nào', ['miễn phí']],
  ])('%s', async (_, question, held) => {
    const { text } = await plans.ask(question)
    for (const part of held) expect(text).toContain(part)
  })

  test('tasks without a day are not among those with one', async () => {
    const { text } = await plans.ask('kế hoạch 52 có những nhiệm vụ nào có thời hạn cụ thể')
    expect(text).not.toContain('bữa sáng')
    expect(text).not.toContain('Kiểm tra bếp ăn')
  })

  test.each([
    ['a subject of lessons', 'tập huấn người nấu ăn do chuyên gia nước ngoài dạy những môn nào'],
    ['a maker', 'bóng đèn lớp học thay mới là của hãng nào'],
    ['a name', 'hiệu trưởng trường có phòng y tế trường học ở Phú Yên tên gì'],
    ['a sum, beside a share', 'cần bao nhiêu tỷ đồng để khám miễn phí 100% trẻ mồ côi, khuyết tật'],
  ])('%s that is asked for must be told', async (_, question) => {
    const { outcome } = await plans.ask(question)
    expect(outcome).toBe('nothing-found')
  })

  test('one who does not lead what is dated is said to', async () => {
    const { text } = await plans.ask('kế hoạch 52: những nhiệm vụ nào của Sở Y tế không có thời hạn cụ thể')
    expect(text).toContain('Kiểm tra bếp ăn')
    expect(text).not.toContain('Cân đo')
    expect(text).not.toContain('bữa sáng')
  })

  test('a mark that is asked for is not any number', async () => {
    const { outcome } = await plans.ask('điểm trung bình khám mắt răng cho học sinh đầu cấp năm 2026 là bao nhiêu?')
    expect(outcome).toBe('nothing-found')
  })
})
