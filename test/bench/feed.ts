// A calendar feed over a thousand plans: how long its entries are chosen and written, and how long the program's thread stands still for it.
import { ownCalendar } from '../../bot/calendar/own-calendar.ts'
import { writeCalendar } from '../../bot/format/calendar-file.ts'
import type { Snapshot } from '../../knowledge/answer/snapshot.ts'
import { createBrowse } from '../../knowledge/browse/browse.ts'
import { MOST_SUBSCRIPTIONS, type Scope } from '../../knowledge/domain/subscription.ts'
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { subscriptionOf } from '../support/due-task.ts'
import { LEVELS, plansWithTasks, TOPICS } from './plans-with-tasks.ts'
import type { Measured } from './speed.ts'
import { timed } from './timed.ts'
import { rowsOf } from './turn-rows.ts'

const TODAY = '2026-05-04' as VietnamDate

export async function measureFeed(plans: number): Promise<readonly Measured[]> {
  const snapshot = plansWithTasks(plans)
  const browse = createBrowse(async () => snapshot)
  const own = manyScopes(snapshot).map((scope, index) => subscriptionOf(1, { id: String(index), scope }))
  const subscriptions = { subscriptionsOf: async () => own, doneOf: async () => [] }
  const choose = () => ownCalendar({ browse, subscriptions }, { chat: 1, today: TODAY, username: 'ke_hoach_bot' })
  const first = await timed(choose)
  const again = await timed(choose)
  const calendar = await choose()
  const written = await timed(() => writeCalendar(calendar, new Date(`${TODAY}T00:00:00Z`)))
  return [
    { what: 'tasks', value: snapshot.tasks.length, unit: '', atMost: undefined },
    { what: 'subscriptions', value: own.length, unit: '', atMost: undefined },
    { what: 'entries', value: calendar.events.length, unit: '', atMost: undefined },
    ...rowsOf('the first who asks after a load', first),
    ...rowsOf('who asks again', again),
    ...rowsOf('written as a file', written),
  ]
}

/** As many as one chat may have: of all kinds that have to be looked for. */
function manyScopes({ tasks }: Snapshot): readonly Scope[] {
  const agencies = [...new Set(tasks.flatMap(({ task: { leads } }) => leads))]
  return [
    ...TOPICS.map((words) => ({ kind: 'topic', words }) as const),
    ...LEVELS.map((schooling) => ({ kind: 'schooling', schooling }) as const),
    ...agencies.map((name) => ({ kind: 'agency', name }) as const),
  ].slice(0, MOST_SUBSCRIPTIONS)
}
