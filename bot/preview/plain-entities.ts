// Entities that Telegram finds by itself in any text: commands, mentions and addresses.
import type { MessageEntity } from './telegram-shapes.ts'

export function findPlainEntities(text: string): readonly MessageEntity[] {
  const urls = find(text, /(?<![\w/])(https?:\/\/|t\.me\/)[^\s<>"“”]*[^\s<>"“”.,;:!?()]/gi, 'url')
  const others = [
    ...find(text, /(?<=^|\s)\/[a-z0-9_]{1,32}(@\w{3,32})?(?!\w)/gi, 'bot_command'),
    ...find(text, /(?<!\w|\/\w*)@\w{3,32}/g, 'mention'),
  ]
  return [...others.filter((one) => !urls.some((url) => overlap(one, url))), ...urls]
}

/**
 * Beside what a bot marked itself, where that leaves room: nothing is found in code, nor in a link.
 *
 * @returns outermost first, in the order of the text
 */
export function addPlainEntities(text: string, marked: readonly MessageEntity[]): readonly MessageEntity[] {
  const closed = marked.filter(({ type }) => ['code', 'pre', 'text_link'].includes(type))
  const found = findPlainEntities(text).filter((one) => !closed.some((other) => overlap(one, other)))
  return [...marked, ...found].toSorted((a, b) => a.offset - b.offset || b.length - a.length)
}

function find(text: string, pattern: RegExp, type: string): readonly MessageEntity[] {
  return Array.from(text.matchAll(pattern), (match) => ({ type, offset: match.index, length: match[0].length }))
}

const overlap = (a: MessageEntity, b: MessageEntity) => a.offset < b.offset + b.length && b.offset < a.offset + a.length
