// /dangky: what a person or a group is reminded of, shown and changed by editing one message; of a group by its administrators, each topic by itself.
import { Composer, type Context } from 'grammy'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { Profile } from '../../knowledge/domain/profile.ts'
import type { Scope } from '../../knowledge/domain/subscription.ts'
import type { SubscriptionStore } from '../../knowledge/store/subscriptions.ts'
import type { EditRichText } from '../edit-rich-text.ts'
import { plain } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { CONSENT_MISSING } from '../messages/people.ts'
import * as say from '../messages/subscriptions.ts'
import { TURN_BACK_ON } from '../messages/reminder.ts'
import type { FindReader } from '../reader.ts'
import { levelCalled } from '../level-called.ts'
import { refusalFor } from '../require-right.ts'
import { describe, openList, openOne, openPage, withWords } from '../subscriptions/open-pages.ts'
import { subscribe, type SubscribeDeps } from '../subscriptions/subscribe.ts'
import { add, button, onePage, type SubscriptionView } from '../subscriptions/subscription-pages.ts'
import type { SubscriptionPress } from '../subscriptions/subscription-press.ts'
import { askForConsent, hasAgreed, type ConsentDeps } from './consent.ts'
import type { PressHandler } from './press.ts'

export type SubscriptionsDeps = ConsentDeps &
  SubscribeDeps & {
    readonly browse: Pick<Browse, 'due' | 'plans' | 'agencies' | 'findAgencies'>
    readonly subscriptions: SubscriptionStore
    readonly findReader: FindReader
    readonly edit: EditRichText
  }

export type OfferDeps = Parameters<typeof describe>[0] & Pick<SubscriptionsDeps, 'send' | 'edit' | 'makeKeyboard'>

/** A topic is a few words; what is longer is a question. */
const LONGEST_TOPIC = 80
const MOST_CANDIDATES = 6

export function createSubscriptionsFeature(deps: SubscriptionsDeps): Composer<Context> {
  const feature = new Composer()
  feature.command('dangky', async (ctx) => {
    const profile = await admit(deps, ctx)
    if (profile === undefined) return
    const words = shorten(ctx.match.trim(), LONGEST_TOPIC)
    if (words === '') return show(deps, ctx, await openList(deps, ctx, profile, 0))
    const agencies = (await deps.browse.findAgencies(words)).slice(0, MOST_CANDIDATES)
    const schooling = levelCalled(words)
    const scopes: readonly Scope[] = [
      // First: a task of all schools does not speak of each level, and whoever names theirs must not miss it.
      ...(schooling === undefined ? [] : [{ kind: 'schooling', schooling } as const]),
      ...agencies.map(({ name }): Scope => ({ kind: 'agency', name })),
      { kind: 'topic', words },
    ]
    return offerSubscriptions(deps, ctx, scopes)
  })
  return feature
}

/** What each would bring, and a button to subscribe; whoever has not agreed yet is asked when it is pressed. */
export async function offerSubscriptions(deps: OfferDeps, ctx: Context, scopes: readonly Scope[]): Promise<void> {
  const said = await Promise.all(
    scopes.map(async (scope) => ({ scope, ...(await describe(deps, scope, { chat: ctx.chatId })) })),
  )
  const lines = said.map(({ phrase, meaning }) => say.offered(phrase, meaning))
  return show(deps, ctx, {
    text: [plain(lines.join('\n'))],
    rows: said.map(({ scope, phrase }) => [add(said.length === 1 ? say.SUBSCRIBE : say.capital(phrase), scope)]),
  })
}

export function createSubscriptionsHandler(deps: SubscriptionsDeps): PressHandler<'subscriptions'> {
  return async (ctx, { press }, answer) => {
    const refusal = await refusalFor(deps, ctx, 'change-settings')
    if (refusal !== undefined) return answer({ text: refusal, asAlert: true })
    const profile = ctx.chatId === undefined ? undefined : await deps.people.findProfile(ctx.chatId)
    if (profile === undefined || !(await hasAgreed(deps, profile.chat))) {
      await answer()
      return askForConsent(deps, ctx)
    }
    const outcome = await carryOut(deps, ctx, press, profile)
    if (typeof outcome === 'string') return answer({ text: outcome, asAlert: true })
    await answer()
    return show(deps, ctx, outcome, press.does === 'add' && press.isNew === true)
  }
}

/** @returns the page that stands afterwards, or why nothing was changed */
async function carryOut(
  deps: SubscriptionsDeps,
  ctx: Context,
  press: SubscriptionPress,
  profile: Profile,
): Promise<SubscriptionView | string> {
  const { chat } = profile
  switch (press.does) {
    case 'show':
      return openPage(deps, ctx, press, profile)
    case 'add': {
      const added = await subscribe(deps, ctx, press)
      if (added === 'full') return say.FULL
      if (added === 'no-profile') return CONSENT_MISSING
      return onePage(await withWords(deps, added), profile)
    }
    case 'tune':
      if (press.change.leadDays?.length === 0) return say.AT_LEAST_ONE
      await deps.subscriptions.changeSubscription(chat, press.id, press.change)
      return openOne(deps, profile, press.id)
    case 'remove':
      return remove(deps, chat, press.id)
    default:
      return openOne(deps, profile, press.id)
  }
}

/** Leaves a way back. */
async function remove(deps: SubscriptionsDeps, chat: number, id: string): Promise<SubscriptionView | string> {
  const found = (await deps.subscriptions.subscriptionsOf(chat)).find((subscription) => subscription.id === id)
  if (found === undefined) return say.SUBSCRIPTION_UNKNOWN
  await deps.subscriptions.unsubscribe(chat, id)
  const { scope, leadDays, rhythm, untilDone } = found
  const { phrase } = await describe(deps, scope, { chat })
  return {
    text: [plain(say.unsubscribed(phrase))],
    rows: [
      [
        button(TURN_BACK_ON, { does: 'add', scope, like: { leadDays: [...leadDays], rhythm, untilDone } }),
        button(say.OWN_LIST, { does: 'show', page: 'all', at: 0 }),
      ],
    ],
  }
}

/** @returns undefined where the person was told why not */
async function admit(deps: SubscriptionsDeps, ctx: Context): Promise<Profile | undefined> {
  const refusal = await refusalFor(deps, ctx, 'change-settings')
  if (refusal !== undefined) await deps.send(ctx, [plain(refusal)], { replyTo: ctx.msgId })
  if (refusal !== undefined || ctx.chatId === undefined) return undefined
  if (await hasAgreed(deps, ctx.chatId)) return deps.people.findProfile(ctx.chatId)
  await askForConsent(deps, ctx)
  return undefined
}

async function show(
  deps: Pick<SubscriptionsDeps, 'send' | 'edit' | 'makeKeyboard'>,
  ctx: Context,
  { text, rows }: SubscriptionView,
  isNew = false,
): Promise<void> {
  if (ctx.chatId === undefined) return
  // In a group any administrator may press: rights are asked then.
  const owner =
    ctx.chatId < 0 || ctx.from === undefined ? { chat: ctx.chatId } : { chat: ctx.chatId, person: ctx.from.id }
  const keyboard = await deps.makeKeyboard(rows, owner)
  if (ctx.callbackQuery === undefined || isNew)
    await deps.send(ctx, text, { keyboard, replyTo: isNew ? ctx.msgId : undefined })
  else await deps.edit(ctx, text, keyboard)
}
