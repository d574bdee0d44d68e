// /caidat: a person's settings, or a group's by its administrators, shown and changed by editing one message.
import { Composer, type Context } from 'grammy'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { Profile } from '../../knowledge/domain/profile.ts'
import type { EditRichText } from '../edit-rich-text.ts'
import { plain } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { CONSENT_MISSING } from '../messages/people.ts'
import { agencyCandidates, agencyUnknown, PICK_FROM_LIST, USE_AS_TYPED } from '../messages/settings.ts'
import { refusalFor, type RightsDeps } from '../require-right.ts'
import { changeOf, type Setting, type SettingsPage } from '../settings/setting.ts'
import { settingsView } from '../settings/settings-pages.ts'
import { askForConsent, hasAgreed, type ConsentDeps } from './consent.ts'
import type { PressHandler } from './press.ts'
import { LABEL_LENGTH } from '../buttons/label-length.ts'

export type SettingsDeps = ConsentDeps &
  RightsDeps & {
    readonly browse: Pick<Browse, 'agencies' | 'findAgencies'>
    readonly edit: EditRichText
  }

export function createSettingsFeature(deps: SettingsDeps): Composer<Context> {
  const feature = new Composer()
  feature.command('caidat', async (ctx) => {
    const refusal = await refusalFor(deps, ctx, 'change-settings')
    if (refusal !== undefined) return deps.send(ctx, [plain(refusal)], { replyTo: ctx.msgId })
    if (!(await hasAgreed(deps, ctx.chat.id))) return askForConsent(deps, ctx)
    const words = shorten(ctx.match.trim(), LONGEST_NAME)
    return words === '' ? show(deps, ctx, 'all') : takeAgency(deps, ctx, words)
  })
  return feature
}

/** Names of agencies are far shorter; what is longer is no name. */
const LONGEST_NAME = 120

export function createSettingsHandler(deps: SettingsDeps): PressHandler<'settings'> {
  return async (ctx, { shows, page }, answer) => {
    const refusal = await refusalFor(deps, ctx, 'change-settings')
    if (refusal !== undefined) return answer({ text: refusal, asAlert: true })
    await answer()
    return show(deps, ctx, shows, page)
  }
}

export function createSetHandler(deps: SettingsDeps): PressHandler<'set'> {
  return async (ctx, { setting }, answer) => {
    const refusal = await refusalFor(deps, ctx, 'change-settings')
    if (refusal !== undefined) return answer({ text: refusal, asAlert: true })
    if (ctx.chatId === undefined) return
    const changed = await deps.people.changeSettings(ctx.chatId, changeOf(setting), deps.clock.now())
    // Erased since the button was made: nothing is kept without a new yes.
    if (changed === undefined) return answer({ text: CONSENT_MISSING, asAlert: true })
    await answer()
    return show(deps, ctx, 'all')
  }
}

/** Edits the message whose button was pressed; a command is answered by a new one. */
export async function show(deps: SettingsDeps, ctx: Context, shows: SettingsPage, page = 0): Promise<void> {
  if (ctx.chatId === undefined) return
  const profile = await deps.people.findProfile(ctx.chatId)
  if (profile === undefined) return askForConsent(deps, ctx)
  const agencies = shows === 'agency' ? (await deps.browse.agencies()).map(({ name }) => name) : []
  const { text, rows } = settingsView(shows, { profile, at: deps.clock.now(), agencies, page })
  const keyboard = await deps.makeKeyboard(rows, ownerOf(ctx, profile))
  if (ctx.callbackQuery === undefined) await deps.send(ctx, text, { keyboard })
  else await deps.edit(ctx, text, keyboard)
}

/** In a group any administrator may press: rights are asked then. */
const ownerOf = (ctx: Context, { chat }: Profile) =>
  chat < 0 || ctx.from === undefined ? { chat } : { chat, person: ctx.from.id }

/** The one agency that is meant is taken as plans write it; of several one is picked; what no plan knows is taken after a press. */
async function takeAgency(deps: SettingsDeps, ctx: Context, words: string): Promise<void> {
  if (ctx.chatId === undefined) return
  const meant = (await deps.browse.findAgencies(words)).slice(0, MOST_CANDIDATES)
  const [only, ...others] = meant
  if (only !== undefined && others.length === 0) {
    await deps.people.changeSettings(ctx.chatId, { agency: only.name }, deps.clock.now())
    return show(deps, ctx, 'all')
  }
  const rows =
    meant.length > 0
      ? meant.map(({ name }) => [{ label: shorten(name, LABEL_LENGTH), press: set(name) }])
      : [
          [{ label: USE_AS_TYPED, press: set(words) }],
          [{ label: PICK_FROM_LIST, press: { kind: 'settings', shows: 'agency', page: 0 } as const }],
        ]
  const keyboard = await deps.makeKeyboard(rows, { chat: ctx.chatId })
  await deps.send(ctx, [plain(meant.length > 0 ? agencyCandidates(words) : agencyUnknown(words))], { keyboard })
}

const set = (name: string): { readonly kind: 'set'; readonly setting: Setting } => ({
  kind: 'set',
  setting: { of: 'agency', name },
})

const MOST_CANDIDATES = 8
