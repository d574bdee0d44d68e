// What is to be reached by the middle of a year is told beside the year, and asked for with its day.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
HUYỆN NĂM CĂN
Số: 27/KH-UBND

KẾ HOẠCH
Chèo xuồng an toàn năm 2026

| TT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2025 | Giao năm 2026 Đến 30/6 | Giao năm 2026 Cả năm |
|---|---|---|---|---|---|
| 1 | Học sinh từ 9 đến 14 tuổi mặc áo phao | % | 61 | 74 | 93 |
| 2 | Xuồng có đèn | % | 22 | 35 | 57 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'nam-can.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

const told = async (question: string) => (await plans.ask(question)).text

describe('an aim of the year', () => {
  test('is told with that of its part', async () => {
    expect(await told('học sinh 9-14 tuổi mặc áo phao, mức giao đến 30/6/2026')).toMatch(/năm 2026: 93%[^]*30\/6: 74/)
  })

  test('is held against the year before', async () => {
    expect(await told('Xuồng có đèn cả năm 2026 so với năm 2025 tăng thế nào?')).toMatch(/22%[^]*57%[^]*35 điểm %/)
  })
})
