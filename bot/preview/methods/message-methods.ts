// Changes to a message whatever it shows: its keyboard, or that it is no longer there.
import { z } from 'zod'
import { failWith, isFailure, succeed } from '../telegram-shapes.ts'
import { defineMethod } from './define-method.ts'
import { reachChat } from './destination.ts'
import { editedFields, findOwn, keepEdited, secondsNow } from './message-changes.ts'
import { readKeyboard, replyMarkup } from './reply-markup.ts'

export const editMessageReplyMarkup = defineMethod(
  z.object({ ...editedFields, reply_markup: replyMarkup }),
  (world, parameters) => {
    const old = findOwn(world, parameters)
    if (isFailure(old)) return old
    const keyboard = readKeyboard(parameters.reply_markup)
    if (isFailure(keyboard)) return keyboard
    const { reply_markup: _, ...content } = old
    return keepEdited(world, old, { ...content, ...keyboard })
  },
)

/** deleteMessage: only if it was sent less than 48 hours ago. */
const DELETABLE_SECONDS = 48 * 3600

export const deleteMessage = defineMethod(z.object(editedFields), (world, { chat_id: chatId, message_id: id }) => {
  const chat = reachChat(world, chatId)
  if (isFailure(chat)) return chat
  const message = world.findMessage(chatId, id)
  if (message === undefined) return failWith(400, 'Bad Request: message to delete not found')
  const mayDelete =
    message.from.id === world.bot.id ||
    chat.type === 'private' ||
    world.members.get(chatId)?.get(world.bot.id)?.status === 'administrator'
  if (!mayDelete || secondsNow(world) - message.date >= DELETABLE_SECONDS)
    return failWith(400, "Bad Request: message can't be deleted")
  world.remove(message)
  return succeed(true)
})
