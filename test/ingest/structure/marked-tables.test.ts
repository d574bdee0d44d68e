// Tables that the format marks, as annexes print them: column orders, page fragments, merged and copied cells.
import { describe, expect, it } from 'vitest'
import { documentOf, markdownTable, readPlanText, structureOf, tasksOf } from '../read-plan-text.ts'

const HEADER = ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện']
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

  it('(e) leads first and no ordinal', async () => {
    const text = markdownTable(
      ['Chủ trì', 'Phối hợp', 'Nội dung', 'Thời hạn', 'Báo cáo'],
      ['Sở Y tế', 'UBND các xã', 'Khám sức khỏe', '30/11/2025', 'Văn bản'],
    )
    expect((await tasksOf(text)).map(short)).toEqual([
      [undefined, 'Khám sức khỏe', ['Sở Y tế'], ['UBND các xã'], '30/11/2025', 'Văn bản'],
    ])
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

describe('rows', () => {
  const rowsOf = async (...rows: readonly (readonly string[])[]) =>
    (await tasksOf(markdownTable(HEADER, ...rows))).map(short)

  it.each(['1', '1.', '01', '1)', '1.1', '12'])('takes "%s" for an ordinal', async (ordinal) => {
    const [task] = await rowsOf([ordinal, 'Mua sách', 'Sở Tài chính', '', '2025'])
    expect(task?.[0]).toBe(ordinal.replace(/[.)]$/, ''))
  })

  it.each(['-nt-', 'nt', '″', '"', 'Như trên'])('lets "%s" hold what stands above it', async (ditto) => {
    const rows = await rowsOf(
      ['1', 'Mua sách', 'Sở Tài chính', 'Sở Nội vụ', 'Năm 2025'],
      ['2', 'Mua bàn', ditto, ditto, ditto],
      ['3', 'Mua tủ', ditto, 'Sở Y tế', ditto],
    )
    expect(rows[2]).toEqual(['3', 'Mua tủ', ['Sở Tài chính'], ['Sở Y tế'], 'Năm 2025', undefined])
  })

  it('cites the row that a copied cell repeats as well', async () => {
    const { tasks } = await readPlanText(
      markdownTable(HEADER, ['1', 'Mua sách', 'Sở Tài chính', '', '2025'], ['2', 'Mua bàn', '-nt-', '', '2026']),
    )
    expect(tasks.map(({ passages }) => passages)).toEqual([[0], [1, 0]])
  })

  it('leaves an empty cell empty', async () => {
    const rows = await rowsOf(['1', 'Mua sách', 'Sở Tài chính', '', '2025'], ['2', 'Mua bàn', '', '', ''])
    expect(rows[1]).toEqual(['2', 'Mua bàn', [], [], '', undefined])
  })

  it('stands missing cells at the end of a row', async () => {
    const text = `${markdownTable(HEADER, ['1', 'Mua sách', 'Sở Tài chính', '', '2025'])}\n| 2 | Mua bàn | Sở Y tế |`
    expect((await tasksOf(text)).map(short).at(-1)).toEqual(['2', 'Mua bàn', ['Sở Y tế'], [], '', undefined])
  })

  it('keeps an escaped pipe in its cell', async () => {
    const [task] = await rowsOf(['1', 'Lớp A \\| lớp B', 'Sở Tài chính', '', '2025'])
    expect(task?.[1]).toBe('Lớp A | lớp B')
  })

  it('separates agencies at <br>, but not a name that was only wrapped', async () => {
    const [task] = await rowsOf([
      '1',
      'Mua<br>sách',
      'Sở Tài chính<br>Sở Giáo dục<br>và Đào tạo',
      '- UBND xã A<br>- Công an tỉnh',
      '2025',
    ])
    expect(task).toEqual([
      '1',
      'Mua sách',
      ['Sở Tài chính', 'Sở Giáo dục và Đào tạo'],
      ['UBND xã A', 'Công an tỉnh'],
      '2025',
      undefined,
    ])
  })
})

describe('groups', () => {
  const groupsOf = async (...rows: readonly (readonly string[])[]) =>
    (await tasksOf(markdownTable(HEADER, ...rows))).map(({ group, ordinal }) => [group?.label, group?.title, ordinal])
  const task = (ordinal: string) => [ordinal, `Việc ${ordinal}`, 'Sở Y tế', '', '2025']

  it('are rows with a Roman number, a capital letter, or nothing but a title', async () => {
    expect(
      await groupsOf(
        ['I', 'Nhà trường', '', '', ''],
        task('1'),
        ['B.', 'Gia đình', '', '', ''],
        task('2'),
        ['', 'Xã hội', '', '', ''],
        task('3'),
      ),
    ).toEqual([
      ['I', 'Nhà trường', '1'],
      ['B', 'Gia đình', '2'],
      [undefined, 'Xã hội', '3'],
    ])
  })

  it('may be repeated over all columns by a converter', async () => {
    expect(await groupsOf(['II', 'Học sinh', 'Học sinh', 'Học sinh', 'Học sinh'], task('1'))).toEqual([
      ['II', 'Học sinh', '1'],
    ])
  })

  it('may be numbered, with the tasks as their parts', async () => {
    expect(await groupsOf(['1', 'Nhà trường', '', '', ''], task('1.1'), task('1.2'), task('2'))).toEqual([
      ['1', 'Nhà trường', '1.1'],
      ['1', 'Nhà trường', '1.2'],
      ['1', 'Nhà trường', '2'],
    ])
  })

  it('stay open over a page: a group at its foot holds the tasks of the next', async () => {
    const pages = [
      markdownTable(HEADER, ['I', 'Nhà trường', '', '', ''], task('1'), ['II', 'Gia đình', '', '', '']),
      markdownTable(
        HEADER.map((cell) => `**${cell}**`),
        task('1'),
      ),
    ]
    const tasks = await tasksOf(pages.join('\n\n'))
    expect(tasks.map(({ group }) => group?.label)).toEqual(['I', 'II'])
  })
})

describe('page fragments', () => {
  const first = markdownTable(HEADER, ['1', 'Mua sách cho các', 'Sở Tài chính', '', 'Năm 2025'])

  it.each([
    ['a continuation in small letters', 'trường vùng cao'],
    ['a continuation that begins with a capital, the sentence above being open', 'Tây Bắc'],
  ])('join %s', async (_, text) => {
    const [task, ...others] = await tasksOf(`${first}\n\n${markdownTable(HEADER, ['', text, '', '', ''])}`)
    expect(others).toEqual([])
    expect(task?.text).toBe(`Mua sách cho các ${text}`)
  })

  it('do not join a title below a finished sentence: that is a group', async () => {
    const done = markdownTable(HEADER, ['1', 'Mua sách.', 'Sở Tài chính', '', 'Năm 2025'])
    const tasks = await tasksOf(
      `${done}\n\n${markdownTable(HEADER, ['', 'Nhóm hai', '', '', ''], ['2', 'Mua bàn', 'Sở Y tế', '', ''])}`,
    )
    expect(tasks.map(({ text, group }) => [text, group?.title])).toEqual([
      ['Mua sách.', undefined],
      ['Mua bàn', 'Nhóm hai'],
    ])
  })

  it('drop headers that are repeated plain, bold, tagged, or in the middle of a fragment', async () => {
    const again = [HEADER, HEADER.map((cell) => `<b>${cell}</b>`), HEADER.map((cell) => `**${cell.toUpperCase()}**`)]
    const rows = again.flatMap((header, index) => [header, [String(index + 2), `Việc ${index}`, 'Sở Y tế', '', '']])
    const tasks = await tasksOf(`${first}\n\n${markdownTable(rows[0]!, ...rows.slice(1))}`)
    expect(tasks.map(({ ordinal }) => ordinal)).toEqual(['1', '2', '3', '4'])
  })

  it('hold one row only and still belong together', async () => {
    const pages = ['1', '2', '3'].map((ordinal) =>
      markdownTable(HEADER, [ordinal, `Việc ${ordinal}`, 'Sở Y tế', '', '']),
    )
    expect(await tasksOf(pages.join('\n\n\n'))).toHaveLength(3)
  })

  it('end where text stands between two tables', () => {
    const { blocks } = structureOf(`${first}\n\nMột đoạn văn ở giữa.\n\n${first}`)
    expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph', 'table'])
  })

  it('begin a new table where the header differs', async () => {
    const other = markdownTable(['STT', 'Nhiệm vụ', 'Đơn vị thực hiện'], ['1', 'Quét sân', 'Tổ bảo vệ'])
    const tasks = await tasksOf(`${first}\n\n${other}`)
    expect(tasks.map(({ text, leads }) => [text, leads])).toEqual([
      ['Mua sách cho các', ['Sở Tài chính']],
      ['Quét sân', ['Tổ bảo vệ']],
    ])
  })
})

describe('marks', () => {
  it('reads rows without outer pipes below a rule', () => {
    const { lines } = documentOf('TT | Nội dung | Chủ trì\n--- | --- | ---\n1 | Mua sách | Sở Y tế\n\nmột | hai')
    expect(lines.map(({ cells }) => cells?.length)).toEqual([3, undefined, 3, undefined, undefined])
  })

  it('reads rows between tabs', async () => {
    const tasks = await tasksOf(
      'TT\tNội dung\tChủ trì\tThời gian\n1\tMua sách\tSở Y tế\t2025\n2\tMua bàn\tSở Nội vụ\t2026',
    )
    expect(tasks.map(({ text, leads, timeline }) => [text, leads, timeline.wording])).toEqual([
      ['Mua sách', ['Sở Y tế'], '2025'],
      ['Mua bàn', ['Sở Nội vụ'], '2026'],
    ])
  })

  it('takes no specks of a scan for a table', () => {
    expect(
      documentOf('|. CHU DE NAM HOC\n5272 |KH-UBND\nKetqua | Chitieu').lines.every(({ cells }) => cells === undefined),
    ).toBe(true)
  })

  it('keeps every row of a table that says nothing to the rules as a passage', async () => {
    const { passages, tasks } = await readPlanText(
      '| Tên | Số điện thoại |\n|---|---|\n| Bà Năm | 12 |\n| Ông Sáu | 34 |',
    )
    expect(tasks).toEqual([])
    expect(passages.map(({ text }) => text)).toEqual(['Tên | Số điện thoại', 'Bà Năm | 12', 'Ông Sáu | 34'])
  })
})
