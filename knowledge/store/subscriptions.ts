// What is asked of the store about reminders: subscriptions, what is done, and how far reminders were planned.
import type { DoneMark, Subscription } from '../domain/subscription.ts'

export type SubscriptionChange = Partial<Pick<Subscription, 'leadDays' | 'rhythm' | 'untilDone'>>

/** A deadline as it was when reminders were last planned: what a new version of its plan is held against. */
export type KnownDeadline = {
  readonly taskKey: string
  /** YYYY-MM-DD. */
  readonly dueOn: string
  readonly file: string
  /** As people call it: it may be gone when that is told. undefined: known from before names were kept. */
  readonly plan?: string | undefined
  readonly replaces?: readonly string[] | undefined
  /** The printed number and group, which find a task again whose words were changed. */
  readonly position: string
  readonly text: string
  /** The title of its group, in which a topic or a level may stand. */
  readonly group: string | undefined
  readonly leads: readonly string[]
  readonly coordinating: readonly string[]
}

export type DayOfTask = Pick<KnownDeadline, 'taskKey' | 'dueOn'>

/** What a task or a plan is called from now on. */
export type Renamed = { readonly from: string; readonly to: string }

export type KnownChange = {
  readonly gone: readonly DayOfTask[]
  /** What came and is there already is replaced. */
  readonly come: readonly KnownDeadline[]
  /** Subscriptions to a task go on under its new key, its marks unless it became one with another. Where a chat has one of the new key already, the old one goes. */
  readonly tasks?: readonly (Renamed & { readonly isMerged: boolean })[]
  /** Subscriptions to the plan of a file go on as those to what took its place; likewise. */
  readonly plans?: readonly Renamed[]
}

/** Every method is one transaction. Without a profile of the chat nothing is written of it (`no-profile`): it may have been erased since. */
export interface SubscriptionStore {
  /** The oldest first. */
  subscriptionsOf(chat: number): Promise<readonly Subscription[]>
  /** Of these chats only, as many as they are; of each the oldest first. */
  subscriptionsAmong(chats: readonly number[]): Promise<readonly Subscription[]>
  /** The keys of tasks that anybody subscribed to by themselves. */
  tasksAskedFor(): Promise<ReadonlySet<string>>
  /** `known`: the chat has one of the same scope in the same topic; `full`: it has as many as it may. */
  subscribe(subscription: Subscription): Promise<'subscribed' | 'known' | 'full' | 'no-profile'>
  /** @returns false where the chat has no such subscription */
  changeSubscription(chat: number, id: string, change: SubscriptionChange): Promise<boolean>
  /** @returns false where the chat has no such subscription */
  unsubscribe(chat: number, id: string): Promise<boolean>
  /** The first of several equal marks keeps its time. */
  markDone(mark: DoneMark): Promise<'marked' | 'no-profile'>
  unmarkDone(mark: Omit<DoneMark, 'at'>): Promise<void>
  /** In a chat, of everybody there; the oldest first. */
  doneOf(chat: number): Promise<readonly DoneMark[]>
  /** In these chats only, of deadlines from that day on; older ones are over. */
  doneAmong(chats: readonly number[], dueOn: string): Promise<readonly DoneMark[]>
  /** Until when reminders were planned, and the revision of the plans of what is known; undefined before the first time. */
  planning(): Promise<{ readonly until: Date; readonly revision: number } | undefined>
  /** In order of day; all of one moment, since another process may change them. */
  knownDeadlines(): Promise<readonly KnownDeadline[]>
  /** What is known, and what follows it, in one transaction: a kill leaves either what was or what is. */
  changeKnown(change: KnownChange): Promise<void>
  /** Nothing is saved over what another process planned by newer plans. */
  savePlanning(until: Date, revision: number): Promise<void>
}
