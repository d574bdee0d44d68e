// Answering the press of a button: always, or the client shows progress for ever.
import { GrammyError, type Context } from 'grammy'
import { errorFacts } from './error-facts.ts'
import { shorten } from './format/shorten.ts'
import type { Log } from './log.ts'
import { CALLBACK_ANSWER_LIMIT } from './telegram-limits.ts'

/** A second answer shows nothing. */
const answered = new WeakSet<Context>()

/** Whether an answer to this press got through, so that nothing more can be said by it. */
export const isPressAnswered = (ctx: Context): boolean => answered.has(ctx)

/** A press that is too old to be answered (Telegram says 400) is noted and let go: nobody waits for it any more. */
export async function answerPress(
  ctx: Context,
  log: Log,
  notice?: { readonly text: string; readonly asAlert: boolean },
): Promise<void> {
  try {
    await ctx.answerCallbackQuery(
      notice === undefined
        ? undefined
        : { text: shorten(notice.text, CALLBACK_ANSWER_LIMIT), show_alert: notice.asAlert },
    )
    answered.add(ctx)
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
    log.warn('press was too old', errorFacts(error))
  }
}
