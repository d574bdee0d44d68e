// Most of the loaded plans are of one province, so that its name excludes nothing; one is of its neighbour.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const SWIMMING = `ỦY BAN NHÂN DÂN
TỈNH BẾN TRE
Số: 64/KH-UBND

KẾ HOẠCH
Dạy bơi cho học sinh năm 2026

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Khám tai cho trẻ học bơi | Sở Y tế | Tháng 6/2026 |
| 2 | Thay nước bể bơi | Sở Xây dựng | Tháng 7/2026 |
`

const READING = `ỦY BAN NHÂN DÂN
TỈNH BẾN TRE
Số: 65/KH-UBND

KẾ HOẠCH
Phát triển văn hóa đọc năm 2026

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Đóng kệ sách | Sở Nội vụ | Tháng 6/2026 |
`

const NEIGHBOUR = `ỦY BAN NHÂN DÂN
TỈNH TRÀ VINH
Số: 77/KH-UBND

KẾ HOẠCH
Dạy bơi cho học sinh năm 2026

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Tẩy giun cho trẻ học bơi | Sở Y tế | Tháng 7/2026 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const folder = writeTexts(paths('plans'), { 'boi.md': SWIMMING, 'doc.md': READING, 'lang-gieng.md': NEIGHBOUR })
  plans = await ingestAndAsk([folder], paths('data'))
})
afterAll(() => plans.close())

const told = async (question: string) => {
  const { text } = await plans.ask(question)
  return ['Khám tai', 'Tẩy giun'].filter((task) => text.includes(task))
}

describe('the duties of an agency', () => {
  test.each([
    ['in both provinces', 'Ở tỉnh Bến Tre và tỉnh Trà Vinh, Sở Y tế có những nhiệm vụ gì?', ['Khám tai', 'Tẩy giun']],
    ['in the neighbouring one', 'Ở tỉnh Trà Vinh, Sở Y tế có những nhiệm vụ gì?', ['Tẩy giun']],
    ['in plans of one subject', 'Kế hoạch dạy bơi cho học sinh giao Sở Y tế những việc gì?', ['Khám tai', 'Tẩy giun']],
    [
      'in the plan of that subject of one place',
      'Kế hoạch dạy bơi cho học sinh của tỉnh Trà Vinh giao Sở Y tế những việc gì?',
      ['Tẩy giun'],
    ],
  ])('%s: %s', async (_, question, tasks) => {
    expect(await told(question)).toEqual(tasks)
  })
})
