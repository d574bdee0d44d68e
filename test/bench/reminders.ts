// Reminders over a thousand plans and two thousand people: how long the program's thread stands still for a day's review, for the minute at which it is everybody's hour, and for who has done what.
import { join } from 'node:path'
import { askedForIn, readProgress } from '../../jobs/reminders/progress.ts'
import { planDue } from '../../jobs/reminders/plan-due.ts'
import { countDone, progressByAgency, whoDid } from '../../jobs/reminders/who-did.ts'
import type { Snapshot } from '../../knowledge/answer/snapshot.ts'
import { createBrowse } from '../../knowledge/browse/browse.ts'
import type { Scope } from '../../knowledge/domain/subscription.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { Store } from '../../knowledge/store/store.ts'
import { vietnamDateAt, vietnamInstant, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { subscriptionOf } from '../support/due-task.ts'
import { LEVELS, plansWithTasks, TOPICS } from './plans-with-tasks.ts'
import type { Measured } from './speed.ts'
import { timed } from './timed.ts'
import { rowsOf } from './turn-rows.ts'

const PEOPLE = 2_000
/** Most deadlines of made-up plans end with the year, as those of real ones do: the worst morning. */
const WORST_DAY = '2026-11-30' as VietnamDate
const NEXT_DAY = '2026-12-01' as VietnamDate
const HALF_PAST_SEVEN = 450
/** Of so many plans one has its tasks in other words, in a new version. */
const TOUCHED_EVERY = 20

/** @param folder for the database; made by the caller, who also removes it */
export async function measureReminders(folder: string, plans: number): Promise<readonly Measured[]> {
  const store = await openSqlitePlanStore(join(folder, 'plans.sqlite'))
  let snapshot = plansWithTasks(plans)
  await subscribeMany(store, snapshot)
  const browse = createBrowse(async () => snapshot)
  const planAt = (day: VietnamDate, minute: number) => {
    const { subscriptions, deliveries: ledger, people } = store
    const clock = { now: () => vietnamInstant(day, minute) }
    return timed(() =>
      planDue({ subscriptions, ledger, people, clock, revision: browse.revision, readDue: browse.due }),
    )
  }
  const deps = { browse, people: store.people, subscriptions: store.subscriptions }
  const list = async () => {
    const progress = await readProgress(deps, vietnamDateAt(vietnamInstant(NEXT_DAY, 0)))
    return { ...progress, asked: await askedForIn(progress) }
  }
  const first = await planAt(WORST_DAY, HALF_PAST_SEVEN - 1)
  const called = await planAt(WORST_DAY, HALF_PAST_SEVEN)
  const { planned = 0 } = await store.deliveries.countByState()
  await sendAll(store)
  const review = await planAt(NEXT_DAY, 1)
  snapshot = touched(snapshot)
  const changed = await planAt(NEXT_DAY, 2)
  const listed = await timed(list)
  const { asked, subscribers } = await list()
  const one = await timed(async () => {
    for (const due of asked.slice(0, 1)) progressByAgency(whoDid(due, subscribers))
  })
  const counted = await timed(async () => {
    for (const due of asked.slice(0, 1)) countDone(due, subscribers)
  })
  await store.close()
  return [
    fact('tasks', snapshot.tasks.length),
    fact('people', PEOPLE),
    fact('planned on the worst morning', planned),
    ...rowsOf('the first time', first),
    ...rowsOf('everybody’s hour', called),
    ...rowsOf('the review of a new day', review),
    ...rowsOf('the review after a change of many plans', changed),
    ...rowsOf('who is reminded of what', listed),
    ...rowsOf('one deadline by agency', one),
    ...rowsOf('one deadline counted', counted),
  ]
}

const fact = (what: string, value: number): Measured => ({ what, value, unit: '', atMost: undefined })

async function subscribeMany({ people, subscriptions }: Store, { tasks }: Snapshot): Promise<void> {
  const agencies = [...new Set(tasks.flatMap(({ task: { leads } }) => leads))]
  const at = vietnamInstant('2026-01-01' as VietnamDate, 0)
  for (let chat = 1; chat <= PEOPLE; chat += 1) {
    const agency = agencies[chat % agencies.length]!
    await people.agree(chat, { version: 1, at })
    await people.changeSettings(chat, { agency }, at)
    const scopes: readonly Scope[] = [
      { kind: 'agency', name: agency },
      { kind: 'topic', words: TOPICS[chat % TOPICS.length]! },
      { kind: 'schooling', schooling: LEVELS[chat % LEVELS.length]! },
    ]
    for (const [index, scope] of scopes.entries())
      await subscriptions.subscribe(subscriptionOf(chat, { id: `${chat} ${index}`, scope }))
  }
}

/** As it is some minutes later: nothing waits any more. */
async function sendAll({ deliveries }: Store): Promise<void> {
  const at = vietnamInstant(NEXT_DAY, 0)
  for (;;) {
    const claim = await deliveries.claimNext({ at, leaseMs: 60_000, resting: [] })
    if (claim === undefined) return
    await deliveries.settle(claim, { state: 'sent', messageId: 1 }, at)
  }
}

const touched = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  revision: snapshot.revision + 1,
  tasks: snapshot.tasks.map((stored) =>
    stored.versionId % TOUCHED_EVERY === 0
      ? { ...stored, task: { ...stored.task, text: `${stored.task.text} kịp thời` } }
      : stored,
  ),
})
