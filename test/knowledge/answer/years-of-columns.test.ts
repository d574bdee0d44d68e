// A commune's table of schools with a column for each of two school years, one school bearing the commune's own name; a past year with an aim and a result.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
XÃ ĐĂK GLEI
Số: 61/KH-UBND
Đăk Glei, ngày 20 tháng 8 năm 2025

KẾ HOẠCH
Giữ học trò ở lại lớp năm học 2025-2026

Toàn xã có 57 học trò nghỉ chèo thuyền.

| TT | Tên trường | Số lớp | Học trò nghỉ chèo năm học 2024-2025 | Chỉ tiêu học trò nghỉ chèo tối đa 2025-2026 |
|---|---|---|---|---|
| 1 | Trường THCS Đăk Glei | 12 | 21 | 9 |
| 2 | Trường THCS Kim Đồng | 8 | 14 | 5 |
| 3 | Trường THCS Bế Văn Đàn | 10 | 6 | 6 |

| TT | Chỉ tiêu | ĐVT | Chỉ tiêu năm học 2024-2025 | Kết quả năm học 2024-2025 | Chỉ tiêu năm học 2025-2026 |
|---|---|---|---|---|---|
| 1 | Số vụ lật thuyền | Vụ | 10 | 13 | 8 |

UBND cấp xã lo áo phao.
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'a.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

const answer = async (question: string) => (await plans.ask(question)).text

describe('the column of a school year', () => {
  test.each([
    ['năm học 2024-2025 trường Kim Đồng có mấy học trò nghỉ chèo?', '2024-2025: 14'],
    ['Trường THCS Kim Đồng năm học 2025-2026 tối đa mấy học trò nghỉ chèo?', '2025-2026: 5'],
  ])('%s', async (question, expected) => {
    expect((await answer(question)).split('\n')[0]).toContain(expected)
  })

  test('this year against last year is both, with what lies between', async () => {
    const text = await answer('Số học trò nghỉ chèo của trường Kim Đồng năm học 2025-2026 so với năm học trước?')
    expect(text).toContain('Học trò nghỉ chèo năm học 2024-2025: 14')
    expect(text).toContain('Giảm 9 (thấp hơn).')
  })

  test('as many in both years has not changed', async () => {
    expect(
      await answer('Số học trò nghỉ chèo của trường Bế Văn Đàn năm học 2025-2026 so với năm học trước tăng hay giảm?'),
    ).toContain('Không thay đổi.')
  })
})

describe('a school that bears the name of the commune', () => {
  test('is not what the commune is asked for', async () => {
    expect(await answer('Xã Đăk Glei có bao nhiêu học trò nghỉ chèo thuyền?')).not.toContain('Trường THCS Đăk Glei –')
  })

  test('is not what the bare name asks for', async () => {
    expect(await answer('Đăk Glei có mấy lớp?')).not.toContain('Trường THCS Đăk Glei –')
  })

  test('is meant where its kind is said', async () => {
    expect(await answer('Trường THCS Đăk Glei có mấy lớp?')).toContain('Trường THCS Đăk Glei – Số lớp: 12')
  })
})

test('a school that no plan names is not there', async () => {
  const { outcome, text } = await plans.ask('Trường THCS Phan Đình Phùng có mấy lớp?')
  expect(outcome).toBe('nothing-found')
  expect(text).toContain('Phan Đình Phùng')
})

describe('of a year that is over', () => {
  test('what was reached is told, where nobody asks for the aim', async () => {
    expect(await answer('Năm học 2024-2025 có bao nhiêu vụ lật thuyền?')).toContain('Kết quả năm học 2024-2025: 13')
  })

  test('the aim is told where it is asked for', async () => {
    expect(await answer('Chỉ tiêu số vụ lật thuyền năm học 2024-2025?')).toContain('Chỉ tiêu năm học 2024-2025: 10')
  })
})
