// Views: what a list or a card shows, small enough to be remembered by a button and opened afresh at each press.
import { z } from 'zod'
import { INTENTS } from '../../knowledge/answer/question/plan-query.ts'
import { SCHOOLINGS } from '../../knowledge/domain/profile.ts'
import { calendarDay } from '../format/calendar-day.ts'

const id = z.int().positive()

/** What "Sai?" below a list keeps: the list's heading stands for the answer. */
const complaint = z.strictObject({
  feedback: z.string().min(1),
  question: z.string(),
  intent: z.enum(INTENTS).exactOptional(),
})

const whose = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agency'), name: z.string().min(1) }),
  z.strictObject({ kind: z.literal('schooling'), schooling: z.enum(SCHOOLINGS) }),
])

export const viewSchema = z.discriminatedUnion('of', [
  /** The items of an answer; `notes` are what the answer said of itself. */
  z.strictObject({
    of: z.literal('task-list'),
    heading: z.string(),
    notes: z.array(z.string()).readonly(),
    tasks: z.array(id).readonly(),
    complaint: complaint.exactOptional(),
  }),
  z.strictObject({
    of: z.literal('target-list'),
    heading: z.string(),
    notes: z.array(z.string()).readonly(),
    targets: z.array(id).readonly(),
    complaint: complaint.exactOptional(),
  }),
  /** Plans to read about, or to pick indicators from. */
  z.strictObject({ of: z.literal('plans'), to: z.enum(['read', 'targets']) }),
  z.strictObject({ of: z.literal('plan'), plan: id }),
  z.strictObject({ of: z.literal('plan-tasks'), plan: id }),
  z.strictObject({ of: z.literal('target-groups'), plan: id }),
  z.strictObject({ of: z.literal('target-group'), plan: id, group: z.int().nonnegative() }),
  z.strictObject({ of: z.literal('target'), target: id }),
  /** All agencies, or those that are meant by what was typed. */
  z.strictObject({ of: z.literal('agencies'), words: z.string().exactOptional() }),
  z.strictObject({ of: z.literal('agency'), key: z.string() }),
  z.strictObject({
    of: z.literal('deadlines'),
    when: z.enum(['coming', 'past']),
    /** Left out: twelve months from today, or until yesterday. */
    days: z.strictObject({ from: calendarDay, to: calendarDay, said: z.string() }).exactOptional(),
    /** Left out: everybody's. */
    whose: whose.exactOptional(),
    complaint: complaint.exactOptional(),
  }),
  z.strictObject({
    of: z.literal('help'),
    topic: z.enum(['start', 'ask', 'lists', 'reminders', 'group', 'trust', 'data', 'administer']),
  }),
])

export type View = Readonly<z.infer<typeof viewSchema>>
export type ViewOf<Kind extends View['of']> = Extract<View, { of: Kind }>
