// One row of the rule book of time wordings.
import type { Recurrence, Timeline } from '../../../knowledge/time/timeline.ts'

/** wording, kind, day due, recurrence, the plan's year (2025 where left out; 'none': the plan names no year). */
export type WordingRow = readonly [
  wording: string,
  kind: Timeline['kind'],
  dueOn?: string | undefined,
  recurs?: Recurrence | undefined,
  planYear?: number | 'none',
]
