// Questions to several plans at once: which was issued first, which of them speak of something; and what only sounds like that.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const head = (province: string, number: number, date: string) => `ỦY BAN NHÂN DÂN
TỈNH ${province.toUpperCase()}
Số: ${number}/KH-UBND
${date}
KẾ HOẠCH
`

const TEXTS = {
  'ben-tre.md': `${head('Bến Tre', 64, '\nBến Tre, ngày 20 tháng 3 năm 2026\n')}Dạy bơi cho học sinh năm 2026

1. Dạy bơi an toàn ở bể lắp ghép cho trẻ vùng cù lao.

2. Các trường ban hành nội quy bể bơi trước ngày 15/5/2026.
`,
  'tra-vinh.md': `${head('Trà Vinh', 77, '\nTrà Vinh, ngày 05 tháng 02 năm 2026\n')}Phát triển thể thao trường học năm 2026

1. Mua bể lắp ghép cho các trường dân tộc nội trú.

2. Các trường ban hành nội quy nhà thi đấu trước ngày 20/6/2026.
`,
  'hau-giang.md': `${head('Hậu Giang', 81, '')}Chăm sóc cây xanh trường học năm 2026

1. Trồng cây bóng mát quanh sân trường.
`,
}

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), TEXTS)], paths('data'))
})
afterAll(() => plans.close())

describe('the order of issue', () => {
  test('is not told where one of two plans prints no day', async () => {
    const { outcome, text } = await plans.ask('Kế hoạch của tỉnh Bến Tre và tỉnh Hậu Giang cái nào ban hành trước?')
    expect(outcome).toBe('nothing-found')
    expect(text).toContain('Bản đã nạp không ghi đủ ngày ban hành để so sánh.')
    expect(text).toContain('- Kế hoạch 81/KH-UBND')
  })
  test('is told of those with a day, and the other is said to have none', async () => {
    const { text } = await plans.ask(
      'Kế hoạch của tỉnh Bến Tre, tỉnh Trà Vinh và tỉnh Hậu Giang, kế hoạch nào ban hành trước?',
    )
    expect(text).toContain('Ban hành trước: Kế hoạch 77/KH-UBND')
    expect(text).toContain('- Kế hoạch 81/KH-UBND (năm 2026): bản đã nạp không ghi ngày ban hành')
  })
  test('is not asked for by what has to be issued before a day', async () => {
    const { text } = await plans.ask('Ở tỉnh Bến Tre và tỉnh Trà Vinh, các trường ban hành nội quy trước ngày nào?')
    expect(text).not.toContain('Ban hành trước:')
    expect(text).toContain('15/5/2026')
  })
})

describe('the plans that speak of something', () => {
  test('are all that hold its words', async () => {
    const { text } = await plans.ask('Những kế hoạch nào nói đến bể lắp ghép?')
    expect(text).toContain('Có 2 trong 3 kế hoạch')
    expect(text).toContain('Mua bể lắp ghép')
  })
  test('are not those that hold some of its words', async () => {
    const { text } = await plans.ask('Những kế hoạch nào nói đến bể lắp ghép cho cù lao?')
    expect(text).toContain('Có 1 trong 3 kế hoạch')
    expect(text).not.toContain('Mua bể lắp ghép')
  })
  test('are not asked for by those that do not', async () => {
    const { outcome } = await plans.ask('Những kế hoạch nào không nói đến bể lắp ghép?')
    expect(outcome).toBe('nothing-found')
  })
})
