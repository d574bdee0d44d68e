// Which rows of a worksheet begin a table, and which go on with it.
import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import { readXlsx } from '../../../ingest/read/excel/read-xlsx.ts'

async function rowsOf(...rows: readonly string[]): Promise<readonly (readonly string[])[]> {
  return (await linesOf(...rows)).flatMap(({ cells }) => (cells ? [cells] : []))
}

async function linesOf(...rows: readonly string[]) {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('Biểu 1')
  for (const row of rows) sheet.addRow(row.split('|'))
  const outcome = await readXlsx('bieu.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason)
  return outcome.document.lines
}

test('a numbered row below a group is no header, whatever words it holds', async () => {
  const header = 'TT|Nhiệm vụ|Chủ trì|Sản phẩm'
  expect(await rowsOf(header, '1|Mở lớp đêm|Sở Y tế|Báo cáo', 'Miễn học phí', '1|Lộ trình|Sở Y tế|Báo cáo')).toEqual([
    ['TT', 'Nhiệm vụ', 'Chủ trì', 'Sản phẩm'],
    ['1', 'Mở lớp đêm', 'Sở Y tế', 'Báo cáo'],
    ['', 'Miễn học phí', '', ''],
    ['1', 'Lộ trình', 'Sở Y tế', 'Báo cáo'],
  ])
})

test('a mark in a cell of its own opens the heading or the paragraph beside it', async () => {
  const lines = await linesOf(
    'V|TỔ CHỨC THỰC HIỆN',
    '1|Sở Y tế: khám sức khỏe.',
    'a|Đợt một.',
    '-|Hằng năm.',
    'Thu|Chi',
  )
  expect(lines.map(({ text }) => text)).toEqual([
    'V. TỔ CHỨC THỰC HIỆN',
    '1. Sở Y tế: khám sức khỏe.',
    'a) Đợt một.',
    '- Hằng năm.',
    'Thu',
    'Chi',
  ])
})

test('a month below a group is no header, whatever words stand beside it', async () => {
  const header = 'Tháng|Việc phải làm|Giao cho|Sản phẩm'
  expect(
    await rowsOf(header, 'HỌC KỲ I', '9/2025|Xem hiện trạng vườn|Đoàn xã|Báo cáo', '10/2025|Trồng cây|Đoàn xã|Ảnh'),
  ).toEqual([
    ['Tháng', 'Việc phải làm', 'Giao cho', 'Sản phẩm'],
    ['', 'HỌC KỲ I', '', ''],
    ['9/2025', 'Xem hiện trạng vườn', 'Đoàn xã', 'Báo cáo'],
    ['10/2025', 'Trồng cây', 'Đoàn xã', 'Ảnh'],
  ])
})
