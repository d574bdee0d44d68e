// Where a message goes, and why it cannot go there: unknown or changed chats, people who blocked the bot, topics, replies.
import { z } from 'zod'
import { failWith, isFailure, type ApiFailure, type Chat, type Message } from '../telegram-shapes.ts'
import type { World } from '../telegram-world.ts'
import { flag, jsonOf, number } from './define-method.ts'

export const destinationFields = {
  chat_id: number,
  message_thread_id: number.optional(),
  reply_parameters: jsonOf(z.object({ message_id: number, allow_sending_without_reply: flag.optional() })).optional(),
}

const destinationSchema = z.object(destinationFields)

/** The fields of a message that say where it stands. */
export type Destination = Pick<Message, 'chat' | 'message_thread_id' | 'is_topic_message' | 'reply_to_message'>

export function readDestination(world: World, parameters: z.infer<typeof destinationSchema>): Destination | ApiFailure {
  const { chat_id: chatId, message_thread_id: thread, reply_parameters: reply } = parameters
  const chat = reachChat(world, chatId)
  if (isFailure(chat)) return chat
  if (thread !== undefined && world.threads.get(chatId)?.has(thread) !== true)
    return failWith(400, 'Bad Request: message thread not found')
  const replied = reply && world.findMessage(chatId, reply.message_id)
  if (reply !== undefined && replied === undefined && reply.allow_sending_without_reply !== true)
    return failWith(400, 'Bad Request: message to be replied not found')
  return {
    chat,
    ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true as const }),
    ...(replied !== undefined && { reply_to_message: replied }),
  }
}

/** @returns the chat, or why nothing can be sent to it */
export function reachChat(world: World, chatId: number): Chat | ApiFailure {
  const newId = world.migrated.get(chatId)
  if (newId !== undefined)
    return {
      ...failWith(400, 'Bad Request: group chat was upgraded to a supergroup chat'),
      parameters: { migrate_to_chat_id: newId },
    }
  const chat = world.chats.get(chatId)
  if (chat === undefined) return failWith(400, 'Bad Request: chat not found')
  if (world.blockedBy.has(chatId)) return failWith(403, 'Forbidden: bot was blocked by the user')
  const own = world.members.get(chatId)?.get(world.bot.id)?.status
  if (own === 'kicked') return failWith(403, `Forbidden: bot was kicked from the ${chat.type} chat`)
  if (own === 'left') return failWith(403, `Forbidden: bot is not a member of the ${chat.type} chat`)
  return chat
}
