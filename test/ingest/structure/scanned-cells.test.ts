// Rows of a scanned table that the engine printed one cell a line.
import { expect, it } from 'vitest'
import { findScannedTables } from '../../../ingest/structure/scanned-table.ts'
import { documentOf } from '../read-plan-text.ts'

const tableOf = (...lines: readonly string[]) => findScannedTables(documentOf(lines.join('\n')).lines)[0]?.table
const HEAD = 'TT Chi tieu Don vi Ket qua 2024 Ke hoach 2025 Ke hoach 2030'

it('a row that was printed one cell a line is put together', () => {
  expect(
    tableOf(
      HEAD,
      '1 Ty le lop co thung rac % 80,5 90 95',
      '2 Ty le lop co quat % 81,5 90 95',
      '3 Ty le lop co tu sach % 82,5 90 95',
      ...[' 4', 'Ty le truong co vuon', 'rau xanh', '%', '64,3', '70,0', '90,0'].flatMap((cell) => [cell, '']),
      ...['5', 'Ty le truong co ao', '%', '10', '20'].flatMap((cell) => [cell, '']),
    )?.rows.map(({ cells }) => cells.slice(0, 6)),
  ).toEqual([
    ['1', 'Ty le lop co thung rac', '%', '80,5', '90', '95'],
    ['2', 'Ty le lop co quat', '%', '81,5', '90', '95'],
    ['3', 'Ty le lop co tu sach', '%', '82,5', '90', '95'],
    ['4', 'Ty le truong co vuon rau xanh', '%', '64,3', '70,0', '90,0'],
    // Of two values for three columns nothing says where each stands.
    ['5', 'Ty le truong co ao', '%', '', '', ''],
  ])
})

it.each([
  ['too few values', ['5', 'Ty le truong co ao', '%', '10', '20']],
  ['too many', ['5', 'Ty le truong co ao', '%', '10', '20', '30', '40']],
  ['none', ['5', 'Ty le truong co ao', '%']],
])('a row of one cell a line with %s is a row by itself, and is warned of', (_, cells) => {
  const lines = [
    HEAD,
    '3 Ty le lop co tu sach % 82,5 90 95',
    '4 Ty le lop co thung rac % 80,5 90 95',
    ...cells.flatMap((cell) => [cell, '']),
    ...['6', 'Ty le truong co san bong', '%', '64,3', '70,0', '90,0'].flatMap((cell) => [cell, '']),
  ]
  const [found] = findScannedTables(documentOf(lines.join('\n')).lines)
  expect(
    found?.table.rows.map(({ cells: [ordinal, name, , ...values] }) => [ordinal, name, values.join(' ').trim()]),
  ).toEqual([
    ['3', 'Ty le lop co tu sach', '82,5 90 95'],
    ['4', 'Ty le lop co thung rac', '80,5 90 95'],
    ['5', 'Ty le truong co ao', ''],
    ['6', 'Ty le truong co san bong', '64,3 70,0 90,0'],
  ])
  expect(found?.warnings.map(({ message, line }) => [line, message.slice(0, 6)])).toEqual([[4, 'Hàng 5']])
})

it('a sentence that leads to the table gives none of its years', () => {
  const rows = ['1 Ty le lop co quat % 81,5 90 95', '2 Ty le lop co den % 82,5 91 96', '3 Ty le lop co tu % 83,5 92 97']
  const table = tableOf(
    'Den nam 2026 va den nam 2030 phan dau cac chi tieu sau:',
    '',
    HEAD.replaceAll('Ke hoach', 'Nam'),
    ...rows,
  )
  expect(table?.header.slice(3)).toHaveLength(3)
  expect(table?.rows[0]?.cells.slice(3)).toEqual(['81,5', '90', '95'])
})
