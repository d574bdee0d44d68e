// A page of buttons: the message whose button was pressed becomes it; a command is answered by a new one. Only who asked may press.
import type { Context } from 'grammy'
import type { KeyboardRows, MakeKeyboard } from './buttons/keyboard.ts'
import type { EditRichText } from './edit-rich-text.ts'
import type { RichText } from './format/rich-text.ts'
import type { SendRichText } from './send-rich-text.ts'

export type ShownPage = { readonly text: RichText; readonly rows: KeyboardRows }

export type ShowPageDeps = {
  readonly makeKeyboard: MakeKeyboard
  readonly send: SendRichText
  readonly edit: EditRichText
}

export async function showPage(deps: ShowPageDeps, ctx: Context, { text, rows }: ShownPage): Promise<void> {
  if (ctx.chatId === undefined || ctx.from === undefined) return
  const keyboard = await deps.makeKeyboard(rows, { chat: ctx.chatId, person: ctx.from.id })
  if (ctx.callbackQuery === undefined) await deps.send(ctx, text, { keyboard })
  else await deps.edit(ctx, text, keyboard)
}
