// Workbooks whose heads stand over heads: merges tell them, however deep.
import exceljs from 'exceljs'
import type { Worksheet } from 'exceljs'
import { expect, test } from 'vitest'
import { readPlan } from '../../../ingest/read-plan.ts'
import { readXlsx } from '../../../ingest/read/excel/read-xlsx.ts'

async function readSheet(build: (sheet: Worksheet) => void) {
  const book = new exceljs.Workbook()
  build(book.addWorksheet('Biểu 1'))
  const outcome = await readXlsx('bieu.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason)
  return readPlan(outcome.document)
}

test('heads over heads over heads are told by their merges, whatever words they hold', async () => {
  const { passages } = await readSheet((sheet) => {
    sheet.addRow(['Vùng', 'Bếp ăn', '', '', 'Sân chơi', ''])
    sheet.addRow(['', 'Đã sửa', '', 'Xây mới', 'Có mái', 'Chưa có'])
    sheet.addRow(['', 'Số bếp', '%', '', '', ''])
    sheet.addRow(['Ven sông', 7, '58,3', 5, 2, 1])
    sheet.addRow(['Vùng cao', 3, '33,3', 4, 1, 0])
    for (const range of ['A1:A3', 'B1:D1', 'E1:F1', 'B2:C2', 'D2:D3', 'E2:E3', 'F2:F3']) sheet.mergeCells(range)
  })
  expect(passages.map(({ text }) => text)).toEqual([
    'Vùng: Ven sông | Bếp ăn Đã sửa Số bếp: 7 | Bếp ăn Đã sửa %: 58,3 | Bếp ăn Xây mới: 5 | Sân chơi Có mái: 2 | Sân chơi Chưa có: 1',
    'Vùng: Vùng cao | Bếp ăn Đã sửa Số bếp: 3 | Bếp ăn Đã sửa %: 33,3 | Bếp ăn Xây mới: 4 | Sân chơi Có mái: 1 | Sân chơi Chưa có: 0',
  ])
})

test('a cell merged over several rows is said in each of them, below heads that no word tells', async () => {
  const { passages } = await readSheet((sheet) => {
    sheet.addRow(['Hội thi', 'Ngày', 'Buổi', 'Bài trống', 'Giờ gõ'])
    sheet.addRow(['Trống làng', '03/6/2026', 'Sáng', 'Khai hội', '8 giờ'])
    sheet.addRow(['', '', 'Chiều', 'Đón khách', '14 giờ'])
    sheet.addRow(['', '04/6/2026', 'Sáng', 'Tế thần', '7 giờ'])
    sheet.addRow(['Trống trẻ', '11/6/2026', 'Sáng', 'Múa lân', '8 giờ'])
    for (const range of ['A2:A4', 'B2:B3']) sheet.mergeCells(range)
  })
  expect(passages.map(({ text }) => text)).toEqual([
    'Hội thi: Trống làng | Ngày: 03/6/2026 | Buổi: Sáng | Bài trống: Khai hội | Giờ gõ: 8 giờ',
    'Hội thi: Trống làng | Ngày: 03/6/2026 | Buổi: Chiều | Bài trống: Đón khách | Giờ gõ: 14 giờ',
    'Hội thi: Trống làng | Ngày: 04/6/2026 | Buổi: Sáng | Bài trống: Tế thần | Giờ gõ: 7 giờ',
    'Hội thi: Trống trẻ | Ngày: 11/6/2026 | Buổi: Sáng | Bài trống: Múa lân | Giờ gõ: 8 giờ',
  ])
})
