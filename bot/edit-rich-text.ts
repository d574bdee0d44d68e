// Turning a message into another: as HTML, as plain text where Telegram cannot parse that, as a new message where the old one is gone.
import { GrammyError, type Context, type InlineKeyboard } from 'grammy'
import type { RetireButtons } from './buttons/retire-buttons.ts'
import { errorFacts, isParseError } from './error-facts.ts'
import { toHtml, toPlainText, type RichText } from './format/rich-text.ts'
import { splitRichText } from './format/split-text.ts'
import type { Log } from './log.ts'
import type { SendRichText } from './send-rich-text.ts'
import { MESSAGE_LIMIT } from './telegram-limits.ts'

/** Of the message whose button was pressed. Only what fits one message is shown; pages are made to fit. */
export type EditRichText = (ctx: Context, text: RichText, keyboard: InlineKeyboard | undefined) => Promise<void>

export function createEditRichText(deps: {
  readonly log: Log
  readonly send: SendRichText
  readonly retireButtons: RetireButtons
}): EditRichText {
  return async (ctx, text, keyboard) => {
    const [part = []] = splitRichText(text, MESSAGE_LIMIT)
    const other = {
      link_preview_options: { is_disabled: true },
      ...(keyboard !== undefined && { reply_markup: keyboard }),
    }
    const edit = async () => {
      try {
        await ctx.editMessageText(toHtml(part), { ...other, parse_mode: 'HTML' })
      } catch (error) {
        if (!isParseError(error)) throw error
        deps.log.warn('edited as plain text', errorFacts(error))
        await ctx.editMessageText(toPlainText(part), other)
      }
    }
    try {
      await edit()
    } catch (error) {
      if (isUnchanged(error)) return
      if (!isGone(error)) throw error
      await deps.send(ctx, part, { keyboard })
    }
    await deps.retireButtons(ctx)
  }
}

/** The page was there already: pressed twice. */
const isUnchanged = (error: unknown) => is400(error, 'message is not modified')

/** Deleted, or too old to be edited. */
const isGone = (error: unknown) => is400(error, 'message to edit not found') || is400(error, "message can't be edited")

const is400 = (error: unknown, words: string) =>
  error instanceof GrammyError && error.error_code === 400 && error.description.includes(words)
