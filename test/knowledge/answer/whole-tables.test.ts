// All that one table lists: named by its title, or the plan's table of money; nothing where a part of it is asked for.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
HUYỆN CẦN GIỜ
Số: 52/KH-UBND

Cần Giờ, ngày 14 tháng 01 năm 2026

KẾ HOẠCH
Học cùng rừng đước năm 2026

I. TRẠM QUAN SÁT CHIM

| TT | Tên gọi | Độ cao | Lối vào |
|---|---|---|---|
| 1 | Vàm Sát | 12 m | Cầu gỗ |
| 2 | Giồng Chùa | 9 m | Xuồng |
| 3 | Lý Nhơn | 15 m | Đường đất |

II. DỰ TOÁN
Đơn vị tính: triệu đồng

| TT | Khoản | Năm 2026 | Nguồn |
|---|---|---|---|
| 1 | Ống nhòm cho học sinh | 84 | Quỹ rừng |
| 2 | Thuê xuồng | 36 | Ngân sách huyện |
| | Cộng | 120 | |

Phụ lục I: LỐI MÒN PHẢI SỬA TRƯỚC MÙA MƯA

| TT | Nội dung | Chủ trì | Thời gian |
|---|---|---|---|
| 1 | Lối mòn An Nghĩa | Hạt Kiểm lâm | Tháng 3/2026 |
| 2 | Lối mòn Doi Mỹ Khánh | Hạt Kiểm lâm | Tháng 4/2026 |
| 3 | Lối mòn Rạch Lá | Ủy ban nhân dân huyện Cần Giờ | Tháng 5/2026 |
`

const BUDGET = (district: string, number: number, title: string) => `ỦY BAN NHÂN DÂN
HUYỆN ${district}
Số: ${number}/KH-UBND

KẾ HOẠCH
Bơi lội học đường năm 2026

I. ${title}

| TT | Khoản | Thành tiền (triệu đồng) |
|---|---|---|
| 1 | Áo phao | 15 |
| 2 | Phao tròn | 27 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'can-gio.txt': PLAN })], paths('data'))
})
afterAll(() => plans.close())

const told = async (question: string) => (await plans.ask(question)).text

describe('a table is told whole', () => {
  test('where its title is said', async () => {
    expect(await told('Liệt kê các trạm quan sát chim')).toMatch(
      /Có 3 dòng trong bảng "I\. TRẠM QUAN SÁT CHIM"[^]*Vàm Sát \(Độ cao: 12 m; Lối vào: Cầu gỗ\)[^]*Giồng Chùa[^]*Lý Nhơn/,
    )
  })

  test.each([
    'Kinh phí chia ra những khoản nào?',
    'huyen can gio chi tien vao nhung khoan gi',
    'Dự toán gồm những mục nào?',
  ])('where it is of money, with its sum and unit: %s', async (question) => {
    expect(await told(question)).toMatch(
      /Có 2 dòng trong bảng[^]*Ống nhòm cho học sinh \(Năm 2026: 84; Nguồn: Quỹ rừng\)[^]*Thuê xuồng[^]*Cộng[^]*120[^]*Đơn vị tính: triệu đồng/,
    )
  })

  test('where its rows are tasks', async () => {
    expect(await told('Phụ lục I liệt kê những lối mòn nào?')).toMatch(
      /Có 3 dòng[^]*An Nghĩa[^]*Doi Mỹ Khánh[^]*Rạch Lá/,
    )
  })
})

describe('it is not told whole', () => {
  test.each([
    ['for one of its rows', 'Trạm quan sát chim nào cao nhất?'],
    ['for rows that are not so', 'Những trạm quan sát chim nào không có cầu gỗ?'],
    ['for how many', 'Có bao nhiêu trạm quan sát chim, gồm các trạm nào?'],
    ['where the question says more', 'Liệt kê các trạm quan sát chim di cư bằng ra đa'],
    ['for the money of something else', 'Kinh phí trồng san hô chia ra những khoản nào?'],
    ['for what one source pays', 'Ngân sách huyện chi cho những khoản nào?'],
    ['for the money of another year', 'Kinh phí năm 2025 chia ra những khoản nào?'],
    ['for rows of one who leads', 'Phụ lục I liệt kê những lối mòn nào do UBND huyện Cần Giờ chủ trì?'],
  ])('%s', async (_, question) => {
    expect(await told(question)).not.toMatch(/dòng trong (?:bảng|mục)/)
  })

  test('where it is of a part of what the plan costs, or several plans have one', async () => {
    const folder = writeTexts(paths('two'), {
      'bien.txt': BUDGET('NHÀ BÈ', 61, 'KINH PHÍ TẬP BƠI CHO LỚP NĂM'),
      'ho.txt': BUDGET('BÌNH CHÁNH', 62, 'KINH PHÍ'),
      'song.txt': BUDGET('HÓC MÔN', 63, 'KINH PHÍ'),
    })
    const several = await ingestAndAsk([folder], paths('of-two'))
    try {
      const answerTo = async (question: string) => (await several.ask(question)).text
      expect(await answerTo('Kinh phí của huyện Bình Chánh chia ra những khoản nào?')).toContain('dòng trong bảng')
      expect(await answerTo('Kinh phí của huyện Nhà Bè chia ra những khoản nào?')).not.toContain('dòng trong bảng')
      expect(await answerTo('Kinh phí chia ra những khoản nào?')).not.toContain('dòng trong bảng')
    } finally {
      await several.close()
    }
  })
})
