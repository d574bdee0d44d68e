// Notices of deadlines that a new version of a plan moved or dropped, to those who were to be reminded of them. Pure.
import { reachOf } from '../../knowledge/domain/profile.ts'
import type { NewDelivery } from '../../knowledge/store/delivery-ledger.ts'
import type { KnownDeadline } from '../../knowledge/store/subscriptions.ts'
import type { DeadlineChange } from './compare-deadlines.ts'
import { matches } from './matches.ts'
import { addDays, vietnamDateAt, vietnamInstant } from '../../knowledge/time/vietnam-date.ts'
import type { Hour } from './window.ts'
import type { Subscriber } from './plan-reminders.ts'

export const CHANGE_NOTICE = 'change'

/** The words of the old plan are kept: it may be gone by the time that this is told. */
export type ChangeFacts = {
  readonly text: string
  readonly file: string
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
  const dueAt = byDay(at, profile)
  return subscriptions.flatMap(({ chat, thread, scope }) =>
    changes
      .filter(({ before }) => matches(scope, asDue(before)))
      .map(({ before, after }) => ({
        key: [CHANGE_NOTICE, chat, thread ?? '', before.taskKey, before.dueOn, revision].join(' '),
        recipient: { chat, thread },
        kind: CHANGE_NOTICE,
        subject: `change ${before.taskKey} ${before.dueOn}`,
        facts: {
          text: before.text,
          file: before.file,
          from: before.dueOn,
          to: after?.occurrence.dueOn,
        } satisfies ChangeFacts,
        dueAt,
      })),
  )
}

/** Plans go live at any hour; whoever is told of it is told by day, in Vietnam. */
const MORNING_MINUTE = 7 * 60
const EVENING_MINUTE = 21 * 60

/** At once by day; at night with the next reminders, at the hour that somebody has chosen. */
function byDay(at: Date, { settings: { remindAtMinute } }: Hour): Date {
  const today = vietnamDateAt(at)
  if (at >= vietnamInstant(today, MORNING_MINUTE) && at < vietnamInstant(today, EVENING_MINUTE)) return at
  const hour = vietnamInstant(today, remindAtMinute)
  return hour > at ? hour : vietnamInstant(addDays(today, 1), remindAtMinute)
}

const asDue = ({ taskKey, file, text, group, leads, coordinating }: KnownDeadline) => ({
  key: taskKey,
  file,
  task: { group: group === undefined ? undefined : { label: undefined, title: group }, text, leads, coordinating },
})
