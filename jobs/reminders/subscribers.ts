// Who subscribed to anything, with what is done: read from the store for some chats at a time, a turn each, for there are thousands.
import { setImmediate } from 'node:timers/promises'
import { groupBy } from '../../knowledge/browse/group-by.ts'
import type { Profile } from '../../knowledge/domain/profile.ts'
import type { SubscriptionStore } from '../../knowledge/store/subscriptions.ts'
import type { Subscriber } from './plan-reminders.ts'

export type SubscribersStore = Pick<SubscriptionStore, 'subscriptionsAmong' | 'doneAmong'>

/** Some milliseconds of reading, where each has a handful of subscriptions. */
export const CHATS_A_TURN = 25

/** In the order of the profiles, some at a time. @param since of marks: older deadlines are over; YYYY-MM-DD */
export async function* subscribersAmong(
  profiles: readonly Profile[],
  store: SubscribersStore,
  since: string,
): AsyncGenerator<readonly Subscriber[]> {
  for (let first = 0; first < profiles.length; first += CHATS_A_TURN) {
    await setImmediate()
    const some = profiles.slice(first, first + CHATS_A_TURN)
    const chats = some.map(({ chat }) => chat)
    const subscriptions = groupBy(await store.subscriptionsAmong(chats), ({ chat }) => chat)
    const done = groupBy(await store.doneAmong([...subscriptions.keys()], since), ({ chat }) => chat)
    yield some.flatMap((profile) => {
      const own = subscriptions.get(profile.chat)
      return own ? [{ profile, subscriptions: own, done: done.get(profile.chat) ?? [] }] : []
    })
  }
}
