// A deadline of the office's own: what an administrator adds by hand, with where it comes from and whom it is for.
import type { Schooling } from './profile.ts'

export type OwnDeadline = {
  readonly id: number
  readonly text: string
  /** As typed; it states a day. */
  readonly time: string
  /** The document or the word that asks for it. */
  readonly source: string
  readonly audience: Audience
  readonly at: Date
}

/** `everybody`: whoever subscribed to anything but a single task. */
export type Audience =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'agency'; readonly name: string }
  | { readonly kind: 'schooling'; readonly schooling: Schooling }

/** They are kept as a plan of this file's name, which no file has: plans come from files with an ending. */
export const OWN_DEADLINES_FILE = 'han-don-vi-them'
export const OWN_DEADLINES_NAME = 'Hạn do đơn vị thêm'
