// Periods, cells of values, signers and issuers of scans, each by itself.
import { describe, expect, it } from 'vitest'
import { readPeriod } from '../../../ingest/extract/period.ts'
import { readScannedIssuer } from '../../../ingest/extract/scanned-issuer.ts'
import { readSigner } from '../../../ingest/extract/signer.ts'
import { readPlanText } from '../read-plan-text.ts'
import { startsSignature } from '../../../ingest/structure/closing.ts'
import { readValueCell } from '../../../ingest/extract/value-cell.ts'

describe('readPeriod', () => {
  it.each([
    ['năm học 2024 - 2025', { kind: 'school-year', from: 2024, to: 2025 }],
    ['NĂM HỌC 2025-2026', { kind: 'school-year', from: 2025, to: 2026 }],
    ['giai đoạn 2024-2025', { kind: 'years', from: 2024, to: 2025 }],
    ['giai đoạn 2021 – 2030', { kind: 'years', from: 2021, to: 2030 }],
    ['từ năm 2024 đến năm 2027', { kind: 'years', from: 2024, to: 2027 }],
    ['mua sách năm 2025', { kind: 'years', from: 2025, to: 2025 }],
    ['theo Kết luận ngày 12/8/2024 về sách năm 2025', { kind: 'years', from: 2025, to: 2025 }],
  ])('%s', (text, period) => expect(readPeriod(text)).toEqual(period))
  it.each(['ngày 22/4/2024', 'ngày 2 tháng 4 năm 2024', 'Nghị quyết 88/2014/QH13', 'không có năm'])(
    'none in %j',
    (text) => expect(readPeriod(text)).toBeUndefined(),
  )
})

describe('readValueCell', () => {
  it.each([
    ['95,4', '95,4', 95.4, undefined],
    ['95 %', '95', 95, undefined],
    ['≥ 98%', '≥ 98', 98, undefined],
    ['17,1 (gộp hai trường)', '17,1', 17.1, 'gộp hai trường'],
    ['trên 90', 'trên 90', 90, undefined],
    ['không quá 3', 'không quá 3', 3, undefined],
    ['12 trở xuống', '12 trở xuống', 12, undefined],
    ['1.250', '1.250', 1250, undefined],
    ['Đạt', 'Đạt', undefined, undefined],
    ['o5', 'o5', undefined, undefined],
  ])('%s', (cell, printed, number, note) => expect(readValueCell(cell)).toEqual({ printed, number, note }))
})

it('a title with its remark signs in one line', async () => {
  expect(startsSignature('HIỆU TRƯỞNG (đã ký, đóng dấu) Lò Văn Tám')).toBe(true)
  expect(startsSignature('HIỆU TRƯỞNG (đã ký, đóng dấu) gửi về Phòng')).toBe(false)
  const { head } = await readPlanText(
    'KẾ HOẠCH\nDạy hát năm 2026\n\n1. Mua đàn.\n\nHIỆU TRƯỞNG (đã ký, đóng dấu) Lò Văn Tám\n',
  )
  expect(head.signer).toMatchObject({ name: 'Lò Văn Tám', title: 'HIỆU TRƯỞNG' })
})

it('a title before a long word in capitals is told at once', () => {
  const begun = performance.now()
  expect(startsSignature(`HIỆU TRƯỞNG (đã ký) ${'A'.repeat(5_000)} và`)).toBe(false)
  readSigner(`HIỆU TRƯỞNG${' '.repeat(20_000)}Lò Văn Tám`, false)
  expect(performance.now() - begun).toBeLessThan(500)
})

describe('readSigner', () => {
  it.each([
    ['KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLò Văn Tám', 'Lò Văn Tám', 'PHÓ CHỦ TỊCH'],
    ['**T/M BAN THƯỜNG VỤ**\nBÍ THƯ\n(Đã ký)\nH’Yim Kđoh', 'H’Yim Kđoh', 'BÍ THƯ'],
    ['CHỦ TỊCH\nY Blơm Niê', 'Y Blơm Niê', 'CHỦ TỊCH'],
    ['GIÁM ĐỐC\nThS. Vàng Thị Mỷ', 'Vàng Thị Mỷ', 'GIÁM ĐỐC'],
    ['HIỆU TRƯỞNG (đã ký, đóng dấu) Vàng Thị Mỷ', 'Vàng Thị Mỷ', 'HIỆU TRƯỞNG'],
    ['HIỆU TRƯỞNG\nVàng Thị Mỷ\nPHÊ DUYỆT CỦA PHÒNG GIÁO DỤC', 'Vàng Thị Mỷ', 'HIỆU TRƯỞNG'],
  ])('%j', (raw, name, title) => expect(readSigner(raw, false)).toEqual({ name, title, doubt: undefined }))

  it('finds the name behind the last recipient of a scan', () => {
    expect(readSigner('TM. UY BAN NHAN DAN\n- Cac truong;\n+ Luu: VT, TH3. Lo Van Tam', true)).toMatchObject({
      name: 'Lo Van Tam',
    })
  })

  it('keeps a damaged name as printed, with a doubt, only in a scan', () => {
    expect(readSigner('PHÓ CHỦ TỊCH\no Van Tam', true)).toMatchObject({
      name: 'o Van Tam',
      doubt: expect.any(String) as string,
    })
    expect(readSigner('PHÓ CHỦ TỊCH\no Van Tam', false)).toBeUndefined()
  })
})

describe('readScannedIssuer', () => {
  it.each([
    ['Uy ban nhan dan tinh Lai Chdu', 'Ủy ban nhân dân tỉnh Lai Châu'],
    ['UY BAN NHAN DAN TINH LAO CAI', 'Ủy ban nhân dân tỉnh Lào Cai'],
    ['UBND tinh Son La', 'Ủy ban nhân dân tỉnh Sơn La'],
  ])('%s', (printed, issuer) => expect(readScannedIssuer([printed])).toBe(issuer))
  it.each([
    ['vùng lòng hồ tỉnh Sông Hậu năm 2026', 'Ủy ban nhân dân tỉnh Sông Hậu'],
    ['vùng lòng hồ tỉnh Sông Hiếu năm 2026', undefined],
  ])('a province of no list is written as the restored text has it: %s', (text, issuer) =>
    expect(readScannedIssuer(['UY BAN NHAN DAN TINH SONG HAU'], [text])).toBe(issuer),
  )
  it.each(['Uy ban nhan dan tinh', 'Uy ban nhan dan huyen Sin Ho', 'So Giao duc', 'Uy ban nhan dan tinh Xyz Abc'])(
    'guesses nothing for %j',
    (printed) => expect(readScannedIssuer([printed])).toBeUndefined(),
  )
})
