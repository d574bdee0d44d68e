// Sending rich text: split where it is too long, as HTML, and as plain text where Telegram cannot parse that.
import type { InlineKeyboard, Context } from 'grammy'
import { errorFacts, isParseError } from './error-facts.ts'
import { toHtml, toPlainText, type RichText } from './format/rich-text.ts'
import { splitRichText } from './format/split-text.ts'
import type { Log } from './log.ts'
import { MESSAGE_LIMIT } from './telegram-limits.ts'

export type SendRichText = (ctx: Context, text: RichText, options?: SendOptions) => Promise<void>

export type SendOptions = {
  /** Below the last part. */
  readonly keyboard?: InlineKeyboard | undefined
  /** Message that the first part replies to, if it still exists. */
  readonly replyTo?: number | undefined
}

/** Rejects as grammY does; in a forum topic, ctx.reply keeps the topic. */
export function createSendRichText(deps: { readonly log: Log }): SendRichText {
  return async (ctx, text, options = {}) => {
    const parts = splitRichText(text, MESSAGE_LIMIT)
    for (const [index, part] of parts.entries()) {
      const other = {
        link_preview_options: { is_disabled: true },
        ...(index === 0 && options.replyTo !== undefined && { reply_parameters: replyParameters(options.replyTo) }),
        ...(index === parts.length - 1 && options.keyboard !== undefined && { reply_markup: options.keyboard }),
      }
      try {
        await ctx.reply(toHtml(part), { ...other, parse_mode: 'HTML' })
      } catch (error) {
        if (!isParseError(error)) throw error
        deps.log.warn('sent as plain text', errorFacts(error))
        await ctx.reply(toPlainText(part), other)
      }
    }
  }
}

const replyParameters = (messageId: number) => ({ message_id: messageId, allow_sending_without_reply: true })
