// The yes before anything is kept: its buttons, what they do, and how other features ask for it.
import type { PeopleStore } from '../../knowledge/store/people.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import type { KeyboardRows, MakeKeyboard } from '../buttons/keyboard.ts'
import { plain } from '../format/rich-text.ts'
import { dataSentences } from '../messages/group-data.ts'
import {
  AGREE,
  AGREED,
  CONSENT_MISSING,
  CONSENT_VERSION,
  GROUP_AGREED,
  GROUP_CONSENT_MISSING,
  GROUP_ONLY_ASKS,
  ONLY_ASK,
  ONLY_ASKS,
} from '../messages/people.ts'
import { refusalFor, type RightsDeps } from '../require-right.ts'
import type { SendRichText } from '../send-rich-text.ts'
import type { Context } from 'grammy'
import type { PressHandler } from './press.ts'

export type ConsentDeps = RightsDeps & {
  readonly people: PeopleStore
  readonly clock: Clock
  readonly send: SendRichText
  readonly makeKeyboard: MakeKeyboard
}

/** Empty for somebody who has agreed to the text as it is now. */
export async function consentRows(deps: Pick<ConsentDeps, 'people'>, chat: number): Promise<KeyboardRows> {
  if (await hasAgreed(deps, chat)) return []
  return [
    [
      { label: AGREE, press: press('agree') },
      { label: ONLY_ASK, press: press('only-ask') },
    ],
  ]
}

const press = (choice: 'agree' | 'only-ask') => ({ kind: 'consent', choice, version: CONSENT_VERSION }) as const

/** Asks for the yes, where a feature needs one that is not there. */
export async function askForConsent(deps: ConsentDeps, ctx: Context): Promise<void> {
  if (ctx.chatId === undefined || ctx.from === undefined) return
  const keyboard = await deps.makeKeyboard(await consentRows(deps, ctx.chatId), {
    chat: ctx.chatId,
    person: ctx.from.id,
  })
  await deps.send(ctx, [plain(ctx.chatId < 0 ? GROUP_CONSENT_MISSING : CONSENT_MISSING)], { keyboard })
}

export async function hasAgreed({ people }: Pick<ConsentDeps, 'people'>, chat: number): Promise<boolean> {
  const profile = await people.findProfile(chat)
  return profile !== undefined && profile.consent.version >= CONSENT_VERSION
}

/** A yes counts for the text that stood above the button: that of an older version asks again. */
export function createConsentHandler(deps: ConsentDeps): PressHandler<'consent'> {
  return async (ctx, { choice, version }, answer) => {
    if (ctx.chatId === undefined) return
    const refusal = await refusalFor(deps, ctx, 'change-settings')
    if (refusal !== undefined) return answer({ text: refusal, asAlert: true })
    await answer()
    if (choice === 'only-ask') {
      const profile = await deps.people.findProfile(ctx.chatId)
      if (profile !== undefined) return deps.send(ctx, [plain(dataSentences(ctx.chatId).keptAlready)])
      return deps.send(ctx, [plain(ctx.chatId < 0 ? GROUP_ONLY_ASKS : ONLY_ASKS)])
    }
    await deps.people.agree(ctx.chatId, { version, at: deps.clock.now() })
    if (version < CONSENT_VERSION) return askForConsent(deps, ctx)
    return deps.send(ctx, [plain(ctx.chatId < 0 ? GROUP_AGREED : AGREED)])
  }
}
