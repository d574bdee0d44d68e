// Columns that say when something begins and when it is done, and heads that only look like them.
import { describe, expect, it } from 'vitest'
import { markdownTable, readPlanText, tasksOf } from '../read-plan-text.ts'
import { AS_READ, rowsOf, WORK } from './work-rows.ts'

describe('a start and an end in columns of their own', () => {
  it.each([
    ['Bắt đầu', 'Hoàn thành'],
    ['Thời gian bắt đầu', 'Thời gian kết thúc'],
    ['Ngày bắt đầu', 'Kết thúc'],
    ['Từ ngày', 'Đến ngày'],
  ])('%s, %s: due when it ends', async (start, end) => {
    const [task] = await tasksOf(
      `Kế hoạch năm 2026\n\n${markdownTable(
        ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', start, end],
        ['1', 'Sửa mái nhà để xe', 'Sở Xây dựng', '15/02/2026', '20/5/2026'],
      )}`,
    )
    expect(task?.timeline).toMatchObject({
      wording: 'bắt đầu 15/02/2026; hoàn thành 20/5/2026',
      kind: 'span',
      dueOn: '2026-05-20',
    })
  })

  it.each([
    ['11/2025', 'Trước 28/02/2026', { kind: 'by-date', dueOn: '2026-02-27' }],
    ['Năm 2026', 'Thường xuyên', { kind: 'standing' }],
    ['Tháng 4/2027', '', { kind: 'unreadable' }],
  ])('%s, %s: the end decides', async (start, end, read) => {
    const [task] = await tasksOf(
      `Kế hoạch năm 2026\n\n${markdownTable(
        ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Bắt đầu', 'Hoàn thành'],
        ['1', 'Sửa mái nhà để xe', 'Sở Xây dựng', start, end],
        ['2', 'Lắp bồn rửa tay', 'Sở Y tế', 'Quý I', 'Quý II'],
      )}`,
    )
    expect(task?.timeline).toMatchObject(read)
  })

  it('keep an end without a start, and a start alone is the time', async () => {
    expect(
      await rowsOf(
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Bắt đầu', 'Hoàn thành'],
        ['1', 'Sửa mái nhà để xe', 'Sở Xây dựng', '', 'Tháng 5'],
        ['2', 'Lắp bồn rửa tay', 'Sở Y tế', 'Quý II', 'Quý II'],
      ),
    ).toEqual([
      ['Sửa mái nhà để xe', 'Sở Xây dựng', 'Tháng 5'],
      ['Lắp bồn rửa tay', 'Sở Y tế', 'Quý II'],
    ])
    expect(
      await rowsOf(
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian bắt đầu'],
        ['1', 'Sửa mái nhà để xe', 'Sở Xây dựng', 'Tháng 5'],
      ),
    ).toEqual([['Sửa mái nhà để xe', 'Sở Xây dựng', 'Tháng 5']])
  })
})

describe('a head that speaks of a beginning or an end', () => {
  it.each([
    ['Bắt đầu năm học 2025-2026', 'Kết thúc năm học 2025-2026'],
    ['Số đầu năm học', 'Kết thúc học kỳ I năm 2025'],
    ['Năm 2025', 'Tiến độ đến năm 2026'],
    ['Thời điểm 31/12/2025', 'Năm 2026'],
    ['Bắt đầu', 'Kết thúc'],
  ])('%s, %s: over values it heads no time', async (first, second) => {
    const { tasks } = await readPlanText(
      `Kế hoạch năm 2026\n\n${markdownTable(
        ['TT', 'Chỉ tiêu', 'Đơn vị tính', first, second],
        ['1', 'Phòng học có quạt', '%', '80', '85,5'],
        ['2', 'Trường có vườn rau', 'Trường', '12', '15'],
      )}`,
    )
    expect(tasks).toEqual([])
  })

  it('still gives the values of a school year at its end', async () => {
    const { targets } = await readPlanText(
      `Kế hoạch năm học 2025-2026\n\n${markdownTable(
        ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Kết quả đến thời điểm cuối năm học 2024-2025', 'Kết thúc năm học 2025-2026'],
        ['1', 'Phòng học có quạt', '%', '80', '85,5'],
        ['2', 'Trường có vườn rau', 'Trường', '12', '15'],
      )}`,
    )
    expect(targets.map(({ target }) => target.values.map(({ printed, kind }) => [printed, kind]))).toEqual([
      [
        ['80', 'result'],
        ['85,5', 'target'],
      ],
      [
        ['12', 'result'],
        ['15', 'target'],
      ],
    ])
  })

  it.each(['Kết thúc trong năm học 2025-2026', 'Dự kiến tiến độ năm 2026', 'Bắt đầu làm từ'])(
    '%s: over times it heads one',
    async (head) => {
      expect(await rowsOf(['TT', 'Nhiệm vụ', 'Chủ trì', head], ...WORK)).toEqual(AS_READ)
    },
  )

  it('and the cells tell a start from an end', async () => {
    const [task] = await tasksOf(
      `Kế hoạch năm 2026\n\n${markdownTable(
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Bắt đầu làm từ', 'Kết thúc việc này'],
        ['1', 'Sửa mái nhà để xe', 'Sở Xây dựng', '15/02/2026', '20/5/2026'],
        ['2', 'Lắp bồn rửa tay', 'Sở Y tế', '16/02/2026', '21/5/2026'],
      )}`,
    )
    expect(task?.timeline).toMatchObject({ wording: 'bắt đầu 15/02/2026; hoàn thành 20/5/2026', kind: 'span' })
  })
})
