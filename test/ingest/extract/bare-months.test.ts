// Tables of work whose column of months holds mere numbers.
import { describe, expect, it } from 'vitest'
import { markdownTable, readPlanText } from '../read-plan-text.ts'

/** The time of each row, of a plan for the school year 2025-2026. */
const timesOf = (head: string, ...months: readonly string[]) => timesIn('năm học 2025-2026', head, ...months)

async function timesIn(period: string, head: string, ...months: readonly string[]) {
  const table = markdownTable(
    [head, 'Việc phải làm', 'Người phụ trách'],
    ...months.map((month) => [month, `Tập hát lần ${month}`, 'Tổ trưởng']),
  )
  const { tasks, warnings } = await readPlanText(`KẾ HOẠCH\nDạy hát ${period}\n\n${table}\n`)
  return {
    times: tasks.map(({ task: { timeline } }) => [timeline.wording, 'dueOn' in timeline ? timeline.dueOn : undefined]),
    warnings: warnings.filter(({ message }) => message.includes('thời gian')).length,
  }
}

/** The months that rows of a plan for years are due in. */
const dueOf = async (...months: readonly string[]) =>
  (await timesIn('giai đoạn 2024-2027', 'Tháng', ...months)).times.map(([, dueOn]) => dueOn?.slice(0, 7))

describe('numbers of months', () => {
  it('are months of the school year, in their order', async () => {
    expect(await timesOf('Tháng', '8', '09', '12', '3', '4 - 5')).toEqual({
      times: [
        ['tháng 8', '2025-08-31'],
        ['tháng 09', '2025-09-30'],
        ['tháng 12', '2025-12-31'],
        ['tháng 3', '2026-03-31'],
        ['tháng 4 - 5', '2026-05-31'],
      ],
      warnings: 0,
    })
  })

  it('lie each in its own year, in whatever order', async () => {
    const { times } = await timesOf('Tháng', '9', '5', '10', '3')
    expect(times.map(([, dueOn]) => dueOn)).toEqual(['2025-09-30', '2026-05-31', '2025-10-31', '2026-03-31'])
  })

  it('run on into the next year where they are a calendar of a plan for years', async () => {
    expect(await dueOf('8', '9', '10', '12', '1', '3')).toEqual([
      '2024-08',
      '2024-09',
      '2024-10',
      '2024-12',
      '2025-01',
      '2025-03',
    ])
    expect(new Set((await dueOf('3', '9', '4', '10', '5', '11')).map((month) => month?.slice(0, 4)))).toEqual(
      new Set(['2024']),
    )
    expect(await dueOf('3', '9', '4', '10')).toEqual(['2024-03', '2024-09', '2024-04', '2024-10'])
  })

  it('are as printed where the column says times in other ways, too', async () => {
    const { times } = await timesOf('Tháng', 'Tháng 9/2025', '10/2025')
    expect(times.map(([wording]) => wording)).toEqual(['Tháng 9/2025', '10/2025'])
  })

  it('are none below another head', async () => {
    expect((await timesOf('Thời gian', '8', '9')).times.map(([wording]) => wording)).toEqual(['8', '9'])
  })
})
