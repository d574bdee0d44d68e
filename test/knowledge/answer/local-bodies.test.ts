// Who carries a plan out on the ground: the committees that it charges with all of itself, of one plan or of two years side by side.
import { describe, expect, test } from 'vitest'
import { readPlanMention } from '../../../knowledge/answer/question/plan-mention.ts'
import { questionKeys, understand } from '../../../knowledge/answer/question/understand.ts'
import { memorySnapshot } from '../../support/memory-snapshot.ts'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const planOf = (number: number, from: number, committees: string) => `ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ

Số: ${number}/KH-UBND

Quảng Trị, ngày 28 tháng 8 năm ${from}

KẾ HOẠCH

Nhiệm vụ năm học ${from} - ${from + 1}

I. NHIỆM VỤ

1. Trồng cây ngập mặn quanh trường ven biển.

II. TỔ CHỨC THỰC HIỆN

1. Sở Giáo dục và Đào tạo chủ trì trồng cây ngập mặn, báo cáo Ủy ban nhân dân tỉnh.

2. Ủy ban nhân dân ${committees} căn cứ Kế hoạch này tổ chức triển khai ở địa phương mình.

3. Ủy ban nhân dân ${committees} bố trí đất ươm cây.
`

const OF_A_TOWN = `ĐẢNG BỘ TỈNH QUẢNG TRỊ
BAN THƯỜNG VỤ THỊ ỦY

Số: 18-KH/TU

Quảng Trị, ngày 3 tháng 9 năm 2025

KẾ HOẠCH

Triển khai trồng cây ngập mặn của Ban Thường vụ Thị ủy

1. Ủy ban nhân dân các phường căn cứ Kế hoạch này tổ chức trồng cây.
`

const { ask } = plansUnderQuestion({
  'nam-truoc.md': planOf(611, 2024, 'các huyện, thị xã'),
  'nam-nay.md': planOf(722, 2025, 'các xã, phường'),
  'thi-uy.md': OF_A_TOWN,
  'hai-cap.md': planOf(533, 2022, 'các huyện, thị xã').concat(
    '\n4. Ủy ban nhân dân các xã, thị trấn căn cứ Kế hoạch này tổ chức ươm cây.\n',
  ),
})

describe('who carries a plan out', () => {
  test.each([
    ['KH 611 ở địa phương thì UBND cấp nào tổ chức thực hiện?', 'các huyện, thị xã', 'các xã, phường'],
    ['sau khi bỏ cấp huyện thì UBND cấp nào triển khai kế hoạch 722 tại địa bàn', 'các xã, phường', 'các huyện'],
    ['o cap xa thi ai trien khai ke hoach 533', 'các xã, thị trấn', 'các huyện'],
    ['o cap huyen thi ai trien khai ke hoach 611', 'các huyện, thị xã', 'các xã, phường'],
    ['Cấp nào căn cứ kế hoạch năm học 2025-2026 để triển khai ở địa phương?', 'các xã, phường', 'các huyện'],
  ])('%s', async (question, told, other) => {
    const reply = await ask(question)
    expect(reply.outcome).toBe('answered')
    expect(reply.text).toContain(told)
    expect(reply.text).toContain('căn cứ Kế hoạch này')
    expect(reply.text).not.toContain(other)
  })

  test.each([
    'UBND cấp nào triển khai kế hoạch 999 năm học 2025-2026 ở địa phương?',
    'UBND cấp nào triển khai kế hoạch 722 năm học 2024-2025 ở địa phương?',
    'UBND cấp nào giao nhiệm vụ thực hiện kế hoạch 722?',
    'Ở cấp phường ai triển khai kế hoạch 611?',
  ])('is not told by whom the plan charges: %s', async (question) => {
    expect((await ask(question)).text).not.toMatch(/^Thực hiện: [^\n]*\n[^\n]*căn cứ Kế hoạch này/)
  })

  test('of two years is told for each', async () => {
    const { outcome, text } = await ask(
      'UBND cấp nào triển khai kế hoạch năm học 2024-2025 ở địa phương, sang 2025-2026 thì đổi thành cấp nào?',
    )
    expect(outcome).toBe('answered')
    expect(text).toContain('Ủy ban nhân dân các huyện, thị xã')
    expect(text).toContain('Ủy ban nhân dân các xã, phường')
  })

  test.each([
    // One thing in the plan, and no plan.
    ['UBND cấp nào tổ chức bố trí đất ươm cây theo kế hoạch 722?', 'bố trí đất ươm cây'],
    ['Ai chủ trì trồng cây ngập mặn theo kế hoạch 722?', 'Sở Giáo dục và Đào tạo'],
  ])('%s', async (question, told) => {
    const reply = await ask(question)
    expect(reply.outcome).toBe('answered')
    expect(reply.text).toContain(told)
    expect(reply.text).not.toContain('căn cứ Kế hoạch này')
  })
})

test.each([
  ['KH 611 ở địa phương thì UBND cấp nào thực hiện?', [1]],
  ['kế hoạch của Thị ủy giao cho đơn vị nào?', [2]],
])('"thì UBND" names no Thị ủy: %s', (question, named) => {
  const snapshot = memorySnapshot(
    { head: { number: '611/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh Quảng Trị' } },
    { head: { number: '18-KH/TU', issuer: 'Ban Thường vụ Thị ủy' } },
  )
  const query = understand(question, questionKeys(question, snapshot), snapshot)
  expect([...readPlanMention(query, snapshot).named]).toEqual(named)
})
