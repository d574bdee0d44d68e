// What a delivery of reminders was planned with, read back from the ledger.
import { z } from 'zod'
import type { ChangeFacts } from '../../jobs/reminders/plan-notices.ts'
import type { DigestFacts } from '../../jobs/reminders/plan-digests.ts'
import type { ReminderFacts } from '../../jobs/reminders/plan-reminders.ts'
import { parseVietnamDate, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'

const day = z.iso.date().transform((text, context): VietnamDate => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  const found = parseVietnamDate(year, month, date)
  if (found === undefined) context.addIssue('no calendar has this day')
  return found ?? z.NEVER
})

const reminder = z.object({ taskKey: z.string(), dueOn: z.string(), lead: z.number(), subscription: z.string() })
const digest = z.object({ subscription: z.string(), from: day, to: day })
const change = z.object({ text: z.string(), file: z.string(), from: day, to: day.optional() })

/** Written by plan-reminders and by "Nhắc lại". @throws where the ledger holds what nobody writes */
export const readReminder = (facts: unknown): ReminderFacts => reminder.parse(facts)
export const readDigest = (facts: unknown): DigestFacts => digest.parse(facts)
export const readChange = (
  facts: unknown,
): ChangeFacts & { readonly from: VietnamDate; readonly to: VietnamDate | undefined } => {
  const { to, ...read } = change.parse(facts)
  return { ...read, to }
}
