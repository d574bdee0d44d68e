// Text in pictures: measured by the font that draws it, wrapped, and without letters that the font lacks.
import { describe, expect, test } from 'vitest'
import { fontFiles, readFont } from '../../../bot/pictures/fonts.ts'
import { drawable, fitLine, widthOf, wrapEvenly, wrapText } from '../../../bot/pictures/wrap-text.ts'

const NAMES = { size: 36, weight: 'regular' } as const

describe('the font', () => {
  test('has every letter that Vietnamese is written with, small and capital, in both weights', () => {
    const bases = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
    const marked = bases.flatMap((base) =>
      ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => base + tone),
    )
    const letters = [...marked, 'đ', 'b', 'x'].map((letter) => letter.normalize('NFC'))
    const all = [
      ...letters,
      ...letters.map((letter) => letter.toUpperCase()),
      ...Array.from('0123456789%.,–-…“”()/:;≥≤'),
    ]
    for (const weight of ['regular', 'bold'] as const)
      expect(all.filter((letter) => !readFont(weight).has(letter))).toEqual([])
  })

  test('is two files, one a weight', () => {
    expect(fontFiles().map((file) => file.split('/').at(-1))).toEqual([
      'BeVietnamPro_400Regular.ttf',
      'BeVietnamPro_600SemiBold.ttf',
    ])
  })

  test('tells how wide a text is: twice the size is twice the width, and marks cost nothing', () => {
    const width = widthOf('Trường', NAMES)
    expect(width).toBeGreaterThan(100)
    expect(width).toBeLessThan(36 * 6)
    expect(widthOf('Trường', { ...NAMES, size: 72 })).toBeCloseTo(2 * width)
    expect(Math.abs(widthOf('ề', NAMES) - widthOf('e', NAMES))).toBeLessThan(1)
    expect(widthOf('iii', NAMES)).toBeLessThan(widthOf('mmm', NAMES))
  })
})

describe('what can be drawn', () => {
  test.each([
    ['Tỷ lệ trẻ 5 tuổi', 'Tỷ lệ trẻ 5 tuổi'],
    ['Ty\u0309 le\u0323\u0302', 'Tỷ lệ'],
    ['Xong ✅ rồi 🎉', 'Xong rồi'],
    ['學校 mầm non', '?? mầm non'],
    ['a\u202eb\u200b\u0007c', 'abc'],
    ['một\n  hai\thai', 'một hai hai'],
    ['<b>&amp;</b>', '<b>&amp;</b>'],
    ['', ''],
  ])('%j becomes %j', (text, shown) => {
    expect(drawable(text)).toBe(shown)
  })
})

describe('wrapping', () => {
  test('keeps every word and stays within the width', () => {
    const text = 'Tỷ lệ trường trung học đạt chuẩn quốc gia mức độ 2 trên địa bàn các xã biên giới'
    const lines = wrapText(text, NAMES, { width: 420, most: 9 })
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.join(' ')).toBe(text)
    for (const line of lines) expect(widthOf(line, NAMES)).toBeLessThanOrEqual(420)
  })

  test('says with "…" that more was to come', () => {
    const lines = wrapText('đạt chuẩn '.repeat(60), NAMES, { width: 420, most: 3 })
    expect(lines).toHaveLength(3)
    expect(lines.at(-1)).toMatch(/\S…$/)
    for (const line of lines) expect(widthOf(line, NAMES)).toBeLessThanOrEqual(420)
  })

  test('breaks a word that no line can hold', () => {
    const lines = wrapText(`xem ${'a'.repeat(90)}`, NAMES, { width: 420, most: 9 })
    expect(lines.join('').replaceAll(' ', '')).toBe(`xem${'a'.repeat(90)}`)
    for (const line of lines) expect(widthOf(line, NAMES)).toBeLessThanOrEqual(420)
  })

  test('leaves no single number for the last line where lines are to be even', () => {
    const text = 'Tỷ lệ trường mầm non đạt chuẩn quốc gia mức độ 1'
    const width = widthOf(text, NAMES) - 5
    expect(wrapText(text, NAMES, { width, most: 3 }).at(-1)).toBe('1')
    const even = wrapEvenly(text, NAMES, { width, most: 3 })
    expect(even).toHaveLength(2)
    expect(even.at(-1)!.length).toBeGreaterThan(15)
    expect(even.join(' ')).toBe(text)
  })

  test('leaves a text that fits alone, and an empty one is one empty line', () => {
    expect(wrapText('Xã', NAMES, { width: 420, most: 2 })).toEqual(['Xã'])
    expect(wrapText('', NAMES, { width: 420, most: 2 })).toEqual([''])
    expect(fitLine('Xã', NAMES, 420)).toBe('Xã')
  })
})
