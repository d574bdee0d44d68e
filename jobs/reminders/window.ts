// The stretch of time that is planned at once: from where the last one ended until now.
import type { Profile } from '../../knowledge/domain/profile.ts'
import { addDays, vietnamDateAt, vietnamInstant, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'

/** The first instant is not in it, the last one is: windows that follow one another leave nothing out and nothing twice. */
export type Window = { readonly after: Date; readonly until: Date }

/** When somebody is to be reminded, and since when. */
export type Hour = Pick<Profile, 'hourChangedAt'> & { readonly settings: Pick<Profile['settings'], 'remindAtMinute'> }

export type DayInWindow = { readonly day: VietnamDate; readonly at: Date }

/**
 * The days on which somebody's hour lies in the window, with the instant. Of a day whose hour was changed to one that was over, the
 * moment of the change takes its place. An hour that was changed within the window may have been another before: then the window
 * begins with its first day, for the keys of the ledger tell nothing twice, and nothing else would tell what was left out.
 */
export function daysIn({ after, until }: Window, { settings, hourChangedAt }: Hour): readonly DayInWindow[] {
  const first = vietnamDateAt(after)
  const isChanged = hourChangedAt !== undefined && hourChangedAt > after
  const days: DayInWindow[] = []
  for (let day = first; day <= vietnamDateAt(until); day = addDays(day, 1)) {
    const hour = vietnamInstant(day, settings.remindAtMinute)
    const isOver = hourChangedAt !== undefined && vietnamDateAt(hourChangedAt) === day && hour < hourChangedAt
    const at = isOver ? hourChangedAt : hour
    if ((isChanged || at > after) && at <= until) days.push({ day, at })
  }
  return days
}
