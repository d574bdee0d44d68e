// The table of rights: whole where it is small, and 10,000 random triples of who, what and to whom against a model made otherwise.
import { describe, expect, test } from 'vitest'
import { ACCESS_MODES, type AccessMode } from '../../knowledge/domain/member.ts'
import { may, type Action, type Actor, type Matter, type Role, type Standing } from '../../bot/rights.ts'
import { between, createRandom, pick, type Random } from '../support/seeded-random.ts'

const ROLES: readonly Role[] = ['owner', 'administrator', 'official', 'guest', 'stranger']
const STANDINGS: readonly Standing[] = ['private', 'group-administrator', 'member', 'hidden', 'channel']
const ACTIONS: readonly Action[] = [
  'ask',
  'own-data',
  'change-settings',
  'administer',
  'change-access',
  'invite',
  'change-role',
  'join',
]

/** Every pair that may, as "role standing". */
const allowed = (action: Action, access: AccessMode = 'open') =>
  ROLES.flatMap((role) =>
    STANDINGS.filter((standing) => may({ role, standing }, action, { access })).map(
      (standing) => `${role} ${standing}`,
    ),
  )
const everywhere = (...roles: readonly Role[]) =>
  roles.flatMap((role) => STANDINGS.map((standing) => `${role} ${standing}`))
const inOwnChats = (...roles: readonly Role[]) =>
  roles.flatMap((role) => [`${role} private`, `${role} group-administrator`])

test('everybody may ask, everywhere, where the assistant is open; else who was let in', () => {
  expect(allowed('ask')).toEqual(everywhere(...ROLES))
  for (const access of ['invited', 'closed'] as const)
    expect(allowed('ask', access)).toEqual(everywhere('owner', 'administrator', 'official', 'guest'))
})

test('what is held is seen and erased by the person, and in a group by an administrator of it, whatever the mode', () => {
  for (const access of ACCESS_MODES) expect(allowed('own-data', access)).toEqual(inOwnChats(...ROLES))
})

test('settings are changed by the same, but not by guests where only some are let in', () => {
  expect(allowed('change-settings')).toEqual(inOwnChats(...ROLES))
  expect(allowed('change-settings', 'invited')).toEqual(inOwnChats('owner', 'administrator', 'official'))
})

test('only administrators of the office administer, only owners open and shut the door, and only in private', () => {
  for (const access of ACCESS_MODES) {
    expect(allowed('administer', access)).toEqual(['owner private', 'administrator private'])
    expect(allowed('change-access', access)).toEqual(['owner private'])
  }
})

/** In other words than the table's: numbers instead of names, refusals first. */
const model = ({ role, standing }: Actor, action: Action, { access, change }: Matter): boolean => {
  const height: Record<Role, number> = { owner: 4, administrator: 3, official: 2, guest: 1, stranger: 0 }
  const [own, isAlone] = [height[role], standing === 'private']
  if (action === 'own-data') return isAlone || standing === 'group-administrator'
  if (action === 'join') return isAlone && access !== 'closed'
  if (access !== 'open' && own === 0) return false
  if (action === 'ask') return true
  if (action === 'change-settings') {
    if (access !== 'open' && own < 2) return false
    return isAlone || standing === 'group-administrator'
  }
  if (!isAlone || own < 3) return false
  if (action === 'administer') return true
  if (action === 'change-access') return own === 4
  if (change === undefined) return false
  const [from, to] = [height[change.from], height[change.to]]
  const reach = own === 4 ? 4 : own - 1
  if (from > reach || to > reach) return false
  if (action === 'invite') return access !== 'closed' && from === 0 && to > 0
  return !change.isConfigured && from > 0 && from !== to && !(from === 4 && change.otherOwners < 1)
}

const triple = (random: Random): [Actor, Action, Matter] => {
  const change = {
    from: pick(random, ROLES),
    to: pick(random, ROLES),
    isConfigured: between(random, 0, 4) === 0,
    otherOwners: between(random, 0, 2),
  }
  const access = pick(random, ACCESS_MODES)
  return [
    { role: pick(random, ROLES), standing: between(random, 0, 1) === 0 ? 'private' : pick(random, STANDINGS) },
    pick(random, ACTIONS),
    between(random, 0, 9) === 0 ? { access } : { access, change },
  ]
}

describe('10,000 random triples of who, what and to whom', () => {
  test('agree with the model, every one, and both answers occur for every action', () => {
    const random = createRandom(20_261_126)
    const seen = new Set<string>()
    const mismatches: unknown[] = []
    for (let count = 0; count < 10_000; count += 1) {
      const asked = triple(random)
      const answer = may(...asked)
      seen.add(`${asked[1]} ${answer}`)
      if (answer !== model(...asked)) mismatches.push(asked)
    }
    expect(mismatches).toEqual([])
    expect(seen.size).toBe(ACTIONS.length * 2)
  })
})
