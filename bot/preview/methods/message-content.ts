// The text of a message or the caption of a file, with its entities, within Telegram's limits.
import { z } from 'zod'
import { CAPTION_LIMIT, MESSAGE_LIMIT } from '../../telegram-limits.ts'
import { parseHtml, type Entity } from '../html-entities.ts'
import { addPlainEntities } from '../plain-entities.ts'
import { failWith, type ApiFailure } from '../telegram-shapes.ts'
import { jsonOf, number } from './define-method.ts'

export const entitiesSchema = jsonOf(
  z.array(z.object({ type: z.string(), offset: number, length: number, url: z.string().exactOptional() })),
)

/** A text as a bot writes it: with tags, or with entities beside it. */
export type WrittenText = {
  readonly text: string
  readonly parseMode: string | undefined
  readonly entities: readonly Entity[] | undefined
}

export type ReadText = { readonly text: string; readonly entities: readonly Entity[] }

export function readMessageText(written: WrittenText): ReadText | ApiFailure {
  const read = readText(written)
  if ('ok' in read) return read
  if (read.text === '') return failWith(400, 'Bad Request: message text is empty')
  if (read.text.length > MESSAGE_LIMIT) return failWith(400, 'Bad Request: message is too long')
  return read
}

/** May be empty. */
export function readCaption(written: WrittenText): ReadText | ApiFailure {
  const read = readText(written)
  if ('ok' in read) return read
  if (read.text.length > CAPTION_LIMIT) return failWith(400, 'Bad Request: message caption is too long')
  return read
}

function readText({ text, parseMode = '', entities = [] }: WrittenText): ReadText | ApiFailure {
  // The project writes HTML only; Markdown is not spoken here.
  if (parseMode !== '' && parseMode.toUpperCase() !== 'HTML')
    return failWith(400, 'Bad Request: unsupported parse_mode')
  if (parseMode !== '') {
    const parsed = parseHtml(text)
    if (parsed.kind === 'fault') return failWith(400, parsed.description)
    return { text: parsed.text, entities: addPlainEntities(parsed.text, parsed.entities) }
  }
  if (entities.some(({ offset, length }) => offset < 0 || length <= 0 || offset + length > text.length))
    return failWith(400, "Bad Request: can't parse entities: entity is out of the text")
  const start = text.length - text.trimStart().length
  const moved = entities.map((entity) => ({ ...entity, offset: Math.max(entity.offset - start, 0) }))
  return { text: text.trim(), entities: addPlainEntities(text.trim(), moved) }
}
