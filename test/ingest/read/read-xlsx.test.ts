// Workbooks as offices send them: letterhead, merged cells, two-row headers, number formats, several sheets.
import exceljs from 'exceljs'
import type { Worksheet } from 'exceljs'
import { describe, expect, test } from 'vitest'
import { readPlan } from '../../../ingest/read-plan.ts'
import { readXlsx } from '../../../ingest/read/excel/read-xlsx.ts'
import type { SourceDocument } from '../../../ingest/read/source-document.ts'

type Build = (sheet: Worksheet, book: exceljs.Workbook) => void

async function bytesOf(build: Build, name = 'Biểu 1'): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  build(book.addWorksheet(name), book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function read(build: Build, name?: string): Promise<SourceDocument> {
  const outcome = await readXlsx('ke-hoach.xlsx', await bytesOf(build, name))
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason)
  return outcome.document
}

const plan = async (build: Build, name?: string) => readPlan(await read(build, name))

/** A commune's plan: letterhead in two columns, kind, subject, then a table in rows 9 and below. */
function letterhead(sheet: Worksheet): void {
  sheet.getCell('A1').value = 'TỈNH SƠN HÀ'
  sheet.mergeCells('A1:C1')
  sheet.getCell('A2').value = 'ỦY BAN NHÂN DÂN XÃ SUỐI HOA'
  sheet.mergeCells('A2:C2')
  sheet.getCell('D1').value = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
  sheet.mergeCells('D1:F1')
  sheet.getCell('D2').value = 'Độc lập - Tự do - Hạnh phúc'
  sheet.mergeCells('D2:F2')
  sheet.getCell('A3').value = 'Số: 45/KH-UBND'
  sheet.getCell('D3').value = 'Suối Hoa, ngày 12 tháng 9 năm 2025'
  sheet.getCell('A5').value = 'KẾ HOẠCH'
  sheet.mergeCells('A5:F5')
  sheet.getCell('A6').value = 'Phân công nhiệm vụ phát triển giáo dục năm học 2025-2026'
  sheet.mergeCells('A6:F6')
}

function tasks(sheet: Worksheet): void {
  letterhead(sheet)
  sheet.getRow(9).values = ['TT', 'Nội dung nhiệm vụ', 'Phân công', '', 'Thời gian hoàn thành', 'Sản phẩm']
  sheet.getRow(10).values = ['', '', 'Cơ quan chủ trì', 'Cơ quan phối hợp', '', '']
  for (const range of ['A9:A10', 'B9:B10', 'C9:D9', 'E9:E10', 'F9:F10']) sheet.mergeCells(range)
  sheet.getCell('A11').value = 'I. CƠ SỞ VẬT CHẤT'
  sheet.mergeCells('A11:F11')
  sheet.getRow(12).values = [
    1,
    'Rà soát phòng học xuống cấp',
    'Phòng Kinh tế',
    'Các trường học',
    'Quý IV/2025',
    'Báo cáo',
  ]
  sheet.getRow(13).values = [2, 'Sửa chữa nhà vệ sinh', '', 'Trạm Y tế', new Date('2025-12-15T00:00:00Z'), 'Biên bản']
  sheet.getCell('E13').numFmt = 'dd/mm/yyyy'
  sheet.mergeCells('C12:C13')
  sheet.getRow(14).values = ['II', 'ĐỘI NGŨ']
  sheet.getRow(15).values = [1, 'Tập huấn giáo viên', 'Phòng Văn hóa - Xã hội', '', 'Tháng 8/2026', 'Kế hoạch']
  sheet.mergeCells('C15:D15')
  sheet.getRow(16).values = [2, 'Bồi dưỡng quản lý', 'Trường Mầm non Hoa Ban', '', 'Thường xuyên', '']
  sheet.getRow(17).values = ['', '', 'Trường Tiểu học Suối Hoa']
  sheet.mergeCells('A16:A17')
  sheet.mergeCells('B16:B17')
  sheet.getCell('A20').value = 'Nơi nhận:'
  sheet.getCell('E20').value = 'TM. ỦY BAN NHÂN DÂN'
  sheet.getCell('A21').value = '- Các trường học;'
  sheet.getCell('E21').value = 'CHỦ TỊCH'
  sheet.getCell('A22').value = '- Lưu: VT.'
  sheet.getCell('E24').value = 'Lò Thị Mai'
}

async function textWith(hidden: boolean): Promise<string> {
  const { lines } = await read((sheet, book) => {
    tasks(sheet)
    sheet.getRow(12).hidden = hidden
    sheet.getColumn(6).hidden = hidden
    const draft = book.addWorksheet('Nháp', { state: hidden ? 'hidden' : 'visible' })
    draft.getCell('A1').value = 'Bản nháp'
  })
  return lines.map(({ text }) => text).join('\n')
}

const grid: Build = (sheet) => {
  letterhead(sheet)
  sheet.getRow(8).values = ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm học 2024-2025', '', 'Ghi chú']
  sheet.getRow(9).values = ['', '', '', 'Kế hoạch', 'Kết quả', '']
  for (const range of ['A8:A9', 'B8:B9', 'C8:C9', 'D8:E8', 'F8:F9']) sheet.mergeCells(range)
  sheet.getRow(10).values = [1, 'Tỷ lệ trẻ 5 tuổi đến trường', '%', 0.995, { formula: 'D10', result: 0.987 }, '']
  for (const cell of ['D10', 'E10']) sheet.getCell(cell).numFmt = '0.0%'
  sheet.getRow(11).values = [2, 'Số học sinh', 'Học sinh', 12345, 12300.4, 'Cả xã']
  for (const cell of ['D11', 'E11']) sheet.getCell(cell).numFmt = '#,##0'
  sheet.getRow(12).values = [
    3,
    { richText: [{ text: 'Tỷ lệ ' }, { font: { bold: true }, text: 'chuyên cần' }] },
    '%',
    97.5,
    96,
    '',
  ]
  sheet.getCell('A14').value = 'Ghi chú: số liệu tính đến ngày 31/5/2025.'
  sheet.mergeCells('A14:F14')
}

describe('a table of tasks in a workbook', () => {
  test('gives the head, the tasks with their groups, and what merged cells hold for each row', async () => {
    const { head, tasks: rows } = await plan(tasks)
    expect(head).toMatchObject({
      number: '45/KH-UBND',
      kind: 'Kế hoạch',
      issuedOn: '2025-09-12',
      signer: { name: 'Lò Thị Mai' },
    })
    expect(head.issuer).toBe('Ủy ban nhân dân xã Suối Hoa')
    expect(rows.map(({ task }) => [task.ordinal, task.group?.label, task.text, task.leads, task.coordinating])).toEqual(
      [
        ['1', 'I', 'Rà soát phòng học xuống cấp', ['Phòng Kinh tế'], ['Các trường học']],
        ['2', 'I', 'Sửa chữa nhà vệ sinh', ['Phòng Kinh tế'], ['Trạm Y tế']],
        ['1', 'II', 'Tập huấn giáo viên', ['Phòng Văn hóa - Xã hội'], ['Phòng Văn hóa - Xã hội']],
        ['2', 'II', 'Bồi dưỡng quản lý', ['Trường Mầm non Hoa Ban', 'Trường Tiểu học Suối Hoa'], []],
      ],
    )
    expect(rows.map(({ task }) => task.timeline.wording)).toEqual([
      'Quý IV/2025',
      '15/12/2025',
      'Tháng 8/2026',
      'Thường xuyên',
    ])
    expect(rows[0]?.task.group?.title).toBe('CƠ SỞ VẬT CHẤT')
    expect(rows[1]?.task.product).toBe('Biên bản')
  })

  test('each row knows its sheet and row; a task over two rows both', async () => {
    const { lines } = await read(tasks)
    const rows = lines.filter(({ cells }) => cells?.[0] === '2')
    expect(rows.map(({ place }) => place)).toEqual([
      { kind: 'sheet', sheet: 'Biểu 1', first: 13, last: 13 },
      { kind: 'sheet', sheet: 'Biểu 1', first: 16, last: 17 },
    ])
    expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1))
  })

  test('hidden rows, columns and sheets stay hidden; shown again, they are read', async () => {
    const [without, all] = [await textWith(true), await textWith(false)]
    for (const words of ['Rà soát phòng học', 'Biên bản', 'Bản nháp']) {
      expect(without).not.toContain(words)
      expect(all).toContain(words)
    }
    expect(without).toContain('Sửa chữa nhà vệ sinh')
  })
})

describe('a grid of indicators in a workbook', () => {
  test('gives both values under a header of two rows, with percent formats and decimals as the sheet shows them', async () => {
    const { targets } = await plan(grid)
    expect(targets.map(({ target }) => [target.ordinal, target.indicator, target.unit])).toEqual([
      ['1', 'Tỷ lệ trẻ 5 tuổi đến trường', '%'],
      ['2', 'Số học sinh', 'Học sinh'],
      ['3', 'Tỷ lệ chuyên cần', '%'],
    ])
    expect(
      targets.map(({ target }) => target.values.map(({ kind, printed, number }) => [kind, printed, number])),
    ).toEqual([
      [
        ['target', '99,5', 99.5],
        ['result', '98,7', 98.7],
      ],
      [
        ['target', '12.345', 12345],
        ['result', '12.300', 12300],
      ],
      [
        ['target', '97,5', 97.5],
        ['result', '96', 96],
      ],
    ])
  })

  test('a remark below the table is text', async () => {
    const { lines } = await read(grid)
    expect(lines.at(-1)).toMatchObject({ text: 'Ghi chú: số liệu tính đến ngày 31/5/2025.', cells: undefined })
  })

  test('several years as columns', async () => {
    const { targets } = await plan((sheet) => {
      letterhead(sheet)
      sheet.getRow(8).values = ['STT', 'Chỉ tiêu', 'ĐVT', 'Năm học 2024-2025', 'Năm học 2025-2026']
      sheet.getRow(9).values = [1, 'Trường đạt chuẩn quốc gia', 'Trường', 4, 6]
      sheet.getRow(10).values = [2, 'Tỷ lệ phòng học kiên cố', '%', 81.25, 90]
    })
    expect(targets.map(({ target }) => target.values.map(({ period, printed }) => [period.from, printed]))).toEqual([
      [
        [2024, '4'],
        [2025, '6'],
      ],
      [
        [2024, '81,25'],
        [2025, '90'],
      ],
    ])
  })
})

describe('several sheets and tables', () => {
  test('each further sheet begins with its name, and its table is its own', async () => {
    const document = await read((sheet, book) => {
      tasks(sheet)
      const annex = book.addWorksheet('Phụ lục 2')
      annex.getRow(1).values = ['Nhiệm vụ', 'Chủ trì', 'Thời hạn']
      annex.getRow(2).values = ['Xây thư viện', 'Phòng Kinh tế', 'Quý I/2026']
    })
    expect(document.lines.find(({ headingDepth }) => headingDepth !== undefined)?.text).toBe('Phụ lục 2')
    const { tasks: found } = await readPlan(document)
    expect(found.map(({ task }) => task.text)).toContain('Xây thư viện')
    expect(found).toHaveLength(5)
  })

  test('two tables on one sheet, with a title between them', async () => {
    const { tasks: found, targets } = await plan((sheet) => {
      letterhead(sheet)
      sheet.getRow(8).values = ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian']
      sheet.getRow(9).values = [1, 'Mở lớp xóa mù chữ', 'Trung tâm học tập cộng đồng', 'Tháng 10/2025']
      sheet.getRow(11).values = ['Biểu chỉ tiêu kèm theo']
      sheet.getRow(12).values = ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2026']
      sheet.getRow(13).values = [1, 'Người học xóa mù chữ', 'Người', 35]
    })
    expect(found.map(({ task }) => task.text)).toEqual(['Mở lớp xóa mù chữ'])
    expect(targets.map(({ target }) => target.indicator)).toEqual(['Người học xóa mù chữ'])
  })

  test('a workbook without text says so', async () => {
    expect(await readXlsx('trong.xlsx', await bytesOf(() => {}))).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining('không có ô nào có chữ'),
    })
  })
})
