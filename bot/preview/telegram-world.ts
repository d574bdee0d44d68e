// What a Telegram of one bot knows: people, chats, messages, who blocked whom, and what was called. In memory only.
import type { Clock } from '../../knowledge/time/clock.ts'
import type { ApiResponse, Chat, Message, User } from './telegram-shapes.ts'
import { createUpdateQueue, type UpdateQueue } from './update-queue.ts'

export type ApiCall = {
  readonly method: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly response: ApiResponse | 'drop'
}

export type PressAnswer = { readonly text: string | undefined; readonly asAlert: boolean }

export type Command = { readonly command: string; readonly description: string }

export type World = {
  readonly bot: User
  readonly clock: Clock
  readonly updates: UpdateQueue
  readonly chats: Map<number, Chat>
  readonly blockedBy: Set<number>
  /** Administrators of groups, by chat. */
  readonly administrators: Map<number, Set<number>>
  /** Presses of buttons by id: 'open' until the bot has answered. */
  readonly presses: Map<string, PressAnswer | 'open'>
  /** Menus by scope type. */
  readonly commands: Map<string, readonly Command[]>
  /** When the bot last showed "typing" in a chat. */
  readonly typingAt: Map<number, Date>
  readonly calls: ApiCall[]
  /** In order of their last change. */
  readonly messages: () => readonly StoredMessage[]
  readonly findMessage: (chatId: number, messageId: number) => Message | undefined
  /** Stores a new message, or a changed one in the place of the old. */
  readonly keep: (message: Message) => Message
  readonly nextMessageId: (chatId: number) => number
  readonly noteCall: (call: ApiCall) => void
  /** @returns a function that ends it */
  readonly onCall: (listener: (call: ApiCall) => void) => () => void
}

/** `revision` grows with every change in the world, so that a page can ask for what is newer. */
export type StoredMessage = { readonly revision: number; readonly message: Message }

export function createWorld(options: { readonly bot: User; readonly clock: Clock }): World {
  let stored: readonly StoredMessage[] = []
  let revision = 0
  const lastIds = new Map<number, number>()
  const listeners = new Set<(call: ApiCall) => void>()
  const calls: ApiCall[] = []
  return {
    ...options,
    updates: createUpdateQueue(),
    chats: new Map(),
    blockedBy: new Set(),
    administrators: new Map(),
    presses: new Map(),
    commands: new Map(),
    typingAt: new Map(),
    calls,
    messages: () => stored,
    findMessage: (chatId, messageId) =>
      stored.find(({ message }) => message.chat.id === chatId && message.message_id === messageId)?.message,
    keep: (message) => {
      revision += 1
      stored = [...stored.filter((other) => !isSame(other.message, message)), { revision, message }]
      return message
    },
    nextMessageId: (chatId) => {
      const id = (lastIds.get(chatId) ?? 0) + 1
      lastIds.set(chatId, id)
      return id
    },
    noteCall: (call) => {
      calls.push(call)
      for (const listener of listeners) listener(call)
    },
    onCall: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const isSame = (a: Message, b: Message) => a.chat.id === b.chat.id && a.message_id === b.message_id
