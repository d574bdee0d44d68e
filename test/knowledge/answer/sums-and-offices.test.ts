// Sums that a table adds up, who holds an office at a row, the plan's own place among the rows, names that are nearly known.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const WATER = `ỦY BAN NHÂN DÂN
TỈNH HÀ GIANG
Số: 71/KH-UBND

KẾ HOẠCH
Đưa nước sạch về trường vùng cao giai đoạn 2026 - 2028

I. THỰC TRẠNG

Đến cuối năm 2025 toàn tỉnh còn 3.412 em thiếu nước sạch ở trường.

Tối thiểu 35% học sinh tốt nghiệp trung học cơ sở được học về nguồn nước.

II. TRƯỜNG

| TT | Huyện, thành phố | Số em thiếu nước | Số bể dự kiến |
|---|---|---|---|
| 1 | Huyện Đồng Văn | 2.310 | 41 |
| 2 | Huyện Quản Bạ | 1.040 | 22 |
| 3 | Thành phố Hà Giang | 62 | 2 |
| | Tổng cộng | 3.412 | 65 |

III. KINH PHÍ (triệu đồng)

| TT | Nội dung chi | 2026 | 2027 | 2028 | Tổng |
|---|---|---|---|---|---|
| 1 | Xây bể chứa | 400 | 500 | 600 | 1.500 |
| 2 | Mua máy lọc | 120 | 130 | 150 | 400 |
| | Tổng cộng | 520 | 630 | 750 | 1.900 |

IV. NGƯỜI GIỮ BỂ

| TT | Trường | Số lớp | Hiệu trưởng |
|---|---|---|---|
| 1 | Trường Tiểu học Lũng Cú | 14 | Bà Vàng Thị Mỷ |
| 2 | Trường Tiểu học Tả Ván | 11 | Ông Lý Văn Páo |

V. NHIỆM VỤ

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Thử mẫu nước ở bể của các trường | Sở Y tế | Tháng 10/2026 |
| 2 | Tập huấn người giữ bể | Sở Nông nghiệp và Môi trường | Tháng 5/2026 |
`

const BOATS = `ỦY BAN NHÂN DÂN
TỈNH AN GIANG
Số: 23/KH-UBND

KẾ HOẠCH
Huy động đò đón học sinh vùng lũ năm 2026

| TT | Huyện | Số em đi đò | Số đò dự kiến |
|---|---|---|---|
| 1 | Huyện An Phú | 310 | 12 |
| 2 | Huyện Phú Tân | 205 | 9 |
| | Tổng cộng | 515 | 21 |
`

const LAMPS = `ỦY BAN NHÂN DÂN
HUYỆN QUẢN BẠ
Số: 19/KH-UBND

KẾ HOẠCH
Thắp sáng lớp học năm 2026

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Thay bóng đèn ở cổng trường | Phòng Kinh tế và Hạ tầng | Tháng 8/2026 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const folder = writeTexts(paths('plans'), { 'nuoc-sach.md': WATER, 'den-lop.md': LAMPS, 'do.md': BOATS })
  plans = await ingestAndAsk([folder], paths('data'))
})
afterAll(() => plans.close())

const answerTo = async (question: string) => (await plans.ask(question)).text

describe('a sum', () => {
  test('of one row is that row’s', async () => {
    const text = await answerTo('Tổng kinh phí xây bể chứa giai đoạn 2026-2028 của tỉnh Hà Giang là bao nhiêu?')
    expect(text).toContain('1.500')
    expect(text).not.toContain('1.900')
  })
  test('of money is none of pupils', async () => {
    const { outcome } = await plans.ask(
      'Tổng kinh phí kế hoạch huy động đò đón học sinh vùng lũ của An Giang là bao nhiêu?',
    )
    expect(outcome).toBe('nothing-found')
  })
})

test('who says the plan’s own place means all of it', async () => {
  const text = await answerTo('cuối 2025 hà giang còn bao nhiêu em thiếu nước sạch')
  expect(text).toContain('3.412')
  expect(text).not.toContain('Thành phố Hà Giang')
})

test.each([
  ['hiệu trưởng Trường Tiểu học Lũng Cú là ai', 'Hiệu trưởng: Bà Vàng Thị Mỷ'],
  ['Trường Tiểu học Tả Ván ai là HT', 'Hiệu trưởng: Ông Lý Văn Páo'],
])('%s', async (question, name) => {
  expect(await answerTo(question)).toMatch(new RegExp(`^${name}`))
})

test.each([
  ['a district that is nearly known', 'huyen quan hoa giao co quan nao chu tri thay bong den cong truong'],
  ['another school level', 'bao nhiêu phần trăm học sinh tốt nghiệp trung học phổ thông được học về nguồn nước'],
  [
    'little of a task, however surely the plan is named',
    'Kế hoạch 71 của UBND tỉnh Hà Giang: ai phụ trách thử vai kịch nói của các trường',
  ],
])('nothing is told of %s', async (_, question) => {
  expect((await plans.ask(question)).outcome).toBe('nothing-found')
})
