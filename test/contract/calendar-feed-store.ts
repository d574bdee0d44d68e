// What every store of private calendars must do, whatever its database. Each implementation registers this suite with a way to open itself.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CalendarFeedStore } from '../../knowledge/store/calendar-feeds.ts'
import type { PeopleStore } from '../../knowledge/store/people.ts'

export type OpenedFeeds = {
  readonly calendarFeeds: CalendarFeedStore
  readonly people: Pick<PeopleStore, 'agree' | 'erase' | 'holdings'>
  readonly close: () => Promise<void>
}

const SOME_TIME = new Date('2026-11-23T00:30:00Z')
const feed = (id: string, chat = 7) => ({ id, chat, secretDigest: `digest of ${id}`, madeAt: SOME_TIME })

export function describeCalendarFeedStore(name: string, open: () => Promise<OpenedFeeds>): void {
  describe(`${name} is a store of private calendars`, () => {
    let feeds: CalendarFeedStore
    let people: OpenedFeeds['people']
    let close: () => Promise<void>
    beforeEach(async () => {
      ;({ calendarFeeds: feeds, people, close } = await open())
      for (const chat of [7, 8]) await people.agree(chat, { version: 1, at: SOME_TIME })
    })
    afterEach(() => close())

    test('one is found by its number and by its chat', async () => {
      expect(await feeds.renewFeed(feed('a'))).toBe('renewed')
      await feeds.renewFeed(feed('b', 8))
      const { id: _, ...kept } = feed('a')
      expect(await feeds.findFeed('a')).toEqual(kept)
      expect(await feeds.feedOf(7)).toEqual(kept)
      expect([await feeds.findFeed('c'), await feeds.feedOf(9)]).toEqual([undefined, undefined])
    })

    test('a new one takes the place of the old one, which is gone', async () => {
      await feeds.renewFeed(feed('a'))
      await feeds.renewFeed(feed('b'))
      expect(await feeds.findFeed('a')).toBeUndefined()
      expect((await feeds.feedOf(7))?.secretDigest).toBe('digest of b')
    })

    test('one is ended, once', async () => {
      await feeds.renewFeed(feed('a'))
      expect([await feeds.endFeed(7), await feeds.endFeed(7)]).toEqual([true, false])
      expect(await feeds.findFeed('a')).toBeUndefined()
    })

    test('nothing is written of who has no profile, and nothing is left after an erasure', async () => {
      expect(await feeds.renewFeed(feed('x', 99))).toBe('no-profile')
      await feeds.renewFeed(feed('a'))
      expect(await people.holdings(7)).toHaveLength(2)
      await people.erase(7, { proof: 'proof', at: SOME_TIME })
      expect(await feeds.findFeed('a')).toBeUndefined()
      expect(await feeds.renewFeed(feed('b'))).toBe('no-profile')
    })
  })
}
