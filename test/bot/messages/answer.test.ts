// How answers and passages are laid out.
import { describe, expect, test } from 'vitest'
import { lengthOf, toPlainText } from '../../../bot/format/rich-text.ts'
import { formatAnswer, formatPassage } from '../../../bot/messages/answer.ts'
import { MESSAGE_LIMIT } from '../../../bot/telegram-limits.ts'
import { lines } from '../../../knowledge/domain/place.ts'
import { answered, citation, passageInContext } from '../../support/fake-knowledge.ts'

describe('an answer', () => {
  test.each([
    [lines(10), '(dòng 10)'],
    [lines(10, 12), '(dòng 10–12)'],
    [{ kind: 'page', page: 3 } as const, '(trang 3)'],
  ])('says where its source stands: %j', (place, expected) => {
    expect(toPlainText(formatAnswer(answered('Sở.', citation({ place }))))).toContain(expected)
  })

  test('quotes three sources, lists five more by name, and counts the rest', () => {
    const text = toPlainText(formatAnswer(answered('Nhiều.', ...Array.from({ length: 10 }, () => citation()))))
    expect(text.split('Sở Giáo dục và Đào tạo chủ trì.')).toHaveLength(4)
    expect(text).toContain('\n8. Kế hoạch')
    expect(text).toMatch(/\n… và 2 chỗ khác\.$/)
  })

  test('quotes a row of a table without the strokes of its file', () => {
    const quote = '| 2    | **Lập** kế hoạch  | Sở Y tế |\n| 3 | Rà soát | Sở Y tế |'
    const text = toPlainText(formatAnswer(answered('Sở.', citation({ quote }))))
    expect(text).toMatch(/\n2 \| Lập kế hoạch \| Sở Y tế\n3 \| Rà soát \| Sở Y tế$/)
  })

  test('shortens a long quote with "…"', () => {
    const quote = 'nhiệm vụ '.repeat(200)
    expect(toPlainText(formatAnswer(answered('Sở.', citation({ quote }))))).toMatch(/nhiệm(?: vụ)?…$/)
  })

  test('shortens its quotes further when that makes one message of it', () => {
    const long = citation({ quote: 'nhiệm vụ '.repeat(200) })
    const text = formatAnswer(answered('x'.repeat(3000), long, long, long))
    expect(lengthOf(text)).toBeLessThanOrEqual(MESSAGE_LIMIT)
    expect(lengthOf(text)).toBeGreaterThan(3300)
  })

  test('keeps its quotes readable when it needs several messages anyway', () => {
    const long = citation({ quote: 'nhiệm vụ '.repeat(200) })
    expect(lengthOf(formatAnswer(answered('x'.repeat(5000), long)))).toBeGreaterThan(5600)
  })
})

test('a passage shows the cited part whole and shortens its neighbours', () => {
  const raw = 'đoạn '.repeat(500).trim()
  const text = formatPassage(
    passageInContext({
      passages: [
        { raw, cited: false },
        { raw, cited: true },
      ],
    }),
  )
  expect(text.find(({ style, text: part }) => style === 'bold' && part === raw)).toBeDefined()
  expect(text.filter(({ text: part }) => part.endsWith('…'))).toHaveLength(1)
})

test('a passage of a restored scan shows what it most likely says, and what was read from the scan', () => {
  const passages = [{ raw: 'So Giao duc chi tri.', restored: 'Sở Giáo dục chủ trì.', cited: true }]
  const text = formatPassage(passageInContext({ headingPath: ['II'], passages }))
  expect(toPlainText(text)).toBe(
    'Kế hoạch\nII\n\nSở Giáo dục chủ trì.\n\nNguyên văn bản quét (chữ ở trên đã được khôi phục dấu):\nSo Giao duc chi tri.',
  )
})

test.each([
  [['II. Nhiệm vụ', '1. Phổ cập'], 'II. Nhiệm vụ › 1. Phổ cập', 'Kế hoạch\nII. Nhiệm vụ › 1. Phổ cập\n'],
  [['1. Phổ cập'], '1. Phổ cập', 'Kế hoạch\n1. Phổ cập\n'],
  [[], 'Phần đầu văn bản', 'Kế hoạch\nPhần đầu văn bản\n'],
])('a passage below %j says once where it stands', (headingPath, whereabouts, opening) => {
  const text = toPlainText(formatPassage(passageInContext({ headingPath, whereabouts })))
  expect(text).toBe(`${opening}\nĐoạn được dẫn.`)
})
