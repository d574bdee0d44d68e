// Where somebody stands in the chat: asked of Telegram at the very moment, since administrators change.
import type { Context } from 'grammy'
import type { Standing } from './rights.ts'

export async function standingOf(ctx: Context): Promise<Standing> {
  // Outside any chat, in inline mode, everybody is alone.
  if (ctx.chat?.type === 'private' || ctx.inlineQuery !== undefined) return 'private'
  const behind = ctx.message?.sender_chat
  if (behind !== undefined) return behind.id === ctx.chat?.id ? 'hidden' : 'channel'
  if (ctx.chat?.type === 'channel' || ctx.from === undefined || ctx.chat === undefined) return 'channel'
  const { status } = await ctx.api.getChatMember(ctx.chat.id, ctx.from.id)
  return status === 'creator' || status === 'administrator' ? 'group-administrator' : 'member'
}
