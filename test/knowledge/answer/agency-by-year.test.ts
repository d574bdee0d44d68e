// What an agency leads in a year: of a plan for that year all but what is due in another; nothing is denied that only has no such time.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const CARE = `ỦY BAN NHÂN DÂN
TỈNH AN GIANG
Số: 41/KH-UBND

KẾ HOẠCH
Công tác chăm lo trẻ em năm 2026

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Rà soát sân chơi | Sở Tài chính | Trước ngày 30/4/2026 |
| 2 | Khám mắt | Sở Y tế | Năm 2026 |
| 3 | Trồng cây | Sở Xây dựng | Thường xuyên |
| 4 | Lập báo cáo khép sổ | Sở Xây dựng | Quý I/2027 |
`

const WALLS = `ỦY BAN NHÂN DÂN
TỈNH BẠC LIÊU
Số: 55/KH-UBND

KẾ HOẠCH
Xây tường rào trường học giai đoạn 2026 - 2028

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Đo đất | Sở Nông nghiệp và Môi trường | Năm 2027 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'cham-lo.md': CARE, 'tuong.md': WALLS })], paths('data'))
})
afterAll(() => plans.close())

const answerTo = async (question: string) => (await plans.ask(question)).text

describe('what an agency leads in a year', () => {
  test('is not denied for a row of another that prints only the year', async () => {
    expect(await answerTo('Năm 2026 Sở Tài chính của tỉnh An Giang chủ trì những nhiệm vụ nào?')).toContain('sân chơi')
  })
  test('holds what has no day, and nothing of another year', async () => {
    const text = await answerTo('Những nhiệm vụ nào trong năm 2026 do Sở Xây dựng tỉnh An Giang chủ trì?')
    expect(text).toContain('Trồng cây')
    expect(text).not.toContain('khép sổ')
  })
  test('that falls into another year is not said to be nothing at all', async () => {
    const text = await answerTo('Năm 2026 Sở Nông nghiệp và Môi trường tỉnh Bạc Liêu chủ trì những nhiệm vụ nào?')
    expect(text).not.toContain('Không có nhiệm vụ nào ghi')
  })
})

test('of a plan for one year, what is due in it is listed', async () => {
  const text = await answerTo('Năm 2026 tỉnh An Giang có những nhiệm vụ nào?')
  expect(text).toContain('Rà soát sân chơi')
  expect(text).not.toContain('khép sổ')
})
