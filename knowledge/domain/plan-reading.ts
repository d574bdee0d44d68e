// What ingest understood of one document, before the store gives it ids: passages in order, and records that point at them.
import type { PassageBody } from './passage.ts'
import type { PlanHead, Warning } from './plan.ts'
import type { Reference } from './reference.ts'
import type { Target } from './target.ts'
import type { Task } from './task.ts'

/** Indexes into `PlanReading.passages`: the passages that a record was read from, first the one that says most. */
export type PassageIndexes = readonly number[]

export type PlanReading = {
  readonly head: PlanHead
  readonly sections: readonly SectionReading[]
  readonly passages: readonly PassageBody[]
  readonly tasks: readonly { readonly task: Task; readonly passages: PassageIndexes }[]
  readonly targets: readonly { readonly target: Target; readonly passages: PassageIndexes }[]
  readonly references: readonly { readonly reference: Reference; readonly passage: number }[]
  /** Abbreviations that the document defines itself: short form → full form. */
  readonly abbreviations: readonly { readonly short: string; readonly full: string }[]
  readonly warnings: readonly Warning[]
}

/** A heading and what it spans. `depth` 1 is outermost; `label` is the printed number ("II", "1.2"). */
export type SectionReading = {
  readonly depth: number
  readonly label: string | undefined
  readonly title: string
  readonly firstPassage: number
  /** Inclusive. */
  readonly lastPassage: number
}
