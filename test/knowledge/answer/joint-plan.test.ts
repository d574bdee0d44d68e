// A plan of two departments without a time of its own, a calendar by month and day, a table whose heads no rule knows, indicators under their level.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const JOINT = `ỦY BAN NHÂN DÂN TỈNH HÀ GIANG
SỞ GIÁO DỤC VÀ ĐÀO TẠO - SỞ CÔNG THƯƠNG
Số: 77/KHLN-SGDĐT-SCT
Hà Giang, ngày 11 tháng 9 năm 2026

KẾ HOẠCH LIÊN NGÀNH
Dạy chữ qua phiên chợ vùng cao tỉnh Hà Giang
Căn cứ Quyết định số 555/QĐ-UBND ngày 3/8/2026 của Ủy ban nhân dân tỉnh, hai sở thống nhất như sau:

I. CÁCH LÀM

1. Mỗi phiên chợ có một sạp sách; người bán hàng biết đọc tên hàng đạt ít nhất 55% vào cuối năm học.

2. Sức khỏe tâm thần của người dạy. Người dạy hai phiên liền được nghỉ phiên thứ ba, có bạn nghề gọi điện hỏi thăm.

II. LỊCH PHIÊN CHỢ

| Tháng | Ngày | Nội dung | Người phụ trách |
|---|---|---|---|
| 10/2026 | 18/10/2026 | Khai trương sạp sách chợ Lũng Phìn | Đ/c Mỷ |
| 10/2026 | Tuần 4 | Thi đọc thơ ở chợ Sà Phìn | Đ/c Páo |
| 11/2026 | 08/11/2026 | Đổi sách lấy ngô | Đ/c Mỷ |

III. SẠP SÁCH

| Chợ | Người trông sạp | Số sách | Cần sửa |
|---|---|---|---|
| Lũng Phìn | Bà Vàng Thị Chở | 410 | Mái che |
| Sà Phìn | Ông Sùng Mí Và | 265 | Kệ tre |

IV. CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị | Kết quả năm học 2025-2026 | Chỉ tiêu năm học 2026-2027 |
|---|---|---|---|---|
| A | Giáo dục tiểu học | | | |
| 1 | Học sinh đọc sách ở chợ | % | 21 | 34 |
| B | Giáo dục trung học cơ sở | | | |
| 2 | Học sinh đọc sách ở chợ | % | 12 | 19 |

TM. SỞ GIÁO DỤC VÀ ĐÀO TẠO
PHÓ GIÁM ĐỐC

Ly Thị Dí
`

/** Of a neighbour, which charges one of the two departments of the joint plan. */
const OTHER = `ỦY BAN NHÂN DÂN
TỈNH CAO BẰNG
Số: 310/KH-UBND
Cao Bằng, ngày 2 tháng 6 năm 2026

KẾ HOẠCH
Hội chợ đồ dùng học tập tỉnh Cao Bằng năm 2026

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Dựng gian hàng bút mực | Sở Công Thương | Tháng 8/2026 |
| 2 | Vẽ bảng hiệu | Sở Văn hóa | Tháng 8/2026 |

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nông Thị Bế
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'cho.md': JOINT, 'hoi-cho.md': OTHER })], paths('data'))
})
afterAll(() => plans.close())

const answer = async (...turns: readonly string[]) => (await plans.ask(...turns)).text

describe('its head', () => {
  test('ends where the grounds begin, on the very next line', async () => {
    const [plan] = await plans.knowledge.store.livePlans()
    expect(plan?.head.kind).toBe('Kế hoạch liên ngành')
    expect(plan?.head.subject).toBe('Dạy chữ qua phiên chợ vùng cao tỉnh Hà Giang')
  })

  test('names no time: the school year that it was issued in is meant', async () => {
    expect(
      await answer('năm học 2026-2027 ở Hà Giang người bán hàng biết đọc tên hàng đạt bao nhiêu phần trăm'),
    ).toContain('55%')
    const { outcome } = await plans.ask(
      'năm học 2019-2020 ở Hà Giang người bán hàng biết đọc tên hàng đạt bao nhiêu phần trăm',
    )
    expect(outcome).toBe('nothing-found')
  })

  test.each([
    'Phó giám đốc ký kế hoạch 77 của Hà Giang là ai?',
    'ai ky ke hoach lien nganh day chu o cho phien vung cao',
  ])('says who signed: %s', async (question) => expect(await answer(question)).toContain('Ly Thị Dí'))
})

describe('its tasks', () => {
  test('are counted of the plan, whoever it is that issued it', async () => {
    const text = await answer('Kế hoạch 77 của Sở Công Thương có tất cả bao nhiêu nhiệm vụ?')
    expect(text).toContain('Có 3 nhiệm vụ')
  })
})

describe('its calendar', () => {
  test('has the day of a row, and the month of a week', async () => {
    expect(await answer('khai trương sạp sách chợ Lũng Phìn ngày nào')).toContain('18/10/2026')
    expect(await answer('thi đọc thơ ở chợ Sà Phìn khi nào')).toContain('Tuần 4; tháng 10/2026')
  })

  test('lists the work of a month', async () => {
    const text = await answer('Liệt kê các công việc trong tháng 10/2026 của phiên chợ Hà Giang')
    expect(text).toContain('Khai trương sạp sách')
    expect(text).toContain('Thi đọc thơ')
    expect(text).not.toContain('Đổi sách lấy ngô')
  })
})

describe('its tables', () => {
  test('are asked by heads that no rule knows', async () => {
    expect(await answer('người trông sạp ở chợ Sà Phìn là ai, chợ ấy số sách bao nhiêu')).toContain('Sùng Mí Và')
  })

  test('tell the level of a row in the group above it', async () => {
    expect(await answer('học sinh tiểu học đọc sách ở chợ năm học 2026-2027 chỉ tiêu bao nhiêu')).toContain('34%')
    const text = await answer('học sinh trung học cơ sở đọc sách ở chợ năm học 2026-2027 chỉ tiêu bao nhiêu')
    expect(text).toContain('19%')
    expect(text).not.toContain('34%')
  })
})

describe('what is not there', () => {
  test('an indicator of which only the group is told', async () => {
    const { outcome } = await plans.ask(
      'giáo dục tiểu học năm học 2026-2027 học sinh tiểu học học bơi chỉ tiêu bao nhiêu',
    )
    expect(outcome).toBe('nothing-found')
  })

  test('the aim of a year of which only the result is told', async () => {
    const text = await answer('học sinh tiểu học đọc sách ở chợ năm học 2025-2026 có đạt chỉ tiêu đề ra không')
    expect(text).not.toContain('34%')
    expect(await answer('học sinh tiểu học đọc sách ở chợ năm nay tăng bao nhiêu so với năm học 2025-2026')).toContain(
      '34%',
    )
  })

  test('names that are asked for and nowhere told', async () => {
    const { outcome } = await plans.ask('các xã có phiên chợ dạy chữ ở Hà Giang là những xã nào')
    expect(outcome).toBe('nothing-found')
  })

  test('a telephone number is no "Sở"', async () => {
    const { outcome } = await plans.ask('so dien thoai cua nguoi trong sap cho ha giang la so nao')
    expect(outcome).toBe('nothing-found')
  })
})

test('"than" is no time', async () => {
  expect(await answer('ke hoach cho phien ha giang noi gi ve suc khoe tam than nguoi day')).toContain('bạn nghề')
})
