// What is asked of the store about announcements: each is made once, with its deliveries, and can be taken back where it is not sent.
import type { Announcement } from '../domain/announcement.ts'
import type { DeliveryState, NewDelivery } from './delivery-ledger.ts'

export type Announced = Announcement & {
  readonly withdrawnAt: Date | undefined
  /** Of its deliveries; those of who was erased since are gone. */
  readonly counts: Readonly<Partial<Record<DeliveryState, number>>>
}

/** Every method is one transaction; acts are written into the audit log in the same one. */
export interface AnnouncementStore {
  /**
   * Writes announcement, deliveries and act, all or nothing; nothing where its id is known.
   *
   * @param deliveries with the id as their subject (delivery-ledger.ts)
   * @param act.object the audience in words
   */
  announce(
    announcement: Announcement,
    deliveries: readonly NewDelivery[],
    act: { readonly by: number; readonly object: string },
  ): Promise<'announced' | 'known'>
  findAnnouncement(id: string): Promise<Announced | undefined>
  /** The newest first. */
  newestAnnouncements(limit: number): Promise<readonly Announced[]>
  /**
   * Whatever is not begun yet is not sent. What is claimed may go out still; `withdrawnAt` tells whoever would send it again.
   *
   * @returns how many were not begun, 0 where all the rest is claimed; undefined where there is nothing to withdraw (any more)
   */
  withdrawAnnouncement(id: string, act: { readonly by: number; readonly at: Date }): Promise<number | undefined>
  /** @returns how many announcements went */
  pruneAnnouncements(before: Date): Promise<number>
}
