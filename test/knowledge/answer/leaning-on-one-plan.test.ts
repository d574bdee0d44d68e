// Second questions that name no plan, with several plans that say the like: the one spoken of is meant; and two things asked of one row.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const WEAVING = `ỦY BAN NHÂN DÂN HUYỆN SÌN HỒ

Số: 27/KH-UBND

Sìn Hồ, ngày 3 tháng 4 năm 2026

KẾ HOẠCH

Dạy dệt thổ cẩm trong trường học huyện Sìn Hồ năm 2026

I. NHIỆM VỤ

| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian | Sản phẩm |
|---|---|---|---|---|---|
| 1 | Tập huấn nhuộm chàm cho giáo viên | Hội Liên hiệp Phụ nữ huyện | Phòng Giáo dục và Đào tạo | Tháng 7/2026 | 06 lớp tập huấn |
| 2 | Sưu tầm hoa văn cổ | Phòng Văn hóa và Thông tin | Các trường | Tháng 9/2026 | 01 bộ sưu tập |

II. CÁC LỚP DỆT

| TT | Nội dung bồi dưỡng | Số học viên | Nơi mở lớp | Thời gian | Kinh phí (triệu đồng) |
|---|---|---|---|---|---|
| 1 | Dệt khăn piêu | 45 | Nhà văn hóa Nậm Tăm | Tháng 5/2026 | 20 |
| 2 | Dệt váy xòe | 30 | Trường Nà Tăm | Tháng 6/2026 | 15 |
`

const POTTERY = `ỦY BAN NHÂN DÂN HUYỆN THAN UYÊN

Số: 64/KH-UBND

Than Uyên, ngày 8 tháng 2 năm 2026

KẾ HOẠCH

Dạy làm gốm trong trường học huyện Than Uyên năm 2026

I. NHIỆM VỤ

| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian | Sản phẩm |
|---|---|---|---|---|---|
| 1 | Tổ chức lớp nặn gốm | Phòng Tài chính huyện | Các xã | Tháng 3/2026 | 09 lớp |
| 2 | Mở lớp tráng men | Trung tâm Dạy nghề huyện | Các xã | Tháng 10/2026 | 02 lớp |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'a.md': WEAVING, 'b.md': POTTERY })], paths('data'))
})
afterAll(() => plans.close())

const DYEING = 'Tập huấn nhuộm chàm cho giáo viên thì đơn vị nào chủ trì?'

describe('a second question is asked of the plan that answered the first', () => {
  test.each([
    [
      'where it says that something is held, and how many',
      [DYEING, 'Tổ chức vào tháng mấy, bao nhiêu lớp?'],
      'Tháng 7/2026',
    ],
    [
      'where it says that something is opened, and by whom',
      [DYEING, 'Ai phối hợp mở lớp đó?'],
      'Phòng Giáo dục và Đào tạo',
    ],
  ])('%s', async (_, turns, told) => {
    expect((await plans.ask(...turns)).text).toContain(told)
  })
})

describe('two things asked of one row', () => {
  test('are both told, above its source', async () => {
    const { text } = await plans.ask('Lớp dệt khăn piêu mở ở đâu, bao nhiêu học viên?')
    expect(text).toMatch(/Nhà văn hóa Nậm Tăm[^]*45[^]*Theo Kế hoạch 27/)
  })
})
