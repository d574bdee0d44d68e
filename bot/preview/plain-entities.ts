// Entities that Telegram finds by itself in any text: commands and mentions.
import type { MessageEntity } from './telegram-shapes.ts'

export function findPlainEntities(text: string): readonly MessageEntity[] {
  return [
    ...find(text, /(?<=^|\s)\/[a-z0-9_]{1,32}(@\w{3,32})?(?!\w)/gi, 'bot_command'),
    ...find(text, /(?<!\w|\/\w*)@\w{3,32}/g, 'mention'),
  ]
}

function find(text: string, pattern: RegExp, type: string): readonly MessageEntity[] {
  return Array.from(text.matchAll(pattern), (match) => ({ type, offset: match.index, length: match[0].length }))
}
