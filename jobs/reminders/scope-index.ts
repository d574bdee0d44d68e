// Who asked for a deadline: thousands of subscribers share few scopes, and each scope is held against a deadline once. Pure.
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import type { Scope } from '../../knowledge/domain/subscription.ts'
import { matches } from './matches.ts'
import type { Subscriber } from './plan-reminders.ts'

export type ScopeIndex = {
  readonly isAskedFor: (due: DueTask) => boolean
  /** In the order in which they were given. */
  readonly subscribersOf: (due: DueTask) => readonly Subscriber[]
}

export function createScopeIndex(subscribers: readonly Subscriber[]): ScopeIndex {
  const scopes = new Map<string, { readonly scope: Scope; readonly chats: Set<number> }>()
  for (const { profile, subscriptions } of subscribers)
    for (const { scope } of subscriptions) {
      const key = JSON.stringify(scope)
      const known = scopes.get(key) ?? { scope, chats: new Set<number>() }
      known.chats.add(profile.chat)
      scopes.set(key, known)
    }
  // What asks for everything answers at once.
  const all = [...scopes.values()].toSorted((a, b) => rank(a.scope) - rank(b.scope))
  return {
    isAskedFor: (due) => all.some(({ scope }) => matches(scope, due)),
    subscribersOf: (due) => {
      const chats = new Set(all.filter(({ scope }) => matches(scope, due)).flatMap((one) => [...one.chats]))
      return subscribers.filter(({ profile }) => chats.has(profile.chat))
    },
  }
}

const rank = ({ kind }: Scope) => (kind === 'everything' ? 0 : 1)
