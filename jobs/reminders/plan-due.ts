// Each minute: what falls due between the last time and now is written into the ledger, and deadlines that a plan moved are told of.
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { groupBy } from '../../knowledge/browse/group-by.ts'
import type { Profile } from '../../knowledge/domain/profile.ts'
import type { DeliveryLedger } from '../../knowledge/store/delivery-ledger.ts'
import type { PeopleStore } from '../../knowledge/store/people.ts'
import type { KnownDeadline, SubscriptionStore } from '../../knowledge/store/subscriptions.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import type { DayRange } from '../../knowledge/time/occurrences.ts'
import { addDays, vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import { compareDeadlines, renamedTasks, type RenamedTask } from './compare-deadlines.ts'
import { planDigests } from './plan-digests.ts'
import { planNotices } from './plan-notices.ts'
import { planReminders, subjectOf, type Subscriber } from './plan-reminders.ts'
import { createStageIndex, FURTHEST_AHEAD, FURTHEST_BEHIND } from './stages.ts'
import { daysIn, type Window } from './window.ts'

export type PlanningDeps = {
  readonly subscriptions: SubscriptionStore
  readonly ledger: DeliveryLedger
  readonly people: Pick<PeopleStore, 'allProfiles' | 'profilesCalled'>
  /** Of the store's plans; asked each minute, so that deadlines are read only when they are needed. */
  readonly revision: () => Promise<number>
  /** The live plans' deadlines, with the revision of the store that they are of. */
  readonly readDue: (range: DayRange) => Promise<{ readonly revision: number; readonly due: readonly DueTask[] }>
  readonly clock: Clock
}

/** A deadline that moves is looked for so far ahead: plans reach ten years. */
const FURTHEST_MOVE = 3_653

/**
 * A kill in the middle repeats it with the same keys, which changes nothing. What the plans ask for is noted before anybody is
 * reminded of it, so that no reminder is left behind whose deadline nobody would miss.
 */
export async function planDue(deps: PlanningDeps): Promise<void> {
  const { subscriptions, ledger, people, revision, readDue, clock } = deps
  const now = clock.now()
  const before = await subscriptions.planning()
  // A clock that was set back: that time is planned already.
  if (before && now <= before.until) return
  const current = await revision()
  // Another process knows a newer version of the plans than this one.
  if (before && current < before.revision) return
  const isNewDay = before === undefined || vietnamDateAt(before.until) < vietnamDateAt(now)
  if (isNewDay || before.revision !== current) await review(deps, before, now)
  const window = { after: before?.until ?? now, until: now }
  const called = (await people.profilesCalled(window)).filter((profile) => daysIn(window, profile).length > 0)
  if (called.length > 0) {
    const stages = createStageIndex((await readDue(rangeOf(window))).due)
    const subscribers = await join(called, subscriptions, window)
    await ledger.plan(
      subscribers.flatMap((one) => [...planReminders(one, stages, window), ...planDigests(one, window)]),
      now,
    )
  }
  await subscriptions.savePlanning(now, current)
}

/** Each day and after each change of the plans: what moved or went is told and taken back, and what is known is brought up to date. */
async function review(deps: PlanningDeps, before: { readonly until: Date } | undefined, now: Date): Promise<void> {
  const { subscriptions, ledger, people, readDue } = deps
  const window = { after: before?.until ?? now, until: now }
  const range = rangeOf(window)
  const today = vietnamDateAt(now)
  const { revision, due } = await readDue({ ...range, to: addDays(today, FURTHEST_MOVE) })
  const lastKnown = before ? await subscriptions.knownDeadlines() : []
  // Those further ahead are known for the sake of who subscribed to the task itself.
  const changes = compareDeadlines(
    lastKnown.filter(({ dueOn }) => dueOn <= addDays(vietnamDateAt(window.after), FURTHEST_AHEAD)),
    due,
    today,
  )
  if (changes.length > 0) {
    await ledger.withdraw(
      changes.map((change) => subjectOf(change.before.taskKey, change.before.dueOn)),
      now,
    )
    const subscribers = await join(await people.allProfiles(), subscriptions, window)
    await ledger.plan(
      subscribers.flatMap((one) => planNotices(one, changes, { revision, at: now })),
      now,
    )
  }
  // After the notices, which go by the old keys: a kill between does both again.
  await carryOver(deps, { renamed: renamedTasks(lastKnown, due), known: lastKnown, now })
  const asked = new Set((await subscriptions.allSubscriptions()).map(({ scope }) => scope.kind === 'task' && scope.key))
  const known = due.filter(({ key, occurrence }) => occurrence.dueOn <= range.to || asked.has(key))
  await subscriptions.savePlanning(window.after, revision, known.map(knownOf))
}

/** A row whose words were touched up keeps its subscriptions, its marks and what waits of it. */
async function carryOver(
  { subscriptions, ledger }: PlanningDeps,
  {
    renamed,
    known,
    now,
  }: { readonly renamed: readonly RenamedTask[]; readonly known: readonly KnownDeadline[]; readonly now: Date },
): Promise<void> {
  if (renamed.length === 0) return
  for (const { from, to } of renamed)
    for (const { dueOn } of known.filter(({ taskKey }) => taskKey === from))
      await ledger.resubject(subjectOf(from, dueOn), { subject: subjectOf(to, dueOn), facts: { taskKey: to } }, now)
  await subscriptions.renameTasks(renamed)
}

const rangeOf = ({ after, until }: Window): DayRange => ({
  from: addDays(vietnamDateAt(after), -FURTHEST_BEHIND),
  to: addDays(vietnamDateAt(until), FURTHEST_AHEAD),
})

/** Those of the profiles who subscribed to anything. */
async function join(
  profiles: readonly Profile[],
  store: SubscriptionStore,
  { until }: Window,
): Promise<readonly Subscriber[]> {
  const subscriptions = groupBy(await store.allSubscriptions(), ({ chat }) => chat)
  const done = groupBy(await store.doneSince(addDays(vietnamDateAt(until), -FURTHEST_BEHIND)), ({ chat }) => chat)
  return profiles.flatMap((profile) => {
    const own = subscriptions.get(profile.chat)
    return own ? [{ profile, subscriptions: own, done: done.get(profile.chat) ?? [] }] : []
  })
}

const knownOf = ({ key, occurrence, file, position, task }: DueTask): KnownDeadline => ({
  taskKey: key,
  dueOn: occurrence.dueOn,
  file,
  position,
  text: task.text,
  group: task.group?.title,
  leads: task.leads,
  coordinating: task.coordinating,
})
