// Several things counted by place in one table: each question is told of its own measure, of the place that is named, or of all.
import { expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `ỦY BAN NHÂN DÂN
HUYỆN ĐẢO SAO
Số: 33/KH-UBND

KẾ HOẠCH
Dạy lặn cho trẻ em năm học 2026 - 2027

| TT | Xã | Lớp lặn Kết quả năm học 2025 - 2026 | Lớp lặn Chỉ tiêu năm học 2026 - 2027 | Trẻ biết lặn Kết quả năm học 2025 - 2026 | Trẻ biết lặn Chỉ tiêu năm học 2026 - 2027 |
|---|---|---|---|---|---|
| 1 | Xã Hòn Tre | 7 | 9 | 308 | 352 |
| 2 | Xã Hòn Mun | 5 | 6 | 210 | 264 |
| 3 | Xã Hòn Nội | 4 | 4 | 140 | 150 |
|  | Toàn huyện | 16 | 19 | 658 | 766 |

| TT | Chỉ tiêu | Đơn vị | Năm 2026 |
|---|---|---|---|
| 1 | Tỷ lệ thuyền cá có phao cứu sinh | % | 88 |
| 2 | Tỷ lệ thuyền cá có đài | % | 93 |
| 3 | Tỷ lệ thuyền cá có từ 02 bộ đàm trở lên | % | 61 |

| Thôn | Thuyền cá | Bến |
|---|---|---|
| Thôn Bãi Rạn | 41 | 2 |
| Thôn Bãi Sậy | 17 | 1 |
| Thôn Đảo Sao | 5 | 1 |
`
const { told } = plansUnderQuestion({ 'day-lan.md': PLAN })

test('classes are no step of children', async () => {
  const text = await told('Trẻ biết lặn của xã Hòn Mun năm học 2026-2027 so với năm học 2025-2026 tăng hay giảm?')
  expect(text).toContain('210')
  expect(text).toContain('264')
  expect(text).not.toContain(' 6')
})

test('two places are held against one another by the same measure', async () => {
  const text = await told('Trẻ biết lặn năm học 2026-2027 của xã Hòn Tre với xã Hòn Nội, xã nào cao hơn?')
  expect(text).toContain('hơn 202')
})

test('where no place is named, all of them are meant', async () => {
  const text = await told('Trẻ biết lặn toàn huyện Đảo Sao năm học 2026-2027 tăng hay giảm so với năm học 2025-2026?')
  expect(text).toContain('658')
  expect(text).toContain('766')
})

test('what is said of all places is not told of one that is named', async () => {
  expect(await told('Tỷ lệ thuyền cá có phao cứu sinh năm 2026?')).toContain('88%')
  expect(await told('Bãi Rạn năm 2026 có bao nhiêu phần trăm thuyền cá có phao cứu sinh?')).not.toMatch(
    /^[^]*Chỉ tiêu năm 2026: 88%/,
  )
})

test('the plan’s own place is all of it, though a row bears its name', async () => {
  expect(await told('Đảo Sao năm 2026 có bao nhiêu phần trăm thuyền cá có phao cứu sinh?')).toContain('88%')
})

test('what was reached in the year right before is asked for by many words', async () => {
  expect(
    await told('Trẻ biết lặn toàn huyện năm học 2026-2027 chỉ tiêu bao nhiêu?', 'Còn kết quả năm học liền trước?'),
  ).toContain('658')
})

test('classes and children of one place are not held against one another', async () => {
  expect(await told('So sánh lớp lặn và trẻ biết lặn của xã Hòn Mun năm học 2026-2027')).not.toContain('258')
})

test('a number is the same with a nought in front of it', async () => {
  expect(await told('Năm 2026 bao nhiêu phần trăm thuyền cá có từ 2 bộ đàm trở lên?')).toContain('61%')
})
