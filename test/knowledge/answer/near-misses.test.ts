// What looks like the answer and is one to something else: the contrary, another thing counted, another body, another order.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const DISTRICT = `ỦY BAN NHÂN DÂN
HUYỆN CÔ TÔ
Số: 21/KH-UBND
Cô Tô, ngày 12 tháng 3 năm 2026

KẾ HOẠCH
Chăm lo việc học trên đảo năm 2026

| TT | Chỉ tiêu | ĐVT | Kết quả 2025 | Chỉ tiêu 2026 |
|---|---|---|---|---|
| 1 | Tỷ lệ người lớn tuổi không biết chữ | % | 6,5 | 4,5 |
| 2 | Tỷ lệ giáo viên có bằng trên chuẩn | % | 31 | 37 |
| 3 | Tỷ lệ trường mầm non có vườn rau | % | 72 | 82 |
| 4 | Số trường học được sơn lại | Trường | 3 | 7 |
| 5 | Tỷ lệ học sinh sinh viên ở trọ xa nhà | % | 18 | 15 |

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Nói chuyện về nếp sống mới | Ban Tuyên giáo Huyện ủy | Tháng 5/2026 |
| 2 | Chở sách ra đảo xa | Phòng Giáo dục và Đào tạo | Tháng 6/2026 |
| 3 | Trao áo phao cho học trò | Phòng Giáo dục và Đào tạo | Tháng 7/2026 |

Trường đạt kiểm định mức độ 1, 2 và 3 được cấp thêm ghế đá.
Áo phao đã trao cho học trò thì thôn, xóm không cất giữ, cho mượn hay bán lại.
Nhà trường dạy học sinh lòng biết ơn thầy cô qua hội trại mùa thu.
`

const PROVINCE = DISTRICT.replace('HUYỆN CÔ TÔ', 'TỈNH NAM ĐỊNH')
  .replace('Cô Tô, ngày 12 tháng 3', 'Nam Định, ngày 2 tháng 4')
  .replace('21/KH', '88/KH')
  .replace('Chăm lo việc học trên đảo', 'Sửa sang trường lớp ven biển')
  .replaceAll(/\| [1-5] \|.*\n/g, '')
  .replaceAll(/^(?:Trường|Áo|Nhà).*\n/gm, '')

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const folder = writeTexts(paths('plans'), { 'co-to.md': DISTRICT, 'nam-dinh.md': PROVINCE })
  plans = await ingestAndAsk([folder], paths('data'))
})
afterAll(() => plans.close())

describe('no answer', () => {
  test.each([
    ['the contrary', 'Tỷ lệ người lớn tuổi biết chữ năm 2026 là bao nhiêu?', '4,5'],
    ['more than is asked', 'Tỷ lệ giáo viên có bằng đạt chuẩn năm 2026?', '37'],
    ['another quality of the same', 'Tỷ lệ trường mầm non đạt chuẩn?', '82'],
    ['another thing counted', 'Năm 2026 bao nhiêu học sinh được sơn lại?', '7'],
    ['a product that is not printed', 'Sản phẩm của việc chở sách ra đảo xa là gì?', 'Phòng'],
    ['the body of another level', 'Ban Tuyên giáo Tỉnh ủy làm những việc gì?', 'nếp sống mới'],
  ])('%s: %s', async (_, question, wrong) => {
    const { outcome, text } = await plans.ask(question)
    expect(outcome).toBe('nothing-found')
    expect(text.split('Gần nhất:')[0]).not.toContain(wrong)
  })
})

describe('an answer', () => {
  test.each([
    ['what is denied, where it is asked for', 'Tỷ lệ người lớn tuổi không biết chữ năm 2026?', '4,5'],
    ['with every word of the name', 'Tỷ lệ học sinh sinh viên ở trọ xa nhà?', 'Tỷ lệ học sinh sinh viên'],
    ['one of several numbers', 'Trường đạt kiểm định mức độ 3 được cấp thêm gì?', 'ghế đá'],
    ['thanks that are what is asked', 'Nhà trường dạy học sinh lòng biết ơn thầy cô thế nào?', 'hội trại'],
    [
      'a sentence that says more of it than a task',
      'Áo phao đã trao cho học trò thì cấp nào không được cất giữ, cho mượn, bán lại?',
      'thôn, xóm',
    ],
    ['who issued first', 'Kế hoạch của Cô Tô và của Nam Định, bản nào ký trước?', 'Ban hành trước: Kế hoạch 21'],
    [
      'that ends in a name like a year',
      'Kế hoạch Cô Tô ban hành trước Nam Định phải không?',
      'Ban hành trước: Kế hoạch 21',
    ],
    ['both of one leader', 'Ai chủ trì chở sách ra đảo xa và ai chủ trì trao áo phao cho học trò?', 'áo phao'],
    ['both of one leader', 'Ai chủ trì chở sách ra đảo xa và ai chủ trì trao áo phao cho học trò?', 'Chở sách'],
  ])('%s: %s', async (_, question, right) => {
    expect((await plans.ask(question)).text).toContain(right)
  })
})
