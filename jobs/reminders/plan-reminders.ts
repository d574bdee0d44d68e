// Which reminders fall due in a stretch of time: deadlines × subscriptions, each under a key of its facts. Pure: no clock, no store.
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { reachOf, type Profile } from '../../knowledge/domain/profile.ts'
import type { DoneMark, Subscription } from '../../knowledge/domain/subscription.ts'
import type { NamedSubject, NewDelivery } from '../../knowledge/store/delivery-ledger.ts'
import { leadsOf, type StageIndex } from './stages.ts'
import { daysIn, type DayInWindow, type Window } from './window.ts'

export type Subscriber = {
  readonly profile: Profile
  readonly subscriptions: readonly Subscription[]
  /** His own, and in a group anybody's. */
  readonly done: readonly DoneMark[]
}

/** What a reminder is worded from, when it is sent. */
export type ReminderFacts = {
  readonly taskKey: string
  readonly dueOn: string
  /** Days before the deadline, as subscribed; below zero after it. */
  readonly lead: number
  readonly subscription: string
}

export const REMINDER = 'reminder'

/** What is withdrawn together when a deadline goes: all stages, of everybody. */
export const subjectOf = (taskKey: string, dueOn: string): string => `deadline ${taskKey} ${dueOn}`

/** As the ledger knows it: by its subject, and within the key of each stage. */
export const namedIn = (taskKey: string, dueOn: string): NamedSubject => ({
  subject: subjectOf(taskKey, dueOn),
  inKey: `${taskKey} ${dueOn}`,
})

export function planReminders(
  { profile, subscriptions, done }: Subscriber,
  stages: StageIndex,
  window: Window,
): readonly NewDelivery[] {
  if (reachOf(profile) !== 'active') return []
  const days = daysIn(window, profile)
  if (days.length === 0) return []
  const finished = new Set(done.map(({ taskKey, dueOn }) => subjectOf(taskKey, dueOn)))
  const single = subscriptions.filter(({ rhythm }) => rhythm === 'single')
  return days.flatMap((day) =>
    nearestOfEach(
      single
        .filter(({ createdAt }) => day.at >= createdAt)
        .flatMap((subscription) => remindersOn(day, subscription, stages))
        .filter(({ subject }) => !finished.has(subject)),
    ),
  )
}

type Reminder = NewDelivery & { readonly facts: ReminderFacts }

/** Before days off several stages of a deadline fall on one day: the one that is nearest to it says all. */
function nearestOfEach(reminders: readonly Reminder[]): readonly Reminder[] {
  const nearest = new Map<string, Reminder>()
  for (const one of reminders) {
    const place = `${one.recipient.thread ?? ''} ${one.subject}`
    const known = nearest.get(place)
    if (known === undefined || one.facts.lead < known.facts.lead) nearest.set(place, one)
  }
  return [...nearest.values()]
}

function remindersOn({ day, at }: DayInWindow, subscription: Subscription, stages: StageIndex): readonly Reminder[] {
  return leadsOf(subscription).flatMap((lead) =>
    stages.on(day, lead, subscription.scope).map((due) => reminder(due, subscription, { lead, at })),
  )
}

function reminder(
  { key, occurrence: { dueOn } }: DueTask,
  { id, chat, thread }: Subscription,
  { lead, at }: { readonly lead: number; readonly at: Date },
): Reminder {
  return {
    key: [REMINDER, chat, thread ?? '', key, dueOn, lead].join(' '),
    recipient: { chat, thread },
    kind: REMINDER,
    subject: subjectOf(key, dueOn),
    facts: { taskKey: key, dueOn, lead, subscription: id } satisfies ReminderFacts,
    dueAt: at,
  }
}
