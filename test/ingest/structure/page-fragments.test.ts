// Page fragments of marked tables, and the marks that make a table.
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../../ingest/read-plan.ts'
import { documentOf, markdownTable, readPlanText, structureOf, tasksOf } from '../read-plan-text.ts'

const HEADER = ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện']

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

  it('join a row whose cells are all cut, and a list of agencies between two names', async () => {
    const page = markdownTable(HEADER, ['1', 'Mua sách cho trường', 'Sở Văn hóa, Thể', 'Sở Y tế', 'Quý IV hằng'])
    const rest = markdownTable(HEADER, ['', 'vùng cao', 'thao và Du lịch', 'Sở Nội vụ', 'năm'])
    expect(await tasksOf(`${page}\n\n${rest}`)).toMatchObject([
      {
        text: 'Mua sách cho trường vùng cao',
        leads: ['Sở Văn hóa, Thể thao và Du lịch'],
        coordinating: ['Sở Y tế', 'Sở Nội vụ'],
        timeline: { wording: 'Quý IV hằng năm' },
      },
    ])
  })

  it('join rests of rows in tables without ordinals, and points of a list', async () => {
    const header = ['Nội dung công việc', 'Đơn vị thực hiện', 'Thời gian']
    const page = markdownTable(header, ['- Mua sách.', 'Sở Y tế', 'Quý I/2026'])
    for (const rest of [
      ['- Mua kệ.', '', ''],
      ['cho trường vùng cao', '', ''],
      ['', 'Sở Nội vụ', ''],
    ])
      expect(await tasksOf(`${page}\n\n${markdownTable(header, rest)}`)).toHaveLength(1)
    expect(await tasksOf(`${page}\n\n${markdownTable(header, ['Mua kệ', 'Sở Y tế', 'Quý II/2026'])}`)).toHaveLength(2)
  })

  it('go on with a first row whose cells are as short as heads', async () => {
    const header = ['Nội dung công việc', 'Đơn vị chủ trì', 'Thời gian']
    const page = markdownTable(header, ['Mua sách cho thư viện', 'Sở Y tế', 'Quý I/2026'])
    const rest = [
      '| Kiểm tra các trường | Phòng văn hóa | Thường xuyên |',
      '| Mua kệ cho 12 lớp | Sở Y tế | Quý II/2026 |',
    ]
    const tasks = await tasksOf(`${page}\n\n${rest.join('\n')}`)
    expect(tasks.map(({ text }) => text)).toEqual(['Mua sách cho thư viện', 'Kiểm tra các trường', 'Mua kệ cho 12 lớp'])
  })

  it('join a name that the page cut behind its kind', async () => {
    const header = ['Nội dung công việc', 'Đơn vị thực hiện', 'Thời gian']
    const page = markdownTable(header, ['Mua sách', 'Sở Y tế; Trường', 'Quý I/2026'])
    const [task, ...others] = await tasksOf(`${page}\n\n${markdownTable(header, ['', 'Tiểu học Hoa Ban', ''])}`)
    expect([task?.leads, others]).toEqual([['Sở Y tế', 'Trường Tiểu học Hoa Ban'], []])
  })

  it('do not join the first rows of a table, which stand at no page top, nor a row with values of its own', async () => {
    const rows = [
      ['Xây dựng kế hoạch', 'Sở Y tế', 'tháng 3/2026'],
      ['Tổ chức hội thi', 'Sở Nội vụ', 'tháng 5/2026'],
    ]
    expect(await tasksOf(markdownTable(['Nhiệm vụ', 'Chủ trì', 'Thời gian'], ...rows))).toHaveLength(2)
    const products = rows.map(([task = '', lead = '']) => [task, lead, 'kế hoạch chi tiết'])
    expect(await tasksOf(markdownTable(['Nhiệm vụ', 'Chủ trì', 'Sản phẩm'], ...products))).toHaveLength(2)
    const values = [
      ['1', 'Trẻ ra lớp', '%', '90', '92'],
      ['', 'trong đó: trẻ nữ', '%', '40', '45'],
    ]
    const { targets } = await readPlanText(markdownTable(['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2025', 'Năm 2026'], ...values))
    expect(targets).toHaveLength(2)
  })

  it('know a header that is mostly years', async () => {
    const header = [
      'TT',
      'Mục tiêu, chỉ tiêu',
      'Đơn vị',
      ...[2024, 2025, 2026, 2027, 2028].map((year) => `Năm ${year}`),
    ]
    const { targets } = await readPlanText(
      markdownTable(header, ['1', 'Phòng học kiên cố', '%', '81', '82', '83', '84', '85']),
    )
    expect(targets[0]?.target.values.map(({ printed }) => printed)).toEqual(['81', '82', '83', '84', '85'])
  })

  it('take no row that only holds words of headers for one', async () => {
    const rows = markdownTable(
      HEADER,
      ['1', 'Khảo sát lộ trình', 'Sở Y tế', 'Báo cáo', ''],
      ['2', 'Việc', 'Sở Y tế', '', ''],
    )
    expect((await tasksOf(rows)).map(({ ordinal }) => ordinal)).toEqual(['1', '2'])
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
    expect(lines.map(({ cells }) => cells?.length)).toEqual([3, 3, undefined, undefined])
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

describe('cells that were read from a picture', () => {
  const table = markdownTable(
    ['TT', 'Chỉ tiêu', 'Đơn vị', 'Năm 2025'],
    ['1', 'Tỷ lệ biết chữ', '%', '954'],
    ['', 'Trong đó: nữ', '%', '93'],
  )

  it.each([
    ['doubt a value that lost its comma, not a row without a number', 0.9, ['lost-decimal', undefined]],
    ['that a file marks are believed', undefined, [undefined, undefined]],
  ])('%s', async (_, confidence, doubts) => {
    const document = documentOf(table)
    const lines = document.lines.map((line) => (confidence === undefined ? line : { ...line, confidence }))
    const { targets } = await readPlan({ ...document, lines })
    expect(targets.map(({ target }) => target.values[0]?.doubt?.kind)).toEqual(doubts)
    expect(targets.flatMap(({ target }) => target.doubts)).toEqual([])
  })
})
