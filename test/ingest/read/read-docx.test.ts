// Word documents: what is printed comes out as lines and rows, and plans read from them as from Markdown.
import { describe, expect, test } from 'vitest'
import { readPlan } from '../../../ingest/read-plan.ts'
import { markdownTable, readPlanText } from '../read-plan-text.ts'
import { word as docx } from './docx-library.ts'
import { numbered, paragraph, readWord, rowsOf, tableOf, textsOf, wordOf } from './word-document.ts'

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

test('a letterhead is text, the left cell first, and the head is read from it', async () => {
  const word = await wordOf(
    tableOf([
      'UBND HUYỆN SÔNG MÂY\nSố: 45/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSông Mây, ngày 12 tháng 3 năm 2025',
    ]),
    new docx.Paragraph({ text: 'KẾ HOẠCH', heading: 'Heading1' }),
    new docx.Paragraph({ text: 'Chuyển đổi số trong nhà trường năm 2025', heading: 'Heading2' }),
    new docx.Paragraph({ text: 'I. MỤC TIÊU', heading: 'Heading2' }),
    paragraph('Mỗi trường có một phòng máy.'),
    tableOf(['Nơi nhận:\n- Như trên;\n- Lưu: VT.', 'CHỦ TỊCH\nTrần Văn Mẫu']),
  )
  const document = await readWord(word)
  expect(rowsOf(document)).toEqual([])
  expect(textsOf(document).slice(0, 3)).toEqual([
    'UBND HUYỆN SÔNG MÂY',
    'Số: 45/KH-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  ])
  const { head, sections } = await readPlan(document)
  expect(head).toMatchObject({
    number: '45/KH-UBND',
    kind: 'Kế hoạch',
    subject: 'Chuyển đổi số trong nhà trường năm 2025',
    issuedOn: '2025-03-12',
    signer: { name: 'Trần Văn Mẫu' },
  })
  expect(JSON.stringify(sections)).toContain('MỤC TIÊU')
})

describe('automatic numbers', () => {
  test('come back as printed, level by level, and count on across other text', async () => {
    const word = await wordOf(
      numbered(0, 'Mục tiêu'),
      numbered(1, 'Chung'),
      numbered(1, 'Cụ thể'),
      numbered(2, 'Mầm non'),
      numbered(2, 'Tiểu học'),
      numbered(3, 'Trường chuẩn'),
      numbered(4, 'Phòng máy'),
      paragraph('Lời nối.'),
      numbered(0, 'Nhiệm vụ'),
      numbered(1, 'Dạy chữ'),
    )
    expect(textsOf(await readWord(word))).toEqual([
      'I. Mục tiêu',
      '1. Chung',
      '2. Cụ thể',
      '2.1. Mầm non',
      '2.2. Tiểu học',
      'a) Trường chuẩn',
      '- Phòng máy',
      'Lời nối.',
      'II. Nhiệm vụ',
      '1. Dạy chữ',
    ])
  })
})

test('letters in pieces become whole, the raw text stays as it was', async () => {
  const split = 'Xóa mù chữ ở vùng cao'.normalize('NFD')
  const [line] = (await readWord(await wordOf(paragraph(split)))).lines
  expect([line?.text, line?.raw]).toEqual(['Xóa mù chữ ở vùng cao', split])
})

test('places count paragraphs and rows', async () => {
  const word = await wordOf(
    paragraph('Một.'),
    paragraph(''),
    tableOf(HEADER, ['1', 'Sửa mái', 'Phòng Kinh tế', '', '2026']),
  )
  const { lines } = await readWord(word)
  expect(lines.filter(({ text }) => text !== '').map(({ place, number }) => [place, number])).toEqual(
    [1, 2, 3].map((number) => [{ kind: 'block', first: number, last: number }, number]),
  )
})

test('headers, footers, page numbers and hidden text are left out; notes stand at the end', async () => {
  const document = new docx.Document({
    footnotes: { 1: { children: [paragraph('Theo số liệu năm 2024.')] } },
    sections: [
      {
        headers: { default: new docx.Header({ children: [paragraph('ĐẦU TRANG')] }) },
        footers: {
          default: new docx.Footer({
            children: [new docx.Paragraph({ children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          new docx.Paragraph({
            children: [new docx.TextRun('Có 12 lớp'), new docx.FootnoteReferenceRun(1), new docx.TextRun(' ở bản.')],
          }),
          new docx.Paragraph({ children: [new docx.TextRun({ text: 'Ghi chú ẩn', vanish: true })] }),
          new docx.Paragraph({
            children: [new docx.TextRun('Dòng một'), new docx.TextRun({ text: 'Dòng hai', break: 1 })],
          }),
        ],
      },
    ],
  })
  const read = await readWord(new Uint8Array(await docx.Packer.toBuffer(document)))
  expect(textsOf(read)).toEqual(['Có 12 lớp ở bản.', 'Dòng một', 'Dòng hai', '[1] Theo số liệu năm 2024.'])
})
