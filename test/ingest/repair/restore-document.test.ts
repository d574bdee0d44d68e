// The rule book of restoration: damaged words come back, everything else stays to the letter.
import { describe, expect, it } from 'vitest'
import { createDocumentRestorer } from '../../../ingest/repair/restore-document.ts'

/** Clean sentences of our own; the model knows no others. */
const CLEAN = [
  'Phòng Văn hóa và Xã hội chủ trì, phối hợp với các trường tiểu học tổ chức bữa ăn bán trú cho học sinh.',
  'Ủy ban nhân dân xã bố trí kinh phí sửa chữa bếp ăn trước ngày 30/8/2026.',
  'Các trường mầm non rà soát số trẻ đến lớp; tỷ lệ trẻ đến lớp đạt mức độ 2.',
  'Hiệu trưởng báo cáo kết quả thực hiện kế hoạch với Ủy ban nhân dân xã.',
]
const restorer = createDocumentRestorer(CLEAN)
const restore = (text: string) =>
  restorer
    .restore(text)
    .map((word) => word.text)
    .join('')

const numbers = (text: string) => text.match(/\d[\d/]+/g)

describe('restoration reads damaged words again', () => {
  it.each([
    [
      'Phong Van hoa va Xa hoi chi tri, phoi hop véi cac truong tiéu hoc',
      'Phòng Văn hóa và Xã hội chủ trì, phối hợp với các trường tiểu học',
    ],
    ['Uy ban nhan dan xa b6 tri kinh phi stra chira bép an', 'Ủy ban nhân dân xã bố trí kinh phí sửa chữa bếp ăn'],
    ['Hiéu truong bao cao két qua thuc hién ké hoach', 'Hiệu trưởng báo cáo kết quả thực hiện kế hoạch'],
  ])('"%s"', (damaged, restored) => {
    expect(restore(damaged)).toBe(restored)
  })

  it('keeps the case of what was read', () => {
    expect(restore('UY BAN NHAN DAN XA bao cao két qua thuc hién')).toMatch(/^ỦY BAN NHÂN DÂN XÃ báo cáo/)
  })

  it('keeps line breaks and blanks where they are', () => {
    const damaged = 'Uy ban nhan dan xa\n  bo tri kinh phi\n\nHiéu truong bao cao két qua'
    expect(restore(damaged).replace(/\S+/g, 'x')).toBe(damaged.replace(/\S+/g, 'x'))
  })

  it('takes a word for it that a short text is part of a scan', () => {
    const words = restorer.restore('bao cao két qua với tré', true)
    expect(words.map((word) => word.text).join('')).toMatch(/^báo cáo kết quả/)
    expect(
      restorer
        .restore('bao cao két qua với tré')
        .map((word) => word.text)
        .join(''),
    ).toMatch(/^bao cao/)
  })

  it('is less sure of a word that two syllables explain than of one that a single syllable explains', () => {
    const words = restorer.restore('Hiéu truong bao cao két qua thuc hién ké hoach voi Uy ban nhan dan xa')
    expect(words.every((word) => word.confidence > 0 && word.confidence <= 1)).toBe(true)
  })
})

describe('restoration changes nothing else', () => {
  it.each([
    ['a healthy sentence', CLEAN[0] ?? ''],
    ['numbers and percentages', '12 | 95,4 | 1.234 | 57 %'],
    ['a document number', '3214/KH-UBND'],
    ['a date', '30/8/2026'],
  ])('%s', (_, text) => {
    expect(restore(text)).toBe(text)
  })

  it('keeps every digit of a damaged sentence that holds numbers', () => {
    const damaged =
      'Uy ban nhan dan xa b6 tri kinh phi trudc ngay 30/8/2026 cho lop 10 va 11 xa theo Ké hoach s6 3214/KH-UBND'
    expect(numbers(restore(damaged))).toEqual(['30/8/2026', '10', '11', '3214/'])
    expect(numbers(damaged)).toEqual(numbers(restore(damaged)))
  })

  it.each(['', ' ', '\n\n', '🙂 🙂', '١٢٣', '\u0000\u0001', 'a'.repeat(3_000), '|'.repeat(500)])(
    'never fails on odd text',
    (text) => {
      expect(restore(text).length).toBeGreaterThanOrEqual(text.length)
    },
  )
})
