// Codes in a scan: known abbreviations win over syllables that their letters may be, and what is filed keeps its code.
import { describe, expect, it } from 'vitest'
import { isCode, mendCodes } from '../../../ingest/repair/codes.ts'
import { cutTokens } from '../../../ingest/repair/tokens.ts'

describe('codes', () => {
  it.each([
    ['GD&DT', 'GD&ĐT'],
    ['GD&PT', 'GD&ĐT'],
    ['LD-TB&XH', 'LĐ-TB&XH'],
    ['HDPND', 'HĐND'],
    ['TT.HDND', 'TT.HĐND'],
    ['MTTQ', 'MTTQ'],
    ['2358/QD-BGDDT', '2358/QĐ-BGDĐT'],
    ['25/KH-DT', '25/KH-DT'],
  ])('%s is %s', (printed, meant) => expect(mendCodes(printed)).toBe(meant))

  it.each(['GD&DT', 'LD-TB&XH', 'TT.HDPND', 'HDND'])('%s is one', (printed) => expect(isCode(printed)).toBe(true))
  it.each(['GIAO', 'VA&TA', 'TINH.UY', 'A'])('%s is none', (printed) => expect(isCode(printed)).toBe(false))
})

const fixedOf = (text: string) => cutTokens(text).flatMap(({ kind, raw }) => (kind === 'fixed' ? [raw] : []))

describe('where it is filed', () => {
  it('capitals are codes of offices, to the end of the line', () => {
    expect(fixedOf('- Luu: VT, VX4.\nCONG VAN')).toEqual(['-', 'VT', 'VX4'])
    expect(fixedOf('- Giao: VT, VX4.')).toEqual(['-'])
  })
})

describe('a numeral', () => {
  it.each([
    ['lan thu X VII;', ['X', 'VII']],
    ['khoa XX V,', ['XX', 'V']],
    ['X va VII', ['VII']],
    ['X', []],
  ])('that the scan parted is no word: %s', (text, fixed) => expect(fixedOf(text)).toEqual(fixed))
})

describe('units', () => {
  it.each([
    ['khong qua 4 km', ['4', 'km']],
    ['dat 12 ha rung', ['12', 'ha']],
    ['ha noi co', []],
  ])('%j behind a number is no word', (text, fixed) => expect(fixedOf(text)).toEqual(fixed))
})
