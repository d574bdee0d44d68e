// Tables of classes, schools and works: rows by what their cells say, the column that is asked for first; no sum that nobody printed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
XÃ NẬM CẮN
Số: 14/KH-UBND

KẾ HOẠCH
Mở lớp học chữ buổi tối năm 2026

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Phát đèn và vở cho người học | Hội Phụ nữ xã | Tháng 3/2026 |

## PHỤ LỤC: DANH SÁCH LỚP HỌC CHỮ BUỔI TỐI

| TT | Bản | Giai đoạn | Số học viên | Địa điểm học | Khai giảng |
|---|---|---|---|---|---|
| 1 | Bản Tiền Tiêu | 1 | 24 | Nhà văn hóa bản | 05/3/2026 |
| 2 | Bản Trường Sơn | 2 | 19 | Điểm trường mầm non | 07/9/2026 |
| 3 | Bản Huồi Pốc | 2 | 27 | Nhà trưởng bản | 07/9/2026 |
| 4 | Bản Nọong Dẻ | 1 | 22 | Trạm kiểm lâm cũ | 09/3/2026 |
| | Tổng cộng | | 92 | | |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'lop-dem.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

const VILLAGES = ['Tiền Tiêu', 'Trường Sơn', 'Huồi Pốc', 'Nọong Dẻ']
const told = async (question: string) => {
  const { text } = await plans.ask(question)
  return VILLAGES.filter((village) => text.includes(village))
}

describe('rows', () => {
  test.each([
    ['Những bản nào mở lớp học chữ giai đoạn 2?', ['Trường Sơn', 'Huồi Pốc']],
    ['ban nao mo lop giai doan 1', ['Tiền Tiêu', 'Nọong Dẻ']],
    ['Những bản nào có lớp học chữ buổi tối?', VILLAGES],
  ])('%s', async (question, villages) => {
    expect(await told(question)).toEqual(villages)
  })
})

describe('a cell', () => {
  test.each([
    ['Lớp học chữ bản Huồi Pốc học ở đâu?', 'Địa điểm học: Nhà trưởng bản'],
    ['lop o ban noong de may hoc vien', 'Số học viên: 22'],
    ['Bản Tiền Tiêu khai giảng lớp học chữ ngày nào?', 'Khai giảng: 05/3/2026'],
  ])('%s', async (question, cell) => {
    const { text, citations } = await plans.ask(question)
    expect(text.split('\n')[0]).toContain(cell)
    expect(citations).toHaveLength(1)
  })
})

describe('nothing made up', () => {
  test('no sum that nobody printed', async () => {
    const { text } = await plans.ask('Lớp học chữ giai đoạn 2 có bao nhiêu học viên?')
    expect(text).not.toMatch(/46|Có 2 dòng/)
  })

  test('for what the table does not tell', async () => {
    const { outcome } = await plans.ask('Những bản nào có trạm phát sóng và chợ phiên?')
    expect(outcome).toBe('nothing-found')
  })
})
