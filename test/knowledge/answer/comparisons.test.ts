// What speaks against comparing two values is said below them: communes put together anew, one thing under two names.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH NINH THUẬN
Số: 63/KH-UBND

KẾ HOẠCH
Học nghề cho ngư dân năm 2026

I. KẾT QUẢ NĂM 2025

Tỷ lệ ngư dân có chứng chỉ thuyền viên đạt 41,5%.

II. CHỈ TIÊU

- Đến năm 2030, tỷ lệ ngư dân có chứng chỉ thuyền viên đạt 80%.

| TT | Chỉ tiêu | Đơn vị | Kết quả năm 2024 | Năm 2026 |
|---|---|---|---|---|
| 1 | Số xã có lớp đan lưới | xã | 31 | 12 |
| 2 | Tỷ lệ ngư dân của tỉnh có chứng chỉ thuyền viên | % | | 55 |
| 3 | Số lớp sửa máy tàu | lớp | 6 | 9 |

| TT | Chỉ tiêu | Đơn vị | Kết quả năm 2024 | Chỉ tiêu năm 2025 | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|---|---|
| 1 | Số buổi dạy buộc dây neo | buổi | 20 | 30 | 26 | 34 |
| 2 | Số buổi dạy đọc mây | buổi | 5 | 7 | 8 | 9 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'ngu-dan.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

describe('a comparison', () => {
  test('of communes before and after 2025 says that they were put together anew', async () => {
    const { text } = await plans.ask('So sánh số xã có lớp đan lưới năm 2024 với năm 2026')
    expect(text).toContain('31 xã')
    expect(text).toContain('12 xã')
    expect(text).toContain('từ 1/7/2025 các xã, phường đã được sắp xếp lại')
  })

  test('of anything else does not', async () => {
    const { text } = await plans.ask('So sánh số lớp sửa máy tàu năm 2024 với năm 2026')
    expect(text).toContain('Tăng 3 lớp')
    expect(text).not.toContain('sắp xếp lại')
  })

  test('of an aim with what was reached the year before takes each as it is called', async () => {
    const { text } = await plans.ask('Số lớp sửa máy tàu năm 2026 đặt ra hơn kết quả năm 2024 thế nào?')
    expect(text).toContain('Kết quả năm 2024: 6 lớp')
    expect(text).toContain('Chỉ tiêu năm 2026: 9 lớp')
  })

  test('of an aim with a result is none with an aim of that year', async () => {
    const { text } = await plans.ask('Buổi dạy buộc dây neo năm 2026 đặt ra hơn kết quả năm 2025 thế nào?')
    expect(text).toContain('Kết quả năm 2025: 26 buổi')
    expect(text).toContain('Chỉ tiêu năm 2026: 34 buổi')
  })

  test('of two years of which both results are known is of these', async () => {
    const { text } = await plans.ask('Buổi dạy buộc dây neo năm 2025 có tăng so với năm 2024 không?')
    expect(text).toContain('Kết quả năm 2024: 20 buổi')
    expect(text).toContain('Kết quả năm 2025: 26 buổi')
    expect(text).toContain('Tăng 6 buổi')
  })

  test('of what was reached in a year with its aim is of that year', async () => {
    const { text } = await plans.ask('Buổi dạy buộc dây neo: KQ năm 2025 so với CT đặt ra?')
    expect(text).toContain('Chỉ tiêu năm 2025: 30 buổi')
    expect(text).toContain('Kết quả năm 2025: 26 buổi')
  })

  test('of one thing under two names says both', async () => {
    const { text } = await plans.ask(
      'Tỷ lệ ngư dân có chứng chỉ thuyền viên năm 2025 và chỉ tiêu 2026 chênh bao nhiêu?',
    )
    expect(text).toContain('Tăng 13,5 điểm %')
    expect(text).toContain('dưới hai tên')
  })
})
