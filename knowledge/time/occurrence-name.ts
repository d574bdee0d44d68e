// Which of a timeline's days one is, in a word that stays while the day moves: a calendar entry keeps its place when a plan moves its deadline.
import { occurrencesOf, type Occurrence } from './occurrences.ts'
import type { Recurrence, Timeline } from './timeline.ts'

/** "" where there is only one; else the part of the wording, and the period of what comes again: "2", "2027", "2-2027Q1". Letters that a UID may hold. */
export function occurrenceName(timeline: Timeline, { dueOn, basis }: Pick<Occurrence, 'dueOn' | 'basis'>): string {
  if (timeline.kind === 'recurring-dated') return periodOf(dueOn, timeline.every)
  if (timeline.kind !== 'compound') return ''
  // "Năm 2025 và các năm tiếp theo": the first year and those after it are one sequence.
  if (basis === 'derived') return periodOf(dueOn, 'yearly')
  const place = timeline.parts.findIndex((part) => occurrencesOf(part, { from: dueOn, to: dueOn }).length > 0)
  const part = timeline.parts[place]
  // Parts of a compound that is read elsewhere: its month still tells one day from another.
  if (part === undefined) return periodOf(dueOn, 'monthly')
  return [place > 0 ? String(place + 1) : '', occurrenceName(part, { dueOn, basis })].filter(Boolean).join('-')
}

const MONTHS_A_PERIOD: Readonly<Record<Recurrence, number>> = { yearly: 12, 'half-yearly': 6, quarterly: 3, monthly: 1 }

function periodOf(dueOn: string, every: Recurrence): string {
  const [year = '', month = '1'] = dueOn.split('-')
  if (every === 'yearly') return year
  return `${year}${{ 'half-yearly': 'H', quarterly: 'Q', monthly: 'M' }[every]}${Math.ceil(Number(month) / MONTHS_A_PERIOD[every])}`
}
