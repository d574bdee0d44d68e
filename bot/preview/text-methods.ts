// sendMessage and editMessageText of the local server, with Telegram's limits and wordings.
import { z } from 'zod'
import { CALLBACK_DATA_BYTES, MESSAGE_LIMIT } from '../telegram-limits.ts'
import { defineMethod, flag, jsonOf, number } from './api-parameters.ts'
import { parseHtml } from './html-entities.ts'
import { findPlainEntities } from './plain-entities.ts'
import { failWith, succeed, type ApiFailure, type Chat, type Message } from './telegram-shapes.ts'
import type { World } from './telegram-world.ts'

const buttonSchema = z.object({
  text: z.string().min(1),
  callback_data: z.string().exactOptional(),
  url: z.string().exactOptional(),
})

const textFields = {
  chat_id: number,
  text: z.string(),
  parse_mode: z.string().optional(),
  reply_markup: jsonOf(z.object({ inline_keyboard: z.array(z.array(buttonSchema)) })).optional(),
}

const sendSchema = z.object({
  ...textFields,
  message_thread_id: number.optional(),
  reply_parameters: jsonOf(z.object({ message_id: number, allow_sending_without_reply: flag.optional() })).optional(),
})

const editSchema = z.object({ ...textFields, message_id: number })

export const sendMessage = defineMethod(sendSchema, (world, parameters) => {
  const content = readContent(world, parameters)
  if ('ok' in content) return content
  const { chat_id: chatId, message_thread_id: thread, reply_parameters: reply } = parameters
  const replied = reply && world.findMessage(chatId, reply.message_id)
  if (reply !== undefined && replied === undefined && reply.allow_sending_without_reply !== true)
    return failWith(400, 'Bad Request: message to be replied not found')
  world.typingAt.delete(chatId)
  return succeed(
    world.keep({
      message_id: world.nextMessageId(chatId),
      date: secondsNow(world),
      from: world.bot,
      ...content,
      ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true as const }),
      ...(replied !== undefined && { reply_to_message: replied }),
    }),
  )
})

export const editMessageText = defineMethod(editSchema, (world, parameters) => {
  const old = world.findMessage(parameters.chat_id, parameters.message_id)
  if (old?.from.id !== world.bot.id) return failWith(400, 'Bad Request: message to edit not found')
  const content = readContent(world, parameters)
  if ('ok' in content) return content
  // An edit without a keyboard takes the old one away, as at Telegram.
  const { reply_markup: oldKeyboard, ...kept } = old
  const edited: Message = { ...kept, ...content }
  if (visibleOf({ ...kept, ...(oldKeyboard && { reply_markup: oldKeyboard }) }) === visibleOf(edited))
    return failWith(400, NOT_MODIFIED)
  return succeed(world.keep({ ...edited, edit_date: secondsNow(world) }))
})

/** Why nothing can be sent to a chat; undefined when something can. */
export function refusalOf(world: World, chat: Chat | undefined): ApiFailure | undefined {
  if (chat === undefined) return failWith(400, 'Bad Request: chat not found')
  if (world.blockedBy.has(chat.id)) return failWith(403, 'Forbidden: bot was blocked by the user')
  return undefined
}

type Content = Pick<Message, 'chat' | 'text' | 'entities' | 'reply_markup'>

/** The checks that sending and editing share. */
function readContent(
  world: World,
  parameters: z.infer<typeof sendSchema> | z.infer<typeof editSchema>,
): Content | ApiFailure {
  const chat = world.chats.get(parameters.chat_id)
  const refusal = refusalOf(world, chat)
  if (chat === undefined || refusal !== undefined) return refusal ?? failWith(400, 'Bad Request: chat not found')
  const parsed = parameters.parse_mode === 'HTML' ? parseHtml(parameters.text) : plainContent(parameters.text)
  if (parsed.kind === 'fault') return failWith(400, parsed.description)
  if (parsed.text === '') return failWith(400, 'Bad Request: message text is empty')
  if (parsed.text.length > MESSAGE_LIMIT) return failWith(400, 'Bad Request: message is too long')
  const keyboard = parameters.reply_markup
  if (keyboard?.inline_keyboard.flat().some((button) => !isButtonData(button.callback_data)))
    return failWith(400, 'Bad Request: BUTTON_DATA_INVALID')
  const entities = [...parsed.entities, ...findPlainEntities(parsed.text)]
  return { chat, text: parsed.text, entities, ...(keyboard !== undefined && { reply_markup: keyboard }) }
}

const plainContent = (text: string) => ({ kind: 'parsed', text: text.trim(), entities: [] }) as const

function isButtonData(data: string | undefined): boolean {
  if (data === undefined) return true
  const bytes = Buffer.byteLength(data)
  return bytes >= 1 && bytes <= CALLBACK_DATA_BYTES
}

const visibleOf = ({ text, entities, reply_markup }: Message) => JSON.stringify([text, entities, reply_markup])

const secondsNow = ({ clock }: World) => Math.floor(clock.now().getTime() / 1000)

const NOT_MODIFIED =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'
