// Messages of all chats, each with the revision of its last change, so that a page can ask for what is newer.
import type { Message } from './telegram-shapes.ts'

/** `isDeleted`: only the fact is kept, for those who still show the message. */
export type StoredMessage = { readonly revision: number; readonly message: Message; readonly isDeleted: boolean }

export type MessageStore = {
  /** What is there, in order of the last change; of one chat, or of all. */
  readonly messages: (chatId?: number) => readonly StoredMessage[]
  /** Everything that changed after a revision, deletions too, oldest change first. */
  readonly changesAfter: (revision: number) => readonly StoredMessage[]
  readonly findMessage: (chatId: number, messageId: number) => Message | undefined
  /** Stores a new message, or a changed one in the place of the old. */
  readonly keep: (message: Message) => Message
  readonly remove: (message: Message) => void
}

/** @param nextRevision counts up with every change in the world */
export function createMessageStore(nextRevision: () => number): MessageStore {
  /** By chat and message; what changed last stands last. */
  const chats = new Map<number, Map<number, StoredMessage>>()
  const put = (message: Message, isDeleted: boolean) => {
    const chat = chats.get(message.chat.id) ?? new Map<number, StoredMessage>()
    chats.set(message.chat.id, chat)
    chat.delete(message.message_id)
    chat.set(message.message_id, { revision: nextRevision(), message, isDeleted })
  }
  const all = (chatId?: number) =>
    chatId === undefined
      ? [...chats.values()].flatMap((chat) => [...chat.values()]).toSorted((a, b) => a.revision - b.revision)
      : [...(chats.get(chatId)?.values() ?? [])]
  return {
    messages: (chatId) => all(chatId).filter(({ isDeleted }) => !isDeleted),
    changesAfter: (revision) => all().filter((stored) => stored.revision > revision),
    findMessage: (chatId, messageId) => {
      const stored = chats.get(chatId)?.get(messageId)
      return stored?.isDeleted === false ? stored.message : undefined
    },
    keep: (message) => {
      put(message, false)
      return message
    },
    remove: (message) => put(message, true),
  }
}
