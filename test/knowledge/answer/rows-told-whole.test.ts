// Rows of tables that are told as a whole: named by most of their name or by a number, asked for by what a long head says.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN HUYỆN MƯỜNG TÈ

Số: 61/KH-UBND

Mường Tè, ngày 7 tháng 5 năm 2026

KẾ HOẠCH

Nuôi ong trong trường học huyện Mường Tè năm 2026

I. NƠI ĐẶT TỔ ONG

| TT | Địa điểm | Bản | Chiều cao lớn nhất | Số tổ | Người trông coi |
|---|---|---|---|---|---|
| 1 | Nương chè cũ | Bản 5 | 1,5 m | 12 | Ông Lò A Páo |
| 2 | Bờ suối Nậm Ma | Bản 3 | 2 m | 9 | Bà Vàng Thị Sua |

II. CÔNG TRÌNH

| TT | Xã | Tên công trình | Quy mô | Tổng mức đầu tư | Nguồn vốn | Khởi công - Hoàn thành |
|---|---|---|---|---|---|---|
| 1 | Pa Vệ Sủ | Nhà ủ sáp Trường Mầm non Pa Vệ Sủ sau mưa đá | 2 gian | 410 | Ngân sách huyện | 3/2026 - 9/2026 |
| 2 | Pa Vệ Sủ | Sân phơi sáp Trường Tiểu học Pa Vệ Sủ | 1 sân | 95 | Ngân sách huyện | 3/2026 - 5/2026 |
| 3 | Mù Cả | Kho đựng thùng ong điểm Mò Su | 1 kho | 77 | Ngân sách xã | 2/2026 - 5/2026 |
| 4 | Mù Cả | Kho đựng thùng ong điểm Ma Ký | 1 kho | 81 | Ngân sách xã | 2/2026 - 5/2026 |
| 5 | Ka Lăng | Nhà ủ sáp Trường Tiểu học Ka Lăng | 3 gian | 520 | Ngân sách huyện | 4/2026 - 8/2026 |

III. VỐN MUA THÙNG ONG

| TT | Tên trường | Hình thức | Vốn cần bổ sung (triệu đồng) | Thời điểm giao |
|---|---|---|---|---|
| 1 | Trường Tiểu học số 2 Tà Tổng | Mua mới | 66 | Tháng 4/2026 |
| 2 | Trường Tiểu học Mù Cả | Sửa chữa | 18 | Tháng 5/2026 |

IV. LỚP HỌC NUÔI ONG CỦA TRƯỜNG THCS BUM TỞ

| Khối | Số lớp | Số học sinh | Nữ | Học 2 buổi/ngày |
|---|---|---|---|---|
| 6 | 4 | 131 | 60 | Có |
| 7 | 3 | 98 | 47 | Không |

V. TUYẾN TUYỂN SINH LỚP 6

| TT | Trường THCS | Số lớp | Số học sinh | Trong đó lớp 2 buổi/ngày | Nhận học sinh từ trường tiểu học |
|---|---|---|---|---|---|
| 1 | THCS Mường Mô | 4 | 120 | 3 | Nậm Hàng, Nậm Manh |
| 2 | THCS Hua Bum | 6 | 207 | 5 | Vàng San, Bum Nưa |

VI. TUYẾN TUYỂN SINH LỚP 1

| TT | Trường tiểu học | Tuyến tuyển sinh | Số lớp | Học sinh | Ghi chú |
|---|---|---|---|---|---|
| 1 | TH Vàng San | Xã Vàng San; bản 4 xã Bum Nưa | 5 | 136 | Mượn nhà văn hóa |
| 2 | TH Bum Nưa | Xã Bum Nưa, trừ bản 4 | 8 | 233 | Đủ phòng |
`

/** A second plan: nothing is asked of the only one that there is. */
const OTHER = `ỦY BAN NHÂN DÂN HUYỆN SÌN HỒ

Số: 90/KH-UBND

Sìn Hồ, ngày 9 tháng 6 năm 2026

KẾ HOẠCH

Trồng dược liệu trong trường học huyện Sìn Hồ năm 2026

I. MỤC TIÊU

Mỗi trường trồng ít nhất 200 m2 sâm; học sinh lớp 6 chăm sóc hai buổi một tuần. Tổng kinh phí 300 triệu đồng.
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'a.md': PLAN, 'b.md': OTHER })], paths('data'))
})
afterAll(() => plans.close())

describe('a row is told', () => {
  test.each([
    ['with a unit that only its cells say', 'Nương chè cũ ở bản 5 cao nhất bn m, ai trông coi?', ['1,5 m', 'Lò A Páo']],
    ['by most of a long name', 'Làm nhà ủ sáp Trường Mầm non Pa Vệ Sủ tốn bao nhiêu tiền?', ['410']],
    ['by the number that is its name', 'Ở trường Bum Tở khối 7 đông bao nhiêu học sinh?', ['98']],
    [
      'whatever is said around the question',
      'Thưa anh chị, Trường Tiểu học số 2 Tà Tổng mua mới thì cần bổ sung bao nhiêu vốn, để nhà trường còn báo cáo với xã?',
      ['66'],
    ],
    ['by a long head in its words', 'THCS Hua Bum nhận HS lớp 6 từ những trường TH nào?', ['Vàng San', 'Bum Nưa']],
    [
      'whatever number of classes it has',
      'Nhà tôi ở bản 4 xã Bum Nưa, sang năm cháu vào lớp 1, theo phân tuyến của huyện thì cháu sẽ học trường tiểu học nào vậy ạ?',
      ['TH Vàng San'],
    ],
  ])('%s: %s', async (_, question, told) => {
    const { text, outcome } = await plans.ask(question)
    expect(outcome).toBe('answered')
    for (const one of told) expect(text).toContain(one)
  })
})

describe('a row is not told', () => {
  test.each([
    ['for a thing that no column counts', 'Nương chè cũ ở bản 5 có bao nhiêu tổ ong chúa?'],
    ['for what a note only mentions', 'TH Vàng San có bao nhiêu nhà văn hóa?'],
    ['by the name of another number', 'Làm nhà ủ sáp Trường Mầm non Pa Vệ Sủ 2 tốn bao nhiêu tiền?'],
    ['for another class', 'Trường THCS Bum Tở khối 9 bao nhiêu học sinh?'],
    ['by what two long names share', 'Làm kho đựng thùng ong tốn bao nhiêu tiền?'],
    ['by a few words of a long name', 'Trường mầm non tốn bao nhiêu tiền?'],
  ])('%s: %s', async (_, question) => {
    expect((await plans.ask(question)).outcome).toBe('nothing-found')
  })
})
