// A timeline: the time wording of a task and what it was read as. The wording is always kept; no date is ever invented.
import type { VietnamDate } from './vietnam-date.ts'

export type Recurrence = 'yearly' | 'half-yearly' | 'quarterly' | 'monthly'

/**
 * One reading, closed by `kind` (guide: "Time"). `dueOn` is the last safe day.
 * - by-date, by-month, by-quarter, by-year: due at the end of what is named
 * - school-year: a school year or one of its terms
 * - span: from … to …; goal: "đến năm 2030"
 * - recurring: repeats, no date stated; recurring-dated: repeats on a stated day, `dueOn` the first in the plan's year
 * - standing: always; relative: after an event; compound: several parts; none: blank or by demand; unreadable: no rule reads it
 */
export type TimelineReading =
  | { readonly kind: 'by-date' | 'by-month' | 'by-quarter' | 'by-year'; readonly dueOn: VietnamDate }
  | {
      readonly kind: 'school-year'
      readonly from: number
      readonly term: 1 | 2 | undefined
      readonly dueOn: VietnamDate | undefined
    }
  | { readonly kind: 'span'; readonly fromYear: number; readonly toYear: number; readonly dueOn: VietnamDate }
  | { readonly kind: 'goal'; readonly dueOn: VietnamDate; readonly visionYear: number | undefined }
  | { readonly kind: 'recurring'; readonly every: Recurrence | undefined }
  | { readonly kind: 'recurring-dated'; readonly every: Recurrence; readonly dueOn: VietnamDate | undefined }
  | { readonly kind: 'standing' }
  | { readonly kind: 'relative'; readonly afterDays: number | undefined }
  | { readonly kind: 'compound'; readonly parts: readonly Timeline[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }

/** `confidence` 0–1: 1 where one rule read the whole wording, less where words were left over. */
export type Timeline = TimelineReading & { readonly wording: string; readonly confidence: number }
