// What every audit log must do, whatever its database. Each implementation registers this suite with a way to open itself.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LoggedPerson } from '../../knowledge/domain/act.ts'
import type { Store } from '../../knowledge/store/store.ts'

const LAN = 7_123_456_789
const MINH = 7_987_654_321
const at = (hour: number) => new Date(Date.UTC(2026, 10, 26, hour))

export type OpenedAudit = Pick<Store, 'audit' | 'people' | 'members' | 'ownDeadlines' | 'close'>

export function describeAuditLog(name: string, open: () => Promise<OpenedAudit>): void {
  describe(`${name} is an audit log`, () => {
    let opened: OpenedAudit
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(() => opened.close())

    const acts = (by: number, hour = 2) =>
      opened.members.changeAccess({ mode: 'closed', configured: 'open' }, by, at(hour))
    const letsIn = async (person: number, maker: number) => {
      const invite = { hash: `for ${person}`, role: 'guest', agency: undefined, maker, createdAt: at(1) } as const
      await opened.members.saveInvite({ ...invite, expiresAt: at(9) })
      await opened.members.join(
        { hash: invite.hash, person, consent: { version: 1, at: at(1) }, at: at(1) },
        () => true,
      )
    }
    const changes = (person: number, by: number, hour = 3) =>
      opened.members.changeRole({ person, to: 'official', by, at: at(hour) }, () => true)

    test('keeps each act with who, what, when and to what or whom, the newest first', async () => {
      await letsIn(MINH, LAN)
      await acts(LAN)
      await changes(MINH, LAN)
      const deadline = {
        text: 'Việc',
        time: '30/11/2026',
        source: 'Công văn 1',
        audience: { kind: 'everybody' },
      } as const
      await opened.ownDeadlines.add('a', { ...deadline, at: at(4) }, 'command-line')
      expect(await opened.audit.newest(3)).toMatchObject([
        { number: 5, by: 'command-line', what: 'add-deadline', object: '1', to: undefined, at: at(4) },
        { number: 4, by: { person: LAN }, what: 'change-role', to: { person: MINH }, at: at(3) },
        { number: 3, by: { person: LAN }, what: 'change-access', object: 'closed', at: at(2) },
      ])
      expect(await opened.audit.newest(9)).toHaveLength(5)
    })

    test('an act that happens twice is two entries', async () => {
      await acts(LAN)
      await acts(LAN)
      expect(await opened.audit.newest(9)).toHaveLength(2)
    })

    test('a person has one alias, another person another', async () => {
      await letsIn(MINH, LAN)
      await letsIn(LAN, MINH)
      await changes(MINH, LAN)
      await changes(LAN, MINH)
      const [second, first] = await opened.audit.newest(2)
      expect([second!.by, second!.to]).toEqual([first!.to, first!.by])
      expect((second!.by as LoggedPerson).alias).not.toBe((first!.by as LoggedPerson).alias)
    })

    test('outlives the erasure of who acted: the entry stays as it was, under the alias alone', async () => {
      await letsIn(MINH, LAN)
      await changes(MINH, LAN)
      const [before] = await opened.audit.newest(1)
      const alias = (before!.by as LoggedPerson).alias
      await opened.people.erase(LAN, { proof: 'proof', at: at(4) })
      expect(await opened.audit.newest(1)).toEqual([{ ...before, by: { alias, person: undefined } }])
    })

    test('who comes back after an erasure is somebody new', async () => {
      await acts(LAN)
      await opened.people.erase(LAN, { proof: 'proof', at: at(3) })
      await acts(LAN)
      const [after, before] = await opened.audit.newest(2)
      expect((after!.by as LoggedPerson).alias).not.toBe((before!.by as LoggedPerson).alias)
    })
  })
}
