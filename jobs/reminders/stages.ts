// When somebody is reminded of a deadline: so many days before or after, on a working day.
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { groupBy } from '../../knowledge/browse/group-by.ts'
import { workingDayFrom, workingDayUpTo } from '../../knowledge/data/days-off.ts'
import type { Scope } from '../../knowledge/domain/subscription.ts'
import type { DayRange } from '../../knowledge/time/occurrences.ts'
import { addDays, vietnamDateAt, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { matcherOf } from './matches.ts'
import type { Window } from './window.ts'

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

/** The longest closure of offices, with room (knowledge/data/days-off.ts). */
const LONGEST_CLOSURE = 14
/** The longest lead that is offered. */
const LONGEST_LEAD = 120
/** How far before and behind a day deadlines must be looked at. */
export const FURTHEST_AHEAD = LONGEST_LEAD + LONGEST_CLOSURE
export const FURTHEST_BEHIND = WEEK * MOST_REPEATS + LONGEST_CLOSURE

/** Nobody is called on a day off. Before the deadline early is better than late; after it, nothing is said to be late that is not. */
const stageDay = (dueOn: VietnamDate, lead: number): VietnamDate =>
  lead < 0 ? workingDayFrom(addDays(dueOn, -lead)) : workingDayUpTo(addDays(dueOn, -lead))

/** The days of deadlines that reminders of a window may be of. */
export const rangeOf = (window: Window): DayRange => ({
  from: furthestBehind(window),
  to: addDays(vietnamDateAt(window.until), FURTHEST_AHEAD),
})

export const furthestBehind = ({ after }: Pick<Window, 'after'>): VietnamDate =>
  addDays(vietnamDateAt(after), -FURTHEST_BEHIND)

/** What a day's reminders are about. Thousands of subscribers share few leads and scopes: each is looked up once. */
export type StageIndex = {
  readonly on: (day: VietnamDate, lead: number, scope: Scope) => readonly DueTask[]
}

export function createStageIndex(due: readonly DueTask[]): StageIndex {
  const byDay = groupBy(due, ({ occurrence }) => occurrence.dueOn)
  const all = new Map<string, readonly DueTask[]>()
  const asked = new Map<string, readonly DueTask[]>()
  return {
    on(day, lead, scope) {
      const stage = `${day} ${lead}`
      const found = all.get(stage) ?? dueDaysOf(day, lead).flatMap((dueOn) => byDay.get(dueOn) ?? [])
      all.set(stage, found)
      if (found.length === 0) return found
      const key = `${stage} ${JSON.stringify(scope)}`
      const chosen = asked.get(key) ?? found.filter(matcherOf(scope))
      asked.set(key, chosen)
      return chosen
    },
  }
}

/** The deadlines' days of which that day is the stage. */
function dueDaysOf(day: VietnamDate, lead: number): readonly VietnamDate[] {
  const step = lead < 0 ? -1 : 1
  return Array.from({ length: LONGEST_CLOSURE + 1 }, (_, shift) => addDays(day, lead + step * shift)).filter(
    (dueOn) => stageDay(dueOn, lead) === day,
  )
}
