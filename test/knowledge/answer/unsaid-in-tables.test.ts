// What tables of numbers leave unsaid: a column that is headed by nothing but its year, groups that only their first row names.
import { describe, expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const WEAVING = `ỦY BAN NHÂN DÂN
XÃ GÒ SẬY
Số: 27/KH-UBND
Gò Sậy, ngày 12 tháng 02 năm 2026

KẾ HOẠCH
Nhận trò vào lớp đan lưới

I. SỐ TRÒ ĐƯỢC NHẬN VÀO LỚP ĐAN LƯỚI

| TT | Trường | Số thuyền | Năm học 2026-2027 |
|---|---|---|---|
| 1 | THPT Bãi Lau | 9 | 388 |
| 2 | THPT Cầu Ván | 7 | 301 |
| 3 | THPT Xóm Chài | 11 | 462 |
`

const BOATS = `ỦY BAN NHÂN DÂN
XÃ HÒN RƠM
Số: 44/KH-UBND
Hòn Rơm, ngày 13 tháng 02 năm 2026

KẾ HOẠCH
Sơn ghe của các thôn năm 2026

Biểu 1. Số ghe phải sơn

| Cụm | Thôn | Số ghe | Số thùng sơn |
|---|---|---|---|
| Cụm Đông | Thôn Bến Đá | 14 | 21 |
|  | Thôn Mũi Né | 8 | 12 |
|  | Thôn Bàu Sen | 31 | 45 |
| Cụm Tây | Thôn Suối Cát | 17 | 25 |
|  | Thôn Đồi Phi | 5 | 7 |
`
const { told, outcome } = plansUnderQuestion({ 'dan-luoi.md': WEAVING, 'son-ghe.md': BOATS })

describe('a column that says only its year', () => {
  test('tells what stands over the table', async () => {
    const text = await told('Trường Xóm Chài năm học 2026-2027 được nhận bao nhiêu trò đan lưới?')
    expect(text).toContain('THPT Xóm Chài – Năm học 2026-2027: 462')
  })

  test('tells nothing of another year', async () => {
    expect(await outcome('Trường Xóm Chài năm học 2024-2025 được nhận bao nhiêu trò đan lưới?')).toBe('nothing-found')
  })
})

test('rows are called by what each of them has, and not by the group that a few begin', async () => {
  const most = await told('Thôn nào có nhiều ghe nhất?')
  expect(most).toContain('Thôn Bàu Sen: 31')
  expect(most).not.toContain('Cụm')
  expect(await told('Thôn Bàu Sen và thôn Đồi Phi bên nào nhiều ghe hơn?')).toContain('Thôn Bàu Sen cao hơn 26.')
})
