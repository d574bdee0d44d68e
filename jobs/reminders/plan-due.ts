// Each minute: what falls due between the last time and now is written into the ledger, and deadlines that a plan moved are told of.
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import type { Profile } from '../../knowledge/domain/profile.ts'
import type { DoneMark, Subscription } from '../../knowledge/domain/subscription.ts'
import type { DeliveryLedger } from '../../knowledge/store/delivery-ledger.ts'
import type { KnownDeadline, SubscriptionStore } from '../../knowledge/store/subscriptions.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import type { DayRange } from '../../knowledge/time/occurrences.ts'
import { addDays, vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import { compareDeadlines } from './compare-deadlines.ts'
import { planDigests } from './plan-digests.ts'
import { planNotices } from './plan-notices.ts'
import { planReminders, subjectOf, type Subscriber } from './plan-reminders.ts'
import { createStageIndex, FURTHEST_AHEAD, FURTHEST_BEHIND } from './stages.ts'

export type PlanningDeps = {
  readonly subscriptions: SubscriptionStore
  readonly ledger: DeliveryLedger
  readonly profiles: () => Promise<readonly Profile[]>
  /** The live plans' deadlines, with the revision of the store that they are of. */
  readonly readDue: (range: DayRange) => Promise<{ readonly revision: number; readonly due: readonly DueTask[] }>
  readonly clock: Clock
}

/** A kill in the middle repeats it with the same keys, which changes nothing. */
export async function planDue({ subscriptions, ledger, profiles, readDue, clock }: PlanningDeps): Promise<void> {
  const now = clock.now()
  const before = await subscriptions.planning()
  const window = { after: before?.until ?? now, until: now }
  // A clock that was set back: that time is planned already.
  if (before && now <= before.until) return
  const today = vietnamDateAt(now)
  const { revision, due } = await readDue({
    from: addDays(vietnamDateAt(window.after), -FURTHEST_BEHIND),
    to: addDays(today, FURTHEST_AHEAD),
  })
  const subscribers = join(
    await profiles(),
    await subscriptions.allSubscriptions(),
    await subscriptions.doneSince(addDays(today, -FURTHEST_BEHIND)),
  )
  const isChanged = before?.revision !== revision
  const changes = before && isChanged ? compareDeadlines(await subscriptions.knownDeadlines(), due, today) : []
  await ledger.withdraw(
    changes.map((change) => subjectOf(change.before.taskKey, change.before.dueOn)),
    now,
  )
  const stages = createStageIndex(due)
  await ledger.plan(
    subscribers.flatMap((subscriber) => [
      ...planNotices(subscriber, changes, { revision, at: now }),
      ...planReminders(subscriber, stages, window),
      ...planDigests(subscriber, window),
    ]),
    now,
  )
  await subscriptions.savePlanning(now, revision, isChanged ? due.map(knownOf) : undefined)
}

function join(
  profiles: readonly Profile[],
  subscriptions: readonly Subscription[],
  done: readonly DoneMark[],
): readonly Subscriber[] {
  const own = new Map<number, { subscriptions: Subscription[]; done: DoneMark[] }>()
  for (const { chat } of profiles) own.set(chat, { subscriptions: [], done: [] })
  for (const subscription of subscriptions) own.get(subscription.chat)?.subscriptions.push(subscription)
  for (const mark of done) own.get(mark.chat)?.done.push(mark)
  return profiles
    .map((profile) => ({ profile, subscriptions: [], done: [], ...own.get(profile.chat) }))
    .filter((subscriber) => subscriber.subscriptions.length > 0)
}

const knownOf = ({ key, occurrence, file, position, task }: DueTask): KnownDeadline => ({
  taskKey: key,
  dueOn: occurrence.dueOn,
  file,
  position,
  text: task.text,
  leads: task.leads,
  coordinating: task.coordinating,
})
