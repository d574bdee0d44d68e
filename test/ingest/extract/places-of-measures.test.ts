// Tables that count several things by place: whose name a row bears, which unit is whose, where a total stands.
import { expect, it } from 'vitest'
import { readTargetTable } from '../../../ingest/extract/targets-of-table.ts'
import { joinPageTables } from '../../../ingest/structure/page-tables.ts'
import type { SourceLine } from '../../../ingest/read/source-document.ts'
import { tableOf } from '../table-of.ts'

const lineOf = (cells: readonly string[], at: number): SourceLine => ({
  number: at + 1,
  raw: cells.join(' | '),
  text: cells.join(' | '),
  cells,
  headingDepth: undefined,
  startsPage: false,
  place: { kind: 'lines', first: at + 1, last: at + 1 },
})

const read = (...given: Parameters<typeof tableOf>) =>
  readTargetTable(tableOf(...given), 2026).map(({ target: { indicator, unit } }) => [indicator, unit])

it('a column that says the same of many rows groups them and names none', () => {
  const header = ['Vùng hồ phía nam', 'TT', 'Bến đò', 'Số chuyến năm 2025', 'Chỉ tiêu số chuyến năm 2026']
  expect(
    read(
      header,
      ['Vùng nước sâu quanh đảo', '1', 'Bến Tre Ngà', '12', '14'],
      ['Vùng nước sâu quanh đảo', '2', 'Bến Đá', '9', '11'],
      ['Vùng nước cạn ven đồi', '3', 'Bến Sỏi', '7', '8'],
      ['Vùng nước cạn ven đồi', '4', 'Bến Lau', '6', '8'],
    ).map(([name]) => name),
  ).toEqual(['Bến Tre Ngà', 'Bến Đá', 'Bến Sỏi', 'Bến Lau'])
})

it('the unit of one measure is not the unit of the one beside it', () => {
  const header = [
    'TT',
    'Bến đò',
    'Khách đi đò Kết quả năm 2025',
    'Khách đi đò Chỉ tiêu năm 2026',
    'Đò có áo phao (%) Kết quả năm 2025',
    'Đò có áo phao (%) Chỉ tiêu năm 2026',
    'Bến có đèn (%)',
  ]
  const rows = [
    ['1', 'Bến Đá', '467', '490', '96,1', '97', '50'],
    ['2', 'Bến Sỏi', '305', '322', '97,9', '98', '60'],
    ['3', 'Bến Lau', '214', '220', '98,6', '99', '70'],
  ]
  expect(read(header, ...rows)).toEqual([
    ...['Bến Đá', 'Bến Sỏi', 'Bến Lau'].map((name) => [`Khách đi đò: ${name}`, undefined]),
    ...['Bến Đá', 'Bến Sỏi', 'Bến Lau'].map((name) => [`Đò có áo phao (%): ${name}`, '%']),
  ])
})

it('what was reached and what is aimed at of one measure is one indicator', () => {
  const header = [
    'TT',
    'Nội dung',
    'Kết quả năm 2025 Toàn hồ',
    'Kết quả năm 2025 Bến xa',
    'Chỉ tiêu năm 2026 Toàn hồ',
    'Chỉ tiêu năm 2026 Bến xa',
  ]
  const rows = [
    ['1', 'Đò có áo phao', '90', '87', '92', '91'],
    ['2', 'Đò có mái che', '80', '77', '82', '81'],
  ]
  expect(read(header, ...rows).map(([name]) => name)).toEqual([
    'Toàn hồ: Đò có áo phao',
    'Toàn hồ: Đò có mái che',
    'Bến xa: Đò có áo phao',
    'Bến xa: Đò có mái che',
  ])
})

it('the values of a total stand below their own heads, whatever was merged in front of them', () => {
  const lines = [
    ['TT', 'Bến đò', 'Số khách', 'Số đò'],
    ['1', 'Bến Đá', '467', '4'],
    ['2', 'Bến Sỏi', '305', '3'],
    ['Toàn hồ', '772', '7'],
    ['Cả hai hồ', '', '980', '9'],
  ].map(lineOf)
  expect(
    joinPageTables([lines])[0]
      ?.rows.slice(2)
      .map(({ cells }) => cells),
  ).toEqual([
    ['', 'Toàn hồ', '772', '7'],
    ['', 'Cả hai hồ', '980', '9'],
  ])
})
