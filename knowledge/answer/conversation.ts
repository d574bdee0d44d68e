// What a conversation remembers of its last question and answer, for fifteen minutes.

/** What was asked last, with all that it had inherited itself, and what was answered. */
export type Asked = {
  readonly text: string
  readonly keys: readonly string[]
  readonly at: Date
  /** What the answer said, and the plan versions that it or the question meant. */
  readonly answer: string
  readonly plans: readonly number[]
}

/** Long enough to read an answer and type the next question, short enough that a new errand starts afresh. */
export const REMEMBERED_MINUTES = 15
/** Bounds memory; the longest silent conversation goes first. */
const MOST_CONVERSATIONS = 10_000

export type Conversations = {
  readonly recall: (conversation: string, at: Date) => Asked | undefined
  readonly remember: (conversation: string, asked: Asked) => void
}

export function createConversations(): Conversations {
  const last = new Map<string, Asked>()
  return {
    recall(conversation, at) {
      const asked = last.get(conversation)
      return asked && at.getTime() - asked.at.getTime() <= REMEMBERED_MINUTES * 60_000 ? asked : undefined
    },
    remember(conversation, asked) {
      last.delete(conversation)
      last.set(conversation, asked)
      const oldest = last.size > MOST_CONVERSATIONS ? last.keys().next().value : undefined
      if (oldest !== undefined) last.delete(oldest)
    },
  }
}
