// A correction (hiệu đính): what a person says that a row of a plan means, kept apart from what is printed there.
import type { Place } from './place.ts'
import type { Period } from './plan.ts'
import type { TargetValue } from './target.ts'

/** `text` is a task's wording, or an indicator's name. */
export type CorrectedField =
  | { readonly of: 'text' | 'time' | 'leads' | 'coordinating' | 'product' | 'unit' }
  | { readonly of: 'value'; readonly kind: TargetValue['kind']; readonly period: Period }

/** What a row is found again by, in the next reading of its file, too. */
export type RowFacts = {
  readonly kind: 'task' | 'target'
  /** The printed number of the group that a task stands in. */
  readonly group: string | undefined
  readonly ordinal: string | undefined
  /** As printed. */
  readonly text: string
  readonly unit: string | undefined
  readonly place: Place | undefined
}

export type Correction = {
  readonly id: number
  /** Of the plan: its file. */
  readonly file: string
  /** The version that was read when it was made, and the bytes of its file. */
  readonly version: number
  readonly sha256: string
  readonly row: RowFacts
  readonly field: CorrectedField
  /** What stood there; "" where nothing did. */
  readonly printed: string
  readonly value: string
  readonly at: Date
}

/** One that holds for a record: its values are the corrected ones, and this tells what is printed. */
export type AppliedCorrection = Pick<Correction, 'id' | 'field' | 'printed' | 'value' | 'at'>

export const isSameField = (one: CorrectedField, other: CorrectedField): boolean =>
  one.of === 'value' && other.of === 'value'
    ? one.kind === other.kind &&
      one.period.kind === other.period.kind &&
      one.period.from === other.period.from &&
      one.period.to === other.period.to
    : one.of === other.of
