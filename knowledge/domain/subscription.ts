// A subscription: which deadlines somebody wants to be reminded of, how long before, and how.
import type { Schooling } from './profile.ts'

export type Subscription = {
  /** Random; says nothing of whose it is. */
  readonly id: string
  /** A person's private chat, or a group. */
  readonly chat: number
  /** The topic of a forum. */
  readonly thread: number | undefined
  readonly scope: Scope
  /** Days before the deadline, the longest first. */
  readonly leadDays: readonly number[]
  readonly rhythm: Rhythm
  /** Goes on each week after the deadline, until somebody says that it is done. */
  readonly untilDone: boolean
  readonly createdAt: Date
}

/** Which deadlines are meant. */
export type Scope =
  | { readonly kind: 'everything' }
  /** As a loaded plan prints the name, or in a person's own words. */
  | { readonly kind: 'agency'; readonly name: string }
  /** A plan is known by the name of its file. */
  | { readonly kind: 'plan'; readonly file: string }
  | { readonly kind: 'task'; readonly key: string }
  | { readonly kind: 'topic'; readonly words: string }
  | { readonly kind: 'schooling'; readonly schooling: Schooling }

/** One by one, each at its own time; or together, every Monday or on the first working day of a month. */
export type Rhythm = (typeof RHYTHMS)[number]
export const RHYTHMS = ['single', 'weekly', 'monthly'] as const

/** A month to plan, a week to finish, a day to send, and the day itself. */
export const FIRST_LEAD_DAYS: readonly number[] = [30, 7, 1, 0]

/** More than anybody reads; keeps one chat from filling the store. */
export const MOST_SUBSCRIPTIONS = 50

/** "Đã xong" of one deadline: of a person for himself, in a group by whom. */
export type DoneMark = {
  readonly chat: number
  readonly person: number
  readonly taskKey: string
  readonly dueOn: string
  readonly at: Date
}
