// Deadlines: what the live plans that no other has replaced want by when, in order of the last safe day, and how much of them names no day.
import { replacedPlans, withoutReplaced } from '../answer/replaced-plans.ts'
import type { Snapshot } from '../answer/snapshot.ts'
import type { StoredTask } from '../store/plan-store.ts'
import { occurrencesOf, type DayRange, type Occurrence } from '../time/occurrences.ts'
import type { Timeline } from '../time/timeline.ts'
import type { VietnamDate } from '../time/vietnam-date.ts'
import { inForceUntil } from './in-force.ts'
import { inTurns } from '../in-turns.ts'
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
/** What is coming, what is late, what calendars, reminders and administrators look at: the ranges of one day. */
const MOST_RANGES = 8

/** In order of day, then of plan and place. Kept for the snapshot: a thousand plans have tens of thousands. */
export function deadlinesIn(snapshot: Snapshot, range: DayRange): readonly Deadline[] {
  const ranges = known.get(snapshot) ?? new Map<string, readonly Deadline[]>()
  known.set(snapshot, ranges)
  const key = `${range.from} ${range.to}`
  const deadlines = ranges.get(key) ?? findDeadlines(snapshot, range)
  // A map keeps the order of insertion: the first is the one least lately used.
  ranges.delete(key)
  ranges.set(key, deadlines)
  const [oldest] = ranges.keys()
  if (ranges.size > MOST_RANGES && oldest !== undefined) ranges.delete(oldest)
  return deadlines
}

function findDeadlines(snapshot: Snapshot, range: DayRange): readonly Deadline[] {
  const { times, readTask, unread } = timesIn(snapshot)
  for (const stored of unread) readTask(stored)
  const byDay = new Map<VietnamDate, Placed[]>()
  for (const { timeline, until, tasks } of times.values())
    for (const occurrence of occurrencesOf(timeline, range, until)) {
      const day = byDay.get(occurrence.dueOn) ?? []
      byDay.set(occurrence.dueOn, day)
      for (const { stored, place } of tasks) day.push({ place, deadline: { stored, occurrence } })
    }
  return [...byDay]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, day]) => day.toSorted((a, b) => a.place - b.place).map(({ deadline }) => deadline))
}

type Placed = { readonly deadline: Deadline; readonly place: number }

/** What looking for days would else do in one turn, of tens of thousands of tasks. */
export async function prepareDeadlines(snapshot: Snapshot): Promise<void> {
  const { readTask, unread, isRead } = timesIn(snapshot)
  if (!isRead()) await inTurns(unread, readTask)
}

/** Plans say the same few times again and again: each is unfolded once for those that end on one day. */
type OfOneTime = {
  readonly timeline: Timeline
  readonly until: VietnamDate | undefined
  readonly tasks: { readonly stored: StoredTask; readonly place: number }[]
}

/** Read as far as somebody got: who cannot wait for turns reads the rest. */
const timesIn = keptWith((snapshot: Snapshot) => {
  const replaced = new Set(replacedPlans(snapshot).map(({ versionId }) => versionId))
  const ends = new Map(snapshot.plans.map(({ versionId, head }) => [versionId, inForceUntil(head.period)]))
  const times = new Map<string, OfOneTime>()
  let place = 0
  const readTask = (stored: StoredTask) => {
    const { timeline } = stored.task
    const until = ends.get(stored.versionId)
    const key = `${until} ${JSON.stringify(timeline)}`
    const ofTime = times.get(key) ?? { timeline, until, tasks: [] }
    times.set(key, ofTime)
    ofTime.tasks.push({ stored, place })
    place += 1
  }
  const tasks = snapshot.tasks.filter(({ versionId }) => !replaced.has(versionId))
  return { times, readTask, unread: tasks.values(), isRead: () => place === tasks.length }
})

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
