// Notices of deadlines that a new version of a plan moved or dropped, to those who were to be reminded of them. Pure.
import { reachOf } from '../../knowledge/domain/profile.ts'
import type { Scope } from '../../knowledge/domain/subscription.ts'
import type { NewDelivery } from '../../knowledge/store/delivery-ledger.ts'
import { keptWith } from '../../knowledge/kept-with.ts'
import type { KnownDeadline } from '../../knowledge/store/subscriptions.ts'
import { byDay } from '../delivery/by-day.ts'
import type { DeadlineChange } from './compare-deadlines.ts'
import { matcherOf } from './matches.ts'
import type { Subscriber } from './plan-reminders.ts'

export const CHANGE_NOTICE = 'change'

/** The words of the old plan are kept: it may be gone by the time that this is told. */
export type ChangeFacts = {
  /** undefined: planned before it was kept. */
  readonly taskKey?: string | undefined
  readonly text: string
  readonly file: string
  /** As it was called; undefined: not known any more. */
  readonly plan?: string | undefined
  readonly from: string
  /** undefined: gone. */
  readonly to: string | undefined
}

/** @param revision of the plans: a deadline that moves back and forth is told of each time */
export function planNotices(
  { profile, subscriptions }: Subscriber,
  changes: readonly DeadlineChange[],
  { revision, at }: { readonly revision: number; readonly at: Date },
): readonly NewDelivery[] {
  if (reachOf(profile) !== 'active') return []
  // Plans go live at any hour.
  const dueAt = byDay(at, profile.settings)
  return subscriptions.flatMap(({ chat, thread, scope }) =>
    concerning(changes, scope).map(({ before, after }) => {
      const { file, plan } = after ?? before
      return {
        key: [CHANGE_NOTICE, chat, thread ?? '', before.taskKey, before.dueOn, revision].join(' '),
        recipient: { chat, thread },
        kind: CHANGE_NOTICE,
        subject: `change ${before.taskKey} ${before.dueOn}`,
        facts: {
          taskKey: before.taskKey,
          text: before.text,
          file,
          plan,
          from: before.dueOn,
          to: after?.occurrence.dueOn,
        } satisfies ChangeFacts,
        dueAt,
      }
    }),
  )
}

const chosenFrom = keptWith<readonly DeadlineChange[], Map<string, readonly DeadlineChange[]>>(() => new Map())

/** Thousands of subscribers share few scopes: each is held against the changes once. */
function concerning(changes: readonly DeadlineChange[], scope: Scope): readonly DeadlineChange[] {
  const known = chosenFrom(changes)
  const key = JSON.stringify(scope)
  const asksFor = matcherOf(scope)
  const chosen = known.get(key) ?? changes.filter(({ before }) => asksFor(asDue(before)))
  known.set(key, chosen)
  return chosen
}

const asDue = keptWith(({ taskKey, file, replaces, text, group, leads, coordinating }: KnownDeadline) => ({
  key: taskKey,
  file,
  replaces,
  task: { group: group === undefined ? undefined : { label: undefined, title: group }, text, leads, coordinating },
}))
