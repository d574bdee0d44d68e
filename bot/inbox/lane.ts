// Which updates must wait for each other: those of one conversation, or of one person where there is none.
import type { Context } from 'grammy'
import { conversationKey } from '../conversation.ts'

export function laneOf(ctx: Context): string {
  const conversation = conversationKey(ctx)
  if (conversation === undefined) return `person ${ctx.from?.id ?? 'unknown'}`
  // A request to cancel goes past what it is meant to cancel.
  return ctx.hasCommand('huy') ? `${conversation} cancel` : conversation
}
