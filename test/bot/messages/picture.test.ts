// Captions and descriptions: everything that a picture shows in words, within Telegram's limit.
import { describe, expect, test } from 'vitest'
import { lengthOf, toPlainText } from '../../../bot/format/rich-text.ts'
import { describePicture, formatCaption } from '../../../bot/messages/picture.ts'
import { CAPTION_LIMIT } from '../../../bot/telegram-limits.ts'
import { barsPicture, coursePicture, pairRow, QR_PICTURE, timelinePicture } from '../../support/picture-data.ts'

describe('the description', () => {
  test('of bars names every value with what it is, and what is missing', () => {
    expect(describePicture(barsPicture([pairRow('Mầm non', 56.3, undefined)], { notes: ['Cần đối chiếu.'] }))).toBe(
      [
        'Biểu đồ cột. Kế hoạch 12/KH-UBND.',
        'Tính theo %.',
        'Mầm non: kết quả 2024-2025 56,3 %; chỉ tiêu 2025-2026 không có số liệu.',
        'Cần đối chiếu.',
      ].join('\n'),
    )
  })

  test('of a course goes from year to year', () => {
    expect(describePicture(coursePicture())).toBe(
      'Biểu đồ đường. Kế hoạch 12/KH-UBND.\n2023-2024: kết quả 94 %.\n2024-2025: kết quả 95 %; chỉ tiêu 96 %.\n2025-2026: chỉ tiêu 97 %.',
    )
  })

  test('of a timeline and a QR code says what they show', () => {
    expect(describePicture(timelinePicture())).toContain('30/9/2026, đã qua 57 ngày: Trình đề án. (Sở GD&ĐT)')
    expect(describePicture(QR_PICTURE)).toContain('2. Bấm “Bắt đầu”.')
  })
})

describe('the caption', () => {
  test('is title, description to unfold, and source', () => {
    const caption = formatCaption(coursePicture(), { page: 1, of: 3 })
    expect(caption.map(({ style }) => style)).toEqual(['bold', 'plain', 'quote', 'plain', 'plain'])
    expect(toPlainText(caption)).toMatch(
      /^Tỷ lệ người biết chữ \(hình 2\/3\)\nBiểu đồ đường[^]*\nNguồn: Kế hoạch 12\/KH-UBND, dòng 5–9$/,
    )
    expect(toPlainText(formatCaption(coursePicture(), { page: 0, of: 1 }))).not.toContain('hình')
    expect(toPlainText(formatCaption(QR_PICTURE))).toMatch(/start=s_12abc$/)
  })

  test('shortens long names before it leaves out a value', () => {
    const rows = Array.from({ length: 6 }, (_, index) =>
      pairRow(`Tỷ lệ thứ ${index} ${'rất dài '.repeat(40)}`, index + 0.5, 90 + index),
    )
    const caption = toPlainText(formatCaption(barsPicture(rows)))
    expect(caption.length).toBeLessThanOrEqual(CAPTION_LIMIT)
    for (let index = 0; index < 6; index += 1) expect(caption).toContain(`chỉ tiêu 2025-2026 ${90 + index} %`)
  })

  test.each([
    [
      'hostile text',
      barsPicture([pairRow('<b>&'.repeat(900), 1, 2)], { title: '&<>'.repeat(500), source: '<'.repeat(3000) }),
    ],
    ['sixty rows', barsPicture(Array.from({ length: 60 }, (_, index) => pairRow(`Chỉ tiêu ${index}`, 1, 2)))],
    ['emoji', coursePicture({ title: '🏫'.repeat(700), source: '🏫'.repeat(700) })],
  ])('of %s stays within the limit', (_, picture) => {
    expect(lengthOf(formatCaption(picture, { page: 9, of: 10 }))).toBeLessThanOrEqual(CAPTION_LIMIT)
  })
})
