// Pieces: what single phrases of a time wording say, before they are put together.
import type { Recurrence } from './timeline.ts'

/** A stretch of the calendar. A missing year is looked for in the neighbours, then in the plan. */
export type Point =
  | { readonly unit: 'day'; readonly day: number; readonly month: number; readonly year: number | undefined }
  | { readonly unit: 'month'; readonly month: number; readonly year: number | undefined }
  | { readonly unit: 'quarter'; readonly quarter: number; readonly year: number | undefined }
  /** "6 tháng đầu năm", "cuối năm": from January or July on, up to the end of `lastMonth`. */
  | {
      readonly unit: 'part-year'
      readonly firstMonth: number
      readonly lastMonth: number
      readonly year: number | undefined
    }
  | { readonly unit: 'year'; readonly year: number | undefined }
  | { readonly unit: 'years'; readonly from: number; readonly to: number }
  | { readonly unit: 'school-year'; readonly from: number | undefined }
  | { readonly unit: 'term'; readonly term: 1 | 2; readonly from: number | undefined }

/** `before`: the day before; `until`: "đến"; `from`: "từ"; `by`: "chậm nhất", "hết", "cuối"; `vague`: "đầu", "giữa". */
export type Limit = 'before' | 'by' | 'until' | 'from' | 'vague'

export type PieceContent =
  | { readonly kind: 'point'; readonly point: Point; readonly unsure?: boolean }
  /** A day of each month, or of the last month of each quarter; `day` undefined is its last day. */
  | {
      readonly kind: 'repeated-day'
      readonly every: 'monthly' | 'quarterly' | 'yearly'
      readonly day: number | undefined
      readonly month: number
    }
  | { readonly kind: 'limit'; readonly limit: Limit }
  /** An hour of the day: "trước 17 giờ ngày 15/8" can still be done on that day. */
  | { readonly kind: 'hour' }
  /** `isOpen`: "định kỳ" alone; with a day that names no year it means each year. */
  | { readonly kind: 'every'; readonly every: Recurrence | undefined; readonly isOpen?: boolean }
  | { readonly kind: 'standing' }
  | { readonly kind: 'onwards' }
  | { readonly kind: 'vision'; readonly year: number }
  | { readonly kind: 'event'; readonly afterDays: number | undefined }
  | { readonly kind: 'none' }
  | { readonly kind: 'link'; readonly link: Link }
  /** Says nothing about time ("hoàn thành"); `soft` weakens the rest ("dự kiến"). */
  | { readonly kind: 'filler'; readonly soft?: boolean }
  /** No phrase reads it; `spoils`: it may turn the meaning round. */
  | { readonly kind: 'unread'; readonly spoils: boolean }

/** How two points stand to each other; a bracket is an `aside`. */
export type Link = 'and' | 'comma' | 'dash' | 'aside'

export type Piece = PieceContent & { readonly from: number; readonly to: number }

/** A phrase: what to look for (sticky, folded text) and what it says; undefined: not this phrase after all. */
export type Phrase = {
  readonly pattern: RegExp
  readonly read: (groups: readonly (string | undefined)[]) => readonly PieceContent[] | undefined
}

/** The end of a word is part of every phrase. What it refers back to has a name: phrases are also asked all at once. */
export function phrase(pattern: string, read: Phrase['read']): Phrase {
  return { pattern: new RegExp(`(?:${pattern})(?![a-z0-9])`, 'y'), read }
}
