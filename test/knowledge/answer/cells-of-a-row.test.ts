// Rows of a table by the line over them, by what a cell denies or pays with, and one row's cells asked for one after the other.
import { describe, expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `ỦY BAN NHÂN DÂN
HUYỆN NẬM PIA
Số: 62/KH-UBND

KẾ HOẠCH
Tổ chức hội khỏe và xây dựng sân chơi trường học năm 2026

Toàn huyện có 31 trường có sân chơi. Đến nay có 12/31 sân chơi trường học đạt mức độ 1, 04 sân chơi đạt mức độ 2; các trường trung học cơ sở đăng ký mức độ theo lộ trình.

I. KINH PHÍ

Đơn vị tính: triệu đồng

| TT | Khoản mục | Tổng số | Ngân sách huyện | Xã hội hóa |
|---|---|---|---|---|
| 1 | Lát sân, trồng cỏ | 940 | 700 | 240 |
| 2 | Cầu trượt, xích đu | 365 | 300 | 65 |
| | TỔNG CỘNG | 1.305 | 1.000 | 305 |

| TT | Nội dung chi | Số tiền (đồng) | Nguồn |
|---|---|---|---|
| 1 | Nước uống cho vận động viên | 12.000.000 | Tài trợ, ủng hộ |
| 2 | Huy chương, cờ | 9.500.000 | Ngân sách huyện |
| 3 | Thuê loa, phông bạt | 7.000.000 | Tài trợ, ủng hộ |
| 4 | Quà lưu niệm, nước giải khát cho trẻ em ở xa đến dự | 5.000.000 | Tài trợ, ủng hộ |

II. DANH SÁCH ĐIỂM THI ĐẤU

| Mã điểm | Nơi đặt điểm | Số sân đấu | Số vận động viên | Trường cử trọng tài |
|---|---|---|---|---|
| Thị trấn Nậm Pia | | | | |
| 01 | Trường THCS Kim Đồng | 6 | 212 | THCS Võ Văn Kiệt |
| 02 | Trường THCS Võ Văn Kiệt | 4 | 145 | THCS Kim Đồng |
| Thị xã Hua Tát | | | | |
| 03 | Trường THCS Lương Thế Vinh | 5 | 187 | THCS Tô Vĩnh Diện |
| 04 | Trường THCS Tô Vĩnh Diện (Hua Tát) | 3 | 96 | THCS Lương Thế Vinh |

III. LỘ TRÌNH SÂN CHƠI ĐẠT TIÊU CHUẨN

| STT | Trường | Hiện trạng | Đăng ký 2026 | Diện tích sân chơi (m2) |
|---|---|---|---|---|
| | Cấp tiểu học | | | |
| 1 | Trường TH Lò Văn Giá | Mức độ 1 | Mức độ 2 | 820 |
| 2 | Trường TH Tô Hiệu | Chưa đạt | Mức độ 1 | 410 |
| | Cấp trung học cơ sở | | | |
| 3 | Trường THCS Kim Đồng | Mức độ 1 | Mức độ 1 | 950 |
| 4 | Trường THCS Bế Văn Đàn | Chưa đạt | Mức độ 1 | 530 |
| 5 | Trường THCS Cù Chính Lan | Chưa đạt | Mức độ 1 | 500 |
| 6 | Trường THCS La Văn Cầu | Chưa đạt | Mức độ 2 | 610 |
`

const { told, first } = plansUnderQuestion({ '1.md': PLAN })

describe('rows', () => {
  test('below a line of a place, though only one of them names it again', async () => {
    const text = await told('DS điểm thi đấu ở thị xã Hua Tát gồm trường nào?')
    expect(text).toContain('Lương Thế Vinh')
    expect(text).toContain('Tô Vĩnh Diện (Hua Tát)')
    expect(text).not.toContain('Kim Đồng')
  })

  test('whose cell denies what is denied, of every level', async () => {
    const text = await told('Những trường nào trong lộ trình sân chơi hiện còn chưa đạt tiêu chuẩn?')
    expect(text).toContain('Tô Hiệu')
    expect(text).toContain('Bế Văn Đàn')
    expect(text).toContain('Cù Chính Lan')
    expect(text).toContain('La Văn Cầu')
    expect(text).not.toContain('Lò Văn Giá')
  })

  test('that are paid for by one source', async () => {
    const text = await told('Khoản nào của KH hội khỏe Nậm Pia chi bằng tiền tài trợ, ủng hộ?')
    expect(text).toContain('Nước uống')
    expect(text).toContain('Thuê loa')
    expect(text).toContain('Quà lưu niệm')
    expect(text).not.toContain('Huy chương')
  })
})

describe('one row', () => {
  test('costs what its sources make together', async () => {
    expect(await first('Khoản lát sân, trồng cỏ tổng bao nhiêu tiền?')).toBe('Lát sân, trồng cỏ – Tổng số: 940')
  })

  test('is asked further for one of its sources', async () => {
    const turns = ['Khoản lát sân, trồng cỏ tổng bao nhiêu tiền?', 'trong đó xã hội hóa bao nhiêu?']
    expect(await first(...turns)).toBe('Lát sân, trồng cỏ – Xã hội hóa: 240')
  })

  test('is asked further for another column, and for one that holds words', async () => {
    const turns = ['Điểm thi đấu THCS Lương Thế Vinh có mấy sân đấu?', 'bn vận động viên?', 'trường cử trọng tài?']
    expect(await first(...turns.slice(0, 2))).toBe('Trường THCS Lương Thế Vinh – Số vận động viên: 187')
    expect(await first(...turns)).toBe('Trường THCS Lương Thế Vinh – Trường cử trọng tài: THCS Tô Vĩnh Diện')
  })

  test('is not asked further by a question that names another', async () => {
    const turns = ['Điểm thi đấu THCS Lương Thế Vinh có mấy sân đấu?', 'THCS Võ Văn Kiệt bao nhiêu vận động viên?']
    expect(await told(...turns)).not.toContain('187')
  })

  test('is as wide as its area', async () => {
    const wide = 'Trường TH Tô Hiệu – Diện tích sân chơi (m2): 410'
    expect(await first('Sân chơi trường TH Tô Hiệu rộng mấy m2?')).toBe(wide)
  })
})

describe('a school that no table lists', () => {
  test('is refused by its name', async () => {
    expect(await told('san choi truong thcs hoang hoa tham dang ky muc do may')).toMatch(/^Không có/)
  })

  test('is no other school of the same table', async () => {
    expect(await told('san choi truong thcs be van dan dang ky muc do may')).toContain('Đăng ký 2026: Mức độ 1')
  })
})
