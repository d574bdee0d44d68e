// answerCallbackQuery: a press is answered once, in time.
import { z } from 'zod'
import { CALLBACK_ANSWER_LIMIT } from '../../telegram-limits.ts'
import { failWith, succeed } from '../telegram-shapes.ts'
import { defineMethod, flag } from './define-method.ts'

export const answerCallbackQuery = defineMethod(
  z.object({
    callback_query_id: z.string(),
    text: z.string().max(CALLBACK_ANSWER_LIMIT).optional(),
    show_alert: flag.optional(),
    url: z.string().optional(),
  }),
  (world, { callback_query_id: id, text, show_alert: asAlert, url }) => {
    if (world.presses.get(id) !== 'open') return failWith(400, QUERY_TOO_OLD)
    world.presses.set(id, { text, asAlert: asAlert === true, ...(url !== undefined && { url }) })
    world.touch()
    return succeed(true)
  },
)

export const QUERY_TOO_OLD = 'Bad Request: query is too old and response timeout expired or query ID is invalid'
