// A question of the bot that is answered by a reply to it: what the reply means is kept, sealed as buttons are, under the message that asks.
import type { Context } from 'grammy'
import type { ButtonStore } from '../knowledge/store/button-store.ts'
import type { Clock } from '../knowledge/time/clock.ts'
import { packAction, readAction, type ButtonAction } from './buttons/button-action.ts'
import { BUTTON_DAYS } from './buttons/keyboard.ts'
import { toHtml, type RichText } from './format/rich-text.ts'

type AwaitedDeps = { readonly buttons: Pick<ButtonStore, 'saveButtons' | 'findButton'>; readonly clock: Clock }

/** No press can name it: data of buttons holds no blanks (buttons/button-data.ts). */
const idOf = (chat: number, message: number) => `reply ${chat} ${message}`

/** Sends the question; clients open the reply to it by themselves. @param hint shown where the person types, at most 64 letters */
export async function askForReply(
  { buttons, clock }: AwaitedDeps,
  ctx: Context,
  { text, hint, means }: { readonly text: RichText; readonly hint: string; readonly means: ButtonAction },
): Promise<void> {
  const sent = await ctx.reply(toHtml(text), {
    parse_mode: 'HTML',
    reply_markup: { force_reply: true, input_field_placeholder: hint },
  })
  const createdAt = clock.now()
  const expiresAt = new Date(createdAt.getTime() + BUTTON_DAYS * 86_400_000)
  await buttons.saveButtons({
    id: idOf(sent.chat.id, sent.message_id),
    chat: sent.chat.id,
    person: ctx.from?.id,
    actions: [packAction(means)],
    createdAt,
    expiresAt,
  })
}

/** What a message that replies to one of ours means; undefined: nothing was asked there, or by somebody else, or too long ago. */
export async function meaningOfReply({ buttons, clock }: AwaitedDeps, ctx: Context): Promise<ButtonAction | undefined> {
  const asked = ctx.msg?.reply_to_message
  if (asked === undefined || asked.from?.id !== ctx.me.id || ctx.chatId === undefined || ctx.from === undefined)
    return undefined
  const found = await buttons.findButton({
    id: idOf(ctx.chatId, asked.message_id),
    position: 0,
    chat: ctx.chatId,
    person: ctx.from.id,
    at: clock.now(),
  })
  return found.kind === 'found' ? readAction(found.action) : undefined
}
