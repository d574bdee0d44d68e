// Telegram's HTML mode: entities in UTF-16 units, faults in Telegram's words.
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../../bot/preview/html-entities.ts'

describe('entities', () => {
  test.each([
    ['a <b>b</b>', 'a b', [{ type: 'bold', offset: 2, length: 1 }]],
    ['🏫<i>b</i>', '🏫b', [{ type: 'italic', offset: 2, length: 1 }]],
    ['<blockquote>a</blockquote>', 'a', [{ type: 'blockquote', offset: 0, length: 1 }]],
    ['<blockquote expandable>a</blockquote>', 'a', [{ type: 'expandable_blockquote', offset: 0, length: 1 }]],
    [
      '<a href="https://x.vn/?a=1&amp;b=2">x</a>',
      'x',
      [{ type: 'text_link', url: 'https://x.vn/?a=1&b=2', offset: 0, length: 1 }],
    ],
    [
      '<b>a<i>b</i></b>',
      'ab',
      [
        { type: 'bold', offset: 0, length: 2 },
        { type: 'italic', offset: 1, length: 1 },
      ],
    ],
    ['<STRONG>a</Strong>', 'a', [{ type: 'bold', offset: 0, length: 1 }]],
    ['<b></b>a', 'a', []],
    ['<code>a<b>b</b></code>', 'ab', [{ type: 'code', offset: 0, length: 2 }]],
    [' \n<b> a</b> ', 'a', [{ type: 'bold', offset: 0, length: 1 }]],
    ['&lt;b&gt; &amp; &quot; &#7919; &#x1EEF; &nbsp;', '<b> & " ữ ữ &nbsp;', []],
    ['a > b', 'a > b', []],
  ])('%j', (html, text, entities) => {
    expect(parseHtml(html)).toEqual({ kind: 'parsed', text, entities })
  })
})

describe('faults', () => {
  test.each([
    ['a <x>b</x>', 'Unsupported start tag "x" at byte offset 2'],
    ['ữ<x>', 'Unsupported start tag "x" at byte offset 3'],
    ['a < b', 'Unclosed start tag at byte offset 2'],
    ['<b>a', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<b>a</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['<blockquote>a<blockquote>b</blockquote></blockquote>', "Can't parse nested blockquote at byte offset 13"],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ])('%j', (html, fault) => {
    expect(parseHtml(html)).toEqual({ kind: 'fault', description: `Bad Request: can't parse entities: ${fault}` })
  })
})
