// What every sending and every edit end in: a message of the bot that is kept, and a message that must have changed.
import { failWith, isFailure, succeed, type ApiFailure, type ApiResponse, type Message } from '../telegram-shapes.ts'
import type { World } from '../telegram-world.ts'
import { number } from './define-method.ts'
import { reachChat } from './destination.ts'

export const editedFields = { chat_id: number, message_id: number }

export function postMessage(world: World, content: Omit<Message, 'message_id' | 'date' | 'from'>): ApiResponse {
  // A spread loses what its index signature allows, so the chat is named once more.
  const { chat } = content as Pick<Message, 'chat'>
  world.typingAt.delete(chat.id)
  return succeed(
    world.keep({
      ...content,
      chat,
      message_id: world.nextMessageId(chat.id),
      date: secondsNow(world),
      from: world.bot,
    }),
  )
}

/** @returns the bot's message that is to be edited */
export function findOwn(
  world: World,
  { chat_id: chatId, message_id: messageId }: { readonly chat_id: number; readonly message_id: number },
): Message | ApiFailure {
  const chat = reachChat(world, chatId)
  if (isFailure(chat)) return chat
  const message = world.findMessage(chatId, messageId)
  if (message === undefined) return failWith(400, 'Bad Request: message to edit not found')
  return message.from.id === world.bot.id ? message : failWith(400, "Bad Request: message can't be edited")
}

/** @param content replaces the old one; without a keyboard the old one is taken away, as at Telegram */
export function keepEdited(world: World, old: Message, content: Partial<Message>): ApiResponse {
  const edited: Message = { ...withoutContent(old), ...content }
  if (visibleOf(old) === visibleOf(edited)) return failWith(400, NOT_MODIFIED)
  return succeed(world.keep({ ...edited, edit_date: secondsNow(world) }))
}

/** What a message shows; the rest of it says where it stands and whose it is. */
const SHOWN = new Set(['text', 'entities', 'photo', 'document', 'caption', 'caption_entities', 'reply_markup'])

function withoutContent(message: Message): Message {
  // All that is taken away is optional, so what is left is a message still.
  return Object.fromEntries(Object.entries(message).filter(([field]) => !SHOWN.has(field))) as Message
}

/** Files are compared by what is in them. */
function visibleOf({ text, entities, photo, document, caption, caption_entities, reply_markup }: Message): string {
  const file = photo?.at(-1)?.file_unique_id ?? document?.file_unique_id
  return JSON.stringify([text, entities, file, caption, caption_entities, reply_markup])
}

export const secondsNow = ({ clock }: World) => Math.floor(clock.now().getTime() / 1000)

const NOT_MODIFIED =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'
