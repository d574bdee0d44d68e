// The rule book of restoration: damaged words come back, everything else stays to the letter.
import { describe, expect, it } from 'vitest'
import { createRandom, pick } from '../../support/seeded-random.ts'
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

describe('words that the engine ran together or took for something else', () => {
  it.each([
    ['bao cao kétqua thuc hién', 'báo cáo kết quả thực hiện'],
    ['BAO CAO KETQUA THUC HIEN', 'BÁO CÁO KẾT QUẢ THỰC HIỆN'],
    ['ty 16 tré dén 16p dat mirc d6 2', 'tỷ lệ trẻ đến lớp đạt mức độ 2'],
    ['cho ngu@i dan', 'cho người dân'],
  ])('"%s"', (damaged, restored) => {
    expect(
      restorer
        .restore(damaged, true)
        .map((word) => word.text)
        .join(''),
    ).toBe(restored)
  })

  it('keeps an address of electronic mail', () => {
    expect(
      restorer
        .restore('gui ve phonggd@moet.edu.vn', true)
        .map((word) => word.text)
        .join(''),
    ).toMatch(/ phonggd@moet\.edu\.vn$/)
  })
})

it('a name that clean plans list loses the specks of a scan', () => {
  const lists = 'Nơi nhận:\n- Ban Quản lý chợ Nậm Cáy;\n- Sở Y tế.\nBan Quản lý chợ Nậm Cáy mở lớp học cho học sinh.'
  const taught = createDocumentRestorer(Array.from({ length: 20 }, () => lists))
  expect(
    taught
      .restore('Ban Quan ‘ly cho Nam Cay mo lop, Ban Quan ly, cho Nam Cay', true)
      .map((word) => word.text)
      .join(''),
  ).toBe('Ban Quản lý chợ Nậm Cáy mở lớp, Ban Quản lý chợ Nậm Cáy')
})

describe('digits stay as printed', () => {
  const pieces = ['5', '10', '11', '12', '38', '95,4', '1.234', '2025', '30/8/2026', '3214/KH-UBND', '57%', '2025-2026', '05/2018/QH14', '12A1', '9A'] // prettier-ignore
  const words = ['xa', 'truong', 'lop', 'hoc', 'két', 'qua', 'vdi', 'ty', '1é', 's6', 'x4', 'Uy', 'ban', '16p', 'tré', 'd6', ','] // prettier-ignore

  it('whatever damaged words stand around them', () => {
    const random = createRandom(7)
    for (let round = 0; round < 400; round += 1) {
      const text = Array.from({ length: 12 }, () =>
        random() < 0.35 ? pick(random, pieces) : pick(random, words),
      ).join(' ')
      const restored = restorer
        .restore(text, true)
        .map((word) => word.text)
        .join('')
      const kept = restored.split(' ').filter((word) => pieces.includes(word))
      expect(kept).toEqual(text.split(' ').filter((word) => pieces.includes(word)))
    }
  })

  it.each(['co 16 truong tiéu hoc', 'tré 14 tudi', 'trong 13 xa', 'lop 16 hoc sinh', '13 | 14 | 16'])(
    'also where they look like a word: "%s"',
    (text) => {
      expect(
        restorer
          .restore(text, true)
          .map((word) => word.text)
          .join('')
          .match(/\d+/g),
      ).toEqual(text.match(/\d+/g))
    },
  )
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
