// What every store of rights must do, whatever its database. Each implementation registers this suite with a way to open itself.
// Long: one suite is one contract, and is read from top to bottom.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Invite, MemberRole } from '../../knowledge/domain/member.ts'
import type { AuditLog } from '../../knowledge/store/audit-log.ts'
import type { MemberStore } from '../../knowledge/store/members.ts'
import type { PeopleStore } from '../../knowledge/store/people.ts'

const LAN = 7_123_456_789
const MINH = 7_987_654_321
const HA = 7_555_555_555
const MONDAY = new Date('2026-11-23T01:00:00Z')
const TUESDAY = new Date('2026-11-24T01:00:00Z')
const NEXT_MONDAY = new Date('2026-11-30T01:00:00Z')
const yes = () => true
const consent = { version: 3, at: MONDAY }
const inviteOf = (changes: Partial<Invite> = {}): Invite => ({
  hash: 'a',
  role: 'official',
  agency: 'Sở Y tế',
  maker: HA,
  createdAt: MONDAY,
  expiresAt: NEXT_MONDAY,
  ...changes,
})

export type OpenedMembers = {
  readonly members: MemberStore
  readonly people: PeopleStore
  readonly audit: AuditLog
  readonly close: () => Promise<void>
}

export function describeMemberStore(name: string, open: () => Promise<OpenedMembers>): void {
  describe(`${name} is a store of rights`, () => {
    let opened: OpenedMembers
    let members: MemberStore
    beforeEach(async () => {
      opened = await open()
      members = opened.members
    })
    afterEach(() => opened.close())

    const erase = (person: number, ownersElsewhere = false) =>
      opened.people.erase(person, { proof: `proof of ${person}`, at: TUESDAY, ownersElsewhere })
    const acts = async () => (await opened.audit.newest(99)).map(({ what, object }) => `${what} ${object}`).toReversed()
    const lets = async (person: number, role: MemberRole) => {
      const hash = `${person} ${role}`
      await members.saveInvite(inviteOf({ hash, role, agency: undefined }))
      return members.join({ hash, person, consent, at: MONDAY }, yes)
    }
    const join = (person: number, at = TUESDAY) => members.join({ hash: 'a', person, consent, at }, yes)

    describe('an invitation', () => {
      test('lets one person in, with its role, its agency, and the yes', async () => {
        await members.saveInvite(inviteOf())
        expect(await join(LAN)).toEqual({ kind: 'joined', invite: inviteOf() })
        expect(await members.findMember(LAN)).toEqual({ person: LAN, role: 'official', since: TUESDAY })
        expect(await opened.people.findProfile(LAN)).toMatchObject({ consent, settings: { agency: 'Sở Y tế' } })
        expect(await acts()).toEqual(['invite official', 'join official'])
      })

      test('is used once: of those who press at the same moment one joins', async () => {
        await members.saveInvite(inviteOf())
        const outcomes = await Promise.all([LAN, MINH, LAN, MINH].map((person) => join(person)))
        expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['joined', 'joined', 'used', 'used'])
        expect(await members.members()).toHaveLength(1)
      })

      test.each([
        ['when it has run out', NEXT_MONDAY, yes],
        ['when its maker may not give the role any more', TUESDAY, () => false],
      ])('leads nowhere %s', async (_, at, mayGive) => {
        await members.saveInvite(inviteOf())
        expect(await members.join({ hash: 'a', person: LAN, consent, at }, mayGive)).toEqual({ kind: 'gone' })
        expect(await members.findMember(LAN)).toBeUndefined()
        expect(await opened.people.findProfile(LAN)).toBeUndefined()
      })

      test('that was never made leads nowhere', async () => {
        expect(await join(LAN)).toEqual({ kind: 'gone' })
      })

      test('asked again by who joined with it says so again, and changes nothing', async () => {
        await members.saveInvite(inviteOf())
        await join(LAN)
        expect(await join(LAN, NEXT_MONDAY)).toEqual({ kind: 'joined', invite: inviteOf() })
        expect(await members.findMember(LAN)).toEqual({ person: LAN, role: 'official', since: TUESDAY })
        expect(await acts()).toEqual(['invite official', 'join official'])
      })

      test('that is used is of no use to who has its role from elsewhere, and is not told to be free', async () => {
        await lets(MINH, 'administrator')
        await members.saveInvite(inviteOf())
        await join(LAN)
        expect(await join(MINH)).toEqual({ kind: 'has-role' })
        await members.changeRole({ person: LAN, to: undefined, by: HA, at: TUESDAY }, yes)
        expect(await join(LAN)).toEqual({ kind: 'used' })
      })

      test('takes no role away, and stays for somebody else', async () => {
        await lets(LAN, 'administrator')
        await members.saveInvite(inviteOf())
        expect(await join(LAN)).toEqual({ kind: 'known' })
        expect(await join(MINH)).toMatchObject({ kind: 'joined' })
        expect((await members.findMember(LAN))!.role).toBe('administrator')
      })

      test('gives a higher role to who has a lower one', async () => {
        await lets(LAN, 'guest')
        await members.saveInvite(inviteOf())
        expect(await join(LAN)).toMatchObject({ kind: 'joined' })
        expect((await members.findMember(LAN))!.role).toBe('official')
      })

      test('tells the rule what the store knows of its maker', async () => {
        await lets(HA, 'administrator')
        await members.saveInvite(inviteOf())
        const told: unknown[] = []
        await members.join({ hash: 'a', person: LAN, consent, at: TUESDAY }, (maker, invite) => {
          told.push(maker, invite)
          return true
        })
        expect(told).toEqual(['administrator', inviteOf()])
      })

      test('is open until it is used, withdrawn or has run out, the newest first', async () => {
        await members.saveInvite(inviteOf())
        await members.saveInvite(inviteOf({ hash: 'b', createdAt: TUESDAY, agency: undefined }))
        expect((await members.openInvites(TUESDAY)).map(({ hash }) => hash)).toEqual(['b', 'a'])
        expect(await members.withdrawInvite('b', HA, TUESDAY)).toBe(true)
        expect(await members.withdrawInvite('b', HA, TUESDAY)).toBe(false)
        await join(LAN)
        expect(await members.openInvites(TUESDAY)).toEqual([])
        expect(await members.withdrawInvite('a', HA, TUESDAY)).toBe(false)
        expect(await acts()).toEqual([
          'invite official',
          'invite official',
          'withdraw-invite official',
          'join official',
        ])
        expect(await members.findInvite('a')).toEqual(inviteOf())
        expect(await members.findInvite('b')).toBeUndefined()
        await members.saveInvite(inviteOf({ hash: 'c' }))
        expect(await members.openInvites(NEXT_MONDAY)).toEqual([])
        expect(await members.pruneInvites(NEXT_MONDAY)).toBe(2)
      })
    })

    describe('a role', () => {
      test('is changed and taken, with its entry in the log; those with most rights come first', async () => {
        await lets(LAN, 'guest')
        await lets(MINH, 'official')
        const change = { person: LAN, by: HA, at: TUESDAY } as const
        expect(await members.changeRole({ ...change, to: 'administrator' }, yes)).toBe('changed')
        expect((await members.members()).map(({ person, role }) => `${person} ${role}`)).toEqual([
          `${LAN} administrator`,
          `${MINH} official`,
        ])
        expect(await members.changeRole({ ...change, to: undefined }, yes)).toBe('changed')
        expect(await members.findMember(LAN)).toBeUndefined()
        expect((await acts()).slice(-2)).toEqual(['change-role administrator', 'remove-person administrator'])
        expect((await opened.audit.newest(1))[0]).toMatchObject({ by: { person: HA }, to: { person: LAN } })
      })

      test('of a stranger, or the one that is there already, is not changed', async () => {
        await lets(LAN, 'guest')
        const change = { person: LAN, to: 'guest', by: HA, at: TUESDAY } as const
        expect(await members.changeRole(change, yes)).toBe('refused')
        expect(await members.changeRole({ ...change, person: MINH }, yes)).toBe('refused')
        expect(await acts()).toEqual(['invite guest', 'join guest'])
      })

      test('is changed by a rule that is told what holds at that moment', async () => {
        await lets(LAN, 'owner')
        await lets(MINH, 'owner')
        await lets(HA, 'administrator')
        const told: unknown[] = []
        const ask = (person: number) =>
          members.changeRole({ person, to: undefined, by: HA, at: TUESDAY }, (roles) => {
            told.push(roles)
            return roles.otherOwners > 0
          })
        expect(await ask(LAN)).toBe('changed')
        expect(await ask(MINH)).toBe('refused')
        expect(told).toEqual([
          { by: 'administrator', of: 'owner', otherOwners: 1 },
          { by: 'administrator', of: 'owner', otherOwners: 0 },
        ])
        expect(await members.findMember(MINH)).toBeDefined()
      })

      test('of two last owners who take each other’s away at the same moment one stays', async () => {
        await lets(LAN, 'owner')
        await lets(MINH, 'owner')
        const take = (person: number, by: number) =>
          members.changeRole(
            { person, to: undefined, by, at: TUESDAY },
            (roles) => roles.by === 'owner' && roles.otherOwners > 0,
          )
        expect((await Promise.all([take(LAN, MINH), take(MINH, LAN)])).toSorted()).toEqual(['changed', 'refused'])
        expect(await members.members()).toHaveLength(1)
      })

      test('that changes takes the open invitations of that person back', async () => {
        await lets(HA, 'administrator')
        await members.saveInvite(inviteOf())
        await members.changeRole({ person: HA, to: 'guest', by: LAN, at: TUESDAY }, yes)
        expect(await join(LAN)).toEqual({ kind: 'gone' })
      })
    })

    test('the mode that was chosen is kept with what was configured then', async () => {
      expect(await members.chosenAccess()).toBeUndefined()
      await members.changeAccess({ mode: 'invited', configured: 'open' }, LAN, MONDAY)
      await members.changeAccess({ mode: 'closed', configured: 'open' }, LAN, TUESDAY)
      expect(await members.chosenAccess()).toEqual({ mode: 'closed', configured: 'open' })
      expect(await acts()).toEqual(['change-access invited', 'change-access closed'])
    })

    describe('an erasure', () => {
      test('of two last owners at the same moment leaves one, whole', async () => {
        await lets(LAN, 'owner')
        await lets(MINH, 'owner')
        expect((await Promise.all([erase(LAN), erase(MINH)])).toSorted()).toEqual(['erased', 'last-owner'])
        const [left] = await members.members()
        expect(await opened.people.findProfile(left!.person)).toBeDefined()
        expect(await opened.people.findErasure(`proof of ${left!.person}`)).toBeUndefined()
      })

      test('of one owner while the other takes that role away leaves one', async () => {
        await lets(LAN, 'owner')
        await lets(MINH, 'owner')
        const taken = members.changeRole(
          { person: MINH, to: 'guest', by: LAN, at: TUESDAY },
          (roles) => roles.by === 'owner' && roles.otherOwners > 0,
        )
        expect([await taken, await erase(LAN)]).toEqual(['changed', 'last-owner'])
        expect((await members.members()).filter(({ role }) => role === 'owner')).toHaveLength(1)
      })

      test('of the last owner is done where there are owners elsewhere; of everybody else always', async () => {
        await lets(LAN, 'owner')
        await lets(MINH, 'administrator')
        expect([await erase(MINH), await erase(LAN), await erase(LAN, true)]).toEqual([
          'erased',
          'last-owner',
          'erased',
        ])
        expect(await members.members()).toEqual([])
      })
    })

    test('an erasure takes role and invitations along', async () => {
      await lets(LAN, 'administrator')
      await members.saveInvite(inviteOf({ maker: LAN }))
      expect((await opened.people.holdings(LAN)).map(({ record }) => record)).toEqual(
        expect.arrayContaining(['vai trò', 'lời mời đã tạo']),
      )
      await opened.people.erase(LAN, { proof: 'proof', at: TUESDAY })
      expect(await members.findMember(LAN)).toBeUndefined()
      expect(await members.openInvites(TUESDAY)).toEqual([])
    })
  })
}
