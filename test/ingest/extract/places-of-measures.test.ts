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

it('a column without one of its year beside it counts what its head says, too', () => {
  const header = [
    'TT',
    'Huyện',
    'Năm 2025 Tổng số đò',
    'Năm 2025 Tỷ lệ đò có phao (%)',
    'Chỉ tiêu tỷ lệ đò có phao (%) Năm 2026',
    'Chỉ tiêu tỷ lệ đò có phao (%) Năm 2027',
    'Số bến có đèn Đến năm 2027',
  ]
  const row = ['1', 'Bến Đá', '467', '96,1', '97', '98', '12']
  expect(read(header, row, ['2', 'Bến Sỏi', '305', '97,9', '98', '99', '14']).map(([name]) => name)).toEqual([
    'Tổng số đò: Bến Đá',
    'Tổng số đò: Bến Sỏi',
    'Tỷ lệ đò có phao (%): Bến Đá',
    'Tỷ lệ đò có phao (%): Bến Sỏi',
    'Số bến có đèn: Bến Đá',
    'Số bến có đèn: Bến Sỏi',
  ])
})

it('an aim whose head says only its unit is of the measure of that unit', () => {
  const header = ['Đội đò', 'Năm 2025 Điểm trung bình', 'Năm 2025 Xếp hạng toàn hồ', 'Mục tiêu 2026 (điểm)']
  expect(
    readTargetTable(tableOf(header, ['Đội Tre', '7,12', '35', '7,20'], ['Đội Lau', '6,18', '41', '6']), 2026).map(
      ({ target: { indicator, values } }) => [indicator, values.map(({ printed }) => printed)],
    ),
  ).toEqual([
    ['Điểm trung bình: Đội Tre', ['7,12', '7,20']],
    ['Điểm trung bình: Đội Lau', ['6,18', '6']],
    ['Xếp hạng toàn hồ: Đội Tre', ['35']],
    ['Xếp hạng toàn hồ: Đội Lau', ['41']],
  ])
})
