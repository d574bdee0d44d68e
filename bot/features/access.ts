// The door: whom the assistant does not talk to is told once how to be let in, and reaches nothing below but the way in and their own data.
import { Composer, type Context } from 'grammy'
import { isAddressed } from '../group-address.ts'
import { plain } from '../format/rich-text.ts'
import { parseLink } from '../links/deep-link.ts'
import type { Pressed } from '../buttons/button-action.ts'
import { notLetIn } from '../messages/access.ts'
import { ASK_IN_PRIVATE } from '../messages/inline.ts'
import type { PrivacyFacts } from '../messages/people.ts'
import { currentAccess, roleOf, type RightsDeps } from '../require-right.ts'
import { may } from '../rights.ts'
import type { SendRichText } from '../send-rich-text.ts'
import { INLINE_START } from './inline.ts'

export type DoorDeps = RightsDeps & { readonly privacy: Pick<PrivacyFacts, 'contact'> }

export type AccessDeps = DoorDeps & { readonly send: SendRichText }

export function createAccessFeature(deps: AccessDeps): Composer<Context> {
  const feature = new Composer()
  feature.on('inline_query', async (ctx, next) => {
    if ((await refusalAtTheDoor(deps, ctx)) === undefined) return next()
    await ctx.answerInlineQuery([], {
      cache_time: 0,
      is_personal: true,
      button: { text: ASK_IN_PRIVATE, start_parameter: INLINE_START },
    })
    return undefined
  })
  feature.on('message', async (ctx, next) => {
    if (!isAddressed(ctx) || isForEverybody(ctx)) return next()
    const refusal = await refusalAtTheDoor(deps, ctx)
    if (refusal === undefined) return next()
    return deps.send(ctx, [plain(refusal)], { replyTo: ctx.chat.type === 'private' ? undefined : ctx.msgId })
  })
  return feature
}

/** @returns undefined for a press that goes on */
export const createRefusePress =
  (deps: DoorDeps) =>
  async (ctx: Context, press: Pressed): Promise<string | undefined> =>
    isPressOfEverybody(press) ? undefined : refusalAtTheDoor(deps, ctx)

/** Where one stands in a group decides nothing here, and is not asked of Telegram for each message; who hides behind a chat is a stranger. */
export async function refusalAtTheDoor(deps: DoorDeps, ctx: Context): Promise<string | undefined> {
  const access = await currentAccess(deps)
  const person = ctx.message?.sender_chat === undefined ? ctx.from?.id : undefined
  const actor = { role: await roleOf(deps, person), standing: 'member' } as const
  return may(actor, 'ask', { access }) ? undefined : notLetIn(access, deps.privacy.contact)
}

/** The way in, and the rights that the law gives to whoever data is held of. */
const COMMANDS_OF_EVERYBODY = ['mamoi', 'riengtu', 'xuat', 'xoa', 'dung', 'tieptuc', 'huy']
const PRESSES_OF_EVERYBODY: readonly Pressed['kind'][] = ['join', 'export', 'erase', 'reach', 'keep-questions']

const isPressOfEverybody = (press: Pressed): boolean =>
  PRESSES_OF_EVERYBODY.includes(press.kind) || (press.kind === 'own-calendar' && press.does === 'end')

/** By what Telegram marked, as the handlers do: words that only look like a command are a question. */
const isForEverybody = (ctx: Context): boolean =>
  ctx.hasCommand(COMMANDS_OF_EVERYBODY) || (ctx.hasCommand('start') && parseLink(ctx.match.trim())?.kind === 'invite')
