// Indicator tables in the running lines of a scan: groups, signs and bounds of values, and what each year's values are.
import { expect, it } from 'vitest'
import { documentOf } from '../read-plan-text.ts'
import { mendYears } from '../../../ingest/structure/scanned-header.ts'
import { findScannedTables } from '../../../ingest/structure/scanned-table.ts'

const tableOf = (...lines: readonly string[]) => findScannedTables(documentOf(lines.join('\n')).lines)[0]?.table

it('a group over rows is a row of its own, and its title no part of a name', () => {
  expect(
    tableOf(
      'TT Chi tieu Don vi Ket qua 2024 Ke hoach 2025',
      'I Vuon truong',
      '1 So truong co vuon rau Truong 12 15',
      '2 Ty le lop co thung rac % 80,5 90',
      'II Nha bep',
      '1. So bep an mot chieu Bep ≥ 3 Tren 7',
      '2. So phong an Phong 4 6',
    )?.rows.map(({ cells }) => cells.slice(0, 2)),
  ).toEqual([
    ['I', 'Vuon truong'],
    ['1', 'So truong co vuon rau'],
    ['2', 'Ty le lop co thung rac'],
    ['II', 'Nha bep'],
    ['1', 'So bep an mot chieu Bep'],
    ['2', 'So phong an'],
  ])
})

it('signs and bounds belong to the value', () => {
  expect(
    tableOf(
      'TT Chi tieu Don vi Ket qua 2024 Ke hoach 2025',
      '1 Ty le lop co thung rac % ≥ 60,3 > 66',
      '2 Ty le lop co quat % Tren 32,5 36',
      '3 So truong co vuon rau Truong Toi thieu 8 9',
    )?.rows.map(({ cells }) => cells),
  ).toEqual([
    ['1', 'Ty le lop co thung rac', '%', '≥ 60,3', '> 66'],
    ['2', 'Ty le lop co quat', '%', 'Tren 32,5', '36'],
    ['3', 'So truong co vuon rau', 'trường', 'Toi thieu 8', '9'],
  ])
})

it.each([
  ['TT Muc tieu, chi tieu Don vi tinh Ket qua nam 2024 Chi tieu nam 2025', ['ket qua 2024', 'chi tieu 2025']],
  ['TT Muc tieu, chi tieu P6n vi Ket qua nam 2024 Ke hoach nam 2025', ['ket qua 2024', 'ke hoach 2025']],
])('what the values of a year are, whatever the caption says: %s', (head, heads) => {
  const rows = [1, 2, 3].map((row) => `${row} Ty le lop co thung rac % 8${row},5 90`)
  expect(tableOf('CAC CHI TIEU CHU YEU', '(Kem theo Ke hoach nay)', head, ...rows)?.header.slice(3)).toEqual(heads)
})

it('a row whose values no rule reads is warned of', () => {
  const lines = [
    'TT Chi tieu Don vi Ket qua 2024 Ke hoach 2025',
    '1 So truong co vuon rau Truong 12 15',
    '2 So truong co be boi Truong hai ba',
    '3 Ty le lop co thung rac % 80,5 90',
    '4 Ty le lop co quat % 81,5 90',
  ]
  const [found] = findScannedTables(documentOf(lines.join('\n')).lines)
  expect(found?.warnings.map(({ message, line }) => [line, message])).toEqual([
    [3, 'Hàng 2 của bảng chỉ tiêu không có đủ giá trị đọc được: có thể thiếu hàng.'],
  ])
})

it('what is left of a row without values goes into no other name', () => {
  expect(
    tableOf(
      'TT Chi tieu Don vi Ket qua 2024 Ke hoach 2025',
      '1 Ty le lop co thung rac % 80,5 90',
      'F y le lop co quat tran va den chieu sang x o',
      '3 Ty le lop co tu sach % 81,5 90',
      'So truong co vuon',
      '4 rau xanh Truong 12 15',
    )?.rows.map(({ cells }) => cells[1]),
  ).toEqual([
    'Ty le lop co thung rac',
    'F y le lop co quat tran va den chieu sang x o',
    'Ty le lop co tu sach',
    'So truong co vuon rau xanh',
  ])
})

it('one head for two years says nothing of either', () => {
  const rows = [1, 2, 3].map((row) => `${row} Ty le lop co thung rac % 8${row},5 90`)
  expect(tableOf('3 dony | Thyebm | Phan dau', 'TT Chi tieu tinh', '2024 2025', ...rows)?.header.slice(3)).toEqual([
    '2024',
    '2025',
  ])
})

const HEAD = 'TT Chi tieu Don vi Ket qua 2024 Ke hoach 2025 Ke hoach 2030'

it('a row that counts on keeps its own name and what can be read of its values', () => {
  expect(
    tableOf(
      HEAD,
      '1 Ty le lop co thung rac % 80,5 90 95',
      'Ty le lop co quat tran va den',
      '2 | chieu sang % Sie 92,0 95,0',
      'So truong co vuon rau trong',
      '3 san sau Truong ae 78 Be',
      '4 Ty le lop co tu sach % 81,5 90 95',
    )?.rows.map(({ cells }) => cells),
  ).toEqual([
    ['1', 'Ty le lop co thung rac', '%', '80,5', '90', '95'],
    ['2', 'Ty le lop co quat tran va den chieu sang', '%', 'Sie', '92,0', '95,0'],
    ['3', 'So truong co vuon rau trong san sau', 'trường', '', '', ''],
    ['4', 'Ty le lop co tu sach', '%', '81,5', '90', '95'],
  ])
})

it('a name that goes on below its own line keeps its last words', () => {
  expect(
    tableOf(
      'TT Chi tieu Don vi Ket qua 2024 Ke hoach 2025',
      '1 Ty le lop co thung rac % 80,5 90',
      '2 Ty le lop co quat tran va',
      'den chieu sang % 92 95',
      '3 Ty le lop co tu sach % 81,5 90',
    )?.rows.map(({ cells }) => cells),
  ).toEqual([
    ['1', 'Ty le lop co thung rac', '%', '80,5', '90'],
    ['2', 'Ty le lop co quat tran va den chieu sang', '%', '92', '95'],
    ['3', 'Ty le lop co tu sach', '%', '81,5', '90'],
  ])
})

it('a row whose name begins above it keeps it where all of its values are spoilt', () => {
  expect(
    tableOf(
      'TT Chi tieu Don vi Ket qua 2024 Ke hoach 2025',
      '1 Ty le lop co thung rac % 80,5 90',
      '2 Ty le lop co quat % 81,5 90',
      'So truong co vuon rau trong',
      '3 san sau Truong ae Be',
      '4 Ty le lop co tu sach % 81,5 90',
    )?.rows.map(({ cells }) => cells),
  ).toEqual([
    ['1', 'Ty le lop co thung rac', '%', '80,5', '90'],
    ['2', 'Ty le lop co quat', '%', '81,5', '90'],
    ['3', 'So truong co vuon rau trong san sau', 'trường', '', ''],
    ['4', 'Ty le lop co tu sach', '%', '81,5', '90'],
  ])
})

it('the bound of a value is restored, its number is not', () => {
  const lines = [
    'TT Chi tieu Don vi Ket qua 2024 Ke hoach 2025',
    '1 So truong co vuon rau Truong Toi thieu 8 9',
    '2 Ty le lop co quat % 32,5 36',
    '3 Ty le lop co tu sach % 81,5 90',
  ]
  const [found] = findScannedTables(documentOf(lines.join('\n')).lines, (text) =>
    text.replace('Toi thieu', 'Tối thiểu').replace(/\d/g, '?'),
  )
  expect(found?.table.rows.map(({ cells }) => cells.slice(3))).toEqual([
    ['Tối thiểu 8', '9'],
    ['32,5', '36'],
    ['81,5', '90'],
  ])
})

it('the day of the document above a header is no year of its values', () => {
  const rows = [1, 2, 3].map((row) => `${row} Ty le lop co thung rac % 8${row},5 90`)
  const head = 'TT Chi tieu Don vi Ket qua 2024 Ke hoach 2025'
  expect(tableOf('(Ke hoach ngay 01/8/2023)', head, ...rows)?.header.slice(3)).toEqual([
    'ket qua 2024',
    'ke hoach 2025',
  ])
})

it('one head above two years says nothing of either', () => {
  const rows = [1, 2, 3].map((row) => `${row} Ty le lop co thung rac % 8${row},5 90`)
  expect(tableOf('Phan dau', 'TT Chi tieu tinh', '2024 2025', ...rows)?.header.slice(3)).toEqual(['2024', '2025'])
})

it('a year that had no room beside its head is that of the first column', () => {
  expect(
    tableOf(
      'TT Chi tieu Don vi Namhoc Nam 2019 Nam 2021',
      '2017-2018',
      '',
      '1 So truong co vuon rau Truong 58 49 46',
      '2 Ty le lop co quat % 61,4 70,5 80',
      '3 So lop ghep Lop 36 17 0',
    )?.header,
  ).toEqual(['TT', 'Chỉ tiêu', 'Đơn vị', '2017-2018', '2019', '2021'])
})

it.each([
  ['TT Chi tieu Don vi| 5925 | 2027 | 2030', 'TT Chi tieu Don vi| 2025 | 2027 | 2030'],
  ['TT Chi tieu Don vi Nam 5925 Nam 2027 Nam 2030', 'TT Chi tieu Don vi Nam 2025 Nam 2027 Nam 2030'],
  ['TT Chi tieu (Nghi quyet 1524) Don vi 2025 2026', 'TT Chi tieu (Nghi quyet 1524) Don vi 2025 2026'],
  ['TT Chi tieu Don vi 2025 2927 2030', 'TT Chi tieu Don vi 2025 2027 2030'],
  // Out of order, alone, or one of many: no year is guessed.
  ['TT Chi tieu Don vi 5945 2027 2030', 'TT Chi tieu Don vi 5945 2027 2030'],
  ['TT Chi tieu Don vi 5925 2027', 'TT Chi tieu Don vi 5925 2027'],
  ['TT Chi tieu 5925 5926 2030', 'TT Chi tieu 5925 5926 2030'],
])('%j is read as %j', (printed, read) => expect(mendYears(printed)).toBe(read))

it('a table whose rows hold more values than its header has years is not read by its columns', () => {
  expect(
    tableOf(
      'TT Chi tieu Don vi Hien trang Nam 2027 Nam 2030',
      '1 Ty le lop co quat % 61,4 70,5 80',
      '2 Ty le lop co tu sach % 36 57 70',
      '3 Ty le lop co den % 12 17 46',
    ),
  ).toBeUndefined()
})
