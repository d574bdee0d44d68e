// Each day and after each change of the plans: what moved or went is told and taken back, and what is known is brought up to date.
import { setImmediate } from 'node:timers/promises'
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { groupBy } from '../../knowledge/browse/group-by.ts'
import { inSlices } from '../../knowledge/in-turns.ts'
import type { DeliveryLedger } from '../../knowledge/store/delivery-ledger.ts'
import type { PeopleStore } from '../../knowledge/store/people.ts'
import type { KnownDeadline, Renamed, SubscriptionStore } from '../../knowledge/store/subscriptions.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import type { DayRange } from '../../knowledge/time/occurrences.ts'
import { addDays, vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import { compareDeadlines, renamedPlans, renamedTasks, type DeadlineChange } from './compare-deadlines.ts'
import { differenceOf } from './known.ts'
import { planForEach } from './plan-for-each.ts'
import { planNotices } from './plan-notices.ts'
import { namedIn, subjectOf } from './plan-reminders.ts'
import { FURTHEST_AHEAD, furthestBehind, rangeOf } from './stages.ts'
import { subscribersAmong } from './subscribers.ts'
import type { Window } from './window.ts'

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

/** Why its reminders were withdrawn: they wait again where it comes back on its day. */
const DEADLINE_GONE = 'deadline gone'

/** A deadline that moves is looked for so far ahead: plans reach ten years. */
const FURTHEST_MOVE = 3_653

/** @param before until when reminders are planned already; undefined: the first time */
export async function reviewDeadlines(
  deps: PlanningDeps,
  before: { readonly until: Date } | undefined,
  now: Date,
): Promise<void> {
  const { subscriptions, readDue } = deps
  const window = { after: before?.until ?? now, until: now }
  const range = rangeOf(window)
  const today = vietnamDateAt(now)
  const { revision, due } = await readDue({ ...range, to: addDays(today, FURTHEST_MOVE) })
  const kept = await subscriptions.knownDeadlines()
  const lastKnown = before ? kept : []
  // Those further ahead are known for the sake of who subscribed to the task itself.
  const furthest = addDays(vietnamDateAt(window.after), FURTHEST_AHEAD)
  const changes = await compareDeadlines(
    lastKnown.filter(({ dueOn }) => dueOn <= furthest),
    due,
    today,
  )
  if (changes.length > 0) await tellChanges(deps, changes, { window, revision })
  // After the notices, which go by the old keys: a kill between does both again.
  const tasks = await renamedTasks(lastKnown, due)
  await carryOver(deps, { renamed: tasks, known: lastKnown, now })
  const renamed = new Map(tasks.map(({ from, to }) => [from, to]))
  const asked = new Set([...(await subscriptions.tasksAskedFor())].map((key) => renamed.get(key) ?? key))
  const known = due.filter(({ key, occurrence }) => occurrence.dueOn <= range.to || asked.has(key))
  const difference = await differenceOf(kept, known)
  if (before !== undefined) await restoreReminders(deps, difference.come, now)
  const change = { ...difference, tasks, plans: await renamedPlans(lastKnown, due) }
  // Nothing follows from what is known the first time; a kill among the slices leaves it to the next.
  if (before === undefined) {
    await inSlices(change.gone, (gone) => subscriptions.changeKnown({ gone, come: [] }))
    await inSlices(change.come, (come) => subscriptions.changeKnown({ gone: [], come }))
  } else if (Object.values(change).some(({ length }) => length > 0)) await subscriptions.changeKnown(change)
  await subscriptions.savePlanning(window.after, revision)
}

async function tellChanges(
  { subscriptions, ledger, people }: PlanningDeps,
  changes: readonly DeadlineChange[],
  { window, revision }: { readonly window: Window; readonly revision: number },
): Promise<void> {
  const at = window.until
  await inSlices(
    changes.map((change) => subjectOf(change.before.taskKey, change.before.dueOn)),
    (subjects) => ledger.withdraw(subjects, at, DEADLINE_GONE),
  )
  await planForEach(
    subscribersAmong(await people.allProfiles(), subscriptions, furthestBehind(window)),
    (one) => planNotices(one, changes, { revision, at }),
    { ledger, at },
  )
}

/** A deadline that is back on its day: its reminders wait again. Notices that it was gone find that out when they are worded. */
async function restoreReminders({ ledger }: PlanningDeps, come: readonly KnownDeadline[], now: Date): Promise<void> {
  await inSlices(come, (some) =>
    ledger.restore(
      some.map(({ taskKey, dueOn }) => subjectOf(taskKey, dueOn)),
      DEADLINE_GONE,
      now,
    ),
  )
}

/** What is in the ledger of a row whose words were touched up is of what it is now: what waits goes out as of that, and who was told is not told again. */
async function carryOver(
  { ledger }: PlanningDeps,
  {
    renamed,
    known,
    now,
  }: { readonly renamed: readonly Renamed[]; readonly known: readonly KnownDeadline[]; readonly now: Date },
): Promise<void> {
  if (renamed.length === 0) return
  const daysOf = groupBy(known, ({ taskKey }) => taskKey)
  for (const { from, to } of renamed) {
    await setImmediate()
    for (const { dueOn } of daysOf.get(from) ?? [])
      await ledger.resubject(namedIn(from, dueOn), { ...namedIn(to, dueOn), facts: { taskKey: to } }, now)
  }
}
