// The two facts that most callers want of a timeline: its day and how it repeats.
import type { Recurrence, Timeline } from './timeline.ts'
import type { VietnamDate } from './vietnam-date.ts'

/** The last safe day; for a compound the day of its first dated part; undefined where the wording states none. */
export function timelineDueOn(timeline: Timeline): VietnamDate | undefined {
  if (timeline.kind === 'compound') return timeline.parts.map(timelineDueOn).find((day) => day !== undefined)
  return 'dueOn' in timeline ? timeline.dueOn : undefined
}

/** For a compound that of its first part that repeats at a known pace. */
export function timelineRecurs(timeline: Timeline): Recurrence | undefined {
  if (timeline.kind === 'compound') return timeline.parts.map(timelineRecurs).find((every) => every !== undefined)
  return 'every' in timeline ? timeline.every : undefined
}
