// A target (chỉ tiêu): an indicator with what was reached and what is aimed at, by school year or year.
import type { Period } from './plan.ts'

export type Target = {
  /** The printed number as read, e.g. "8"; undefined where none could be read. */
  readonly ordinal: string | undefined
  readonly indicator: string
  /** As printed: "%", "Xã", "Sinh viên/vạn dân". */
  readonly unit: string | undefined
  readonly values: readonly TargetValue[]
  /** Doubts on the row itself: a damaged ordinal, say. */
  readonly doubts: readonly Doubt[]
}

export type TargetValue = {
  readonly period: Period
  /** `result`: what was reached; `target`: what is aimed at. */
  readonly kind: 'result' | 'target'
  /** The cell as printed, e.g. "17,1" or "954". */
  readonly printed: string
  /** undefined where the cell is no number. */
  readonly number: number | undefined
  readonly note: string | undefined
  readonly doubt: Doubt | undefined
}

/** Why a reading is unsure. `likely` is what the table's own logic suggests; it never replaces what is printed. */
export type Doubt = {
  readonly kind: 'lost-decimal' | 'damaged-ordinal' | 'missing-row' | 'out-of-line' | 'unreadable'
  readonly printed: string
  readonly likely: string | undefined
}
