// Answering the press of a button: always, or the client shows progress for ever.
import { GrammyError, type Context } from 'grammy'
import { errorFacts } from './error-facts.ts'
import { shorten } from './format/shorten.ts'
import type { Log } from './log.ts'
import { CALLBACK_ANSWER_LIMIT } from './telegram-limits.ts'

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
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
    log.warn('press was too old', errorFacts(error))
  }
}
