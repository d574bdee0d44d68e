// Subscribing: once to each scope in a topic, as many as a chat may have, and nothing of who has erased everything meanwhile.
import type { Context } from 'grammy'
import { FIRST_LEAD_DAYS, type Scope, type Subscription } from '../../knowledge/domain/subscription.ts'
import type { SubscriptionStore } from '../../knowledge/store/subscriptions.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { conversationOf } from '../conversation.ts'
import type { SubscriptionPress } from './subscription-press.ts'

export type SubscribeDeps = {
  readonly subscriptions: Pick<SubscriptionStore, 'subscribe' | 'subscriptionsOf'>
  readonly clock: Clock
  /** Random, of a new subscription. */
  readonly createId: () => string
}

/** What is there already stays as it is. */
export async function subscribe(
  deps: SubscribeDeps,
  ctx: Context,
  { scope, like }: Pick<Extract<SubscriptionPress, { does: 'add' }>, 'scope' | 'like'>,
): Promise<Subscription | 'full' | 'no-profile'> {
  const { chat, thread } = conversationOf(ctx)
  if (chat === undefined) return 'no-profile'
  const first = { leadDays: FIRST_LEAD_DAYS, rhythm: 'single', untilDone: false } as const
  const fresh = { id: deps.createId(), chat, thread, scope, createdAt: deps.clock.now(), ...(like ?? first) }
  const outcome = await deps.subscriptions.subscribe(fresh)
  if (outcome === 'subscribed') return fresh
  if (outcome !== 'known') return outcome
  const own = await deps.subscriptions.subscriptionsOf(chat)
  const isSame = (other: Subscription) => other.thread === thread && sameScope(other.scope, scope)
  return own.find(isSame) ?? fresh
}

const sameScope = (one: Scope, other: Scope) => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
const inOrder = (scope: Scope) => Object.entries(scope).toSorted(([a], [b]) => (a < b ? -1 : 1))
