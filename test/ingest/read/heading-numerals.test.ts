// Which words at the head of a line are Roman numerals that a scan misread, and which are not.
import { describe, expect, it } from 'vitest'
import type { Word } from '../../../ingest/read/pdf/pdf-words.ts'
import { mendHeadings } from '../../../ingest/read/scan/heading-numerals.ts'

/** Blanks of one letter between words; "¦" begins another column. */
function lineOf(text: string, confidence: number | undefined): readonly Word[] {
  let left = 0
  return text.split(' ').flatMap((part) => {
    const own = { text: part, left, right: left + 6 * part.length, top: 0, bottom: 12 }
    left += 6 * (part.length + 1)
    if (part === '¦') left += 100
    return part === '¦' ? [] : [confidence === undefined ? own : { ...own, confidence }]
  })
}
const mended = (text: string, confidence?: number) =>
  mendHeadings([{ number: 1, width: 595, height: 842, words: lineOf(text, confidence) }])[0]
    ?.words.map((word) => word.text)
    .join(' ')

describe('numerals of headings', () => {
  it.each([
    ['H. NÂNG CAO CHẤT LƯỢNG', 'II. NÂNG CAO CHẤT LƯỢNG'],
    ['H. Nâng cao chất lượng', 'II. Nâng cao chất lượng'],
    ['IH. TỔ CHỨC', 'III. TỔ CHỨC'],
    ['IL TỔ CHỨC THỰC HIỆN', 'II. TỔ CHỨC THỰC HIỆN'],
    ['VL KINH PHÍ', 'VI. KINH PHÍ'],
    ['I TỔ CHỨC THỰC HIỆN', 'I. TỔ CHỨC THỰC HIỆN'],
    ['I1, NHIỆM VỤ', 'II. NHIỆM VỤ'],
    ['IV. GIẢI PHÁP', 'IV. GIẢI PHÁP'],
    ['3 ¦ II TRUYỀN THÔNG', '3 II. TRUYỀN THÔNG'],
  ])('%s', (read, meant) => expect(mended(read, 0.9)).toBe(meant))

  it.each([
    '1 TỔ CHỨC THỰC HIỆN',
    'II ¦ TRUYỀN THÔNG',
    'I Nội dung',
    'Quý II UBND tỉnh',
    'VX. TỔ CHỨC',
    'H nâng cao',
    'XÃ HỘI CHỦ NGHĨA',
  ])('%s stays', (read) => expect(mended(read, 0.9)).toBe(read.replace(' ¦', '')))

  it('words that nobody had to recognise stay', () => expect(mended('H. NÂNG CAO')).toBe('H. NÂNG CAO'))
})
