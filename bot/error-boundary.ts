// The one place where a failed update ends: a calm sentence with a code for the person, the same code in the log.
import { HttpError, type BotError, type Context, type ErrorHandler } from 'grammy'
import { answerPress, isPressAnswered } from './answer-press.ts'
import { conversationOf } from './conversation.ts'
import { randomCode } from './error-code.ts'
import { errorFacts, isBlocked } from './error-facts.ts'
import { surelyUnsent } from './inbox/surely-unsent.ts'
import type { Log } from './log.ts'
import { internalError } from './messages/chat.ts'
import type { Meters } from './operation/meters.ts'

/** Rejects only where nobody has heard of the update yet and it may begin again: with what kept the last words from being sent. */
export function createErrorBoundary(deps: {
  readonly log: Log
  readonly meters: Pick<Meters, 'updateFailed'>
  readonly createCode?: () => string
}): ErrorHandler {
  const createCode = deps.createCode ?? randomCode
  return async ({ error, ctx }: BotError) => {
    const where = { ...conversationOf(ctx), update: ctx.update.update_id }
    if (isBlocked(error)) return deps.log.warn('blocked', { ...where, ...errorFacts(error) })
    // Logged where it is put off; an apology would go the way of the answer.
    if (surelyUnsent(error) !== undefined) throw error
    const code = createCode()
    deps.meters.updateFailed()
    deps.log.error('update failed', { ...where, code, ...errorFacts(error) })
    try {
      await tell(ctx, internalError(code), deps.log)
    } catch (failure) {
      deps.log.error('could not tell of a failure', { ...where, code, ...errorFacts(failure) })
      // After a broken connection the answer may stand there: it must not be said twice.
      if (surelyUnsent(failure) !== undefined && !mayBeSaid(error)) throw failure
    }
  }
}

/** Our own errors and Telegram's refusals are certain; only a broken connection is not. */
const mayBeSaid = (error: unknown): boolean => error instanceof HttpError

/** On top of the chat where a press still waits for its answer, otherwise in the conversation. */
async function tell(ctx: Context, sentence: string, log: Log): Promise<void> {
  if (ctx.callbackQuery !== undefined && !isPressAnswered(ctx)) {
    await answerPress(ctx, log, { text: sentence, asAlert: true })
    if (isPressAnswered(ctx)) return
  }
  // A press below a message of inline mode has no chat of ours.
  if (ctx.message !== undefined || (ctx.callbackQuery !== undefined && ctx.chat !== undefined))
    await ctx.reply(sentence)
}
