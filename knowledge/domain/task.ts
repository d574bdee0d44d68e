// A task (nhiệm vụ): who leads, who helps, by when. Rows of task tables and duties in prose are both tasks.
import type { Timeline } from '../time/timeline.ts'

export type Task = {
  /** The printed number, e.g. "4"; restarts in each group. */
  readonly ordinal: string | undefined
  /** The group that it stands in, e.g. { label: 'II', title: 'Hoàn thiện …' }. */
  readonly group: TaskGroup | undefined
  readonly text: string
  /** One agency an entry, as printed. Empty: the plan names none. */
  readonly leads: readonly string[]
  readonly coordinating: readonly string[]
  /** The cells or words that the agencies were read from, as printed. */
  readonly leadWording: string | undefined
  readonly coordinatingWording: string | undefined
  readonly timeline: Timeline
  readonly product: string | undefined
  /** `row`: of a task table; `block`: a numbered paragraph with its own leads and time; `duty`: said of an agency in prose. */
  readonly form: 'row' | 'block' | 'duty'
}

export type TaskGroup = { readonly label: string | undefined; readonly title: string }
