// What comes too late to be answered: after a long pause of ours, a person has asked elsewhere and would only wonder.
import type { Context } from 'grammy'
import { isAddressed } from '../group-address.ts'

/**
 * in-time: is handled, however late where nobody waits for an answer (a change of membership, a group that moved). too-late: gets an
 * apology instead. pointless: cannot be answered any more.
 */
export type Lateness = 'in-time' | 'too-late' | 'pointless'

/** An official who asked two hours ago has found another way by now; a restart or a broken line lasts minutes. */
export const ANSWER_WITHIN_MS = 2 * 60 * 60 * 1000

/** @param at.receivedAt counts where Telegram does not say when a person acted */
export function latenessOf(ctx: Context, at: { readonly receivedAt: Date; readonly now: Date }): Lateness {
  const actedAtMs = ctx.message === undefined ? at.receivedAt.getTime() : ctx.message.date * 1000
  if (at.now.getTime() - actedAtMs <= ANSWER_WITHIN_MS) return 'in-time'
  if (ctx.inlineQuery !== undefined) return 'pointless'
  if (ctx.callbackQuery !== undefined) return 'too-late'
  return isQuestion(ctx) ? 'too-late' : 'in-time'
}

function isQuestion(ctx: Context): boolean {
  const { message } = ctx
  if (message === undefined || !ctx.has(['message:text', 'message:file'])) return false
  // A wish to be left alone is followed however late.
  if (ctx.hasCommand('dung')) return false
  return isAddressed(ctx)
}
