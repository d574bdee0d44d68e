// Tables of Word documents: merged cells as the rules need them, and the same records as from Markdown.
import { describe, expect, test } from 'vitest'
import { readPlan } from '../../../ingest/read-plan.ts'
import { markdownTable, readPlanText } from '../read-plan-text.ts'
import { numbered, paragraph, readWord, tableOf, textsOf, wordOf } from './word-document.ts'

const HEADER = ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành']
const facts = async (document: Parameters<typeof readPlan>[0]) =>
  (await readPlan(document)).tasks.map(({ task }) => task)

describe('tables of tasks', () => {
  test('with groups over all columns read as the same table in Markdown', async () => {
    const rows = [
      [
        '1',
        'Lắp đường truyền cho điểm trường',
        'Phòng Văn hóa, Khoa học và Thông tin',
        'Các trường học',
        'Quý II/2025',
      ],
      ['2', 'Cấp chữ ký số cho nhà giáo', 'Phòng Nội vụ', '-nt-', 'Tháng 9/2025'],
    ]
    const more = ['1', 'Tập huấn cho nhà giáo', 'Phòng Giáo dục và Đào tạo; Trung tâm Chính trị', '', 'Hằng năm']
    const word = await wordOf(
      tableOf(HEADER, [{ text: 'I. HẠ TẦNG', across: 5 }], ...rows, ['II', { text: 'CON NGƯỜI', across: 4 }], more),
    )
    const markdown = markdownTable(HEADER, ['I', 'HẠ TẦNG', '', '', ''], ...rows, ['II', 'CON NGƯỜI', '', '', ''], more)
    const expected = (await readPlanText(markdown)).tasks.map(({ task }) => task)
    expect(expected).toHaveLength(3)
    expect(await facts(await readWord(word))).toEqual(expected)
  })

  test('a lead and a time over several rows hold for each of them', async () => {
    const word = await wordOf(
      tableOf(
        HEADER,
        ['1', 'Sửa mái nhà bếp', { text: 'Phòng Kinh tế', down: 2 }, 'Thôn Hạ', { text: 'Quý I/2026', down: 3 }],
        ['2', 'Trồng cây bóng mát', 'Thôn Thượng'],
        ['3', 'Làm sân chơi', 'Phòng Tài chính', 'Đoàn xã'],
      ),
    )
    const tasks = await facts(await readWord(word))
    expect(tasks.map(({ ordinal, leads, timeline }) => [ordinal, leads, timeline.wording])).toEqual([
      ['1', ['Phòng Kinh tế'], 'Quý I/2026'],
      ['2', ['Phòng Kinh tế'], 'Quý I/2026'],
      ['3', ['Phòng Tài chính'], 'Quý I/2026'],
    ])
  })

  test('rows that share their ordinal and task are one task with both leads', async () => {
    const word = await wordOf(
      tableOf(
        HEADER,
        [{ text: '1', down: 2 }, { text: 'Mở lớp bơi', down: 2 }, 'Phòng Văn hóa', 'Đoàn xã', 'Quý II/2026'],
        ['Phòng Y tế', 'Trạm Y tế', 'Quý III/2026'],
        ['2', 'Mở thư viện', 'Phòng Văn hóa', '', 'Quý IV/2026'],
      ),
    )
    const tasks = await facts(await readWord(word))
    expect(tasks.map(({ text, leads }) => [text, leads])).toEqual([
      ['Mở lớp bơi', ['Phòng Văn hóa', 'Phòng Y tế']],
      ['Mở thư viện', ['Phòng Văn hóa']],
    ])
    expect(tasks[0]?.timeline.wording).toBe('Quý II/2026; Quý III/2026')
  })

  test('an ordinal over several tasks stands at each, and no task is lost', async () => {
    const word = await wordOf(
      tableOf(
        HEADER,
        [{ text: '1', down: 2 }, 'Mở lớp bơi', 'Phòng Văn hóa', '', 'Quý II/2026'],
        ['Mở lớp múa', 'Phòng Văn hóa', '', 'Quý III/2026'],
      ),
    )
    expect((await facts(await readWord(word))).map(({ ordinal, text }) => [ordinal, text])).toEqual([
      ['1', 'Mở lớp bơi'],
      ['1', 'Mở lớp múa'],
    ])
  })

  test('a header of two rows is joined', async () => {
    const word = await wordOf(
      tableOf(
        [
          { text: 'TT', down: 2 },
          { text: 'Nhiệm vụ', down: 2 },
          { text: 'Cơ quan thực hiện', across: 2 },
          { text: 'Thời gian', down: 2 },
        ],
        ['Chủ trì', 'Phối hợp'],
        ['1', 'Sửa mái nhà bếp', 'Phòng Kinh tế', 'Thôn Hạ', 'Quý I/2026'],
      ),
    )
    const [task] = await facts(await readWord(word))
    expect([task?.leads, task?.coordinating]).toEqual([['Phòng Kinh tế'], ['Thôn Hạ']])
  })

  test('the rest of a table behind a page goes on, groups and all', async () => {
    const word = await wordOf(
      tableOf(HEADER, ['1', 'Sửa mái nhà bếp.', 'Phòng Kinh tế', 'Thôn Hạ', 'Quý I/2026']),
      paragraph(''),
      tableOf(
        [{ text: 'II. CÂY XANH', across: 5 }],
        ['1', 'Trồng cây.', 'Phòng Văn hóa', 'Thôn Hạ', 'Quý II/2026'],
        ['2', 'Tưới cây.', 'Phòng Văn hóa', 'Thôn Hạ', 'Hằng năm'],
      ),
    )
    const tasks = await facts(await readWord(word))
    expect(tasks.map(({ text, group }) => [text, group?.label, group?.title])).toEqual([
      ['Sửa mái nhà bếp.', undefined, undefined],
      ['Trồng cây.', 'II', 'CÂY XANH'],
      ['Tưới cây.', 'II', 'CÂY XANH'],
    ])
  })

  test('ordinals that Word numbers by itself are printed', async () => {
    const word = await wordOf(
      tableOf(HEADER, ['1', 'Sửa mái nhà bếp', 'Phòng Kinh tế', '', '2026']),
      numbered(0, 'Điểm thứ nhất', 'rows'),
      numbered(0, 'Điểm thứ hai', 'rows'),
    )
    expect(textsOf(await readWord(word)).slice(2)).toEqual(['1 Điểm thứ nhất', '2 Điểm thứ hai'])
  })
})

test('a table of indicators gives targets by school year', async () => {
  const word = await wordOf(
    tableOf(
      [
        { text: 'TT', down: 2 },
        { text: 'Chỉ tiêu', down: 2 },
        { text: 'Đơn vị tính', down: 2 },
        { text: 'Năm học', across: 2 },
      ],
      ['2023-2024', '2024-2025'],
      ['1', 'Tỷ lệ trẻ đi nhà trẻ', '%', '31,5', '34'],
      ['2', 'Số trường học có thư viện', 'trường', '1.020', '1.100'],
    ),
  )
  const { targets } = await readPlan(await readWord(word))
  expect(
    targets.map(({ target }) => [target.indicator, target.unit, target.values.map(({ number }) => number)]),
  ).toEqual([
    ['Tỷ lệ trẻ đi nhà trẻ', '%', [31.5, 34]],
    ['Số trường học có thư viện', 'trường', [1020, 1100]],
  ])
})

test('heads over heads over heads are told by their merges, and each row says them all', async () => {
  const word = await wordOf(
    tableOf(
      [
        { text: 'Vùng', down: 3 },
        { text: 'Bếp ăn', across: 3 },
        { text: 'Sân chơi', across: 2 },
      ],
      [
        { text: 'Đã sửa', across: 2 },
        { text: 'Xây mới', down: 2 },
        { text: 'Có mái', down: 2 },
        { text: 'Chưa có', down: 2 },
      ],
      ['Số bếp', '%'],
      ['Ven sông', '7', '58,3', '5', '2', '1'],
      ['Vùng cao', '3', '33,3', '4', '1', '0'],
    ),
  )
  const { passages } = await readPlan(await readWord(word))
  expect(passages.map(({ text }) => text)).toEqual([
    'Vùng: Ven sông | Bếp ăn Đã sửa Số bếp: 7 | Bếp ăn Đã sửa %: 58,3 | Bếp ăn Xây mới: 5 | Sân chơi Có mái: 2 | Sân chơi Chưa có: 1',
    'Vùng: Vùng cao | Bếp ăn Đã sửa Số bếp: 3 | Bếp ăn Đã sửa %: 33,3 | Bếp ăn Xây mới: 4 | Sân chơi Có mái: 1 | Sân chơi Chưa có: 0',
  ])
})
