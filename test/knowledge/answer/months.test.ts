// The work of a month: one or several, of one agency, of the year that is meant, by its name or by a day in it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH NINH THUẬN
Số: 55/KH-UBND

KẾ HOẠCH
Dựng thư viện thân thiện năm 2026

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Kiểm kê sách ở các trường | Sở Giáo dục và Đào tạo | Từ tháng 3 đến tháng 5 |
| 2 | Sắm kệ gỗ và bàn thấp | Sở Tài chính | Trước tháng 9 |
| 3 | Tập huấn người giữ sách | Sở Nội vụ | Tháng 9 |
| 4 | Khai trương phòng đọc | Sở Giáo dục và Đào tạo | 20/10/2026 |
| 5 | Đổi sách giữa các đảo | Sở Giáo dục và Đào tạo | Hằng năm |
| 6 | Báo cáo việc đọc sách | Sở Nội vụ | Năm 2026 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'thu-vien.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

const TASKS = ['Kiểm kê', 'Sắm kệ', 'Tập huấn', 'Khai trương', 'Đổi sách', 'Báo cáo']
const told = async (question: string) => {
  const { text } = await plans.ask(question)
  return TASKS.filter((task) => text.includes(task))
}

describe('has', () => {
  test.each([
    ['Tháng 4 có những việc gì?', ['Kiểm kê']],
    ['Tháng 9 phải làm những việc gì?', ['Tập huấn']],
    ['Tháng 8 có những việc gì?', ['Sắm kệ']],
    ['Tháng 10 có việc gì?', ['Khai trương']],
    ['Tháng 9 và tháng 10 có những việc gì?', ['Tập huấn', 'Khai trương']],
    ['Từ tháng 8 đến tháng 10 có những việc gì?', ['Sắm kệ', 'Tập huấn', 'Khai trương']],
    ['Tháng 9/2026 có những việc gì?', ['Tập huấn']],
    ['Việc nào phải xong trước tháng 9/2026?', ['Kiểm kê', 'Sắm kệ']],
    ['Tháng 9 Sở Nội vụ làm gì?', ['Tập huấn']],
    ['Việc nào đến hạn trong quý II và quý III?', ['Kiểm kê', 'Sắm kệ', 'Tập huấn']],
    ['Việc nào phải xong sau tháng 6 và trước tháng 10?', ['Sắm kệ', 'Tập huấn']],
    ['Sở Giáo dục và Đào tạo phải xong việc nào trong quý IV?', ['Khai trương']],
  ])('%s', async (question, tasks) => {
    expect(await told(question)).toEqual(tasks)
  })
})

describe('has nothing', () => {
  test.each([
    ['Tháng 7 có những việc gì?', 'Không có nhiệm vụ nào ghi tháng 7.'],
    ['Tháng 12 có những việc gì?', 'Không có nhiệm vụ nào ghi tháng 12.'],
    ['Tháng 9/2031 có những việc gì?', 'Không có nhiệm vụ nào ghi tháng 9/2031.'],
    ['Tháng 4 Sở Nội vụ có những việc gì?', 'Không có nhiệm vụ nào của Sở Nội vụ ghi tháng 4.'],
    ['Sở Nội vụ phải xong việc nào trong quý II?', 'Không có nhiệm vụ nào của Sở Nội vụ đến hạn trong quý II/2026.'],
    [
      'Việc nào phải xong trước ngày 31/02/2026?',
      'Chưa rõ khoảng thời gian "trước ngày 31/2/2026": anh/chị hỏi lại kèm ngày, tháng, năm.',
    ],
    ['Tháng 9 Sở Y tế có những việc gì?', 'Các kế hoạch không giao việc nào cho “sở y tế”, kể cả phối hợp.'],
  ])('%s', async (question, reason) => {
    const { outcome, text } = await plans.ask(question)
    expect(outcome).toBe('nothing-found')
    expect(text).toContain(reason)
  })
})
