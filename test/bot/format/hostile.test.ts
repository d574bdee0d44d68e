// Ten thousand answers, passages and pages of text that was written to break them: each is parsed by the server, and none is too long.
import { expect, test } from 'vitest'
import { lengthOf, toHtml, toPlainText, type RichText } from '../../../bot/format/rich-text.ts'
import { splitRichText } from '../../../bot/format/split-text.ts'
import { formatAnswer, formatPassage } from '../../../bot/messages/answer.ts'
import { parseHtml } from '../../../bot/preview/html-entities.ts'
import { MESSAGE_LIMIT } from '../../../bot/telegram-limits.ts'
import { layOutPage } from '../../../bot/views/list-page.ts'
import type { Reply } from '../../../knowledge/answer/reply.ts'
import { lines } from '../../../knowledge/domain/place.ts'
import { answered, citation, passageInContext } from '../../support/fake-knowledge.ts'
import { createRandom } from '../../support/seeded-random.ts'

const PIECES = [
  '<',
  '>',
  '&',
  '&amp;',
  '&lt;b&gt;',
  '<b>',
  '</b>',
  '<blockquote expandable>',
  '</blockquote>',
  '<a href="tg://user?id=1">',
  '<!--',
  '<script>',
  '"',
  "'",
  '“',
  '”',
  '„',
  '«',
  '*',
  '_',
  '`',
  '[x](y)',
  '|',
  '\\',
  '/start',
  '@ke_hoach_bot',
  '#kế',
  'https://x.vn/?a=1&b=<2>',
  '\u{1F600}',
  '\u{1F1FB}\u{1F1F3}',
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  'ế'.normalize('NFD'),
  'Đ\u0323\u0302\u0301',
  '\u0301\u0302',
  '\u200B',
  '\u200D',
  '\u2060',
  '\uFEFF',
  '\u202E',
  '\u00A0',
  '\u2028',
  '\n',
  '\n\n',
  '\t',
  ' ',
  'kế hoạch',
  'Sở GD&ĐT',
  '12 < 15 & 20 > 3',
  'a'.repeat(300),
  'nghĩa'.repeat(120),
  '\u{1F600}'.repeat(60),
] as const

const random = createRandom(20_261_126)
const upTo = (count: number) => Math.floor(random() * (count + 1))
const hostile = (pieces: number) =>
  Array.from({ length: 1 + upTo(pieces) }, () => PIECES[upTo(PIECES.length - 1)]).join(random() < 0.5 ? ' ' : '')

const hostileReply = (): Reply =>
  answered(
    hostile(60),
    ...Array.from({ length: upTo(10) }, () =>
      citation({ plan: hostile(4), whereabouts: hostile(6), quote: hostile(50), place: lines(1, 2) }),
    ),
  )

const hostilePassage = () =>
  passageInContext({
    plan: hostile(3),
    whereabouts: hostile(4),
    headingPath: Array.from({ length: upTo(3) }, () => hostile(6)),
    place: lines(3),
    passages: Array.from({ length: 1 + upTo(2) }, (_, index) => ({
      raw: hostile(60),
      cited: index === 1,
      ...(random() < 0.3 && { restored: hostile(60) }),
    })),
  })

const hostilePage = () =>
  layOutPage(
    {
      head: [{ text: hostile(5), style: 'bold' }],
      items: Array.from({ length: 1 + upTo(24) }, () => ({
        section: random() < 0.5 ? hostile(8) : '',
        text: hostile(40),
        detail: hostile(12),
        press: { kind: 'passage', passage: 1 } as const,
        ...(random() < 0.3 && { label: hostile(8) }),
      })),
      foot: [{ text: hostile(10), style: 'italic' }],
      more: [],
      hasFile: true,
    },
    { of: 'agencies' },
    upTo(3),
  )

/** Why the server would refuse a message, and which; undefined where it takes it. */
function fault(part: RichText): string | undefined {
  const parsed = parseHtml(toHtml(part))
  if (parsed.kind === 'fault') return `${parsed.description}: ${toPlainText(part)}`
  if (parsed.text === '') return 'empty'
  if (parsed.text.length > MESSAGE_LIMIT) return `${parsed.text.length} characters`
  return parsed.text === toPlainText(part).trim() ? undefined : `other words than were meant: ${toPlainText(part)}`
}

/** Empty only where every piece was blank: then nothing would be sent. */
const partsOf = (text: RichText) => splitRichText(text, MESSAGE_LIMIT)

test('4,000 answers', () => {
  for (let count = 0; count < 4000; count += 1)
    for (const part of partsOf(formatAnswer(hostileReply(), random() < 0.3 ? hostile(5) : undefined)))
      expect(fault(part)).toBeUndefined()
})

test('3,000 passages', () => {
  for (let count = 0; count < 3000; count += 1)
    for (const part of partsOf(formatPassage(hostilePassage()))) expect(fault(part)).toBeUndefined()
})

test('3,000 pages of lists, each in one message, with labels that a button can have', () => {
  for (let count = 0; count < 3000; count += 1) {
    const { text, rows } = hostilePage()
    expect(lengthOf(text)).toBeLessThanOrEqual(MESSAGE_LIMIT)
    expect(fault(text)).toBeUndefined()
    for (const { label } of rows.flat()) expect(label).toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u)
  }
})

test('the check finds what the server refuses', () => {
  expect(fault([{ text: 'x'.repeat(MESSAGE_LIMIT + 1), style: 'plain' }])).toMatch(/4097 characters/)
  expect(fault([{ text: ' ', style: 'plain' }])).toBe('empty')
  expect(parseHtml('<b>x').kind).toBe('fault')
})
