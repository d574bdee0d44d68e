// Tables of figures whose rows are school levels and whose caption says what is counted, and tables in groups.
import { describe, expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `ỦY BAN NHÂN DÂN
HUYỆN MƯỜNG TÂN
Số: 44/KH-UBND

KẾ HOẠCH
Xây dựng trường học xanh năm 2026

I. MỤC TIÊU

Biểu 1. Số trường đạt danh hiệu trường học xanh theo cấp học

| Cấp học | Tổng số trường | Đã đạt đến 11/2025 (trường) | Tỷ lệ (%) | Mục tiêu 2026 (trường) | Tỷ lệ (%) |
|---|---|---|---|---|---|
| Mầm non | 20 | 5 | 25,0 | 8 | 40,0 |
| Tiểu học | 30 | 12 | 40,0 | 18 | 60,0 |
| Trung học cơ sở | 10 | 4 | 40,0 | 7 | 70,0 |

II. DANH MỤC

Biểu 2. Danh mục trường trồng cây năm 2026

| TT | Tên trường | Xã | Diện tích (m²) |
|---|---|---|---|
|  | Đăng ký lần đầu |  |  |
| 1 | Tiểu học Nà Sản | Nà Sản | 400 |
| 2 | Mầm non Hoa Ban | Chiềng Lề | 350 |
|  | Mở rộng vườn cũ |  |  |
| 3 | Tiểu học Chiềng Ve | Chiềng Ve | 900 |
| 4 | Trung học cơ sở Bản Cải | Bản Cải | 1.100 |

III. CHỈ TIÊU KHÁC

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Gia đình trồng cây | % | 60 | 66 |
| 2 | Dòng họ trồng cây | % | 41 | 52 |
| 3 | Lớp trồng cây | % | 70 | 90 |
`

const { told } = plansUnderQuestion({ '1.md': PLAN })

describe('of a level', () => {
  test('the aim is told, where the caption says what is counted', async () => {
    const text = await told('Năm 2026 đặt mục tiêu có bao nhiêu trường tiểu học đạt trường học xanh?')
    expect(text.split('\n')[0]).toBe('Tiểu học – Mục tiêu 2026 (trường): 18')
  })

  test('what was reached is no aim', async () => {
    const text = await told('Đến nay đã đạt được bao nhiêu trường mầm non là trường học xanh?')
    expect(text.split('\n')[0]).toBe('Mầm non – Đã đạt đến 11/2025 (trường): 5')
  })

  test('each share is one of the count before it', async () => {
    const text = await told('Tỷ lệ trường THCS đạt trường học xanh: 11/2025 với mục tiêu 2026 hơn kém ra sao?')
    expect(text).toContain('Đã đạt đến 11/2025 Tỷ lệ (%): 40,0%')
    expect(text).toContain('Mục tiêu 2026 Tỷ lệ (%): 70,0%')
  })
})

describe('a line inside a table', () => {
  test('is what its rows are asked for by', async () => {
    const text = await told('Những trường nào đăng ký lần đầu trong năm 2026?')
    expect(text).toContain('Nà Sản')
    expect(text).toContain('Hoa Ban')
    expect(text).not.toContain('Chiềng Ve')
  })

  test('holds for the rows below it alone', async () => {
    const text = await told('truong nao mo rong vuon cu')
    expect(text).toContain('Chiềng Ve')
    expect(text).toContain('Bản Cải')
    expect(text).not.toContain('Nà Sản')
  })
})

describe('of two indicators that differ in one place', () => {
  test.each(['còn dòng họ thì sao', 'con dong ho'])('“%s” takes the place of the one before', async (second) => {
    const text = await told('Năm 2026 phấn đấu bao nhiêu phần trăm gia đình trồng cây?', second)
    expect(text).toContain('52')
    expect(text).not.toContain('66')
  })

  test('a folded word that also spells words of asking is kept', async () => {
    expect(await told('dong ho trong cay nam 2026 chi tieu bao nhieu')).toContain('52')
  })
})
