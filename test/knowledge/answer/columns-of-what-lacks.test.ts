// Columns that count what is not there, and several measures of one row: which column is asked for.
import { expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `UBND HUYỆN VÂN CHÀI
Số: 44/KH-UBND

KẾ HOẠCH
Cắm cờ bến nước năm học 2026 - 2027

PHỤ LỤC I. DANH MỤC BẾN NƯỚC

| Xóm | Tổng số bến | Số bến nước sâu chưa có cờ | Người giữ cờ |
|---|---|---|---|
| Bến Cũ | 9 | 4 | Ông Tám |
| Vạn Chài | 8 | 3 | Bà Năm |
| Gò Me | 5 | 0 | Ông Tư |

PHỤ LỤC II. CHỈ TIÊU MỞ LỚP BƠI

| Mã | Tên trường | Năm học 2026 - 2027 Số lớp | Năm học 2026 - 2027 Chỉ tiêu (HS) | Năm học 2025 - 2026 Chỉ tiêu (HS) |
|---|---|---|---|---|
| L1 | Trường Con Cúi | 9 | 396 | 360 |
| L2 | Trường Con Rái | 12 | 420 | 440 |

PHỤ LỤC III. PHƯƠNG ÁN GỘP ĐỘI

| Mã | Bến | Đội trước khi gộp | Số tay chèo |
|---|---|---|---|
| ĐỢT 1 - NĂM 2026 | | | |
| P1 | Bến Nứa | Đội Nứa 2 | 9 |
| P2 | Bến Lau | Đội Lau | 12 |
| ĐỢT 2 - NĂM 2027 | | | |
| P3 | Bến Sậy | Đội Sậy 1 | 14 |

PHỤ LỤC IV. CÁC LỚP

| TT | Đợt | Lớp | Nơi học |
|---|---|---|---|
| 1 | Đợt 1 - năm 2026 | Chèo mũi | Bến Nứa |
| 2 | Đợt 1 - năm 2026 | Chèo lái | Bến Lau |
| 3 | Đợt 2 - năm 2027 | Bắt nhịp | Bến Sậy |

II. MỤC TIÊU

| Chỉ tiêu | ĐVT | Kết quả 2025 | Chỉ tiêu 2026 | Chỉ tiêu 2027 |
|---|---|---|---|---|
| Tỷ lệ bến có phao | % | 72,4 | 77 | 88 |
`
const { told } = plansUnderQuestion({ 'ben.md': PLAN })

test('a bound may stand far from its number, and "chưa có cờ" is the column', async () => {
  const text = await told('những xóm nào còn từ 3 bến nước sâu mà chưa có cờ trở lên')
  expect(text).toContain('Bến Cũ: 4')
  expect(text).toContain('Vạn Chài: 3')
  expect(text).not.toContain('Gò Me')
})

test('"xóm nào chưa có người" is still none at all', async () => {
  expect(await told('xóm nào không còn bến nước sâu chưa có cờ')).toContain('Gò Me')
})

test('a round that a line over the rows names picks these rows', async () => {
  const text = await told('Đợt 1 gộp đội chèo ở những bến nào?')
  expect(text).toMatch(/Bến Nứa[^]*Bến Lau/)
  expect(text).not.toContain('Bến Sậy')
  expect(await told('đợt 2 gộp ở bến nào')).toContain('Bến Sậy')
})

test('a row of another round is none of the round that is asked for', async () => {
  expect(await told('đợt 1 lớp Chèo mũi học ở đâu')).toContain('Bến Nứa')
  expect(await told('đợt 2 lớp Chèo mũi học ở đâu')).toMatch(/^Không có/)
})

test('"từ bao nhiêu lên bao nhiêu" asks for what there was, too', async () => {
  expect(await told('tỷ lệ bến có phao nâng từ bao nhiêu lên bao nhiêu')).toMatch(/72,4%[^]*88%/)
})

test('of one row’s measures the same one is compared over two years', async () => {
  const text = await told('Chỉ tiêu lớp 1 của Trường Con Cúi năm nay so năm ngoái tăng hay giảm, bao nhiêu em?')
  expect(text).toMatch(/360[^]*396[^]*Tăng 36/)
})
