// Things of a year that a plan names in a sentence are no tasks of that year; one row of a table says whose it is.
import { expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `ỦY BAN NHÂN DÂN
XÃ HÒN NGHỆ
Số: 21/KH-UBND
Hòn Nghệ, ngày 07 tháng 02 năm 2026

KẾ HOẠCH
Mở lớp buổi tối năm 2026

I. NƠI MỞ LỚP

Các thôn được mở lớp buổi tối năm 2026: thôn Bãi Sậy, thôn Cầu Tre, thôn Gò Muối.

II. PHÂN CÔNG

| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |
|---|---|---|---|
| 1 | Thuê thuyền đưa rước | Hội Nông dân | Năm 2026 |
| 2 | Mua đèn pin | Đoàn Thanh niên | Năm 2026 |

III. KINH PHÍ

Biểu 1. Kinh phí mở lớp buổi tối

| TT | Nội dung | Thành tiền (triệu đồng) |
|---|---|---|
| 1 | Thuyền | 40 |
| 2 | Đèn pin | 12 |
|  | Tổng cộng | 52 |
`
const { told } = plansUnderQuestion({ 'buoi-toi.md': PLAN })

test('places of a year are told by the sentence that names them', async () => {
  expect(await told('Kể tên các thôn được mở lớp buổi tối năm 2026')).toContain('Gò Muối')
})

test('tasks of a year are listed', async () => {
  const text = await told('Kể tên các việc phải làm năm 2026')
  expect(text).toContain('Thuê thuyền đưa rước')
  expect(text).toContain('Mua đèn pin')
})

test('the sum of a table with its plan', async () => {
  const text = await told('Tổng kinh phí mở lớp buổi tối là bao nhiêu?')
  expect(text).toContain('52')
  expect(text).toContain('Theo Kế hoạch 21/KH-UBND')
})
