// When somebody is reminded of a deadline: so many days before, on a working day.
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { workingDayUpTo } from '../../knowledge/data/days-off.ts'
import { addDays, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'

/** A week after a deadline that is not done, and again, but not for ever. */
const WEEK = 7
const MOST_REPEATS = 12

/** Days before the deadline at which somebody is reminded; below zero after it. */
export const leadsOf = ({
  leadDays,
  untilDone,
}: {
  readonly leadDays: readonly number[]
  readonly untilDone: boolean
}) => (untilDone ? [...leadDays, ...Array.from({ length: MOST_REPEATS }, (_, index) => -WEEK * (index + 1))] : leadDays)

/** How far before and behind a day deadlines must be looked at: the longest lead that is offered and the longest closure of offices. */
export const FURTHEST_AHEAD = 120
export const FURTHEST_BEHIND = WEEK * MOST_REPEATS + 14

/** Early is better than late, and nobody is called on a day off. */
const stageDay = (dueOn: VietnamDate, lead: number): VietnamDate => workingDayUpTo(addDays(dueOn, -lead))

/** Whom a day's reminders are about. Thousands of subscribers share few leads: each is looked up once. */
export type StageIndex = { readonly on: (day: VietnamDate, lead: number) => readonly DueTask[] }

export function createStageIndex(due: readonly DueTask[]): StageIndex {
  const known = new Map<string, readonly DueTask[]>()
  return {
    on(day, lead) {
      const key = `${day} ${lead}`
      const found = known.get(key) ?? due.filter(({ occurrence }) => stageDay(occurrence.dueOn, lead) === day)
      known.set(key, found)
      return found
    },
  }
}
