// What every store of announcements must do, whatever its database. Each implementation registers this suite with a way to open itself.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { planAnnouncement } from '../../jobs/announcements/plan-announcement.ts'
import type { Announcement } from '../../knowledge/domain/announcement.ts'
import type { Store } from '../../knowledge/store/store.ts'

const MONDAY = new Date('2026-11-23T01:00:00Z')
const TUESDAY = new Date('2026-11-24T01:00:00Z')
const HA = 503
const CHATS = [7_000_000_001, 7_000_000_002, 7_000_000_003]
const made = (changes: Partial<Announcement> = {}): Announcement => ({
  id: 'a',
  text: 'Nộp báo cáo\ntrước 15/12',
  audience: { kind: 'agency', name: 'Sở Y tế' },
  at: MONDAY,
  ...changes,
})
const deliveries = (announcement: Announcement) =>
  planAnnouncement(
    announcement,
    CHATS.map((chat) => ({ chat, thread: undefined })),
  )

export type OpenedAnnouncements = Pick<Store, 'announcements' | 'deliveries' | 'people' | 'audit' | 'close'>

export function describeAnnouncementStore(name: string, open: () => Promise<OpenedAnnouncements>): void {
  describe(`${name} is a store of announcements`, () => {
    let opened: OpenedAnnouncements
    beforeEach(async () => {
      opened = await open()
      for (const chat of CHATS) await opened.people.agree(chat, { version: 4, at: MONDAY })
    })
    afterEach(() => opened.close())

    const announce = (announcement = made()) =>
      opened.announcements.announce(announcement, deliveries(announcement), { by: HA, object: 'Sở Y tế (3)' })
    const find = () => opened.announcements.findAnnouncement('a')
    const acts = async () => (await opened.audit.newest(9)).map(({ what, object }) => `${what} ${object}`)

    test('an announcement is kept with its deliveries and its act', async () => {
      expect(await announce()).toBe('announced')
      expect(await find()).toEqual({ ...made(), withdrawnAt: undefined, counts: { planned: 3 } })
      expect(await acts()).toEqual(['announce Sở Y tế (3)'])
      expect(await opened.announcements.findAnnouncement('b')).toBeUndefined()
    })

    test('confirmed again, also at the same moment, it is one', async () => {
      const outcomes = await Promise.all([announce(), announce(), announce(made({ text: 'khác' }))])
      expect(outcomes.toSorted()).toEqual(['announced', 'known', 'known'])
      expect((await find())!.counts).toEqual({ planned: 3 })
      expect(await acts()).toHaveLength(1)
    })

    test('counts what became of its deliveries', async () => {
      await announce()
      const claim = await opened.deliveries.claimNext({ at: TUESDAY, leaseMs: 1000, resting: [] })
      await opened.deliveries.settle(claim!, { state: 'sent', messageId: 1 }, TUESDAY)
      const other = await opened.deliveries.claimNext({ at: TUESDAY, leaseMs: 1000, resting: [] })
      await opened.deliveries.settle(other!, { state: 'blocked', reason: 'blocked' }, TUESDAY)
      expect((await find())!.counts).toEqual({ sent: 1, blocked: 1, planned: 1 })
    })

    test('what is not begun is withdrawn, what is sent stays sent; twice is once', async () => {
      await announce()
      const claim = await opened.deliveries.claimNext({ at: MONDAY, leaseMs: 1000, resting: [] })
      await opened.deliveries.settle(claim!, { state: 'sent', messageId: 1 }, MONDAY)
      const act = { by: HA, at: TUESDAY }
      expect(await opened.announcements.withdrawAnnouncement('a', act)).toBe(2)
      expect(await opened.announcements.withdrawAnnouncement('a', act)).toBeUndefined()
      expect(await find()).toMatchObject({ withdrawnAt: TUESDAY, counts: { sent: 1, withdrawn: 2 } })
      expect(await opened.deliveries.claimNext({ at: TUESDAY, leaseMs: 1000, resting: [] })).toBeUndefined()
      expect(await acts()).toEqual(['withdraw-announcement 2', 'announce Sở Y tế (3)'])
    })

    test('where all the rest is claimed it is withdrawn too, once, and what comes back of it can be told so', async () => {
      await announce()
      const claims = []
      for (let count = 0; count < CHATS.length; count += 1)
        claims.push(await opened.deliveries.claimNext({ at: MONDAY, leaseMs: 1000, resting: [] }))
      const act = { by: HA, at: TUESDAY }
      expect(await opened.announcements.withdrawAnnouncement('a', act)).toBe(0)
      expect(await opened.announcements.withdrawAnnouncement('a', act)).toBeUndefined()
      expect(await find()).toMatchObject({ withdrawnAt: TUESDAY, counts: { claimed: 3 } })
      expect(await acts()).toEqual(['withdraw-announcement 0', 'announce Sở Y tế (3)'])
      await opened.deliveries.settle(claims[0]!, { state: 'sent', messageId: 1 }, TUESDAY)
      await opened.deliveries.settle(claims[1]!, { state: 'retry', notBefore: TUESDAY, reason: 'limit' }, TUESDAY)
      const later = { by: HA, at: new Date(TUESDAY.getTime() + 1000) }
      expect(await opened.announcements.withdrawAnnouncement('a', later)).toBe(1)
      expect(await find()).toMatchObject({ withdrawnAt: TUESDAY, counts: { sent: 1, withdrawn: 1, claimed: 1 } })
    })

    test('where all is settled, or nothing was made, there is nothing to withdraw', async () => {
      await announce()
      for (let count = 0; count < CHATS.length; count += 1) {
        const claim = await opened.deliveries.claimNext({ at: MONDAY, leaseMs: 1000, resting: [] })
        await opened.deliveries.settle(claim!, { state: 'sent', messageId: count }, MONDAY)
      }
      const act = { by: HA, at: TUESDAY }
      expect(await opened.announcements.withdrawAnnouncement('a', act)).toBeUndefined()
      expect(await opened.announcements.withdrawAnnouncement('b', act)).toBeUndefined()
      expect((await find())!.withdrawnAt).toBeUndefined()
    })

    test('nothing is written of who was erased before', async () => {
      await opened.people.erase(CHATS[0]!, { proof: 'proof', at: MONDAY })
      await announce()
      expect((await find())!.counts).toEqual({ planned: 2 })
    })

    test('the newest come first, and old ones go', async () => {
      await announce()
      await announce(made({ id: 'b', at: TUESDAY }))
      expect((await opened.announcements.newestAnnouncements(9)).map(({ id }) => id)).toEqual(['b', 'a'])
      expect(await opened.announcements.newestAnnouncements(1)).toHaveLength(1)
      expect(await opened.announcements.pruneAnnouncements(TUESDAY)).toBe(1)
      expect((await opened.announcements.newestAnnouncements(9)).map(({ id }) => id)).toEqual(['b'])
    })
  })
}
