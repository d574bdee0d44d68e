// Word documents: what is printed comes out as lines and rows, and plans read from them as from Markdown.
import { describe, expect, test } from 'vitest'
import { readPlan } from '../../../ingest/read-plan.ts'
import { word as docx } from './docx-library.ts'
import { numbered, paragraph, readWord, rowsOf, tableOf, textsOf, wordOf } from './word-document.ts'

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
    tableOf(['TT', 'Nhiệm vụ', 'Chủ trì'], ['1', 'Sửa mái', 'Phòng Kinh tế']),
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
