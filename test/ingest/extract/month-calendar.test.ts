// Work by months in prose: what each month brings is a task of it, with its own day where one is named.
import { describe, expect, it } from 'vitest'
import { tasksOf } from '../read-plan-text.ts'

const timesOf = async (...lines: readonly string[]) =>
  (await tasksOf(['KẾ HOẠCH', 'Năm học 2025 - 2026', '', 'II. CÔNG VIỆC CÁC THÁNG', ...lines].join('\n\n'))).map(
    ({ text, leads, timeline }) => [text, leads.join(), 'dueOn' in timeline ? timeline.dueOn : timeline.kind],
  )

describe('a calendar of months', () => {
  it('gives each sentence its month, or the day that it names', async () => {
    expect(
      await timesOf(
        'Tháng 9/2025: Khai giảng ngày 05 tháng 9. Mua sách; dán nhãn sách.',
        'Tháng 10/2025: Thi vẽ từ ngày 13 đến ngày 24 tháng 10. Tổ Toán chủ trì ôn tập.',
        'Tháng 01/2026: Trồng cây chào mừng ngày Thư viện 15/01. Ôn tập từ ngày 20 tháng 01.',
      ),
    ).toEqual([
      ['Khai giảng ngày 05 tháng 9.', '', '2025-09-05'],
      ['Mua sách', '', '2025-09-30'],
      ['dán nhãn sách.', '', '2025-09-30'],
      ['Thi vẽ từ ngày 13 đến ngày 24 tháng 10.', '', '2025-10-24'],
      ['Tổ Toán chủ trì ôn tập.', 'Tổ Toán', '2025-10-31'],
      ['Trồng cây chào mừng ngày Thư viện 15/01.', '', '2026-01-31'],
      ['Ôn tập từ ngày 20 tháng 01.', '', '2026-01-31'],
    ])
  })

  it('takes the year of a month from the school year, and points below a month as its work', async () => {
    expect(await timesOf('Tháng 9:', '- Mua sách.', 'Tháng 12:', '- Kiểm kê.', 'Tháng 3: Thi vẽ.')).toEqual([
      ['Mua sách.', '', '2025-09-30'],
      ['Kiểm kê.', '', '2025-12-31'],
      ['Thi vẽ.', '', '2026-03-31'],
    ])
  })

  it('begins with three months: fewer are a time in a text', async () => {
    expect(await timesOf('Tháng 9/2025: Mua sách.', 'Tháng 10/2025: Thi vẽ.', 'Hết.')).toEqual([])
  })

  it('is none in a look back', async () => {
    const lines = ['Tháng 2/2025: Mua sách.', 'Tháng 3/2025: Thi vẽ.', 'Tháng 4/2025: Kiểm kê.']
    expect(await tasksOf(['KẾ HOẠCH', 'Năm 2025', '', 'I. KẾT QUẢ ĐẠT ĐƯỢC', ...lines].join('\n\n'))).toEqual([])
  })
})
