// answerInlineQuery: at most 50 results, each with an id of its own and a message that could be sent.
import { z } from 'zod'
import { INLINE_RESULTS_LIMIT } from '../../telegram-limits.ts'
import { failWith, isFailure, succeed, type ApiFailure } from '../telegram-shapes.ts'
import type { InlineAnswer, InlineResult } from '../telegram-world.ts'
import { defineMethod, flag, jsonOf, number } from './define-method.ts'
import { entitiesSchema, readMessageText } from './message-content.ts'
import { QUERY_TOO_OLD } from './press-methods.ts'
import { readKeyboard, replyMarkup } from './reply-markup.ts'

const articleSchema = z.object({
  type: z.literal('article'),
  id: z.string(),
  title: z.string().min(1),
  description: z.string().exactOptional(),
  input_message_content: z.object({
    message_text: z.string(),
    parse_mode: z.string().optional(),
    entities: entitiesSchema.optional(),
  }),
  reply_markup: replyMarkup,
})

const answerSchema = z.object({
  inline_query_id: z.string(),
  // Articles are the only kind that this server shows.
  results: jsonOf(z.array(articleSchema)),
  cache_time: number.optional(),
  is_personal: flag.optional(),
  next_offset: z.string().default(''),
  button: jsonOf(
    z.object({
      text: z.string(),
      start_parameter: z
        .string()
        .regex(/^[\w-]{1,64}$/)
        .exactOptional(),
    }),
  ).optional(),
})

export const answerInlineQuery = defineMethod(answerSchema, (world, answer) => {
  if (world.inlineQueries.get(answer.inline_query_id) !== 'open') return failWith(400, QUERY_TOO_OLD)
  const { results, next_offset: nextOffset, button } = answer
  if (results.length > INLINE_RESULTS_LIMIT) return failWith(400, 'Bad Request: RESULTS_TOO_MUCH')
  if (Buffer.byteLength(nextOffset) > OFFSET_BYTES) return failWith(400, 'Bad Request: NEXT_OFFSET_INVALID')
  if (results.some(({ id }) => id === '' || Buffer.byteLength(id) > RESULT_ID_BYTES))
    return failWith(400, 'Bad Request: RESULT_ID_INVALID')
  if (new Set(results.map(({ id }) => id)).size < results.length)
    return failWith(400, 'Bad Request: RESULT_ID_DUPLICATE')
  const read = results.map(readResult)
  const fault = read.find(isFailure)
  if (fault !== undefined) return fault
  const kept: InlineAnswer = {
    results: read.filter((result): result is InlineResult => !isFailure(result)),
    nextOffset,
    ...(button !== undefined && { button }),
  }
  world.inlineQueries.set(answer.inline_query_id, kept)
  world.touch()
  return succeed(true)
})

/** InlineQueryResult: id of 1–64 bytes; answerInlineQuery: offset of at most 64 bytes. */
const RESULT_ID_BYTES = 64
const OFFSET_BYTES = 64

/** What a person would send by picking it: text, entities and keyboard, already checked. */
function readResult(result: z.infer<typeof articleSchema>): InlineResult | ApiFailure {
  const { message_text: text, parse_mode: parseMode, entities } = result.input_message_content
  const message = readMessageText({ text, parseMode, entities })
  if (isFailure(message)) return message
  const keyboard = readKeyboard(result.reply_markup)
  if (isFailure(keyboard)) return keyboard
  const { id, title, description = '' } = result
  return { id, title, description, message: { ...message, ...keyboard } }
}
