// Which updates must wait for each other: those of one conversation, or of one person where there is none.
import type { Context } from 'grammy'
import { conversationKey } from '../conversation.ts'

/** A request to cancel goes past what it is meant to cancel. */
const OVERTAKES = /^\/huy(?:@\w+)?(?:\s|$)/

export function laneOf(ctx: Context): string {
  const conversation = conversationKey(ctx)
  if (conversation === undefined) return `person ${ctx.from?.id ?? 'unknown'}`
  return OVERTAKES.test(ctx.message?.text ?? '') ? `${conversation} cancel` : conversation
}
