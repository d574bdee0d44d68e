// Who asked for a deadline: thousands of subscribers share few scopes, and each scope is held against a deadline once. Pure.
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import type { Scope } from '../../knowledge/domain/subscription.ts'
import { inTurns } from '../../knowledge/in-turns.ts'
import { matcherOf, type Subscribed } from './matches.ts'
import type { Subscriber } from './plan-reminders.ts'

export type ScopeIndex = {
  readonly isAskedFor: (due: DueTask) => boolean
  /** In the order in which they were given. */
  readonly subscribersOf: (due: DueTask) => readonly Subscriber[]
}

/** Read in turns, as they come. */
export async function indexScopes(subscribers: AsyncIterable<readonly Subscriber[]>): Promise<ScopeIndex> {
  const scopes = new Map<string, Asked>()
  const everybody: Subscriber[] = []
  for await (const some of subscribers)
    await inTurns(some, (subscriber) => {
      everybody.push(subscriber)
      for (const { chat, scope } of subscriber.subscriptions) {
        const key = JSON.stringify(scope)
        const known = scopes.get(key) ?? { scope, asksFor: matcherOf(scope), chats: new Set<number>() }
        known.chats.add(chat)
        scopes.set(key, known)
      }
    })
  // What asks for everything answers at once.
  const all = [...scopes.values()].toSorted((a, b) => rank(a.scope) - rank(b.scope))
  return {
    isAskedFor: (due) => all.some(({ asksFor }) => asksFor(due)),
    subscribersOf: (due) => {
      const asking = all.filter(({ asksFor }) => asksFor(due))
      return everybody.filter(({ profile }) => asking.some(({ chats }) => chats.has(profile.chat)))
    },
  }
}

type Asked = {
  readonly scope: Scope
  readonly asksFor: (due: Subscribed) => boolean
  readonly chats: Set<number>
}

const rank = ({ kind }: Scope) => (kind === 'everything' ? 0 : 1)
