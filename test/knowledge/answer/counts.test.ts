// How many there are in all, and how many reach something: counts that a question keeps apart; and contractions of phones.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
XÃ VĨNH HẢI
Số: 12/KH-UBND

KẾ HOẠCH
Xây dựng trường học xanh năm 2026

Hiện toàn xã quản lý 14 trường học với 3.120 học sinh, trong đó 6 trường ở ven biển.

| TT | Chỉ tiêu | Đơn vị | Năm 2026 | Năm 2027 |
|---|---|---|---|---|
| 1 | Số trường học được công nhận trường học xanh | trường | 5 | 9 |
| 2 | Tỷ lệ lớp có góc cây xanh | % | 60 | 85 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'xanh.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

describe('a count', () => {
  test.each(['Xã có tất cả bao nhiêu trường học?', 'tong cong may truong hoc'])(
    'of all is no count of those that reach something: %s',
    async (question) => {
      const { text } = await plans.ask(question)
      expect(text).toContain('14 trường')
      expect(text).not.toContain('công nhận')
    },
  )

  test.each(['Bao nhiêu trường học được công nhận xanh năm 2027?', 'nam 2027 may trg hoc dc cong nhan xanh'])(
    'of those that reach something is the indicator: %s',
    async (question) => {
      const { text } = await plans.ask(question)
      expect(text).toContain('9 trường')
      expect(text).not.toContain('14 trường')
    },
  )
})
