// What is asked of the store about private calendars: at most one address a chat, of which a digest is kept and never the address.

export type CalendarFeed = { readonly chat: number; readonly secretDigest: string; readonly madeAt: Date }

/** Every method is one transaction. An erasure takes the feed with everything else. */
export interface CalendarFeedStore {
  /** The address before leads nowhere from then on. Nothing is written of a chat without a profile. */
  renewFeed(feed: CalendarFeed & { readonly id: string }): Promise<'renewed' | 'no-profile'>
  /** @returns false where there was none */
  endFeed(chat: number): Promise<boolean>
  feedOf(chat: number): Promise<CalendarFeed | undefined>
  findFeed(id: string): Promise<CalendarFeed | undefined>
}
