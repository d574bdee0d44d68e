// The table of Bot API methods that the local server speaks; getUpdates is answered by the queue itself.
import { z } from 'zod'
import { CALLBACK_ANSWER_LIMIT } from '../telegram-limits.ts'
import { defineMethod, flag, jsonOf, number, type ApiMethod } from './api-parameters.ts'
import { failWith, succeed } from './telegram-shapes.ts'
import { editMessageText, refusalOf, sendMessage } from './text-methods.ts'

/** @returns undefined for a method that this server does not speak; names are matched without case, as at Telegram */
export function findMethod(name: string): ApiMethod | undefined {
  return METHODS.get(name.toLowerCase())
}

const getMe: ApiMethod = ({ bot }) =>
  succeed({ ...bot, can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false })

const deleteWebhook: ApiMethod = () => succeed(true)

const answerCallbackQuery = defineMethod(
  z.object({
    callback_query_id: z.string(),
    text: z.string().max(CALLBACK_ANSWER_LIMIT).optional(),
    show_alert: flag.optional(),
  }),
  (world, { callback_query_id: id, text, show_alert: asAlert }) => {
    if (world.presses.get(id) !== 'open') return failWith(400, QUERY_TOO_OLD)
    world.presses.set(id, { text, asAlert: asAlert === true })
    return succeed(true)
  },
)

const sendChatAction = defineMethod(z.object({ chat_id: number, action: z.string() }), (world, { chat_id: chatId }) => {
  const refusal = refusalOf(world, world.chats.get(chatId))
  if (refusal !== undefined) return refusal
  world.typingAt.set(chatId, world.clock.now())
  return succeed(true)
})

const setMyCommands = defineMethod(
  z.object({
    commands: jsonOf(z.array(z.object({ command: z.string(), description: z.string() })).max(100)),
    scope: jsonOf(z.object({ type: z.string() })).optional(),
  }),
  (world, { commands, scope }) => {
    const isValid = commands.every(
      ({ command, description }) =>
        /^[a-z0-9_]{1,32}$/.test(command) && description.length >= 1 && description.length <= 256,
    )
    if (!isValid) return failWith(400, 'Bad Request: BOT_COMMAND_INVALID')
    world.commands.set(scope?.type ?? 'default', commands)
    return succeed(true)
  },
)

const getChatMember = defineMethod(
  z.object({ chat_id: number, user_id: number }),
  (world, { chat_id: chatId, user_id: userId }) => {
    if (!world.chats.has(chatId)) return failWith(400, 'Bad Request: chat not found')
    const isAdministrator = world.administrators.get(chatId)?.has(userId) === true
    const user = { id: userId, is_bot: userId === world.bot.id, first_name: String(userId) }
    return succeed({ status: isAdministrator ? 'administrator' : 'member', user })
  },
)

const QUERY_TOO_OLD = 'Bad Request: query is too old and response timeout expired or query ID is invalid'

const METHODS = new Map<string, ApiMethod>(
  Object.entries({
    getMe,
    deleteWebhook,
    sendMessage,
    editMessageText,
    answerCallbackQuery,
    sendChatAction,
    setMyCommands,
    getChatMember,
  }).map(([name, method]) => [name.toLowerCase(), method]),
)
