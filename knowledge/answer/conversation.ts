// What a conversation remembers of its last question and answer, for fifteen minutes.

import type { TaskId } from '../domain/ids.ts'

/** A question, with all that it had inherited itself, and what was answered. */
export type Exchange = {
  readonly text: string
  readonly keys: readonly string[]
  readonly at: Date
  /** What the answer said, and the plan versions that it or the question meant. */
  readonly answer: string
  readonly plans: readonly number[]
  /** The one task that the answer was. */
  readonly task?: TaskId
}

/** Long enough to read an answer and type the next question, short enough that a new errand starts afresh. */
export const REMEMBERED_MINUTES = 15
/** Bounds memory; the longest silent conversation goes first. */
const MOST_CONVERSATIONS = 10_000

export type Conversations = {
  readonly recall: (conversation: string, at: Date) => Exchange | undefined
  readonly remember: (conversation: string, exchange: Exchange) => void
  /** Of a chat that was erased, in every topic of it. */
  readonly forgetChat: (chat: number) => void
}

export function createConversations(): Conversations {
  const last = new Map<string, Exchange>()
  return {
    recall(conversation, at) {
      const exchange = last.get(conversation)
      return exchange && at.getTime() - exchange.at.getTime() <= REMEMBERED_MINUTES * 60_000 ? exchange : undefined
    },
    forgetChat(chat) {
      // As the bot calls them (bot/conversation.ts): the chat, or chat and topic.
      for (const conversation of last.keys())
        if (conversation === String(chat) || conversation.startsWith(`${chat}/`)) last.delete(conversation)
    },
    remember(conversation, exchange) {
      last.delete(conversation)
      last.set(conversation, exchange)
      const oldest = last.size > MOST_CONVERSATIONS ? last.keys().next().value : undefined
      if (oldest !== undefined) last.delete(oldest)
    },
  }
}
