// What a delivery of reminders was planned with, read back from the ledger.
import { z } from 'zod'
import type { ChangeFacts } from '../../jobs/reminders/plan-notices.ts'
import type { DigestFacts } from '../../jobs/reminders/plan-digests.ts'
import type { ReminderFacts } from '../../jobs/reminders/plan-reminders.ts'
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { calendarDay } from '../format/calendar-day.ts'

const reminder = z.object({ taskKey: z.string(), dueOn: z.string(), lead: z.number(), subscription: z.string() })
const digest = z.object({ subscription: z.string(), from: calendarDay, to: calendarDay })
const change = z.object({
  taskKey: z.string().optional(),
  text: z.string(),
  file: z.string(),
  plan: z.string().optional(),
  from: calendarDay,
  to: calendarDay.optional(),
})

/** Written by plan-reminders and by "Nhắc lại". @throws where the ledger holds what nobody writes */
export const readReminder = (facts: unknown): ReminderFacts => reminder.parse(facts)
export const readDigest = (facts: unknown): DigestFacts => digest.parse(facts)
export const readChange = (
  facts: unknown,
): ChangeFacts & { readonly from: VietnamDate; readonly to: VietnamDate | undefined } => {
  const { to, ...read } = change.parse(facts)
  return { ...read, to }
}
