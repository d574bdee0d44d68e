// The stretch of time that is planned at once: from where the last one ended until now.
import { addDays, vietnamDateAt, vietnamInstant, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'

/** The first instant is not in it, the last one is: windows that follow one another leave nothing out and nothing twice. */
export type Window = { readonly after: Date; readonly until: Date }

export type DayInWindow = { readonly day: VietnamDate; readonly at: Date }

/** The days on which that minute of the day lies in the window, with the instant. */
export function daysIn({ after, until }: Window, minute: number): readonly DayInWindow[] {
  const days: DayInWindow[] = []
  for (let day = vietnamDateAt(after); day <= vietnamDateAt(until); day = addDays(day, 1)) {
    const at = vietnamInstant(day, minute)
    if (at > after && at <= until) days.push({ day, at })
  }
  return days
}
