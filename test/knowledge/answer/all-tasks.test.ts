// All tasks of a plan that is named, and nothing else asked of them: listed where they fit a message, else told by their groups.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const planOf = (province: string, number: number, rows: string) => `ỦY BAN NHÂN DÂN
TỈNH ${province}
Số: ${number}/KH-UBND

KẾ HOẠCH
Dạy bơi cho học sinh năm 2026

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
${rows}
`
const FEW = `| 1 | Mua phao cứu sinh | Sở Tài chính | Tháng 6/2026 |
| 2 | Thay nước bể bơi | Sở Xây dựng | Tháng 7/2026 |`
const numbered = (first: number, last: number) =>
  Array.from(
    { length: last - first + 1 },
    (_, index) => `| ${first + index} | Dạy bơi ở ấp ${first + index} | Sở Y tế | Tháng 8/2026 |`,
  )
const MANY = ['| I | Ấp ven sông | | |', ...numbered(1, 20), '| II | Ấp ven biển | | |', ...numbered(21, 31)].join('\n')

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const folder = writeTexts(paths('plans'), {
    'it.md': planOf('BẾN TRE', 64, FEW),
    'nhieu.md': planOf('TRÀ VINH', 77, MANY),
  })
  plans = await ingestAndAsk([folder], paths('data'))
})
afterAll(() => plans.close())

describe('the tasks of a plan', () => {
  test.each([
    'Kế hoạch 64 có những nhiệm vụ nào?',
    'Liệt kê các nhiệm vụ của kế hoạch 64',
    'Kế hoạch dạy bơi của tỉnh Bến Tre có những nhiệm vụ nào?',
  ])('are listed: %s', async (question) => {
    const { text } = await plans.ask(question)
    expect(text).toMatch(/Có 2 nhiệm vụ\.[\s\S]*1\. Mua phao cứu sinh[\s\S]*2\. Thay nước bể bơi/)
  })

  test('are told by their groups where they are many', async () => {
    const { text } = await plans.ask('Kế hoạch 77 có những nhiệm vụ nào?')
    expect(text).toContain('Có 31 nhiệm vụ, chia làm 2 nhóm')
    expect(text).not.toContain('Dạy bơi ở ấp 5')
  })

  test.each([
    ['of no plan that is named', 'Dạy bơi cho học sinh có những nhiệm vụ nào?'],
    ['that are asked about something else', 'Kế hoạch 64 có những nhiệm vụ nào về sửa đường?'],
  ])('are not all listed %s: %s', async (_, question) => {
    expect((await plans.ask(question)).text).not.toContain('Có 2 nhiệm vụ')
  })
})
