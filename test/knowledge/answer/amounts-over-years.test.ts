// A table of money by source and year, and one of schools that share words of their names: one row's year, two years, the sum, who has most.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `UBND TỈNH KON TUM
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 92/KH-SGDĐT
Kon Tum, ngày 3 tháng 2 năm 2026

KẾ HOẠCH
Mở rộng trường bán trú vùng cao giai đoạn 2026-2028

I. KINH PHÍ

Đơn vị tính: triệu đồng

| TT | Nguồn, nội dung | Năm 2026 | Năm 2027 | Năm 2028 | Tổng 3 năm |
|---|---|---|---|---|---|
| A | Vốn của bộ ngành | 9.100 | 11.250 | 8.000 | 28.350 |
| 1 | Dựng nhà sàn cho học trò | 7.000 | 9.000 | 6.500 | 22.500 |
| 2 | Đào giếng | 2.100 | 2.250 | 1.500 | 5.850 |
| B | Vốn góp của người dân | 300 | 450 | 500 | 1.250 |
| 1 | Làm hàng rào | 300 | 450 | 500 | 1.250 |
| | Tổng cộng (A+B) | 9.400 | 11.700 | 8.500 | 29.600 |

| TT | Khoản góp sức | ĐVT | Năm 2026 | Năm 2027 | Năm 2028 |
|---|---|---|---|---|---|
| 1 | Ngày công đắp đường vào bản | Công | 120 | 140 | 90 |
| 2 | Tiền đò qua sông | Nghìn đồng | 600 | 650 | 700 |

| Nguồn (triệu đồng) | Năm 2026 | Năm 2027 |
|---|---|---|
| Quỹ khuyến học tỉnh | 1.200 | 1.450 |
| Quỹ khuyến học xã, phường | 310 | 290 |

II. CÁC TRƯỜNG

| TT | Trường | Số lớp | Học sinh Tổng số | Học sinh Nữ | Giường tầng ở bán trú |
|---|---|---|---|---|---|
| 1 | PTDTBT THCS Đăk Pét | 9 | 312 | 150 | 80 |
| 2 | PTDTBT THCS Măng Ri | 7 | 405 | 214 | 95 |
| 3 | PTDTBT THCS Kroong | 8 | 268 | 131 | 60 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'a.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

const lines = async (question: string) => (await plans.ask(question)).text.split('\n')

describe('money over years', () => {
  test.each([
    [
      'of one row in a year, its group in other words',
      'Tiền dựng nhà sàn cho học trò năm 2027 là bao nhiêu?',
      ['Dựng nhà sàn cho học trò.', 'Năm 2027: 9.000', 'Đơn vị tính: triệu đồng'],
    ],
    ['of a group', 'Vốn góp của người dân năm 2028 bao nhiêu?', ['Vốn góp của người dân.', 'Năm 2028: 500']],
    ['of all years together', 'Kinh phí đào giếng cả giai đoạn bao nhiêu?', ['Tổng 3 năm: 5.850']],
    ['of all rows', 'Tổng kinh phí mở rộng trường bán trú vùng cao năm 2027?', ['Tổng cộng.', 'Năm 2027: 11.700']],
    [
      'of two years, the earlier first',
      'Tổng kinh phí mở rộng trường bán trú vùng cao năm 2028 so với năm 2026 tăng hay giảm?',
      ['Năm 2026: 9.400', 'Năm 2028: 8.500', 'Giảm 900 (thấp hơn).'],
    ],
    ['of three years, one by one', 'Kinh phí làm hàng rào năm 2026, 2027, 2028?', ['Năm 2028: 500']],
    [
      'of two years, asked for the better one',
      'Tổng kinh phí mở rộng trường bán trú vùng cao năm 2026 với năm 2028 năm nào cao hơn?',
      ['Giảm 900 (thấp hơn).'],
    ],
    [
      'of two years, of the row that is named whole, the unit in the head over the names',
      'Quỹ khuyến học tỉnh năm 2027 so với năm 2026 tăng hay giảm?',
      ['Quỹ khuyến học tỉnh.', 'Tăng 250 (cao hơn).', 'Đơn vị tính: triệu đồng'],
    ],
    ['of two years in which it grew', 'Kinh phí làm hàng rào năm 2027 so với năm 2026?', ['Tăng 150 (cao hơn).']],
  ])('%s: %s', async (_, question, expected) => {
    expect(await lines(question)).toEqual(expect.arrayContaining(expected))
  })

  test('of a year that the table does not have is not told', async () => {
    expect((await lines('Kinh phí đào giếng năm 2031 bao nhiêu?')).join(' ')).not.toMatch(/Đào giếng\. Năm/)
  })
})

describe('a table whose rows have units of their own', () => {
  test('says the row’s unit', async () => {
    expect(await lines('Tiền đò qua sông năm 2027 là bao nhiêu?')).toEqual(
      expect.arrayContaining(['Năm 2027: 650', 'ĐVT: Nghìn đồng']),
    )
  })

  test('tells no work days where money is asked for', async () => {
    expect((await lines('Kinh phí ngày công đắp đường vào bản năm 2027 là bao nhiêu tiền?'))[0]).not.toBe(
      'Ngày công đắp đường vào bản.',
    )
  })

  test.each(['Tiền đò qua sông năm nào nhiều nhất?', 'Tiền đò qua sông năm 2027 chiếm bao nhiêu phần trăm?'])(
    'has no year’s amount for: %s',
    async (question) => {
      expect((await lines(question))[0]).not.toBe('Tiền đò qua sông.')
    },
  )
})

describe('schools that share words of their names', () => {
  test.each([
    [
      'those beyond a bound',
      'Những trường bán trú nào có trên 300 học sinh?',
      ['- PTDTBT THCS Đăk Pét: 312', '- PTDTBT THCS Măng Ri: 405'],
    ],
    [
      'all pupils, where nothing is said of girls',
      'trường bán trú Đăk Pét với Măng Ri bên nào đông học sinh hơn',
      ['PTDTBT THCS Măng Ri cao hơn 93.'],
    ],
    ['girls, where it is said', 'Trường bán trú nào ít học sinh nữ nhất?', ['- PTDTBT THCS Kroong: 131']],
    ['a name of one syllable that is no word', 'Kroong có mấy lớp?', ['PTDTBT THCS Kroong – Số lớp: 8']],
  ])('%s: %s', async (_, question, expected) => {
    expect(await lines(question)).toEqual(expect.arrayContaining(expected))
  })
})
