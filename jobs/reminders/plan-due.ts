// Each minute: what falls due between the last time and now is written into the ledger, and deadlines that a plan moved are told of.
import type { Profile } from '../../knowledge/domain/profile.ts'
import { inTurns } from '../../knowledge/in-turns.ts'
import { vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import { readForMatching } from './matches.ts'
import { planDigests } from './plan-digests.ts'
import { planForEach } from './plan-for-each.ts'
import { planReminders } from './plan-reminders.ts'
import { reviewDeadlines, type PlanningDeps } from './review-deadlines.ts'
import { createStageIndex, furthestBehind, rangeOf } from './stages.ts'
import { subscribersAmong } from './subscribers.ts'
import { daysIn, type Window } from './window.ts'

/**
 * A kill in the middle repeats it with the same keys, which changes nothing. What the plans ask for is noted before anybody is
 * reminded of it, so that no reminder is left behind whose deadline nobody would miss.
 */
export async function planDue(deps: PlanningDeps): Promise<void> {
  const { subscriptions, people, revision, clock } = deps
  const now = clock.now()
  const before = await subscriptions.planning()
  // A clock that was set back: that time is planned already.
  if (before && now <= before.until) return
  const current = await revision()
  // Another process knows a newer version of the plans than this one.
  if (before && current < before.revision) return
  const isNewDay = before === undefined || vietnamDateAt(before.until) < vietnamDateAt(now)
  if (isNewDay || before.revision !== current) await reviewDeadlines(deps, before, now)
  const window = { after: before?.until ?? now, until: now }
  const planned = new Set<number>()
  for (;;) {
    const called = (await people.profilesCalled(window))
      .filter(({ chat }) => !planned.has(chat))
      .filter((profile) => daysIn(window, profile).length > 0)
    if (called.length === 0) break
    // Plans that changed since they were reviewed: the next minute reviews them, and plans this stretch under the same keys.
    if (!(await planCalled(deps, called, { window, revision: current }))) return
    // A group that became a supergroup meanwhile has another number, under which it was not found yet.
    for (const { chat } of called) planned.add(chat)
  }
  await subscriptions.savePlanning(now, current)
}

/** @returns false where the plans are not those that were reviewed */
async function planCalled(
  { subscriptions, ledger, readDue }: PlanningDeps,
  called: readonly Profile[],
  { window, revision }: { readonly window: Window; readonly revision: number },
): Promise<boolean> {
  const { due, revision: read } = await readDue(rangeOf(window))
  if (read !== revision) return false
  await inTurns(due, readForMatching)
  const stages = createStageIndex(due)
  await planForEach(
    subscribersAmong(called, subscriptions, furthestBehind(window)),
    (one) => [...planReminders(one, stages, window), ...planDigests(one, window)],
    { ledger, at: window.until },
  )
  return true
}
