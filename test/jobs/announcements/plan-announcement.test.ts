// Whom an announcement reaches: its audience among those who want to be told anything, each once.
import { describe, expect, test } from 'vitest'
import { planAnnouncement, recipientsOf } from '../../../jobs/announcements/plan-announcement.ts'
import type { Audience } from '../../../knowledge/domain/announcement.ts'
import { FIRST_SETTINGS, type Profile } from '../../../knowledge/domain/profile.ts'
import { subscriptionOf } from '../../support/due-task.ts'

const MONDAY = new Date('2026-11-23T01:00:00Z')
const profile = (
  chat: number,
  settings: Partial<Profile['settings']> = {},
  changes: Partial<Profile> = {},
): Profile => ({
  chat,
  consent: { version: 4, at: MONDAY },
  settings: { ...FIRST_SETTINGS, ...settings },
  hourChangedAt: undefined,
  stoppedAt: undefined,
  blockedAt: undefined,
  ...changes,
})
const PROFILES = [
  profile(1, { agency: 'Sở Y tế' }),
  profile(2, { agency: 'Sở Y tế', schooling: 'primary' }, { stoppedAt: MONDAY }),
  profile(3, { schooling: 'primary' }),
  profile(4, {}, { blockedAt: MONDAY }),
  profile(-5, { agency: 'Sở Tài chính' }),
]
const plan = { kind: 'plan', file: 'kh.md' } as const
const SUBSCRIPTIONS = [
  subscriptionOf(1, { scope: plan }),
  subscriptionOf(2, { scope: plan }),
  subscriptionOf(3, { scope: { kind: 'plan', file: 'khac.md' } }),
  subscriptionOf(-5, { scope: plan, thread: 7 }),
  subscriptionOf(-5, { scope: plan, thread: 8 }),
  subscriptionOf(9, { scope: plan }),
]
const reached = (audience: Audience) =>
  recipientsOf(audience, PROFILES, SUBSCRIPTIONS).map(({ chat, thread }) => (thread ? `${chat}/${thread}` : `${chat}`))

describe('an audience is', () => {
  test.each<[string, Audience, readonly string[]]>([
    ['everybody who neither stopped nor blocked', { kind: 'everybody' }, ['1', '3', '-5']],
    ['who works in an agency', { kind: 'agency', name: 'Sở Y tế' }, ['1']],
    ['who works in a kind of school', { kind: 'schooling', schooling: 'primary' }, ['3']],
    ['who subscribed to a plan, in each topic', plan, ['1', '-5/7', '-5/8']],
    ['nobody where nobody fits', { kind: 'agency', name: 'Sở X' }, []],
  ])('%s', (_, audience, expected) => {
    expect(reached(audience)).toEqual(expected)
  })
})

test('its deliveries have keys of announcement and recipient, and are told apart from those of another', () => {
  const recipients = recipientsOf(plan, PROFILES, SUBSCRIPTIONS)
  const [a, b] = ['a', 'b'].map((id) => planAnnouncement({ id, text: 'x', audience: plan, at: MONDAY }, recipients))
  expect(a!.map(({ key }) => key)).toEqual(['announcement a 1 ', 'announcement a -5 7', 'announcement a -5 8'])
  expect(new Set(a!.map(({ subject, kind }) => `${subject} ${kind}`))).toEqual(new Set(['a announcement a']))
  expect(b![0]!.kind).not.toBe(a![0]!.kind)
})
