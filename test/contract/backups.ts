// What the copies of every store must do, whatever its database: whole, of one moment, kept within bounds, and without whoever was erased.
// Long: one suite is one contract, and is read from top to bottom.
import { appendFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { erasureProof } from '../../knowledge/domain/erasure.ts'
import type { Backups, Keeping, Restored } from '../../knowledge/store/backups.ts'
import type { Store } from '../../knowledge/store/store.ts'
import { FULL_READING } from '../support/full-reading.ts'

/** A place for one store and its copies, with nothing in either. */
export type BackupPlace = {
  readonly openStore: () => Promise<Store>
  readonly backups: (keeping?: Keeping) => Backups
  readonly restore: (at: Date, named?: string) => Promise<Restored>
  /** Where a copy's bytes are. */
  readonly fileOf: (name: string) => string
}

const LAN = 7_123_456_789
const MINH = 7_987_654_321
const MONDAY = new Date('2026-11-23T01:00:00Z')
const feed = (chat: number, id: string) => ({ chat, id, secretDigest: id, madeAt: MONDAY })
const later = (hours: number) => new Date(MONDAY.getTime() + hours * 3_600_000)

export function describeBackups(name: string, newPlace: () => BackupPlace): void {
  describe(`${name} is backed up`, () => {
    let place: BackupPlace
    let backups: Backups
    beforeEach(() => {
      place = newPlace()
      backups = place.backups()
    })

    const inStore = async <Result>(work: (store: Store) => Promise<Result>): Promise<Result> => {
      const store = await place.openStore()
      try {
        return await work(store)
      } finally {
        await store.close()
      }
    }
    const agree = (...chats: readonly number[]) =>
      inStore(async ({ people }) => {
        for (const chat of chats) await people.agree(chat, { version: 1, at: MONDAY })
      })
    const copy = async (at: Date) => {
      const done = await backups.backUp(at)
      if (done.kind !== 'made') throw new Error(`no copy was made: ${done.kind}`)
      return done
    }
    const peopleThere = () =>
      inStore(async ({ people }) => (await people.allProfiles()).map(({ chat }) => chat).toSorted((a, b) => a - b))

    test('there is nothing to copy before there is a store', async () => {
      expect(await backups.backUp(MONDAY)).toEqual({ kind: 'nothing' })
      expect(await backups.carryErasures()).toBe('settled')
      expect(await backups.copies()).toEqual([])
      expect(await place.restore(MONDAY)).toEqual({ kind: 'no-copy', passedOver: [], fromLater: [] })
    })

    test('what was there when it was copied is there again, and what came later is among the copies', async () => {
      await agree(LAN)
      await inStore(async (store) => {
        const draft = await store.saveDraft({
          file: 'kh.md',
          sha256: 'a',
          make: 'reader 1',
          reading: FULL_READING,
          at: MONDAY,
        })
        await store.activate(draft.versionId, MONDAY)
      })
      const made = await copy(later(1))
      expect(made).toMatchObject({ copy: { kind: 'backup', at: later(1) }, kept: 1, removed: 0 })
      await agree(MINH)
      const restored = await place.restore(later(2))
      expect(restored).toMatchObject({ kind: 'restored', from: made.copy.name, passedOver: [], unnamed: 0 })
      expect(await peopleThere()).toEqual([LAN])
      expect(await inStore(async (store) => (await store.livePlans()).map(({ file }) => file))).toEqual(['kh.md'])
      const [aside] = await backups.copies()
      expect(aside).toMatchObject({ kind: 'replaced', at: later(2) })
      await place.restore(later(3), aside!.name)
      expect(await peopleThere()).toEqual([LAN, MINH])
    })

    test('a restore stands in the log of what administrators did, which is otherwise that of the copy', async () => {
      await agree(LAN)
      const made = await copy(later(1))
      const closed = { mode: 'closed', configured: 'open' } as const
      await inStore(({ members }) => members.changeAccess(closed, LAN, later(2)))
      await place.restore(later(3))
      expect(await inStore(({ audit }) => audit.newest(5))).toMatchObject([
        { what: 'restore', object: made.copy.name, by: 'command-line', at: later(3) },
      ])
    })

    test('two at once do each other no harm: one waits for nobody, or comes after the other', async () => {
      await agree(LAN)
      const done = await Promise.all([backups.backUp(later(1)), place.backups().backUp(later(2))])
      const kinds = done.map(({ kind }) => kind)
      expect(kinds).toContain('made')
      expect(kinds.filter((kind) => kind !== 'made' && kind !== 'busy')).toEqual([])
      expect(await backups.copies()).toHaveLength(kinds.filter((kind) => kind === 'made').length)
    })

    test('a store that somebody works with is copied, and not replaced', async () => {
      await agree(LAN)
      const store = await place.openStore()
      await store.people.findProfile(LAN)
      await copy(later(1))
      await store.people.agree(MINH, { version: 1, at: MONDAY })
      expect(await place.restore(later(2))).toEqual({ kind: 'held' })
      await store.close()
      expect(await peopleThere()).toEqual([LAN, MINH])
      expect(await place.restore(later(2))).toMatchObject({ kind: 'restored' })
    })

    test('a copy of which a byte has changed is passed over, and refused where it is named', async () => {
      await agree(LAN)
      const good = await copy(later(1))
      await agree(MINH)
      const bad = await copy(later(2))
      appendFileSync(place.fileOf(bad.copy.name), 'x')
      expect(await place.restore(later(3), bad.copy.name)).toEqual({
        kind: 'bad-copy',
        name: bad.copy.name,
        fault: 'changed',
      })
      expect(await place.restore(later(3), 'no-such-copy')).toMatchObject({ kind: 'bad-copy', fault: 'missing' })
      expect(await peopleThere()).toEqual([LAN, MINH])
      expect(await place.restore(later(3))).toMatchObject({ from: good.copy.name, passedOver: [bad.copy.name] })
      expect(await peopleThere()).toEqual([LAN])
    })

    test('the newest of each day and week stay', async () => {
      await agree(LAN)
      backups = place.backups({ days: 2, weeks: 2 })
      for (const day of [0, 1, 7, 8, 9]) await copy(later(day * 24))
      const days = (await backups.copies()).map(({ at }) => (at.getTime() - MONDAY.getTime()) / 86_400_000)
      expect(days).toEqual([9, 8, 1])
    })

    test('a copy of a clock that ran ahead neither pushes out the one just made nor is taken before it', async () => {
      backups = place.backups({ days: 1, weeks: 0 })
      await agree(LAN)
      const ahead = await copy(later(9_999))
      await agree(MINH)
      const made = await copy(later(1))
      expect(made).toMatchObject({ kept: 2, removed: 0 })
      expect(await place.restore(later(2))).toMatchObject({ from: made.copy.name, fromLater: [ahead.copy.name] })
      expect(await peopleThere()).toEqual([LAN, MINH])
      expect(await place.restore(later(3), ahead.copy.name)).toMatchObject({ from: ahead.copy.name, fromLater: [] })
      expect(await peopleThere()).toEqual([LAN])
    })

    test('who was erased is in no copy any more and comes back with none, everybody else does', async () => {
      await agree(LAN, MINH)
      const first = await copy(later(1))
      const second = await copy(later(25))
      await inStore(({ people }) => people.erase(LAN, { proof: erasureProof(LAN, 'A'), at: later(26) }))
      expect(await backups.carryErasures()).toBe('settled')
      const copies = await backups.copies()
      expect(copies.map(({ at }) => at)).toEqual([second.copy.at, first.copy.at])
      for (const { name: copyName } of copies) {
        expect(await place.restore(later(27), copyName)).toMatchObject({ kind: 'restored', erasedAgain: 0 })
        expect(await peopleThere()).toEqual([MINH])
        expect(await inStore(({ people }) => people.findErasure(erasureProof(LAN, 'A')))).toEqual(later(26))
      }
    })

    test('also where the copies were away when it was erased', async () => {
      await agree(LAN, MINH)
      await copy(later(1))
      await inStore(({ people }) => people.erase(LAN, { proof: erasureProof(LAN, 'A'), at: later(2) }))
      expect(await place.restore(later(3))).toMatchObject({ kind: 'restored', erasedAgain: 1 })
      expect(await peopleThere()).toEqual([MINH])
    })

    test('who has stopped reminders since is sent none after a restore', async () => {
      await agree(LAN, MINH)
      await copy(later(1))
      await inStore(({ people }) => people.changeReach(LAN, 'stopped', later(2)))
      await place.restore(later(3))
      await inStore(async ({ people }) => {
        expect((await people.findProfile(LAN))?.stoppedAt).toEqual(later(2))
        expect((await people.findProfile(MINH))?.stoppedAt).toBeUndefined()
      })
    })

    test('no address of a calendar comes back that was renewed or ended, and no yes that was taken back', async () => {
      await agree(LAN, MINH)
      await inStore(async ({ calendarFeeds, usage }) => {
        for (const chat of [LAN, MINH]) await calendarFeeds.renewFeed(feed(chat, `old ${chat}`))
        for (const chat of [LAN, MINH]) await usage.keepQuestions(chat, true, MONDAY)
      })
      await copy(later(1))
      await inStore(async ({ calendarFeeds, usage, people }) => {
        await calendarFeeds.renewFeed(feed(LAN, 'new'))
        await calendarFeeds.endFeed(MINH)
        await usage.keepQuestions(MINH, false, later(1))
        await people.agree(-900, { version: 1, at: later(1) })
        await calendarFeeds.renewFeed(feed(-900, 'of who is not in the copy'))
      })
      await place.restore(later(2))
      await inStore(async ({ calendarFeeds, usage }) => {
        expect((await calendarFeeds.feedOf(LAN))?.secretDigest).toBe('new')
        expect(await calendarFeeds.feedOf(MINH)).toBeUndefined()
        expect(await calendarFeeds.feedOf(-900)).toBeUndefined()
        expect(await usage.questionsKeptSince(LAN)).toEqual(MONDAY)
        expect(await usage.questionsKeptSince(MINH)).toBeUndefined()
      })
    })

    test('who agrees again after an erasure stays in what was copied since', async () => {
      await agree(LAN)
      await copy(later(1))
      await inStore(({ people }) => people.erase(LAN, { proof: erasureProof(LAN, 'A'), at: later(2) }))
      await agree(LAN)
      const since = await copy(later(3))
      await backups.carryErasures()
      expect(await place.restore(later(4), since.copy.name)).toMatchObject({ erasedAgain: 0 })
      expect(await peopleThere()).toEqual([LAN])
    })

    test('what is promised to be gone soon is in no copy: updates in hand, questions, complaints', async () => {
      await agree(LAN)
      await inStore(async (store) => {
        await store.inboxOf(1).receive([{ id: 5, lane: 'a', payload: '{}' }], MONDAY)
        await store.usage.keepQuestions(LAN, true, MONDAY)
        await store.usage.keepUnanswered({ chat: LAN, key: 'k', text: 'Hỏi gì?', at: MONDAY })
        await store.feedback.save({
          id: 'f',
          question: 'Hỏi gì?',
          intent: undefined,
          answer: 'Đáp',
          reason: undefined,
          at: MONDAY,
        })
      })
      await copy(later(1))
      await place.restore(later(2))
      await inStore(async (store) => {
        expect(await store.inboxOf(1).count()).toEqual({})
        expect(await store.usage.questionsKeptSince(LAN)).toEqual(MONDAY)
        expect(await store.usage.unanswered(new Date(0), 9)).toEqual([])
        expect(await store.feedback.newest(9)).toEqual([])
      })
    })

    test('an invitation that was open in the copy is none any more: it may have been used since', async () => {
      const expiresAt = later(99)
      const invite = {
        hash: 'a',
        role: 'official',
        agency: undefined,
        maker: MINH,
        createdAt: MONDAY,
        expiresAt,
      } as const
      await inStore(({ members }) => members.saveInvite(invite))
      await copy(later(1))
      expect(await place.restore(later(2))).toMatchObject({ invitesEnded: 1 })
      expect(await inStore(({ members }) => members.openInvites(later(2)))).toEqual([])
    })
  })
}
