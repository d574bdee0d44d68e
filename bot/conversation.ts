// Which conversation an update belongs to: a chat, or one topic of a forum.
import type { Context } from 'grammy'

export type Conversation = { readonly chat: number | undefined; readonly thread: number | undefined }

/** `thread` only for real topics: reply threads of ordinary groups also carry an id, which cannot be sent to. */
export function conversationOf(ctx: Context): Conversation {
  const thread = ctx.msg?.is_topic_message === true ? ctx.msg.message_thread_id : undefined
  return { chat: ctx.chat?.id, thread }
}

/** undefined for updates outside any chat. */
export function conversationKey(ctx: Context): string | undefined {
  const { chat, thread } = conversationOf(ctx)
  if (chat === undefined) return undefined
  return thread === undefined ? String(chat) : `${chat}/${thread}`
}
