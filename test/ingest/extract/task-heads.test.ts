// Heads of task tables in other words: who helps, when it starts and ends, codes instead of numbers, and "as above" in a list.
import { describe, expect, it } from 'vitest'
import { markdownTable, readPlanText, tasksOf } from '../read-plan-text.ts'

const tasksIn = (...rows: readonly (readonly string[])[]) => tasksOf(`Kế hoạch năm 2026\n\n${markdownTable(...rows)}`)
const WORK = 'Sửa mái nhà để xe cho học sinh'

describe('who helps', () => {
  it.each([
    'Đơn vị cùng làm',
    'Cùng làm',
    'Cùng tham gia',
    'Đơn vị cùng tham gia',
    'Cơ quan tham gia',
    'Đơn vị hỗ trợ',
    'Phối hợp',
    'Bộ phận cùng triển khai',
    'Đơn vị liên quan',
    'Tham gia',
  ])('%s', async (head) => {
    const [task] = await tasksIn(
      ['TT', 'Nội dung công việc', 'Đơn vị chịu trách nhiệm chính', head, 'Thời hạn'],
      ['1', WORK, 'Sở Xây dựng', 'Sở Tài chính; UBND các xã', 'Quý II'],
    )
    expect(task).toMatchObject({ leads: ['Sở Xây dựng'], coordinating: ['Sở Tài chính', 'UBND các xã'] })
  })

  it.each([
    ['Chủ trì', 'Cùng làm', 'Bắt đầu', 'Xong'],
    ['Chính', 'Phối hợp', 'Từ', 'Đến'],
    ['Chịu trách nhiệm chính', 'Cùng tham gia', 'Khởi động', 'Thời điểm xong'],
  ])('below a head that spans both, in two rows: %s, %s, %s, %s', async (leads, helps, starts, ends) => {
    const [task] = await tasksIn(
      ['TT', 'Nội dung công việc', 'Tổ chức thực hiện', '', 'Thời gian', ''],
      ['', '', leads, helps, starts, ends],
      ['1', WORK, 'Sở Xây dựng', 'Sở Tài chính', 'Tháng 2/2026', 'Tháng 5/2026'],
    )
    expect(task).toMatchObject({
      leads: ['Sở Xây dựng'],
      coordinating: ['Sở Tài chính'],
      timeline: { wording: 'bắt đầu Tháng 2/2026; hoàn thành Tháng 5/2026', dueOn: '2026-05-31' },
    })
  })

  it('never those whom it is done for', async () => {
    const [task] = await tasksIn(
      ['TT', 'Nội dung công việc', 'Chủ trì', 'Trường được hỗ trợ', 'Thời hạn'],
      ['1', WORK, 'Sở Xây dựng', 'Trường Tiểu học Sao Mai', 'Quý II'],
    )
    expect(task?.coordinating).toEqual([])
  })
})

describe('when it ends', () => {
  it.each([
    ['Khởi động', 'Thời điểm xong'],
    ['Bắt đầu', 'Xong'],
    ['Thời điểm bắt đầu', 'Thời điểm xong'],
    ['Từ', 'Đến'],
    ['Thời gian từ', 'Thời gian đến'],
    ['Ngày khởi động', 'Hạn chót'],
    ['Tiến độ Khởi động', 'Tiến độ Làm xong'],
  ])('%s, %s', async (start, end) => {
    const [task] = await tasksIn(
      ['TT', 'Nội dung công việc', 'Chủ trì', start, end],
      ['1', WORK, 'Sở Xây dựng', '15/02/2026', '20/5/2026'],
      ['2', 'Lắp bồn rửa tay ở sân trường', 'Sở Y tế', '01/3/2026', '30/6/2026'],
    )
    expect(task?.timeline).toMatchObject({ wording: 'bắt đầu 15/02/2026; hoàn thành 20/5/2026', dueOn: '2026-05-20' })
  })

  it('"Từ" and "Đến" over places are no times', async () => {
    const [task] = await tasksIn(
      ['TT', 'Hoạt động', 'Chủ trì', 'Từ', 'Đến'],
      ['1', 'Đưa đón học sinh bằng thuyền', 'UBND xã', 'Bản Nậm Cáy', 'Trường Tiểu học Sao Mai'],
      ['2', 'Đưa đón học sinh bằng ô tô', 'UBND xã', 'Bản Huổi Lá', 'Trường Tiểu học Sao Mai'],
    )
    expect(task?.timeline.kind).toBe('none')
  })

  it('what is done already is no end', async () => {
    const [task] = await tasksIn(
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Đã làm xong'],
      ['1', WORK, 'Sở Xây dựng', 'Quý II', 'x'],
    )
    expect(task?.timeline.wording).toBe('Quý II')
  })
})

describe('codes in place of numbers', () => {
  it.each(['Mã', 'Mã số', 'Mã nhiệm vụ', 'Mã việc'])('%s', async (head) => {
    const tasks = await tasksIn(
      [head, 'Nội dung công việc', 'Chủ trì', 'Thời hạn'],
      ['A', 'Nhà để xe', '', ''],
      ['A1', WORK, 'Sở Xây dựng', 'Quý II'],
      ['A2', 'Lắp bồn rửa tay ở sân trường', 'Sở Y tế', 'Quý III'],
    )
    expect(tasks.map(({ ordinal, group }) => [ordinal, group?.label, group?.title])).toEqual([
      ['A1', 'A', 'Nhà để xe'],
      ['A2', 'A', 'Nhà để xe'],
    ])
  })
})

describe('"as above" among other names', () => {
  it.each([
    ['-nt-; Đoàn trường', ['Sở Y tế', 'UBND các xã', 'Đoàn trường']],
    ['nt, Công an tỉnh', ['Sở Y tế', 'UBND các xã', 'Công an tỉnh']],
    ['Công an tỉnh; như trên', ['Công an tỉnh', 'Sở Y tế', 'UBND các xã']],
  ])('%s', async (cell, names) => {
    const { tasks } = await readPlanText(
      markdownTable(
        ['TT', 'Nội dung công việc', 'Chủ trì', 'Phối hợp', 'Thời hạn'],
        ['1', WORK, 'Sở Xây dựng', 'Sở Y tế; UBND các xã', 'Quý II'],
        ['2', 'Lắp bồn rửa tay ở sân trường', 'Sở Xây dựng', cell, 'Quý III'],
      ),
    )
    expect(tasks[1]?.task.coordinating).toEqual(names)
    expect(tasks[1]?.passages).toHaveLength(2)
  })

  it.each([
    ['Công an tỉnh; NT', ['Công an tỉnh', 'NT']],
    ['- Công an tỉnh<br>- NT', ['Công an tỉnh', 'NT']],
  ])('%s: capitals are a name', async (cell, names) => {
    const { tasks } = await readPlanText(
      markdownTable(
        ['TT', 'Nội dung công việc', 'Chủ trì', 'Phối hợp', 'Thời hạn'],
        ['1', WORK, 'Sở Xây dựng', 'Sở Y tế', 'Quý II'],
        ['2', 'Lắp bồn rửa tay ở sân trường', 'Sở Xây dựng', cell, 'Quý III'],
      ),
    )
    expect(tasks[1]?.task.coordinating).toEqual(names)
    expect(tasks[1]?.passages).toHaveLength(1)
  })

  it('in what is to be done or handed in, the words are its own', async () => {
    const { tasks } = await readPlanText(
      markdownTable(
        ['TT', 'Nội dung công việc', 'Chủ trì', 'Thời hạn', 'Sản phẩm'],
        ['1', WORK, 'Sở Xây dựng', 'Quý II', 'Biên bản'],
        ['2', 'Phân loại rác trường học, nt, bếp ăn', 'Sở Y tế', 'Quý III', 'Báo cáo; nt'],
      ),
    )
    expect(tasks[1]?.task).toMatchObject({ text: 'Phân loại rác trường học, nt, bếp ăn', product: 'Báo cáo; nt' })
  })
})

describe('when', () => {
  it.each(['Hạn/kỳ', 'Kỳ hạn', 'Mốc thời gian', 'Hạn hoàn thành', 'Hạn/định kỳ'])('%s', async (head) => {
    const [task] = await tasksIn(['Việc cần làm', 'Đầu mối', head], [WORK, 'Sở Xây dựng', 'Mỗi quý 1 lần'])
    expect(task?.timeline.kind).toBe('recurring')
  })

  it('what a budget is for is no time', async () => {
    expect(
      await tasksIn(
        ['TT', 'Nội dung', 'Đơn vị thực hiện', 'Số tiền', 'Nguồn'],
        ['1', WORK, 'Sở Xây dựng', '120', 'Chi thường xuyên'],
        ['2', 'Mua trống cho đội', 'Sở Nội vụ', '80', 'Chi thường xuyên'],
      ).then((tasks) => tasks.map(({ timeline }) => timeline.kind)),
    ).toEqual(['none', 'none'])
  })
})

it('a column of schools and one of where they are make no list of a table with times', async () => {
  const [task] = await tasksIn(
    ['TT', 'Tên trường', 'Địa chỉ', 'Nội dung công việc', 'Chủ trì', 'Thời gian hoàn thành'],
    ['1', 'Trường Trống', 'Bến Nứa', WORK, 'Sở Xây dựng', 'Tháng 5/2026'],
  )
  expect(task).toMatchObject({ text: WORK, leads: ['Sở Xây dựng'] })
})

it('people with a time by which each has to do something are tasks', async () => {
  const [task] = await tasksIn(
    ['TT', 'Họ và tên', 'Nhiệm vụ', 'Thời gian hoàn thành'],
    ['1', 'Ông Tám', WORK, 'Tháng 5/2026'],
  )
  expect(task).toMatchObject({ text: WORK, timeline: { kind: 'by-month' } })
})
