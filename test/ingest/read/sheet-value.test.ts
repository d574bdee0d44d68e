// Cells of a spreadsheet as a Vietnamese reader sees them.
import { describe, expect, test } from 'vitest'
import { formatSheetValue } from '../../../ingest/read/excel/sheet-value.ts'

describe('a cell is printed as the sheet shows it', () => {
  test.each([
    [0.917, '0.0%', '91,7%'],
    [0.5, '0%', '50%'],
    [0.29, '0.00%', '29,00%'],
    [93.7, 'General', '93,7'],
    [93.7, '', '93,7'],
    [0.1 + 0.2, 'General', '0,3'],
    [95022, '#,##0', '95.022'],
    [1234567.5, '#,##0.00', '1.234.567,50'],
    [98.5, '0.0', '98,5'],
    [98.46, '0.0', '98,5'],
    [98, '0.##', '98'],
    [1, '00', '01'],
    [12, '0" xã"', '12 xã'],
    [12, String.raw`0\ \m`, '12 m'],
    [1500000, '#,##0,', '1.500'],
    [-3.2, '0.0', '-3,2'],
    [-3.2, '0.0;(0.0)', '(3,2)'],
    [0, '0;-0;"-"', '-'],
    [2500, '#,##0 [$₫-42A]', '2.500 ₫'],
    [7, '@', '7'],
    ['Quý IV', 'General', 'Quý IV'],
    [true, 'General', 'TRUE'],
    [undefined, '0.0', ''],
  ] as const)('%s as %s is %s', (value, format, shown) => {
    expect(formatSheetValue(value, format)).toBe(shown)
  })

  test.each([
    ['dd/mm/yyyy', '05/12/2025'],
    ['m/d/yy', '05/12/2025'],
    ['[$-42A]dd "tháng" mm "năm" yyyy', '05/12/2025'],
    ['mm/yyyy', '12/2025'],
    ['yyyy', '2025'],
    ['d/m', '05/12'],
    ['hh:mm', '00:00'],
  ])('5/12/2025 as %s is %s', (format, shown) => {
    expect(formatSheetValue(new Date('2025-12-05T00:00:00Z'), format)).toBe(shown)
  })

  test('a unit behind a backslash makes no date of a number', () => {
    expect(formatSheetValue(new Date(Date.UTC(1899, 11, 30) + 45.5 * 86_400_000), String.raw`0.0\ \m`)).toBe('45,5 m')
  })

  test('a date that is none is blank', () => {
    expect(formatSheetValue(new Date(Number.NaN), 'dd/mm/yyyy')).toBe('')
  })
})
