// The people of the local Telegram: what a driver (a test, or the page) lets them do.
import { findPlainEntities } from './plain-entities.ts'
import type { Chat, Message, MessageEntity, User } from './telegram-shapes.ts'
import type { PressAnswer, World } from './telegram-world.ts'

export type People = {
  /** Commands and mentions in the text are marked as Telegram marks them. */
  readonly says: (words: Words) => Message
  /** Something that is not text, e.g. { photo: [{ file_id: 'x' }] }. */
  readonly sends: (where: Where, content: Readonly<Record<string, unknown>>) => Message
  /** @param label of the button, exactly; throws when the message has none such, as no person could press it */
  readonly presses: (message: Message, label: string, from?: User) => Press
  /** What only a made-up client can do: send data that no button carries. */
  readonly forgesPress: (message: Message, data: string, from?: User) => Press
  readonly blocks: (user: User) => void
  readonly unblocks: (user: User) => void
  readonly isAdministrator: (chat: Chat, user: User) => void
}

export type Where = { readonly chat: Chat; readonly from: User; readonly replyTo?: Message; readonly thread?: number }
export type Words = Where & { readonly text: string; readonly entities?: readonly MessageEntity[] }

export type Press = {
  readonly id: string
  /** 'open' until the bot answers it. */
  readonly answer: () => PressAnswer | 'open'
}

export function createPeople(world: World): People {
  const send = (where: Where, content: Readonly<Record<string, unknown>>) => {
    world.chats.set(where.chat.id, where.chat)
    const message: Message = {
      message_id: world.nextMessageId(where.chat.id),
      date: Math.floor(world.clock.now().getTime() / 1000),
      chat: where.chat,
      from: where.from,
      ...(where.replyTo !== undefined && { reply_to_message: where.replyTo }),
      ...(where.thread !== undefined && { message_thread_id: where.thread, is_topic_message: true as const }),
      ...content,
    }
    world.updates.push({ message })
    return world.keep(message)
  }
  const press = (message: Message, data: string, from: User): Press => {
    const id = String(world.presses.size + 1)
    world.presses.set(id, 'open')
    world.updates.push({ callback_query: { id, from, chat_instance: String(message.chat.id), message, data } })
    return { id, answer: () => world.presses.get(id) ?? 'open' }
  }
  return {
    says: ({ text, entities, ...where }) => {
      const found = [...findPlainEntities(text), ...(entities ?? [])]
      return send(where, { text, ...(found.length > 0 && { entities: found }) })
    },
    sends: send,
    presses: (message, label, from) =>
      press(message, requireButtonData(message, label), from ?? personIn(message.chat)),
    forgesPress: (message, data, from) => press(message, data, from ?? personIn(message.chat)),
    blocks: (user) => void world.blockedBy.add(user.id),
    unblocks: (user) => void world.blockedBy.delete(user.id),
    isAdministrator: (chat, user) =>
      void world.administrators.set(chat.id, new Set([...(world.administrators.get(chat.id) ?? []), user.id])),
  }
}

/** A private chat has its person's id, as at Telegram. */
export function privateChat(user: User): Chat {
  return { id: user.id, type: 'private', first_name: user.first_name }
}

const personIn = (chat: Chat): User => ({ id: chat.id, is_bot: false, first_name: chat.first_name ?? 'Người dùng' })

function requireButtonData(message: Message, label: string): string {
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? []
  const data = buttons.find(({ text }) => text === label)?.callback_data
  if (data !== undefined) return data
  throw new Error(`No button "${label}" to press; there are: ${buttons.map(({ text }) => `"${text}"`).join(', ')}`)
}
