// An announcement: what an administrator tells an audience, once.
import type { Schooling } from './profile.ts'

/** Of those who agreed to be told: everybody, who works in an agency or a kind of school, or who subscribed to a plan. */
export type Audience =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'agency'; readonly name: string }
  | { readonly kind: 'schooling'; readonly schooling: Schooling }
  | { readonly kind: 'plan'; readonly file: string }

export type Announcement = {
  /** Random, made with the draft: however often it is confirmed, it is announced once. */
  readonly id: string
  readonly text: string
  readonly audience: Audience
  readonly at: Date
}
