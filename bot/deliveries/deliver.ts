// Turns a claim of the ledger into one message, and what becomes of its request into an outcome that the ledger understands.
import { InputFile, type Api } from 'grammy'
import type { SendClaim } from '../../jobs/delivery/send-due.ts'
import type { SendOutcome } from '../../jobs/delivery/settlement.ts'
import type { Claim } from '../../knowledge/store/delivery-ledger.ts'
import type { KeyboardRows, MakeKeyboard } from '../buttons/keyboard.ts'
import { errorFacts, isParseError } from '../error-facts.ts'
import { toHtml, toPlainText, type RichText } from '../format/rich-text.ts'
import type { Log } from '../log.ts'
import type { MakePicture } from '../pictures/make-picture.ts'
import type { PictureData } from '../pictures/picture-data.ts'
import { outcomeOfError } from './outcome-of-error.ts'

/** One message as it would be sent now; undefined: there is nothing to tell any more; not-yet: what it is about is being changed, and it is tried again. It fits one message. */
export type ComposeDelivery = (claim: Claim) => Promise<ComposedDelivery | PutOff | 'not-yet' | undefined>

/** It is worded and sent then. */
export type PutOff = { readonly waitsUntil: Date }

export type ComposedDelivery = {
  readonly text: RichText
  readonly rows: KeyboardRows
  /** Ids of items that it leaves out, since there was nothing to tell of them any more. */
  readonly untold: readonly number[]
  /** Sent as a photo with the text as its caption, which fits 1024 letters then. */
  readonly picture?: PictureData
}

/** @param deps.api without any retry: the ledger decides what is tried again */
export function createDeliver(deps: {
  readonly api: Pick<Api, 'sendMessage' | 'sendPhoto'>
  readonly makePicture: MakePicture
  readonly compose: ComposeDelivery
  readonly makeKeyboard: MakeKeyboard
  readonly log: Log
}): SendClaim {
  const { api, compose, makeKeyboard, log } = deps
  return async (claim) => {
    const { chat, thread } = claim.recipient
    const composed = await prepare(claim)
    if (composed === undefined) return undefined
    // Neither the store nor a bug of ours makes it uncertain: nothing was sent.
    if (composed === 'failed' || composed === 'not-yet') return { kind: 'not-sent' }
    if ('waitsUntil' in composed) return { kind: 'put-off', until: composed.waitsUntil }
    const { text, keyboard, untold, photo } = composed
    const other = {
      ...(thread !== undefined && { message_thread_id: thread }),
      ...(keyboard !== undefined && { reply_markup: keyboard }),
    }
    const attempt = async (body: string, mode: { readonly parse_mode?: 'HTML' }): Promise<SendOutcome> => {
      const { message_id: messageId } =
        photo === undefined
          ? await api.sendMessage(chat, body, { link_preview_options: { is_disabled: true }, ...other, ...mode })
          : await api.sendPhoto(chat, new InputFile(photo, PICTURE_FILE), { caption: body, ...other, ...mode })
      return { kind: 'sent', messageId, untold }
    }
    try {
      return await attempt(toHtml(text), { parse_mode: 'HTML' })
    } catch (error) {
      if (!isParseError(error)) return failed(error, chat)
    }
    try {
      return await attempt(toPlainText(text), {})
    } catch (error) {
      return failed(error, chat)
    }
  }

  async function prepare(claim: Claim) {
    try {
      const composed = await compose(claim)
      if (composed === undefined || composed === 'not-yet' || 'waitsUntil' in composed) return composed
      const keyboard = await makeKeyboard(composed.rows, { chat: claim.recipient.chat })
      const photo = composed.picture && (await deps.makePicture(composed.picture)).bytes
      return { ...composed, keyboard, photo }
    } catch (error) {
      log.error('not worded', { chat: claim.recipient.chat, ...errorFacts(error) })
      return 'failed'
    }
  }

  function failed(error: unknown, chat: number): SendOutcome {
    const outcome = outcomeOfError(error)
    log.warn('not delivered', { chat, outcome: outcome.kind, ...errorFacts(error) })
    return outcome
  }
}

const PICTURE_FILE = 'bieu-do.png'
