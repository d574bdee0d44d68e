// The column orders of annexes, as Markdown tables (guide: tables).
import { describe, expect, it } from 'vitest'
import { markdownTable, readPlanText, tasksOf } from '../read-plan-text.ts'

const short = (task: Awaited<ReturnType<typeof tasksOf>>[number]) => [
  task.ordinal,
  task.text,
  task.leads,
  task.coordinating,
  task.timeline.wording,
  task.product,
]

describe('the column orders of annexes (guide: tables)', () => {
  const full = ['1', 'Xây bể bơi', ['Sở Xây dựng'], ['Sở Tài chính'], 'Quý I/2025', 'Báo cáo']
  it.each([
    [
      'a',
      ['TT', 'Nội dung, nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện', 'Sản phẩm', 'Ghi chú'],
      'otlctpn',
    ],
    ['b', ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành', 'Sản phẩm'], 'otlctp'],
    ['c', ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Đơn vị chủ trì', 'Phối hợp', 'Thời hạn'], 'otplct'],
    ['d', ['TT', 'Đơn vị chủ trì', 'Nhiệm vụ', 'Đơn vị phối hợp', 'Tiến độ', 'Dự kiến kết quả'], 'oltctp'],
    ['kinh phí', ['Số TT', 'Hoạt động', 'Kinh phí', 'Đầu mối', 'Phối hợp', 'Lộ trình', 'Kết quả'], 'otklctp'],
    ['bare agencies', ['TT', 'Công việc', 'Đơn vị', 'Phối hợp thực hiện', 'Thời điểm', 'Sản phẩm đầu ra'], 'otlctp'],
  ])('(%s)', async (_, header, order) => {
    const cells: Record<string, string> = {
      o: '1',
      l: 'Sở Xây dựng',
      c: 'Sở Tài chính',
      p: 'Báo cáo',
      n: '',
      k: '5 tỷ',
    }
    let texts = 0
    // The first t is the task, the second the time.
    const row = Array.from(order, (role) => (role === 't' ? ['Xây bể bơi', 'Quý I/2025'][texts++]! : cells[role]!))
    expect((await tasksOf(markdownTable(header, row))).map(short)).toEqual([full])
  })

  it('a column of months, merged over its rows', async () => {
    const header = ['Tháng', 'Nội dung công việc', 'Người thực hiện']
    const rows = markdownTable(header, ['9/2024', 'Kiểm kê sách', 'Tổ 2'], ['10/2024', 'Thi kể chuyện', 'Liên đội'])
    expect((await tasksOf(rows)).map(({ timeline }) => timeline.kind)).toEqual(['by-month', 'by-month'])
  })

  it('(e) leads first, no ordinal, the rhythm of reporting last', async () => {
    const text = markdownTable(
      ['Chủ trì', 'Phối hợp', 'Nội dung', 'Thời hạn', 'Báo cáo'],
      ['Sở Y tế', 'UBND các xã', 'Khám sức khỏe', '30/11/2025', 'Hằng quý'],
    )
    expect((await tasksOf(text)).map(short)).toEqual([
      [undefined, 'Khám sức khỏe', ['Sở Y tế'], ['UBND các xã'], '30/11/2025', undefined],
    ])
  })

  it.each(['Báo cáo', 'Chế độ báo cáo', 'Báo cáo định kỳ'])(
    '"%s" is the rhythm of reporting, no product and no time',
    async (head) => {
      const text = markdownTable(
        ['TT', 'Nhiệm vụ', 'Chủ trì', head, 'Thời hạn', 'Sản phẩm'],
        ['1', 'Khám sức khỏe', 'Sở Y tế', 'Hằng quý', '30/11/2025', 'Danh sách'],
      )
      expect((await tasksOf(text)).map(short)).toEqual([
        ['1', 'Khám sức khỏe', ['Sở Y tế'], [], '30/11/2025', 'Danh sách'],
      ])
    },
  )

  it('"Báo cáo, văn bản trình" is what comes out of a task', async () => {
    const text = markdownTable(
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Báo cáo, văn bản trình'],
      ['1', 'Khám sức khỏe', 'Sở Y tế', 'Tờ trình'],
    )
    expect((await tasksOf(text)).map((task) => task.product)).toEqual(['Tờ trình'])
  })

  it('(f) a goal grid with one column a year is targets, not tasks', async () => {
    const text = markdownTable(
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Hiện trạng 2024', 'Năm 2025', 'Năm 2026', 'Cơ quan theo dõi, phụ trách'],
      ['1', 'Trường có thư viện', '%', '80', '85,5', '≥ 90', 'Sở Nội vụ'],
      ['2', 'Lớp có ti vi', '%', '60', '70 %', '-', 'Sở Nội vụ'],
    )
    const { tasks, targets } = await readPlanText(text)
    expect(tasks).toEqual([])
    expect(
      targets.map(({ target }) => target.values.map(({ kind, printed, number }) => [kind, printed, number])),
    ).toEqual([
      [
        ['result', '80', 80],
        ['target', '85,5', 85.5],
        ['target', '≥ 90', 90],
      ],
      [
        ['result', '60', 60],
        ['target', '70', 70],
      ],
    ])
  })

  it('(g) three columns and no ordinal', async () => {
    const text = markdownTable(
      ['Nội dung công việc', 'Đơn vị thực hiện', 'Thời gian'],
      ['Sửa bàn ghế', 'Phòng Tài chính', 'tháng 8/2025'],
    )
    expect((await tasksOf(text)).map(short)).toEqual([
      [undefined, 'Sửa bàn ghế', ['Phòng Tài chính'], [], 'tháng 8/2025', undefined],
    ])
  })

  it('reads one column for both roles', async () => {
    const text = markdownTable(
      ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì, phối hợp', 'Thời gian'],
      ['1', 'Mua sách', 'Chủ trì: Sở Tài chính; phối hợp: Sở Nội vụ, Sở Y tế', '2025'],
    )
    expect((await tasksOf(text)).map(short)).toEqual([
      ['1', 'Mua sách', ['Sở Tài chính'], ['Sở Nội vụ', 'Sở Y tế'], '2025', undefined],
    ])
  })

  it('joins a header of two rows and skips the row that numbers the columns', async () => {
    const text = markdownTable(
      ['TT', 'Nội dung', 'Tổ chức thực hiện', '', 'Thời hạn'],
      ['', '', 'Chủ trì', 'Phối hợp', ''],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      ['1', 'Mua sách', 'Sở Tài chính', 'Sở Nội vụ', '2025'],
    )
    expect((await tasksOf(text)).map(short)).toEqual([
      ['1', 'Mua sách', ['Sở Tài chính'], ['Sở Nội vụ'], '2025', undefined],
    ])
  })
})
