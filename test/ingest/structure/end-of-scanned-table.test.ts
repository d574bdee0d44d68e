// Where a scanned table of indicators ends: with its rows, not with the last line that looks like one.
import { expect, it } from 'vitest'
import { documentOf } from '../read-plan-text.ts'
import { startsHeading } from '../../../ingest/structure/headings.ts'
import { findScannedTables } from '../../../ingest/structure/scanned-table.ts'

const tableOf = (...lines: readonly string[]) => findScannedTables(documentOf(lines.join('\n')).lines)[0]?.table

const ROWS = [
  'TT Chi tieu Don vi Ket qua 2024 Ke hoach 2025',
  '1 So truong co vuon rau Truong 12 15',
  '2 Ty le lop co thung rac % 80,5 90',
  '3 Ty le lop co quat, den va rem',
  'che nang % 81,5 90',
]
const PROSE = Array.from({ length: 14 }, (_, at) => `Cau thu ${'abcdefghijklmn'[at]} noi ve viec trong rau va nuoi ga`)

it.each([
  ['a part that is called so', ['PHAN III. CACH LAM', ...PROSE]],
  ['points below a blank line', ['', '1. Trong rau', ...PROSE]],
  ['a text without any mark', PROSE],
])('the table ends before %s', (_, below) => {
  const lines = [...ROWS, ...below, '', '4 22/12 - 27/12/2025 Hai rau, cham diem 7 8']
  const [found] = findScannedTables(documentOf(lines.join('\n')).lines)
  expect(found?.table.rows.map(({ cells }) => cells[1])).toEqual([
    'So truong co vuon rau',
    'Ty le lop co thung rac',
    'Ty le lop co quat, den va rem che nang',
  ])
  expect(found?.lastIndex).toBe(ROWS.length - 1 + (below[0] === '' ? 1 : 0))
})

it('a row of cells below the last one begins nothing anew, and the search goes on behind it', () => {
  const rows = [1, 2, 3].map((row) => `${row} Ty le lop co quat % 9${row}`)
  const cells = ['1', 'Truong Hai Hoa', '12', '2', 'Truong Hai An', '14']
  const found = findScannedTables(documentOf(['TT Chi tieu DVT Nam 2026', ...rows, ...cells].join('\n')).lines)
  expect(found).toHaveLength(1)
  expect(found[0]?.lastIndex).toBeGreaterThan(2)
})

it('one line more, whatever it begins with, is the rest of the last name', () => {
  const rows = ['1 So lop co quat Lop 3 4', '2 So lop co den Lop 3 4', '3 Ty le hoc sinh lop 9 vao hoc % 98 99']
  expect(
    tableOf('TT Chi tieu Don vi Ket qua 2024 Ke hoach 2025', ...rows, 'THPT va hoc nghe', '', 'Het.')?.rows[2]
      ?.cells[1],
  ).toBe('Ty le hoc sinh lop 9 vao hoc THPT va hoc nghe')
})

it('a last row that lost its values counts on, and is warned of', () => {
  const lines = [
    ...ROWS.slice(0, 3),
    '3 Ty le lop co quat % 81,5 90',
    '4 So truong co be boi hai ba',
    'truong, va mot be lap ghep',
  ]
  const [found] = findScannedTables(documentOf(lines.join('\n')).lines)
  expect(found?.warnings.map(({ message }) => message.slice(0, 6))).toEqual(['Hàng 4'])
})

it('a bracket that is open goes on, whatever its lines begin with', () => {
  const lines = [...ROWS.slice(0, 3), '3 Ty le lop co quat (tinh ca % 81,5 90', 'Hoa Ban va', 'Hoa Mo)']
  expect(
    tableOf(...lines)
      ?.rows.at(-1)
      ?.cells.join(' '),
  ).toContain('Hoa Mo')
})

it('a text in small letters is no name, however it begins', () => {
  const found = tableOf(...ROWS, ...PROSE.map((line) => line.toLowerCase()))
  expect(found?.rows.at(-1)?.cells[1]).not.toContain('cau thu n')
})

const starts = (text: string) => documentOf(text).lines.map(startsHeading)

it('a part that is called so in capitals begins a heading; a reference to one does not', () => {
  expect(starts('PHAN III. NHIEM VU, GIAI PHAP')).toEqual([true])
  expect(starts('Phan III cua ke hoach nay')).toEqual([false])
})
