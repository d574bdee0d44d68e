// "Nhắc lại": one more reminder of a deadline, some days from now at the hour of the chat. Pure.
import type { Profile } from '../../knowledge/domain/profile.ts'
import type { NewDelivery, Recipient } from '../../knowledge/store/delivery-ledger.ts'
import { addDays, daysBetween, vietnamInstant, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { REMINDER, subjectOf, type ReminderFacts } from './plan-reminders.ts'

export type LaterAsked = {
  readonly recipient: Recipient
  readonly profile: Profile
  readonly taskKey: string
  readonly dueOn: VietnamDate
  readonly subscription: string
  readonly today: VietnamDate
  readonly days: number
}

/** On the very day that was asked for, also where offices are closed; pressed twice on one day it is one. It goes with its deadline. */
export function planLater({ recipient, profile, taskKey, dueOn, subscription, today, days }: LaterAsked): {
  readonly day: VietnamDate
  readonly delivery: NewDelivery
} {
  const day = addDays(today, days)
  const delivery = {
    key: ['later', recipient.chat, recipient.thread ?? '', taskKey, dueOn, day].join(' '),
    recipient,
    kind: REMINDER,
    subject: subjectOf(taskKey, dueOn),
    facts: { taskKey, dueOn, lead: daysBetween(day, dueOn), subscription } satisfies ReminderFacts,
    dueAt: vietnamInstant(day, profile.settings.remindAtMinute),
  }
  return { day, delivery }
}
