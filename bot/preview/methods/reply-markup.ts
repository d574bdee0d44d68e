// The keyboard under a message: one action a button, within the limits of bytes and numbers.
import { z } from 'zod'
import { CALLBACK_DATA_BYTES } from '../../telegram-limits.ts'
import { failWith, type ApiFailure, type Button, type Keyboard } from '../telegram-shapes.ts'
import { jsonOf } from './define-method.ts'

const buttonSchema = z.object({
  text: z.string(),
  callback_data: z.string().exactOptional(),
  url: z.string().exactOptional(),
  switch_inline_query: z.string().exactOptional(),
  switch_inline_query_current_chat: z.string().exactOptional(),
  copy_text: z.object({ text: z.string() }).exactOptional(),
})

/** Other kinds (a question that wants a reply, say) are taken and not shown. */
const markupSchema = z.union([
  z.object({ inline_keyboard: z.array(z.array(buttonSchema)) }),
  z.object({ force_reply: z.literal(true) }),
  z.object({ remove_keyboard: z.literal(true) }),
])

export const replyMarkup = jsonOf(markupSchema).optional()

/** @returns an empty object for a message without a keyboard; an empty keyboard is none */
export function readKeyboard(markup: z.infer<typeof replyMarkup>): { readonly reply_markup?: Keyboard } | ApiFailure {
  if (markup === undefined || !('inline_keyboard' in markup)) return {}
  const buttons = markup.inline_keyboard.flat()
  if (buttons.length > BUTTONS_LIMIT) return failWith(400, 'Bad Request: reply markup is too long')
  const fault = buttons.map(faultOf).find((found) => found !== undefined)
  if (fault !== undefined) return failWith(400, `Bad Request: ${fault}`)
  const rows = markup.inline_keyboard.filter((row) => row.length > 0)
  return rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } }
}

/** Telegram's clients show at most so many; the limit is not in the reference. */
const BUTTONS_LIMIT = 100
const COPY_TEXT_LIMIT = 256

function faultOf(button: Button): string | undefined {
  const { text, callback_data: data, url, copy_text: copied, ...inline } = button
  const actions = [data, url, copied, ...Object.values(inline)].filter((action) => action !== undefined)
  if (text.trim() === '') return 'can\'t parse inline keyboard button: field "text" must be non-empty'
  if (actions.length === 0)
    return "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
  if (actions.length > 1) return "can't parse inline keyboard button: exactly one action is allowed"
  if (data !== undefined && !isButtonData(data)) return 'BUTTON_DATA_INVALID'
  if (url !== undefined && !isButtonUrl(url)) return `inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`
  if (copied !== undefined && (copied.text === '' || copied.text.length > COPY_TEXT_LIMIT))
    return 'BUTTON_COPY_TEXT_INVALID'
  return undefined
}

function isButtonData(data: string): boolean {
  const bytes = Buffer.byteLength(data)
  return bytes >= 1 && bytes <= CALLBACK_DATA_BYTES
}

/** Telegram refuses addresses of one's own machine, such as localhost: they have no dot. */
function isButtonUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return protocol === 'tg:' || (['http:', 'https:'].includes(protocol) && hostname.includes('.'))
}
