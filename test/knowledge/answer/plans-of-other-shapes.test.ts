// What plans of other shapes bring: titles in front of duties, tables that add up, offices of the issuer, results against plans of one year.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const COMMUNE = `ỦY BAN NHÂN DÂN
XÃ LA PÁN TẨN
Số: 58/KH-UBND
La Pán Tẩn, ngày 9 tháng 9 năm 2026

KẾ HOẠCH
Xây dựng xã hội học tập xã La Pán Tẩn năm học 2026-2027

I. NHIỆM VỤ

1. Kiện toàn ban chỉ đạo. Ban chỉ đạo xóa mù chữ xã do ông Giàng A Páo làm Trưởng ban. Phòng Văn hóa - Xã hội chủ trì tham mưu quyết định trước ngày 30/9/2026.

2. Mở lớp tối ở bản xa. Phòng Văn hóa - Xã hội chủ trì, phối hợp với đồn biên phòng mượn phòng, mượn đèn, xong trước ngày 15/10/2026.

3. Đường truyền: 100% điểm trường có mạng cáp quang tối thiểu 150 Mbps.

II. KINH PHÍ

| TT | Nội dung chi | Nguồn vốn | Số tiền (triệu đồng) |
|---|---|---|---|
| 1 | Đèn và bàn ghế | Ngân sách xã | 84 |
| 2 | Sách và vở | Xã hội hóa | 36 |
|  | Tổng cộng |  | 120 |

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lù Thị Sua
`

const DEPARTMENT = `ỦY BAN NHÂN DÂN TỈNH LONG AN
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 1407/KH-SGDĐT
Long An, ngày 21 tháng 8 năm 2026

KẾ HOẠCH
Ứng dụng trí tuệ nhân tạo trong ngành Giáo dục tỉnh Long An năm học 2026-2027

I. NHIỆM VỤ

| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |
|---|---|---|---|
| 1 | Soạn sổ tay dùng máy tính bảng | Phòng Giáo dục Tiểu học | Quý I/2027 |
| 2 | Bồi dưỡng kỹ năng AI cho giáo viên tin học | Phòng Tổ chức cán bộ | Tháng 11/2026 |

II. CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị tính | Kế hoạch năm học 2025-2026 | Thực hiện năm học 2025-2026 | Kế hoạch năm học 2026-2027 |
|---|---|---|---|---|---|
| 1 | Tỷ lệ giáo viên được bồi dưỡng kỹ năng AI | % | 40 | 37 | 60 |
| 2 | Tỷ lệ trường có phòng máy tính | % | 80 | 85 | 90 |

III. TỔ CHỨC THỰC HIỆN

1. Sở Giáo dục và Đào tạo chủ trì kiểm tra việc dùng máy ở các huyện.

2. Nhà giáo tại các cơ sở giáo dục chủ trì lau màn hình mỗi tuần.

TM. SỞ
GIÁM ĐỐC

Phan Văn Thới
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'xa.md': COMMUNE, 'so.md': DEPARTMENT })], paths('data'))
})
afterAll(() => plans.close())

const answer = async (question: string) => (await plans.ask(question)).text
const said = async (question: string) => (await answer(question)).split('\n\nNguồn')[0] ?? ''

describe('titles in front of duties', () => {
  test('say in a list what each is about', async () => {
    const text = await said('Phòng Văn hóa - Xã hội xã La Pán Tẩn được giao những việc gì?')
    expect(text).toContain('Kiện toàn ban chỉ đạo: ')
    expect(text).toContain('Mở lớp tối ở bản xa: ')
  })

  test('and above a single one', async () => {
    expect(await said('Ai chủ trì mở lớp tối ở bản xa?')).toMatch(/Nhiệm vụ[^\n]*: Mở lớp tối ở bản xa: /)
  })

  test('each with its time, where that is asked for, too', async () => {
    const text = await said('Phòng Văn hóa - Xã hội xã La Pán Tẩn được giao những việc gì, hạn từng việc khi nào?')
    expect(text).toContain('30/9/2026')
    expect(text).toContain('15/10/2026')
  })
})

describe('plans themselves', () => {
  test('of two that are named, each', async () => {
    const text = await said(
      'Ai ký kế hoạch của xã La Pán Tẩn và ai ký kế hoạch của Sở Giáo dục và Đào tạo tỉnh Long An?',
    )
    expect(text).toContain('Lù Thị Sua')
    expect(text).toContain('Phan Văn Thới')
  })

  test('who signed, and when', async () => {
    const text = await said('Ai ký kế hoạch 1407/KH-SGDĐT và ký ngày nào?')
    expect(text).toContain('Phan Văn Thới')
    expect(text).toContain('21/8/2026')
    expect(await said('Ai ký kế hoạch 1407/KH-SGDĐT?')).not.toContain('21/8/2026')
  })

  test('an office of whoever issued it is no stranger', async () => {
    const text = await said('Phòng Tổ chức cán bộ Sở GDĐT Long An chủ trì những nhiệm vụ nào?')
    expect(text).toContain('Bồi dưỡng kỹ năng AI')
  })
})

describe('names inside other words', () => {
  test('"cơ sở giáo dục" is no "Sở Giáo dục"', async () => {
    const text = await said('Sở Giáo dục phải làm những gì?')
    expect(text).toContain('kiểm tra việc dùng máy')
    expect(text).not.toContain('lau màn hình')
  })
})

describe('values', () => {
  test('the row that a table adds up', async () => {
    const text = await said('Tổng kinh phí xây dựng xã hội học tập của xã La Pán Tẩn là bao nhiêu?')
    expect(text).toMatch(/^Số tiền \(triệu đồng\): 120\n/)
  })

  test('what fell short of its own plan of one year', async () => {
    const text = await said('Những chỉ tiêu nào năm học 2025-2026 thực hiện thấp hơn kế hoạch?')
    expect(text).toContain('Có 1 ')
    expect(text).toContain('bồi dưỡng kỹ năng AI')
  })

  test('at least so many of a unit', async () => {
    expect(await said('Mạng cáp quang ở điểm trường tối thiểu mấy Mbps?')).toContain('150')
  })

  test('a tool that is spelled as "who" asks for nobody', async () => {
    expect(await said('nam hoc 2026-2027 ty le giao vien duoc boi duong ky nang ai la bao nhieu')).toContain('60')
  })

  test('what is paid is no share', async () => {
    const reply = await plans.ask('Lương khởi điểm của giáo viên tin học là bao nhiêu?')
    expect(reply.outcome).toBe('nothing-found')
  })
})

describe('names', () => {
  test('who leads a board is asked by name', async () => {
    expect(await said('Ai làm trưởng ban chỉ đạo xóa mù chữ xã La Pán Tẩn?')).toContain('Giàng A Páo')
  })

  test('a commune with one letter in its name is another commune', async () => {
    const reply = await plans.ask('Xã A Mú Sung mở lớp tối ở bản nào, do ai chủ trì?')
    expect(reply.outcome).toBe('nothing-found')
  })
})
