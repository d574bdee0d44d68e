// Cells of a workbook are text, whatever they look like, and what no file can hold is left out.
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { asText, makeWorkbook } from '../../../bot/format/workbook.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['  =SUM(A1)', "'  =SUM(A1)"],
  ['@SUM(1)', "'@SUM(1)"],
  ['+84 213', "'+84 213"],
  ['-2+3', "'-2+3"],
  ['- Tổ chức tập huấn', '- Tổ chức tập huấn'],
  ['+ Rà soát', '+ Rà soát'],
  ['Sở Tài chính = cơ quan chủ trì', 'Sở Tài chính = cơ quan chủ trì'],
  ['một\u0000\u0007hai\uD83D', 'mộthai'],
  ['dòng\nmới\tô', 'dòng\nmới\tô'],
  ['\u{1F600}', '\u{1F600}'],
])('%j is kept as %j', (text, expected) => {
  expect(asText(text)).toBe(expected)
})

test('a cell is never longer than Excel takes', () => {
  expect(asText('='.padEnd(40_000, 'x'))).toHaveLength(32_767)
})

test('what is written is read back as text, while other work goes on', async () => {
  const rows = Array.from({ length: 500 }, (_, index) => [
    String(index + 1),
    `=HYPERLINK("${index}")`,
    'ế\u0301 <&> "x"',
  ])
  const columns = ['TT', 'Nội dung', 'Ghi chú'].map((header) => ({ header, width: 20 }))
  let turns = 0
  const beat = setInterval(() => (turns += 1), 1)
  const bytes = await makeWorkbook({ name: 'Nhiệm vụ', columns, rows })
  clearInterval(beat)
  expect(turns).toBeGreaterThan(10)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as never)
  const page = workbook.worksheets[0]!
  expect(page.name).toBe('Nhiệm vụ')
  expect(page.rowCount).toBe(501)
  page.eachRow((row) => row.eachCell((cell) => expect(cell.type).toBe(ExcelJS.ValueType.String)))
  expect(page.getRow(501).values).toEqual([undefined, '500', '\'=HYPERLINK("499")', 'ế\u0301 <&> "x"'])
})

test('a sheet that cannot be made rejects', async () => {
  const name = 'tên [không] hợp lệ'
  await expect(makeWorkbook({ name, columns: [], rows: [] })).rejects.toThrow(/Worksheet name/)
})
