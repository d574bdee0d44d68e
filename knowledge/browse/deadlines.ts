// Deadlines: what the live plans want by when, in order of the last safe day, and how much of them names no day.
import type { Snapshot } from '../answer/snapshot.ts'
import type { StoredTask } from '../store/plan-store.ts'
import { occurrencesOf, type DayRange, type Occurrence } from '../time/occurrences.ts'
import type { Timeline } from '../time/timeline.ts'
import { inForceUntil } from './in-force.ts'

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

/** In order of day, then of plan and place. */
export function deadlinesIn(snapshot: Snapshot, range: DayRange): readonly Deadline[] {
  const ends = new Map(snapshot.plans.map(({ versionId, head }) => [versionId, inForceUntil(head.period)]))
  return snapshot.tasks
    .flatMap((stored) =>
      occurrencesOf(stored.task.timeline, range, ends.get(stored.versionId)).map((occurrence) => ({
        stored,
        occurrence,
      })),
    )
    .toSorted((a, b) =>
      a.occurrence.dueOn < b.occurrence.dueOn ? -1 : a.occurrence.dueOn > b.occurrence.dueOn ? 1 : 0,
    )
}

export function countUndated(snapshot: Snapshot): Undated {
  const kinds = snapshot.tasks.map(({ task }) => whyUndated(task.timeline))
  const count = (why: keyof Undated) => kinds.filter((kind) => kind === why).length
  return { standing: count('standing'), relative: count('relative'), unstated: count('unstated') }
}

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
