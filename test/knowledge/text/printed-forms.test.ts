// Numbers, days, document numbers and sentences as plans print them.
import { describe, expect, it } from 'vitest'
import { documentNumberKey, findDocumentNumbers } from '../../../knowledge/text/document-number.ts'
import { measureQuality } from '../../../knowledge/text/letter-quality.ts'
import { formatNumber, parseNumber } from '../../../knowledge/text/numbers.ts'
import { findPrintedDate } from '../../../knowledge/text/printed-date.ts'
import { splitSentences } from '../../../knowledge/text/sentences.ts'

describe('document numbers', () => {
  it.each([
    ['Chỉ thị số 29-CT/TW của', ['29-CT/TW']],
    ['số 3707/KH-UBND ngày', ['3707/KH-UBND']],
    ['Luật 43/2019/QH14;', ['43/2019/QH14']],
    ['Thông tư 09/2024/TT-BGDĐT và 1315/QĐ-TTg', ['09/2024/TT-BGDĐT', '1315/QĐ-TTg']],
    ['141/2020/NĐ -CP', ['141/2020/NĐ-CP']],
    ['49-CTr/TU', ['49-CTr/TU']],
    ['số 29 CT/TW', ['29-CT/TW']],
    ['Sb: 5272 |KH-UBND', ['5272/KH-UBND']],
    ['184- KH/TU', ['184-KH/TU']],
    ['12/QĐ', ['12/QĐ']],
  ])('%j holds %j', (text, numbers) => {
    expect(findDocumentNumbers(text).map(({ number }) => number)).toEqual(numbers)
  })

  it.each([
    '1 | Tăng cường',
    '2030 | Sở Y tế',
    'ngày 17/9/2024',
    'năm học 2024-2025',
    '2/Sở',
    '3 - Nhà trường',
    '/KH-UBND',
    '10/11 xã',
  ])('%j holds none', (text) => expect(findDocumentNumbers(text)).toEqual([]))

  it.each([
    ['29-CT/TW', '29 CT/TW'],
    ['09-NQ/TU', '9-NQ/TU'],
    ['1315/QĐ-TTg', '1315/QD-TTg'],
  ])('%s and %s are one document', (one, other) => expect(documentNumberKey(one)).toBe(documentNumberKey(other)))

  it('does not confuse two kinds with one number', () => {
    expect(documentNumberKey('29-CT/TW')).not.toBe(documentNumberKey('29-NQ/TW'))
  })
})

describe('numbers', () => {
  it.each([
    ['95,58', 95.58],
    ['81.9', 81.9],
    ['95.022', 95022],
    ['1.234,5', 1234.5],
    ['1,234,567', 1234567],
    ['100,0', 100],
    ['0', 0],
    ['-3,5', -3.5],
  ])('%s = %d', (printed, value) => expect(parseNumber(printed)).toBe(value))
  it.each(['', 'o5', '12 xã', '1.', '1,2,3', '12.34.56'])('%j is none', (printed) =>
    expect(parseNumber(printed)).toBeUndefined(),
  )
  it('are printed with a comma', () => expect([17.1, 100, 95.585].map(formatNumber)).toEqual(['17,1', '100', '95,59']))
})

describe('days', () => {
  it.each([
    ['ngày 17/9/2024', '2024-09-17'],
    ['17-09-2024', '2024-09-17'],
    ['Lai Châu, ngày 09 tháng 9 năm 2025', '2025-09-09'],
    ['ngay 09 thang 9 nam 2025', '2025-09-09'],
    ['từ 1/2/2025 đến 3/4/2025', '2025-02-01'],
  ])('%s', (text, date) => expect(findPrintedDate(text)?.date).toBe(date))
  it.each(['ngày   tháng 9 năm 2025', '30/2/2025', 'tháng 7/2024', '88/2014/QH13', '2024-2025'])('none in %j', (text) =>
    expect(findPrintedDate(text)).toBeUndefined(),
  )
})

describe('sentences', () => {
  it.each([
    ['Trường mua sách. Lớp học sạch.', 2],
    ['Xong trước 15.9. Sau đó họp.', 2],
    ['TM. Ủy ban ký.', 1],
    ['Đạt 95.5 điểm.', 1],
    ['Ông Nguyễn V. Tám nói… Rồi về.', 2],
    ['một câu', 1],
    ['', 0],
  ])('%j has %i', (text, count) => expect(splitSentences(text)).toHaveLength(count))
})

describe('letters', () => {
  const clean = 'Trường học chuẩn bị đủ phòng, bàn ghế và sách cho năm học mới. '.repeat(6)
  it('of clean Vietnamese, composed or not, are clean', () => {
    expect(measureQuality(clean).kind).toBe('clean')
    expect(measureQuality(clean.normalize('NFD')).kind).toBe('clean')
  })
  it('without the marks are a scan', () => {
    const bare = clean.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')
    expect(measureQuality(bare)).toEqual({ kind: 'scan', share: 0 })
  })
  it('too few prove nothing', () => expect(measureQuality('UBND xa').kind).toBe('clean'))
})
