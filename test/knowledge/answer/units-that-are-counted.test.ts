// Districts are no communes: one indicator that a province counts in the ones, then in the others, is told of those that are asked for.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const planOf = (year: number, ...rows: readonly string[]) => `ỦY BAN NHÂN DÂN
TỈNH CAO BẰNG
Số: ${year}/KH-UBND

KẾ HOẠCH
Giữ ấm cho học sinh năm học ${year}-${year + 1}

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm học ${year - 1}-${year} | Chỉ tiêu năm học ${year}-${year + 1} |
|---|---|---|---|---|
${rows.join('\n')}
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const folder = writeTexts(paths('plans'), {
    'truoc.md': planOf(
      2024,
      '| 1 | Số đơn vị cấp huyện đủ lớp ấm cho học sinh | Huyện | 4 | 6 |',
      '| 2 | Số đơn vị cấp huyện có kho củi khô | Huyện | 3 | 5 |',
    ),
    'sau.md': planOf(2025, '| 1 | Số đơn vị cấp xã đủ lớp ấm cho học sinh | Xã | 41 | 52 |'),
  })
  plans = await ingestAndAsk([folder], paths('data'))
})
afterAll(() => plans.close())

const told = async (question: string) => (await plans.ask(question)).text

describe('what is counted', () => {
  test.each([
    ['Năm học 2024-2025 có bao nhiêu đơn vị cấp xã đủ lớp ấm cho học sinh?', /41 xã/],
    ['Năm học 2024-2025 có bao nhiêu đơn vị cấp huyện đủ lớp ấm cho học sinh?', /6 huyện/],
  ])('%s', async (question, held) => {
    expect(await told(question)).toMatch(held)
  })

  test('is told of no other unit', async () => {
    expect(await told('Năm học 2024-2025 có bao nhiêu đơn vị cấp xã có kho củi khô?')).not.toMatch(/5 huyện/)
  })
})
