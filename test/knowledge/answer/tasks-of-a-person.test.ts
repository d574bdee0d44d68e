// What one person of a plan's table answers for: nobody with a longer name, narrowed by the office and the time that are asked for besides.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `UBND TỈNH KIÊN GIANG
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 57/KH-SGDĐT
Kiên Giang, ngày 8 tháng 1 năm 2026

KẾ HOẠCH
Dạy đan cỏ bàng năm 2026

| TT | Nội dung công việc | Người theo dõi | Địa điểm | Chủ trì | Phối hợp | Thời gian |
|---|---|---|---|---|---|---|
| 1 | Cắt cỏ bàng đầu mùa | Đ/c Huỳnh Thị Sậy, Phó Giám đốc | Phú Mỹ | Phòng Nguyên liệu | Phòng Mỹ thuật | Tháng 3/2026 |
| 2 | Chấm giỏ đan đẹp | Đ/c Huỳnh Thị Sậy, Phó Giám đốc | Giang Thành | Phòng Mỹ thuật | Phòng Nguyên liệu | Tháng 5/2026 |
| 3 | Gửi giỏ đi triển lãm | Danh Ươl | Giang Thành | Phòng Mỹ thuật | Phòng Nguyên liệu | Thường xuyên |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'a.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

const TASKS = ['Cắt cỏ bàng', 'Chấm giỏ', 'Gửi giỏ']
const told = async (question: string) => {
  const { outcome, text } = await plans.ask(question)
  return outcome === 'answered' ? TASKS.filter((task) => text.includes(task)) : outcome
}

describe('who is named', () => {
  test.each([
    ['with an office', 'Phó Giám đốc Huỳnh Thị Sậy theo dõi những việc gì?', ['Cắt cỏ bàng', 'Chấm giỏ']],
    ['last', 'Những việc nào giao cho đồng chí Huỳnh Thị Sậy?', ['Cắt cỏ bàng', 'Chấm giỏ']],
    ['without an address in the cell', 'Danh Ươl theo dõi những việc gì?', ['Gửi giỏ']],
    ['beside another', 'Danh Ươl và Huỳnh Thị Sậy theo dõi những việc gì?', TASKS],
    ['in the year of the plan', 'Năm 2026 Danh Ươl theo dõi những việc gì?', ['Gửi giỏ']],
  ])('%s: %s', async (_, question, expected) => {
    expect(await told(question)).toEqual(expected)
  })

  test.each([
    'Huỳnh Thị Sậy Anh theo dõi những việc gì?',
    'huynh thi say lan theo doi nhung viec gi',
    'Huỳnh Thị Sậy không theo dõi những việc nào?',
  ])('another person, or the others, are not answered for by it: %s', async (question) => {
    expect(await told(question)).toBe('nothing-found')
  })

  test('is no place of such a name under another head', async () => {
    expect((await plans.ask('Giang Thành có những việc gì?')).text).not.toContain('nhiệm vụ ghi Địa điểm')
  })
})

describe('what is asked besides narrows', () => {
  test.each([
    ['an office', 'Huỳnh Thị Sậy theo dõi những việc nào do Phòng Mỹ thuật chủ trì?', ['Chấm giỏ']],
    ['a month', 'Huỳnh Thị Sậy theo dõi việc nào trong tháng 3/2026?', ['Cắt cỏ bàng']],
    ['a quarter', 'Huỳnh Thị Sậy theo dõi việc nào đến hạn trong quý II/2026?', ['Chấm giỏ']],
    ['a month without any', 'Huỳnh Thị Sậy theo dõi việc nào trong tháng 11/2026?', 'nothing-found'],
    [
      'not the person’s own office',
      'Trưởng phòng Phòng Mỹ thuật Huỳnh Thị Sậy theo dõi những việc gì?',
      ['Cắt cỏ bàng', 'Chấm giỏ'],
    ],
  ])('%s: %s', async (_, question, expected) => {
    expect(await told(question)).toEqual(expected)
  })
})
