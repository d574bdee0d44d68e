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

  it('reads a day with the words of time around it, and in its own year', async () => {
    expect(
      await timesOf(
        'Tháng 9/2025: Nộp danh sách trước ngày 15/9. Phổ biến Quyết định số 12/QĐ-SGDĐT ngày 05/9/2025. Họp tổ sau ngày 20/9.',
        'Tháng 10/2025: Chép lại sổ ngày 12/10/2024. Thi vẽ ngày 14 tháng 10 năm 2025; gửi bài chậm nhất ngày 05/11.',
        'Tháng 11/2025: Dạy theo Công văn của Sở ngày 03/11/2025; kể chuyện vào ngày 18/11.',
        'Tháng 12/2025: Báo cáo đợt một trước ngày 10/12, đợt hai trước ngày 20/12.',
      ),
    ).toEqual([
      ['Nộp danh sách trước ngày 15/9.', '', '2025-09-14'],
      ['Phổ biến Quyết định số 12/QĐ-SGDĐT ngày 05/9/2025.', '', '2025-09-30'],
      ['Họp tổ sau ngày 20/9.', '', '2025-09-30'],
      ['Chép lại sổ ngày 12/10/2024.', '', '2025-10-31'],
      ['Thi vẽ ngày 14 tháng 10 năm 2025', '', '2025-10-14'],
      ['gửi bài chậm nhất ngày 05/11.', '', '2025-10-31'],
      ['Dạy theo Công văn của Sở ngày 03/11/2025', '', '2025-11-30'],
      ['kể chuyện vào ngày 18/11.', '', '2025-11-18'],
      ['Báo cáo đợt một trước ngày 10/12, đợt hai trước ngày 20/12.', '', 'compound'],
    ])
  })

  it.each([
    [
      ['Tháng 9/2025', 'Tháng 12', 'Tháng 3', 'Tháng 8'],
      ['2025-09-30', '2025-12-31', '2026-03-31', '2026-08-31'],
    ],
    [
      ['Tháng 11/2025', 'Tháng 12', 'Tháng 1'],
      ['2025-11-30', '2025-12-31', '2026-01-31'],
    ],
    [
      ['Tháng 12', 'Tháng 01/2026', 'Tháng 2'],
      ['2025-12-31', '2026-01-31', '2026-02-28'],
    ],
    [
      ['Tháng 6', 'Tháng 7', 'Tháng 8', 'Tháng 9'],
      ['2025-06-30', '2025-07-31', '2025-08-31', '2025-09-30'],
    ],
  ])('%j: the years run on with the months', async (months, days) => {
    const lines = months.map((month) => `${month}: Kiểm kê sách.`)
    const tasks = await tasksOf(['KẾ HOẠCH', 'Năm 2025', '', 'II. CÔNG VIỆC CÁC THÁNG', ...lines].join('\n\n'))
    expect(tasks.map(({ timeline }) => ('dueOn' in timeline ? timeline.dueOn : timeline.kind))).toEqual(days)
  })

  it('runs on in a school year as well, where it begins in summer', async () => {
    expect(
      (
        await timesOf(
          ...['Tháng 6', 'Tháng 7', 'Tháng 8', 'Tháng 9', 'Tháng 5', 'Tháng 6'].map((month) => `${month}: Họp.`),
        )
      ).map(([, , day]) => day),
    ).toEqual(['2025-06-30', '2025-07-31', '2025-08-31', '2025-09-30', '2026-05-31', '2026-06-30'])
  })

  it('begins with three months: fewer are a time in a text', async () => {
    expect(await timesOf('Tháng 9/2025: Mua sách.', 'Tháng 10/2025: Thi vẽ.', 'Hết.')).toEqual([])
  })

  it('ends where something else is said', async () => {
    expect(
      await timesOf('Tháng 9/2025: Mua sách.', 'Tháng 10/2025: Thi vẽ.', 'Sách rất hay.', 'Tháng 11/2025: Kiểm kê.'),
    ).toEqual([])
  })

  it('leaves what labels say of a task to them', async () => {
    const lines = ['Mua sách', 'Thi vẽ', 'Kiểm kê'].map(
      (work, at) => `Tháng ${at + 9}/2025: ${work}. Đơn vị chủ trì: Tổ Toán. Thời gian: tuần 2.`,
    )
    expect((await timesOf(...lines)).map(([, lead]) => lead)).toEqual(['Tổ Toán', 'Tổ Toán', 'Tổ Toán'])
  })

  it('is none in a look back', async () => {
    const lines = ['Tháng 2/2025: Mua sách.', 'Tháng 3/2025: Thi vẽ.', 'Tháng 4/2025: Kiểm kê.']
    expect(await tasksOf(['KẾ HOẠCH', 'Năm 2025', '', 'I. KẾT QUẢ ĐẠT ĐƯỢC', ...lines].join('\n\n'))).toEqual([])
  })
})
