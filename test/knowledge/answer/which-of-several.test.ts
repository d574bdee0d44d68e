// Which plan, document or body a question means, where several are spoken of in the same words.
import { describe, expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PROVINCE = `ỦY BAN NHÂN DÂN
TỈNH SƠN HẠ
Số: 73/KH-UBND
Sơn Hạ, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Nuôi ong và trồng hoa của tỉnh năm 2026

Căn cứ Nghị quyết số 31-NQ/TU ngày 05/3/2025 của Tỉnh ủy về kinh tế vườn đồi;

Căn cứ Kế hoạch số 240/KH-UBND ngày 09/9/2025 của Ủy ban nhân dân tỉnh thực hiện Nghị quyết số 31-NQ/TU về kinh tế vườn đồi;

Căn cứ Quyết định số 88/QĐ-BNN ngày 11/4/2025 của Bộ Nông nghiệp về đàn ong giống; Quyết định số 97/QĐ-BNN ngày 12/5/2025 của Bộ Nông nghiệp về mật ong sạch;

I. VIỆC LÀM

Mỗi trường dành ít nhất 20% diện tích sân cho luống hoa có mật và rào bằng cây sống.

Giáo viên dạy nghề nuôi ong ở các trường có 86 người, còn thiếu 9 người thì đủ mỗi huyện một tổ.

II. PHÂN CÔNG

| TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Kiểm tra thùng ong và trồng hoa ở các trường | Chi cục Thú y | Hội Làm vườn | Quý III/2026 |
| 2 | Ghi số hiệu từng thùng ong | Sở Kế hoạch và Đầu tư | Sở Tài chính | Quý I/2026 |
| 3 | Cấp giống hoa có mật | Sở Tài chính | Hội Nông dân | Quý II/2026 |
`
const TOWN = `ỦY BAN NHÂN DÂN
THỊ XÃ BẢN LÁT
Số: 14/KH-UBND
Bản Lát, ngày 02 tháng 02 năm 2026

KẾ HOẠCH
Nuôi ong và trồng hoa trên địa bàn thị xã năm 2026

I. VIỆC LÀM

Mỗi trường dành ít nhất 10% diện tích sân cho luống hoa có mật.

II. PHÂN CÔNG

| TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Kiểm tra thùng ong và trồng hoa ở các trường | Phòng Kinh tế | Đội Thanh niên | Tháng 9/2026 |
| 2 | Giành quỹ đất trồng hoa | Phòng Tài nguyên | Các xã | Tháng 3/2026 |
`
const { ask, told, first } = plansUnderQuestion({ 'ong-tinh.md': PROVINCE, 'ong-thi-xa.md': TOWN })

describe('a plan', () => {
  test('of the level that is named', async () => {
    const text = await told('Kế hoạch nuôi ong và trồng hoa của tỉnh do ai chủ trì kiểm tra thùng ong?')
    expect(text).toContain('Chủ trì: Chi cục Thú y')
    expect(text).not.toContain('Phòng Kinh tế')
  })
  test('called as one of another level is, with its own level said', async () => {
    const called = 'Kế hoạch nuôi ong và trồng hoa trên địa bàn'
    expect(await first(`${called} của tỉnh do ai chủ trì cấp giống hoa có mật?`)).toBe('Chủ trì: Sở Tài chính')
    expect(await told(`${called} do ai chủ trì cấp giống hoa có mật?`)).not.toContain('Sở Tài chính')
  })
  test('of another level is not nearer for the words of its title', async () => {
    const question = 'Kế hoạch nuôi ong và trồng hoa trên địa bàn của tỉnh do ai chủ trì kiểm tra thùng ong?'
    expect(await first(question)).toBe('Chủ trì: Chi cục Thú y')
  })
  test.each([
    ['Ai chủ trì kiểm tra thùng ong của tỉnh?', 'Còn kế hoạch của thị xã Bản Lát?'],
    ['Kế hoạch tỉnh Sơn Hạ do ai chủ trì kiểm tra thùng ong?', 'Còn kế hoạch nuôi ong của thị xã?'],
  ])('named alone is asked the same: "%s" "%s"', async (...turns) => {
    expect(await first(...turns)).toBe('Chủ trì: Phòng Kinh tế')
  })
  test('that says a whole clause, with its number', async () => {
    const text = await told(
      'Kế hoạch của những nơi nào yêu cầu dành ít nhất 20% sân trường cho luống hoa có mật, rào kín?',
    )
    expect(text).toContain('Có 1 trong 2 kế hoạch')
    expect(text).toContain('73/KH-UBND')
  })
  test('of a place whose name nobody knows is none of these', async () => {
    expect(await told('Ở huyện Lắk ai chủ trì kiểm tra thùng ong?')).toContain('Không có kế hoạch nào của Lắk')
  })
  test('typed without letters, of a word that goes on behind its level', async () => {
    expect(await first('thi xa gianh quy dat trong hoa ai chu tri')).toBe('Chủ trì: Phòng Tài nguyên')
  })
})

describe('a document', () => {
  test('that carries another out is not the other one', async () => {
    const text = await first('Kế hoạch thực hiện Nghị quyết 31 về kinh tế vườn đồi là kế hoạch số mấy?')
    expect(text).toContain('Kế hoạch số 240/KH-UBND')
  })
  test('of the kind that the asking word follows', async () => {
    for (const asked of [
      'Kế hoạch ấy căn cứ nghị quyết nào về',
      'Kế hoạch của Ủy ban nhân dân tỉnh thực hiện nghị quyết nào về',
    ])
      expect(await first(`${asked} kinh tế vườn đồi?`)).toMatch(/^Nghị quyết số 31-NQ\/TU/)
  })
  test('each of two', async () => {
    const text = await told('Quyết định 88/QĐ-BNN và Quyết định 97/QĐ-BNN về việc gì?')
    expect(text).toContain('đàn ong giống')
    expect(text).toContain('mật ong sạch')
  })
})

test('a department of plans is no plan whose number is asked for', async () => {
  const text = await told('Sở Kế hoạch và Đầu tư chủ trì việc gì về số hiệu thùng ong?')
  expect(text).toContain('Ghi số hiệu từng thùng ong')
  expect(await first('Số hiệu thùng ong do Sở Kế hoạch và Đầu tư làm khi nào?')).toBe('Thời gian: Quý I/2026')
})

test('people who are counted first by their work and then as people', async () => {
  const { outcome, text } = await ask('Nuôi ong còn thiếu bao nhiêu giáo viên?')
  expect(outcome).toBe('answered')
  expect(text).toContain('còn thiếu 9 người')
})
