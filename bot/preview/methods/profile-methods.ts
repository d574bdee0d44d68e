// What the bot says of itself: its menus by scope, its descriptions, the button beside the input.
import { z } from 'zod'
import { failWith, succeed } from '../telegram-shapes.ts'
import { defineMethod, jsonOf, number, type ApiMethod } from './define-method.ts'

export const getMe: ApiMethod = ({ bot }) =>
  succeed({
    ...bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
  })

const scopeSchema = z.union([
  z.object({ type: z.enum(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']) }),
  z.object({ type: z.enum(['chat', 'chat_administrators']), chat_id: number }),
  z.object({ type: z.literal('chat_member'), chat_id: number, user_id: number }),
])

const whereFields = {
  scope: jsonOf(scopeSchema).optional(),
  language_code: z
    .string()
    .regex(/^([a-z]{2})?$/)
    .optional(),
}

/** setMyCommands: at most 100, 1–32 and 1–256 characters. */
const commandsSchema = jsonOf(z.array(z.object({ command: z.string(), description: z.string() })).max(100))

export const setMyCommands = defineMethod(
  z.object({ commands: commandsSchema, ...whereFields }),
  (world, { commands, ...where }) => {
    const isValid = commands.every(
      ({ command, description }) =>
        /^[a-z0-9_]{1,32}$/.test(command) && description.length >= 1 && description.length <= 256,
    )
    if (!isValid) return failWith(400, 'Bad Request: BOT_COMMAND_INVALID')
    // Telegram knows no chat that never met the bot.
    if (where.scope !== undefined && 'chat_id' in where.scope && !world.chats.has(where.scope.chat_id))
      return failWith(400, 'Bad Request: chat not found')
    world.commands.set(scopeKey(where), commands)
    return succeed(true)
  },
)

export const deleteMyCommands = defineMethod(z.object(whereFields), (world, where) => {
  world.commands.delete(scopeKey(where))
  return succeed(true)
})

export const getMyCommands = defineMethod(z.object(whereFields), (world, where) =>
  succeed(world.commands.get(scopeKey(where)) ?? []),
)

export const setMyDescription = defineMethod(
  z.object({ description: z.string().max(512).default('') }),
  (world, { description }) => {
    world.profile.description = description
    return succeed(true)
  },
)

export const getMyDescription: ApiMethod = ({ profile }) => succeed({ description: profile.description })

export const getMyShortDescription: ApiMethod = ({ profile }) =>
  succeed({ short_description: profile.shortDescription })

export const setMyShortDescription = defineMethod(
  z.object({ short_description: z.string().max(120).default('') }),
  (world, { short_description: shortDescription }) => {
    world.profile.shortDescription = shortDescription
    return succeed(true)
  },
)

export const setChatMenuButton = defineMethod(
  z.object({
    chat_id: number.optional(),
    menu_button: jsonOf(z.object({ type: z.enum(['default', 'commands', 'web_app']) })).default({ type: 'default' }),
  }),
  (world, { chat_id: chatId, menu_button: menuButton }) => {
    if (chatId !== undefined && world.chats.get(chatId)?.type !== 'private')
      return failWith(400, 'Bad Request: chat not found')
    if (chatId === undefined) world.profile.menuButton = menuButton
    return succeed(true)
  },
)

const whereSchema = z.object(whereFields)

/** "all_group_chats", "chat:501", "chat_member:-900:501", "default:vi". */
function scopeKey({ scope = { type: 'default' }, language_code: language }: z.infer<typeof whereSchema>): string {
  const parts = [scope.type, 'chat_id' in scope && scope.chat_id, 'user_id' in scope && scope.user_id, language]
  return parts.filter((part) => part !== undefined && part !== false && part !== '').join(':')
}
