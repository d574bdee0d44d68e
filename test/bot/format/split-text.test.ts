// Splitting: at paragraphs, whole spans, no character broken, nothing lost.
import { describe, expect, test } from 'vitest'
import { bold, lengthOf, plain, quote, toPlainText } from '../../../bot/format/rich-text.ts'
import { splitRichText } from '../../../bot/format/split-text.ts'

const texts = (parts: ReturnType<typeof splitRichText>) => parts.map(toPlainText)

describe('a long text is cut', () => {
  test.each([
    ['not at all when it fits', 'abc def', ['abc def']],
    ['between paragraphs first', 'aaaa b\n\ncc\ndd ee', ['aaaa b', 'cc\ndd ee']],
    ['between lines next', 'aaaa bb\ncc dd ee ff', ['aaaa bb', 'cc dd ee', 'ff']],
    ['between words next', 'aaaa bbbb cccc', ['aaaa bbbb', 'cccc']],
    ['anywhere where there is no space', 'abcdefghijklm', ['abcdefghij', 'klm']],
    ['never inside a letter', `${'a'.repeat(9)}🏫🏫`, ['a'.repeat(9), '🏫🏫']],
  ])('%s', (_, text, expected) => {
    expect(texts(splitRichText([plain(text)], 10))).toEqual(expected)
  })
})

test('a styled span that fits into a part is never cut', () => {
  const parts = splitRichText([plain('aaa\n'), bold('b b b b'), plain('\nccc')], 10)
  expect(parts).toEqual([[plain('aaa')], [bold('b b b b')], [plain('ccc')]])
})

test('a styled span that is too long keeps its style in both parts', () => {
  expect(splitRichText([plain('a\n'), quote('bbbb bbbb bbbb')], 10)).toEqual([
    [plain('a')],
    [quote('bbbb bbbb')],
    [quote('bbbb')],
  ])
})

test('a blank text has no parts', () => {
  expect(splitRichText([plain(' \n ')], 10)).toEqual([])
})

test('whatever the text, every part fits and no visible character is lost', () => {
  const words = ['chỉ tiêu', ' ', '\n', '\n\n', '🏫', 'x'.repeat(37), '<b>&']
  for (let seed = 1; seed < 300; seed++) {
    const spans = Array.from({ length: 12 }, (_, index) => {
      const text = words[(seed * (index + 3) * 7919) % words.length]!
      return (seed + index) % 3 === 0 ? quote(text) : plain(text)
    })
    const parts = splitRichText(spans, 20)
    expect(Math.max(0, ...parts.map(lengthOf))).toBeLessThanOrEqual(20)
    expect(texts(parts).join('').replaceAll(/\s/g, '')).toBe(toPlainText(spans).replaceAll(/\s/g, ''))
  }
})
