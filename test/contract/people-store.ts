// What every store of people must do, whatever its database. Each implementation registers this suite with a way to open itself.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { erasureProof } from '../../knowledge/domain/erasure.ts'
import { FIRST_SETTINGS, reachOf } from '../../knowledge/domain/profile.ts'
import type { PeopleStore } from '../../knowledge/store/people.ts'

const LAN = 7_123_456_789
const MINH = 7_987_654_321
const MONDAY = new Date('2026-11-23T01:00:00Z')
const TUESDAY = new Date('2026-11-24T01:00:00Z')

export function describePeopleStore(
  name: string,
  open: () => Promise<{ readonly people: PeopleStore; readonly close: () => Promise<void> }>,
): void {
  describe(`${name} is a store of people`, () => {
    let people: PeopleStore
    let close: () => Promise<void>
    beforeEach(async () => {
      ;({ people, close } = await open())
    })
    afterEach(() => close())

    const reach = async (chat: number) => {
      const profile = await people.findProfile(chat)
      return profile && reachOf(profile)
    }

    describe('without a yes', () => {
      test('nothing is kept, whatever is changed', async () => {
        expect(await people.findProfile(LAN)).toBeUndefined()
        expect(await people.changeSettings(LAN, { agency: 'Sở Y tế' }, MONDAY)).toBeUndefined()
        expect(await people.changeReach(LAN, 'blocked', MONDAY)).toBeUndefined()
        await people.moveChat(LAN, MINH)
        expect(await people.holdings(LAN)).toEqual([])
        expect(await people.holdings(MINH)).toEqual([])
      })
    })

    describe('a yes', () => {
      test('makes a profile with the first settings', async () => {
        const profile = await people.agree(LAN, { version: 1, at: MONDAY })
        expect(profile).toEqual({
          chat: LAN,
          consent: { version: 1, at: MONDAY },
          settings: FIRST_SETTINGS,
          hourChangedAt: undefined,
          stoppedAt: undefined,
          blockedAt: undefined,
        })
        expect(await people.findProfile(LAN)).toEqual(profile)
        expect(await people.findProfile(MINH)).toBeUndefined()
      })

      test('is found among all', async () => {
        const [lan, minh] = [
          await people.agree(LAN, { version: 1, at: MONDAY }),
          await people.agree(MINH, { version: 1, at: MONDAY }),
        ]
        expect(await people.allProfiles()).toEqual(expect.arrayContaining([lan, minh]))
        expect(await people.allProfiles()).toHaveLength(2)
      })

      test('said again keeps the first time; to a later text it counts anew; settings stay', async () => {
        await people.agree(LAN, { version: 1, at: MONDAY })
        await people.changeSettings(LAN, { agency: 'Sở Y tế' }, MONDAY)
        expect((await people.agree(LAN, { version: 1, at: TUESDAY })).consent).toEqual({ version: 1, at: MONDAY })
        const later = await people.agree(LAN, { version: 2, at: TUESDAY })
        expect(later).toMatchObject({ consent: { version: 2, at: TUESDAY }, settings: { agency: 'Sở Y tế' } })
        expect((await people.agree(LAN, { version: 1, at: TUESDAY })).consent.version).toBe(2)
      })
    })

    test('settings change one by one, and one can be cleared', async () => {
      await people.agree(LAN, { version: 1, at: MONDAY })
      await people.changeSettings(LAN, { agency: 'Sở Y tế', schooling: 'primary' }, MONDAY)
      await people.changeSettings(LAN, { remindAtMinute: 480, dateStyle: 'long' }, MONDAY)
      const all = { agency: 'Sở Y tế', schooling: 'primary', remindAtMinute: 480, dateStyle: 'long' }
      expect((await people.findProfile(LAN))?.settings).toEqual(all)
      expect((await people.findProfile(LAN))?.hourChangedAt).toEqual(MONDAY)
      const cleared = await people.changeSettings(LAN, { agency: undefined }, MONDAY)
      expect(cleared?.settings).toEqual({ ...all, agency: undefined })
      expect((await people.changeSettings(LAN, {}, MONDAY))?.settings).toEqual({ ...all, agency: undefined })
    })

    describe('who can be reached', () => {
      test('is told by /dung and by blocking, each by itself', async () => {
        await people.agree(LAN, { version: 1, at: MONDAY })
        expect(await reach(LAN)).toBe('active')
        await people.changeReach(LAN, 'stopped', MONDAY)
        expect(await reach(LAN)).toBe('stopped')
        await people.changeReach(LAN, 'blocked', TUESDAY)
        expect(await reach(LAN)).toBe('blocked')
        await people.changeReach(LAN, 'unblocked', TUESDAY)
        expect(await reach(LAN)).toBe('stopped')
        await people.changeReach(LAN, 'resumed', TUESDAY)
        expect(await reach(LAN)).toBe('active')
      })

      test('keeps the time at which it began', async () => {
        await people.agree(LAN, { version: 1, at: MONDAY })
        await people.changeReach(LAN, 'blocked', MONDAY)
        expect((await people.changeReach(LAN, 'blocked', TUESDAY))?.blockedAt).toEqual(MONDAY)
      })
    })

    describe('a group that became a supergroup', () => {
      test('is found at its new number only', async () => {
        await people.agree(-900, { version: 1, at: MONDAY })
        await people.changeSettings(-900, { agency: 'Sở Y tế' }, MONDAY)
        await people.moveChat(-900, -1_000_000_000_900)
        expect(await people.findProfile(-900)).toBeUndefined()
        expect((await people.findProfile(-1_000_000_000_900))?.settings.agency).toBe('Sở Y tế')
        await people.moveChat(-900, -1_000_000_000_900)
        expect((await people.findProfile(-1_000_000_000_900))?.settings.agency).toBe('Sở Y tế')
      })

      test('keeps what its new number has already', async () => {
        await people.agree(-900, { version: 1, at: MONDAY })
        await people.agree(-1_000_000_000_900, { version: 1, at: TUESDAY })
        await people.moveChat(-900, -1_000_000_000_900)
        expect(await people.findProfile(-900)).toBeUndefined()
        expect((await people.findProfile(-1_000_000_000_900))?.consent.at).toEqual(TUESDAY)
      })
    })

    const called = async (after: string, until: string) =>
      (await people.profilesCalled({ after: new Date(after), until: new Date(until) })).map(({ chat }) => chat)
    describe('who is called', () => {
      beforeEach(async () => {
        for (const [chat, remindAtMinute] of [
          [LAN, 450],
          [MINH, 5],
        ] as const) {
          await people.agree(chat, { version: 1, at: MONDAY })
          await people.changeSettings(chat, { remindAtMinute }, new Date('2026-01-01T00:00:00Z'))
        }
      })

      test.each([
        ['2026-11-23T07:29:00+07:00', '2026-11-23T07:30:00+07:00', [LAN]],
        ['2026-11-23T07:30:00+07:00', '2026-11-23T07:31:00+07:00', []],
        ['2026-11-23T07:28:00+07:00', '2026-11-23T07:29:59.999+07:00', []],
        ['2026-11-23T07:29:59.999+07:00', '2026-11-23T07:30:00.001+07:00', [LAN]],
        ['2026-11-23T23:59:00+07:00', '2026-11-24T00:05:00+07:00', [MINH]],
        ['2026-11-23T23:00:00+07:00', '2026-11-24T00:04:00+07:00', []],
        ['2026-11-23T08:00:00+07:00', '2026-11-24T07:29:00+07:00', [MINH]],
        ['2026-11-23T08:00:00+07:00', '2026-11-25T07:00:00+07:00', [LAN, MINH]],
      ])('after %s until %s', async (after, until, chats) => {
        expect((await called(after, until)).toSorted((a, b) => a - b)).toEqual(chats.toSorted((a, b) => a - b))
      })

      test('whose hour was changed meanwhile is asked for too', async () => {
        await people.changeSettings(LAN, { remindAtMinute: 460 }, new Date('2026-11-23T07:50:00+07:00'))
        expect(await called('2026-11-23T07:49:00+07:00', '2026-11-23T07:51:00+07:00')).toEqual([LAN])
      })
    })

    describe('erasure', () => {
      test('takes everything of the one and nothing of another, and can be proven with the receipt', async () => {
        await people.agree(LAN, { version: 1, at: MONDAY })
        await people.agree(MINH, { version: 1, at: MONDAY })
        expect(await people.holdings(LAN)).toHaveLength(1)
        await people.erase(LAN, { proof: erasureProof(LAN, 'K7QD-2M4P'), at: TUESDAY })
        expect(await people.findProfile(LAN)).toBeUndefined()
        expect(await people.holdings(LAN)).toEqual([])
        expect(await people.findProfile(MINH)).toBeDefined()
        expect(await people.findErasure(erasureProof(LAN, 'k7qd 2m4p'))).toEqual(TUESDAY)
        expect(await people.findErasure(erasureProof(LAN, 'K7QD-2M4X'))).toBeUndefined()
        expect(await people.findErasure(erasureProof(MINH, 'K7QD-2M4P'))).toBeUndefined()
      })

      test('twice with one receipt is once', async () => {
        await people.erase(LAN, { proof: erasureProof(LAN, 'A'), at: MONDAY })
        await people.erase(LAN, { proof: erasureProof(LAN, 'A'), at: TUESDAY })
        expect(await people.findErasure(erasureProof(LAN, 'A'))).toEqual(MONDAY)
      })

      test('is settled where nobody else reads', async () => {
        expect(await people.settleErasures()).toBe('settled')
        await people.erase(LAN, { proof: erasureProof(LAN, 'A'), at: MONDAY })
        expect(await people.settleErasures()).toBe('settled')
      })

      test('leaves the person free to come back', async () => {
        await people.agree(LAN, { version: 1, at: MONDAY })
        await people.changeSettings(LAN, { agency: 'Sở Y tế' }, MONDAY)
        await people.erase(LAN, { proof: erasureProof(LAN, 'A'), at: MONDAY })
        expect((await people.agree(LAN, { version: 1, at: TUESDAY })).settings).toEqual(FIRST_SETTINGS)
      })
    })
  })
}
