// What a text shows is kept, what it hides is taken out.
import { expect, test } from 'vitest'
import { visibleText } from '../../../knowledge/text/visible-text.ts'

test.each([
  ['Kế hoạch\tsố 12\nnăm 2026', 'Kế hoạch\tsố 12\nnăm 2026'],
  ['12\u200b0\u2060\ufeff', '120'],
  ['a\u202eb\u2066c\u00ad', 'abc'],
  ['a\0b\u0007\r\nc\u001b[31m', 'ab\nc[31m'],
  ['\u{e0041}\u{e0042}x\ufe0f', 'x'],
  ['Ke\u0302\u0301 hoa\u0323ch', 'Kế hoạch'],
])('%j', (text, shown) => {
  expect(visibleText(text)).toBe(shown)
})
