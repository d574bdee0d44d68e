// Sending pictures: as photos with a caption that describes them, new or in the place of the one before.
import { InputFile, InputMediaBuilder, type Context, type InlineKeyboard } from 'grammy'
import type { RetireButtons } from './buttons/retire-buttons.ts'
import { errorFacts, isParseError } from './error-facts.ts'
import { toHtml, toPlainText } from './format/rich-text.ts'
import type { Log } from './log.ts'
import { formatCaption, type PageOf } from './messages/picture.ts'
import type { MakePicture } from './pictures/make-picture.ts'
import type { PictureData } from './pictures/picture-data.ts'

/** Rejects as grammY does; in a forum topic the topic is kept. */
export type SendPicture = (ctx: Context, picture: PictureData, options?: SendPictureOptions) => Promise<void>

export type SendPictureOptions = {
  /** Where the picture is one of several. */
  readonly pages?: PageOf
  readonly keyboard?: InlineKeyboard | undefined
  /** Message that a new photo replies to, if it still exists. */
  readonly replyTo?: number | undefined
  /** Changes the photo whose button was pressed, instead of sending another one. */
  readonly isChange?: boolean
}

export function createSendPicture(deps: {
  readonly makePicture: MakePicture
  readonly retireButtons: RetireButtons
  readonly log: Log
}): SendPicture {
  return async (ctx, picture, options = {}) => {
    const { bytes } = await deps.makePicture(picture)
    const caption = formatCaption(picture, options.pages)
    const send = options.isChange === true ? changePhoto : sendPhoto
    try {
      await send(ctx, bytes, { caption: toHtml(caption), parse_mode: 'HTML' }, options)
    } catch (error) {
      if (!isParseError(error)) throw error
      deps.log.warn('sent as plain text', errorFacts(error))
      await send(ctx, bytes, { caption: toPlainText(caption) }, options)
    }
    if (options.isChange === true) await deps.retireButtons(ctx)
  }
}

type Caption = { readonly caption: string; readonly parse_mode?: 'HTML' }

async function sendPhoto(ctx: Context, bytes: Uint8Array, caption: Caption, options: SendPictureOptions) {
  const { keyboard, replyTo } = options
  await ctx.replyWithPhoto(new InputFile(bytes, FILE_NAME), {
    ...caption,
    ...(keyboard !== undefined && { reply_markup: keyboard }),
    ...(replyTo !== undefined && { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  })
}

async function changePhoto(ctx: Context, bytes: Uint8Array, caption: Caption, { keyboard }: SendPictureOptions) {
  const media = InputMediaBuilder.photo(new InputFile(bytes, FILE_NAME), caption)
  await ctx.editMessageMedia(media, keyboard === undefined ? {} : { reply_markup: keyboard })
}

const FILE_NAME = 'bieu-do.png'
