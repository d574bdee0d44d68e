// Tables of PDFs without lines: what tells columns and rows apart, and what belongs to no row.
import { describe, expect, test } from 'vitest'
import { drawTable, missingForPdf, PDF_READERS, readDrawn, skipReason, type Pdf } from '../../support/pdf-document.ts'

const WIDTHS = [28, 172, 95, 100, 75]
const HEADER = ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Phối hợp', 'Thời gian']
const ROWS = [
  ['1', 'Mở lớp xóa mù chữ buổi tối cho người lớn ở các thôn, bản', 'Trạm Y tế', 'Công an xã', 'Quý I/2026'],
  ['2', 'Tặng sách giáo khoa', 'Phòng Kinh tế', '', 'Quý II/2026'],
]

const flat = (rows: readonly (string | readonly string[])[]) =>
  rows.map((row) => (typeof row === 'string' ? row : row.map((cell) => cell.replace(/\n/g, ' '))))

describe.skipIf(missingForPdf !== '').each(PDF_READERS)(`tables without lines, %s${skipReason}`, (_name, tools) => {
  const readRows = async (draw: (pdf: Pdf) => void) => {
    const { lines } = await readDrawn(draw, undefined, tools)
    return lines.map(({ cells, text }) => cells ?? text).filter((line) => line !== '')
  }

  test('a title between rows needs no label, also right below the header', async () => {
    const rows = [['Hoàn thiện thể chế, cơ chế'], ROWS[0]!, ['Chuyển đổi số trong nhà trường'], ROWS[1]!]
    const read = await readRows((pdf) => drawTable(pdf, { widths: WIDTHS, header: HEADER, rows, ruled: false }))
    expect(flat(read)).toEqual([
      HEADER,
      ['', 'Hoàn thiện thể chế, cơ chế', '', '', ''],
      ROWS[0],
      ['', 'Chuyển đổi số trong nhà trường', '', '', ''],
      ROWS[1],
    ])
  })

  test('numbers of columns below the heads are a row of their own', async () => {
    const rows = [['(1)', '(2)', '(3)'], ...ROWS.map((row) => row.slice(1, 4))]
    const read = await readRows((pdf) =>
      drawTable(pdf, { widths: [180, 120, 120], header: HEADER.slice(1, 4), rows, ruled: false, padding: 4 }),
    )
    expect(flat(read)).toEqual([HEADER.slice(1, 4), ...rows])
  })

  test('a head that nearly touches the next one is parted where the cells below begin', async () => {
    const read = await readRows((pdf) =>
      drawTable(pdf, { widths: WIDTHS, header: ['STT', ...HEADER.slice(1)], rows: ROWS, ruled: false }),
    )
    expect(flat(read)).toEqual([HEADER, ...ROWS])
  })

  test('a row without an ordinal is one by its values', async () => {
    const header = ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2025', 'Năm 2026']
    const rows = [
      ['1', 'Tỷ lệ thu học phí không dùng tiền mặt', '%', '84', '86'],
      ['', 'Trong đó: nữ', '%', '79', '81'],
      ['', '- Vùng khó khăn', '%', '77', 'Tối thiểu 80'],
      ['2', 'Số lớp xóa mù chữ', 'Lớp', '11', '12'],
    ]
    const read = await readRows((pdf) =>
      drawTable(pdf, { widths: [28, 220, 80, 65, 80], header, rows, ruled: false, padding: 4 }),
    )
    expect(flat(read)).toEqual([header, ...rows])
  })

  test('a heading, its points and the title of an annex below the table join no row', async () => {
    const read = await readRows((pdf) => {
      drawTable(pdf, { widths: WIDTHS, header: HEADER, rows: ROWS, ruled: false })
      pdf.text('III. TỔ CHỨC THỰC HIỆN')
      pdf.text('1. Trạm Y tế', { indent: 24 })
      pdf.text('- Theo dõi, đôn đốc các đơn vị thực hiện, báo cáo kết quả trước ngày 15 tháng 12 hằng năm.')
      pdf.text('PHỤ LỤC II', { align: 'center' })
    })
    expect(flat(read)).toEqual([
      HEADER,
      ...ROWS,
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Trạm Y tế',
      '- Theo dõi, đôn đốc các đơn vị thực hiện, báo cáo kết quả trước ngày 15 tháng 12 hằng năm.',
      'PHỤ LỤC II',
    ])
  })
})
