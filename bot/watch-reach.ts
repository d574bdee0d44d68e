// What Telegram's refusals tell of a chat: that it has another number now, or that nothing can be sent there any more.
import type { Transformer } from 'grammy'

export type WatchReach = {
  /** A group became a supergroup. */
  readonly onMoved: (from: number, to: number) => Promise<void>
  /** The person blocked the bot or is gone, or the bot was put out of the group. */
  readonly onUnreachable: (chat: number) => Promise<void>
}

/** Outermost of the transformers: the call is made once more with the new number, with all that the others do. */
export function createWatchReach(deps: WatchReach): Transformer {
  return async (previous, method, payload, signal) => {
    const response = await previous(method, payload, signal)
    const chat = chatOf(payload)
    if (response.ok || chat === undefined) return response
    const movedTo = response.parameters?.migrate_to_chat_id
    if (movedTo !== undefined) {
      await deps.onMoved(chat, movedTo)
      return previous(method, { ...payload, chat_id: movedTo }, signal)
    }
    // Other methods are refused for other reasons, e.g. for lack of a right.
    if (response.error_code === 403 && method.startsWith('send')) await deps.onUnreachable(chat)
    return response
  }
}

/** Every method that has a chat calls it so; a channel's name would be text. */
function chatOf(payload: unknown): number | undefined {
  if (typeof payload !== 'object' || payload === null || !('chat_id' in payload)) return undefined
  return typeof payload.chat_id === 'number' ? payload.chat_id : undefined
}
