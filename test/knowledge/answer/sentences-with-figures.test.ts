// A sentence that holds aims is told for what else it says, and for what lies between two of its figures; its figures alone are the indicators'.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN
Số: 45/KH-UBND

KẾ HOẠCH
Trường học ven đầm năm 2026

I. MỤC TIÊU

1. Đến năm 2026 nâng số nhà nổi dạy học từ 14 nhà lên 20 nhà, trong đó dựng mới 06 nhà tại các huyện Tuy An, Sông Cầu và Đông Hòa; 100% nhà nổi có phao.

II. NHIỆM VỤ

1. Hội thi chèo thúng: mỗi huyện cử không quá 10 em một đội, riêng thị xã Sông Cầu không quá 16 em một đội.
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'phu-yen.txt': PLAN })], paths('data'))
})
afterAll(() => plans.close())

describe('a sentence with figures', () => {
  test.each([
    ['says where', 'Sáu nhà nổi mua mới được đặt ở những huyện nào của tỉnh?', /Tuy An, Sông Cầu và Đông Hòa/],
    [
      'holds what is compared',
      'Hội thi chèo thúng, số em một đội của thị xã Sông Cầu hơn các huyện khác bao nhiêu?',
      /10 em[^]*16 em/,
    ],
  ])('%s', async (_, question, held) => {
    const { outcome, text } = await plans.ask(question)
    expect(outcome).toBe('answered')
    expect(text).toMatch(held)
  })

  test('tells no figure of something else', async () => {
    expect((await plans.ask('Mỗi nhà nổi dạy học được cấp bao nhiêu triệu?')).outcome).toBe('nothing-found')
  })
})
