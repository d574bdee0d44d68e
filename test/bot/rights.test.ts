// The table of rights, whole.
import { expect, test } from 'vitest'
import { may, roleOf, type Action, type Role, type Standing } from '../../bot/rights.ts'

const ROLES: readonly Role[] = ['owner', 'administrator', 'official', 'guest']
const STANDINGS: readonly Standing[] = ['private', 'group-administrator', 'member', 'hidden', 'channel']

/** Every pair that may, as "role standing". */
const allowed = (action: Action) =>
  ROLES.flatMap((role) =>
    STANDINGS.filter((standing) => may({ role, standing }, action)).map((standing) => `${role} ${standing}`),
  )

test('everybody may ask, everywhere', () => {
  expect(allowed('ask')).toHaveLength(ROLES.length * STANDINGS.length)
})

test('settings are changed by the person, and in a group by an administrator of it who shows who it is', () => {
  expect(allowed('change-settings')).toEqual(
    ROLES.flatMap((role) => [`${role} private`, `${role} group-administrator`]),
  )
})

test('only administrators of the office administer, and only in private', () => {
  expect(allowed('administer')).toEqual(['owner private', 'administrator private'])
})

test('administrators are those of ADMIN_IDS', () => {
  expect([roleOf(501, [501]), roleOf(502, [501]), roleOf(undefined, [501])]).toEqual([
    'administrator',
    'guest',
    'guest',
  ])
})
