// Deadlines: what the live plans that no other has replaced want by when, in order of the last safe day, and how much of them names no day.
import { withoutReplaced } from '../answer/replaced-plans.ts'
import type { Snapshot } from '../answer/snapshot.ts'
import type { StoredTask } from '../store/plan-store.ts'
import { occurrencesOf, type DayRange, type Occurrence } from '../time/occurrences.ts'
import type { Timeline } from '../time/timeline.ts'
import type { VietnamDate } from '../time/vietnam-date.ts'
import { inForceUntil } from './in-force.ts'
import { keptWith } from '../kept-with.ts'

export type Deadline = { readonly stored: StoredTask; readonly occurrence: Occurrence }

/** How many tasks of the live plans get no day at all, by why. */
export type Undated = {
  /** "thường xuyên", and what repeats without a day. */
  readonly standing: number
  /** After an event that nobody has recorded. */
  readonly relative: number
  /** No time is stated, or none that a rule reads. */
  readonly unstated: number
}

const known = new WeakMap<Snapshot, Map<string, readonly Deadline[]>>()
/** A list is turned page by page within one day's two ranges; more are not kept. */
const MOST_RANGES = 4

/** In order of day, then of plan and place. Kept for the snapshot: a thousand plans have tens of thousands. */
export function deadlinesIn(snapshot: Snapshot, range: DayRange): readonly Deadline[] {
  const ranges = known.get(snapshot) ?? new Map<string, readonly Deadline[]>()
  known.set(snapshot, ranges)
  const key = `${range.from} ${range.to}`
  const deadlines = ranges.get(key) ?? findDeadlines(snapshot, range)
  ranges.set(key, deadlines)
  const [oldest] = ranges.keys()
  if (ranges.size > MOST_RANGES && oldest !== undefined) ranges.delete(oldest)
  return deadlines
}

function findDeadlines(snapshot: Snapshot, range: DayRange): readonly Deadline[] {
  const ends = new Map(snapshot.plans.map(({ versionId, head }) => [versionId, inForceUntil(head.period)]))
  // Plans say the same few times again and again: each is unfolded once.
  const unfolded = new Map<string, readonly Occurrence[]>()
  const byDay = new Map<VietnamDate, Deadline[]>()
  for (const stored of withoutReplaced(snapshot).tasks) {
    const until = ends.get(stored.versionId)
    const key = `${until} ${JSON.stringify(stored.task.timeline)}`
    const occurrences = unfolded.get(key) ?? occurrencesOf(stored.task.timeline, range, until)
    unfolded.set(key, occurrences)
    for (const occurrence of occurrences) {
      const day = byDay.get(occurrence.dueOn)
      if (day) day.push({ stored, occurrence })
      else byDay.set(occurrence.dueOn, [{ stored, occurrence }])
    }
  }
  return [...byDay.keys()].toSorted().flatMap((day) => byDay.get(day) ?? [])
}

export const countUndated = keptWith((snapshot: Snapshot): Undated => {
  const kinds = withoutReplaced(snapshot).tasks.map(({ task }) => whyUndated(task.timeline))
  const of = (why: keyof Undated) => kinds.filter((kind) => kind === why).length
  return { standing: of('standing'), relative: of('relative'), unstated: of('unstated') }
})

/** undefined where a day is stated. A compound is dated by any of its parts. */
function whyUndated(timeline: Timeline): keyof Undated | undefined {
  switch (timeline.kind) {
    case 'standing':
    case 'recurring':
      return 'standing'
    case 'relative':
      return 'relative'
    case 'none':
    case 'unreadable':
      return 'unstated'
    case 'compound': {
      const parts = timeline.parts.map(whyUndated)
      return parts.includes(undefined) ? undefined : parts.find((why) => why !== undefined)
    }
    default:
      return 'dueOn' in timeline && timeline.dueOn === undefined ? 'unstated' : undefined
  }
}
