// Escaping, styles and shortening.
import { describe, expect, test } from 'vitest'
import { bold, italic, joinLines, plain, quote, toHtml } from '../../../bot/format/rich-text.ts'
import { shorten } from '../../../bot/format/shorten.ts'
import { parseHtml } from '../../../bot/preview/html-entities.ts'

test('only < > & are escaped, in every style', () => {
  expect(toHtml([plain('a<b>&"c"'), bold('<'), italic('&'), quote('>')])).toBe(
    'a&lt;b&gt;&amp;"c"<b>&lt;</b><i>&amp;</i><blockquote expandable>&gt;</blockquote>',
  )
})

test('an empty span leaves no mark-up', () => {
  expect(toHtml([bold(''), plain('a')])).toBe('a')
})

test('what a parser reads back is what was meant', () => {
  const text = '&lt; &amp;lt; </b> <blockquote> &#60;'
  expect(parseHtml(toHtml([quote(text)]))).toEqual({
    kind: 'parsed',
    text,
    entities: [{ type: 'expandable_blockquote', offset: 0, length: text.length }],
  })
})

test('lines are joined by line breaks', () => {
  expect(toHtml(joinLines([[plain('a')], [bold('b'), plain('c')]]))).toBe('a\n<b>b</b>c')
})

describe('shorten', () => {
  test.each([
    ['short', 10, 'short'],
    ['exactly 10', 10, 'exactly 10'],
    ['một hai ba bốn', 12, 'một hai ba…'],
    ['a dàidàidàidài', 10, 'a dàidàid…'],
    ['aaa🏫🏫🏫', 5, 'aaa…'],
  ])('%j to %i', (text, limit, expected) => {
    expect(shorten(text, limit)).toBe(expected)
    expect(shorten(text, limit).length).toBeLessThanOrEqual(limit)
  })
})
