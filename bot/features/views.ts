// Lists and cards: the commands that open them, and the presses that turn their pages.
import { Composer, type Context } from 'grammy'
import type { MakeKeyboard } from '../buttons/keyboard.ts'
import type { EditRichText } from '../edit-rich-text.ts'
import type { Browse } from '../../knowledge/browse/browse.ts'
import { plain } from '../format/rich-text.ts'
import type { Log } from '../log.ts'
import { NO_PLANS } from '../messages/chat.ts'
import { NO_AGENCIES, NO_TARGETS, VIEW_GONE } from '../messages/lists.ts'
import type { SendRichText } from '../send-rich-text.ts'
import type { OpenView } from '../views/open-view.ts'
import type { View } from '../views/view.ts'
import type { PressHandler } from './press.ts'
import type { AdministratorRows } from './review.ts'

export type ViewsDeps = {
  readonly openView: OpenView
  readonly browse: Pick<Browse, 'findAgencies'>
  readonly makeKeyboard: MakeKeyboard
  readonly send: SendRichText
  readonly edit: EditRichText
  readonly log: Log
  readonly administratorRows: AdministratorRows
}

/** The same in private and in groups: plans are the same for everybody, and whoever is in the chat may turn the page. */
export function createViewsFeature(deps: ViewsDeps): Composer<Context> {
  const feature = new Composer()
  feature.command('kehoach', (ctx) => sendView(deps, ctx, { view: { of: 'plans', to: 'read' }, otherwise: NO_PLANS }))
  feature.command('chitieu', (ctx) =>
    sendView(deps, ctx, { view: { of: 'plans', to: 'targets' }, otherwise: NO_TARGETS }),
  )
  feature.command('han', (ctx) =>
    sendView(deps, ctx, { view: { of: 'deadlines', when: 'coming' }, otherwise: NO_PLANS }),
  )
  feature.command('nhiemvu', async (ctx) =>
    sendView(deps, ctx, { view: await agencyView(deps.browse, ctx.match.trim()), otherwise: NO_AGENCIES }),
  )
  // In groups other bots may be meant.
  feature
    .chatType('private')
    .command('help', (ctx) => sendView(deps, ctx, { view: { of: 'help', topic: 'start' }, otherwise: NO_PLANS }))
  return feature
}

/** One agency that is meant is opened at once; otherwise there is something to pick. */
async function agencyView(browse: Pick<Browse, 'findAgencies'>, words: string): Promise<View> {
  if (words === '') return { of: 'agencies' }
  const [only, ...others] = await browse.findAgencies(words)
  if (only && others.length === 0) return { of: 'agency', key: only.key }
  return { of: 'agencies', words: words.slice(0, MOST_WORDS) }
}

/** What is typed behind a command; longer than any agency's name. */
const MOST_WORDS = 200

export function createShowHandler(deps: ViewsDeps): PressHandler<'show'> {
  return async (ctx, { view, page, isNew }, answer) => {
    if (ctx.chatId === undefined) return
    const opened = await deps.openView(view, page, ctx.chatId)
    if (opened === undefined) return answer({ text: VIEW_GONE, asAlert: true })
    await answer()
    const rows = [...opened.rows, ...(await deps.administratorRows(ctx, view))]
    const keyboard = await deps.makeKeyboard(rows, { chat: ctx.chatId })
    if (isNew === true) await deps.send(ctx, opened.text, { keyboard, replyTo: ctx.msgId })
    else await deps.edit(ctx, opened.text, keyboard)
  }
}

async function sendView(
  deps: ViewsDeps,
  ctx: Context,
  { view, otherwise }: { readonly view: View; readonly otherwise: string },
): Promise<void> {
  if (ctx.chatId === undefined) return
  const opened = await deps.openView(view, 0, ctx.chatId)
  if (opened === undefined) return deps.send(ctx, [plain(otherwise)])
  const rows = [...opened.rows, ...(await deps.administratorRows(ctx, view))]
  const keyboard = await deps.makeKeyboard(rows, { chat: ctx.chatId })
  // In groups people must see whose command is answered.
  const replyTo = ctx.chat?.type === 'private' ? undefined : ctx.msgId
  await deps.send(ctx, opened.text, { keyboard, replyTo })
}
