// What every audit log must do, whatever its database. Each implementation registers this suite with a way to open itself.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Act, LoggedPerson } from '../../knowledge/domain/act.ts'
import type { AuditLog } from '../../knowledge/store/audit-log.ts'
import type { PeopleStore } from '../../knowledge/store/people.ts'

const LAN = 7_123_456_789
const MINH = 7_987_654_321
const at = (hour: number) => new Date(Date.UTC(2026, 10, 26, hour))
const act = (changes: Partial<Act> = {}): Act => ({
  by: LAN,
  what: 'activate',
  object: 'kh.md@1',
  at: at(2),
  ...changes,
})

export type OpenedAudit = {
  readonly audit: AuditLog
  readonly people: PeopleStore
  readonly close: () => Promise<void>
}

export function describeAuditLog(name: string, open: () => Promise<OpenedAudit>): void {
  describe(`${name} is an audit log`, () => {
    let opened: OpenedAudit
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(() => opened.close())

    test('keeps each act with who, what, when and to what or whom, the newest first', async () => {
      await opened.audit.append(act())
      await opened.audit.append(act({ what: 'withdraw', to: MINH, at: at(3) }))
      await opened.audit.append(act({ by: 'command-line', at: at(4) }))
      expect(await opened.audit.newest(9)).toMatchObject([
        { number: 3, by: 'command-line', what: 'activate', object: 'kh.md@1', to: undefined, at: at(4) },
        { number: 2, by: { person: LAN }, what: 'withdraw', to: { person: MINH }, at: at(3) },
        { number: 1, by: { person: LAN }, at: at(2) },
      ])
      expect(await opened.audit.newest(1)).toHaveLength(1)
    })

    test('an act that happens twice is two entries', async () => {
      await opened.audit.append(act())
      await opened.audit.append(act())
      expect(await opened.audit.newest(9)).toHaveLength(2)
    })

    test('a person has one alias, another person another', async () => {
      await opened.audit.append(act({ to: MINH }))
      await opened.audit.append(act({ by: MINH, to: LAN }))
      const [second, first] = await opened.audit.newest(2)
      expect([second!.by, second!.to]).toEqual([first!.to, first!.by])
      expect((second!.by as LoggedPerson).alias).not.toBe((first!.by as LoggedPerson).alias)
    })

    test('outlives the erasure of who acted: the entry stays as it was, under the alias alone', async () => {
      await opened.audit.append(act({ to: MINH }))
      const [before] = await opened.audit.newest(1)
      const alias = (before!.by as LoggedPerson).alias
      await opened.people.erase(LAN, { proof: 'proof', at: at(3) })
      expect(await opened.audit.newest(9)).toEqual([{ ...before, by: { alias, person: undefined } }])
    })

    test('who comes back after an erasure is somebody new', async () => {
      await opened.audit.append(act())
      await opened.people.erase(LAN, { proof: 'proof', at: at(3) })
      await opened.audit.append(act())
      const [after, before] = await opened.audit.newest(2)
      expect((after!.by as LoggedPerson).alias).not.toBe((before!.by as LoggedPerson).alias)
    })
  })
}
