// Heads of a scanned table that stand over several years, captions above them, and values that had no room on their line.
import { expect, it } from 'vitest'
import { documentOf } from '../read-plan-text.ts'
import { findScannedTables } from '../../../ingest/structure/scanned-table.ts'

const tableOf = (...lines: readonly string[]) => findScannedTables(documentOf(lines.join('\n')).lines)[0]?.table

it.each([
  [
    ['Hien trang | Nam | Nam', 'TT Chi tieu Don vi 2024 | 2025 | 2027'],
    ['hien trang 2024', '2025', '2027'],
  ],
  [
    ['Chi tieu | Nam | Nam', 'TT Ten Don vi 2024 | 2025 | 2027'],
    ['2024', '2025', '2027'],
  ],
  [
    ['Hien trang | Nam | Nam', 'TT Chi tieu Don vi 2027 | 2025 | 2024'],
    ['2027', '2025', '2024'],
  ],
])('one head over several years is of the first where it says what was reached: %s', (heads, columns) => {
  const rows = [1, 2, 3].map((row) => `${row} So lop co quat Lop ${row}1 ${row}2 ${row}4`)
  expect(tableOf(...heads, ...rows)?.header.slice(3)).toEqual(columns)
})

it('a caption with a year of its own gives no column one, where the heads have theirs', () => {
  const rows = [1, 2, 3].map((row) => `${row} Ty le lop co thung rac % 8${row},5 90`)
  const heads = ['MOT SO CHI TIEU NAM 2025', 'Ket qua Chi tieu', 'TT Chi tieu Don vi nam 2024 nam 2025']
  expect(tableOf(...heads, ...rows)?.header.slice(3)).toEqual(['ket qua 2024', 'chi tieu 2025'])
})

it('a last value that had no room on its line belongs to its row', () => {
  const rows = [
    '1 Ty le lop co quat % 70,5 80',
    '2 Ty le lop co rem che nang va giay dan tuong % 60,9',
    '87',
    '3 Ty le lop co den % 9 10',
  ]
  expect(
    tableOf('TT Chi tieu Don vi Ket qua 2024 Ke hoach 2025', ...rows)?.rows.map(({ cells }) => cells.slice(3)),
  ).toEqual([
    ['70,5', '80'],
    ['60,9', '87'],
    ['9', '10'],
  ])
})

it('a lone number below a short row is none of its values', () => {
  const rows = [
    '1 Ty le lop co rem che nang va giay dan tuong % 60,9 70',
    '2 Ty le lop co quat % 60,9',
    '5',
    '3 Ty le lop co den % 9 10',
    '4 Ty le lop co tu % 5 6',
  ]
  const table = tableOf('TT Chi tieu Don vi Ket qua 2024 Ke hoach 2025', ...rows)
  expect(table?.rows[1]?.cells.slice(3)).not.toContain('5')
})

it.each([
  ['that counts on, at the end', ['3']],
  ['at the end of a page', ['87', '\f3 Ty le lop co den % 9 10']],
])('a lone number %s is no value', (_, below) => {
  const rows = ['1 Ty le lop co quat % 70,5 80', '2 Ty le lop co rem che nang va giay dan tuong % 60,9', ...below]
  const table = tableOf('TT Chi tieu Don vi Ket qua 2024 Ke hoach 2025', '0 Ty le lop co bang % 60,5 70', ...rows)
  expect(table?.rows.map(({ cells }) => cells.slice(3).join(' ').trim())).not.toContain(`60,9 ${below[0]}`)
})
