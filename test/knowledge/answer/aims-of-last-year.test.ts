// Whether what last year's plan aimed at was reached: the aim stands in one plan, what came of it in the next.
import { expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const planOf = (
  number: number,
  year: number,
  name: string,
  [before, aim]: readonly [string, string],
) => `ỦY BAN NHÂN DÂN
TỈNH NINH THUẬN
Số: ${number}/KH-UBND

KẾ HOẠCH
Dạy đan lưới năm học ${year}-${year + 1}

PHỤ LỤC

| TT | Chỉ tiêu | Đơn vị | Kết quả năm học ${year - 1}-${year} | Chỉ tiêu năm học ${year}-${year + 1} |
|---|---|---|---|---|
| 1 | ${name} | % | ${before} | ${aim} |
| 2 | Tỷ lệ xã có người dạy đan lưới | % | 40 | 52 |
`

const { ask } = plansUnderQuestion({
  'cu.md': planOf(63, 2024, 'Tỷ lệ học sinh biết đan lưới', ['31,5', '38']),
  'moi.md': planOf(71, 2025, 'Tỷ lệ học sinh biết đan lưới', ['36,2', '44']),
})

test.each([
  'Học sinh biết đan lưới năm học 2024-2025 kết quả có đúng chỉ tiêu đề ra không?',
  'hoc sinh biet dan luoi nam hoc 2024-2025 thuc te co khop muc tieu khong',
  'Học sinh biết đan lưới năm học 2024-2025 có đạt được chỉ tiêu đã giao hay không, con số cụ thể thế nào?',
  'Chỉ tiêu học sinh biết đan lưới năm học 2024-2025 so với kết quả thực tế ghi ở kế hoạch năm học 2025-2026 thì có đạt hay không?',
])('%s', async (question) => {
  const { outcome, text } = await ask(question)
  expect(outcome).toBe('answered')
  expect(text).toContain('36,2')
  expect(text).toContain('38%')
  expect(text).not.toContain('44')
})

test('the year of the plan that tells both is one of them', async () => {
  const { text } = await ask(
    'Chỉ tiêu học sinh biết đan lưới năm học 2024-2025 và năm học 2025-2026 ghi ở kế hoạch năm học 2025-2026 chênh nhau bao nhiêu?',
  )
  expect(text).toContain('44%')
})

test('two years that are compared are both asked about', async () => {
  const { text } = await ask('So sánh chỉ tiêu học sinh biết đan lưới năm học 2024-2025 với năm học 2025-2026')
  expect(text).toContain('38%')
  expect(text).toContain('44%')
})
