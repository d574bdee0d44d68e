// Less of a question need be held where plans say it in other words: by what names somebody, by the one indicator that comes near, by a school level for a class.
import { describe, expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `ỦY BAN NHÂN DÂN
XÃ RẠCH VẸT
Số: 52/KH-UBND
Rạch Vẹt, ngày 11 tháng 02 năm 2026

KẾ HOẠCH
Nghề sông nước của xã năm 2026

I. VIỆC LÀM

Việc ghi tên người lái đò vào sổ bìa cứng để ở nhà văn hóa thôn do Hội Chèo đò nhận, mỗi tuần ghi một lượt.

II. CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Thiếu niên tốt nghiệp trung học cơ sở theo nghề đóng thuyền | % | 11 | 24 |
| 2 | Bến có thang lên xuống và đèn chiếu sáng ban đêm | % | 27 | 58 |
| 3 | Ghe có chuông báo sương và cờ hiệu vải dầu | % | 36 | 71 |
| 4 | Ghe có chuông đeo mũi và mái lá che nắng | % | 12 | 43 |
`
const { told, outcome } = plansUnderQuestion({ 'song-nuoc.md': PLAN })

describe('a passage that holds less than half of the question', () => {
  test('tells who does something', async () => {
    expect(await outcome('Ai phụ trách chép tên tài công vào cuốn sổ bìa cứng?')).toBe('answered')
    expect(await told('Ai phụ trách chép tên tài công vào cuốn sổ bìa cứng?')).toContain('Hội Chèo đò')
  })

  test('tells who they all are', async () => {
    expect(await outcome('Liệt kê những ai chép tên tài công vào sổ bìa cứng')).toBe('answered')
  })

  test('tells no fact', async () => {
    expect(await outcome('Chép tên tài công vào sổ bìa cứng hay mềm?')).toBe('nothing-found')
  })
})

describe('an indicator that is asked for in the asker’s own words', () => {
  test('is told where no other one comes near', async () => {
    const text = await told('Năm 2026 bao nhiêu phần trăm bến có cầu thang và đèn cho người già đi đêm?')
    expect(text).toContain('Chỉ tiêu năm 2026: 58%')
  })

  test('is not told beside one that comes as near', async () => {
    expect(await outcome('Bao nhiêu phần trăm ghe có chuông báo và mái vải cho người già đi đêm?')).toBe(
      'nothing-found',
    )
  })
})

describe('the number of a class', () => {
  test('whose end is called by the school level is no level of an indicator', async () => {
    const text = await told('Bao nhiêu phần trăm thiếu niên hết lớp 9 theo nghề đóng thuyền?')
    expect(text).toContain('Chỉ tiêu năm 2026: 24%')
  })

  test('that ends no school is one', async () => {
    expect(await outcome('Bao nhiêu phần trăm thiếu niên hết lớp 8 theo nghề đóng thuyền?')).toBe('nothing-found')
  })
})
