// The pages of /dangky as they are at this moment: what is subscribed to, what could be, and what each would bring.
import type { Context } from 'grammy'
import { subscribedIn } from '../../jobs/reminders/subscribed.ts'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { Profile } from '../../knowledge/domain/profile.ts'
import type { Scope, Subscription } from '../../knowledge/domain/subscription.ts'
import type { SubscriptionStore } from '../../knowledge/store/subscriptions.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { addMonths, vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import { conversationOf } from '../conversation.ts'
import * as say from '../messages/subscriptions.ts'
import type { FindReader } from '../reader.ts'
import { sayScopes } from '../reminders/say-scopes.ts'
import {
  addPage,
  listPage,
  onePage,
  pickPage,
  schoolingChoices,
  type SaidSubscription,
  type SubscriptionView,
} from './subscription-pages.ts'
import type { SubscriptionPress } from './subscription-press.ts'

export type SubscriptionPagesDeps = {
  readonly browse: Pick<Browse, 'due' | 'plans' | 'agencies'>
  readonly subscriptions: Pick<SubscriptionStore, 'subscriptionsOf'>
  readonly findReader: FindReader
  readonly clock: Clock
}

export async function openPage(
  deps: SubscriptionPagesDeps,
  ctx: Context,
  { page, at }: Extract<SubscriptionPress, { does: 'show' }>,
  profile: Profile,
): Promise<SubscriptionView> {
  switch (page) {
    case 'all':
      return openList(deps, ctx, profile, at)
    case 'add':
      return addPage(profile)
    case 'agency': {
      const agencies = await deps.browse.agencies()
      return pickPage(
        page,
        agencies.map(({ name }) => ({ label: name, scope: { kind: 'agency', name } })),
        at,
      )
    }
    case 'plan': {
      const plans = await deps.browse.plans()
      return pickPage(
        page,
        plans.map(({ name, file }) => ({ label: name, scope: { kind: 'plan', file } })),
        at,
      )
    }
    default:
      return pickPage(page, schoolingChoices(), at)
  }
}

export async function openList(
  deps: SubscriptionPagesDeps,
  ctx: Context,
  profile: Profile,
  at: number,
): Promise<SubscriptionView> {
  const { thread } = conversationOf(ctx)
  const own = (await deps.subscriptions.subscriptionsOf(profile.chat)).filter(
    (subscription) => subscription.thread === thread,
  )
  return listPage(await Promise.all(own.map((subscription) => withWords(deps, subscription))), profile, at)
}

export const withWords = async (
  deps: SubscriptionPagesDeps,
  subscription: Subscription,
): Promise<SaidSubscription> => ({
  subscription,
  ...(await describe(deps, subscription.scope, subscription)),
})

/** What it is about, and what it would bring. */
export async function describe(
  { browse, findReader, clock }: Pick<SubscriptionPagesDeps, 'browse' | 'findReader' | 'clock'>,
  scope: Scope,
  {
    chat,
    rhythm = 'single',
    untilDone = false,
  }: { readonly chat: number | undefined } & Partial<Pick<Subscription, 'rhythm' | 'untilDone'>>,
) {
  const today = vietnamDateAt(clock.now())
  const { due } = await browse.due({ from: today, to: addMonths(today, 12) })
  const [phrase = ''] = await sayScopes(browse, [scope], today)
  const days = (await subscribedIn(due, scope)).map(({ occurrence }) => occurrence.dueOn)
  const { style } = await findReader(chat)
  return { phrase, meaning: say.meaning(days, { today, style, untilDone: untilDone && rhythm === 'single' }) }
}

/** @returns a sentence where it is gone */
export async function openOne(
  deps: SubscriptionPagesDeps,
  profile: Profile,
  id: string,
): Promise<SubscriptionView | string> {
  const found = (await deps.subscriptions.subscriptionsOf(profile.chat)).find((subscription) => subscription.id === id)
  return found === undefined ? say.SUBSCRIPTION_UNKNOWN : onePage(await withWords(deps, found), profile)
}
