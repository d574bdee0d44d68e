// The rate limiter: buckets apart by kind and number, and memory that does not grow without end.
import { expect, test } from 'vitest'
import { createRateLimiter, RATE_RULES } from '../../../bot/limits/rate-limiter.ts'

const rule = { burst: 1, perSecond: 1, resumeAt: 1 }
const rules = { person: rule, group: rule, inline: rule }

test('people, groups and inline queries do not count for one another', () => {
  const limiter = createRateLimiter({ clock: { now: () => new Date(0) }, rules })
  expect(limiter.take('person', 1).kind).toBe('granted')
  expect(limiter.take('person', 1).kind).toBe('refused')
  expect(limiter.take('person', 2).kind).toBe('granted')
  expect(limiter.take('inline', 1).kind).toBe('granted')
  expect(limiter.take('group', 1).kind).toBe('granted')
})

test('a hundred thousand people are limited each by themselves, and who asks on is not forgotten', () => {
  let now = 0
  const limiter = createRateLimiter({ clock: { now: () => new Date(now) }, rules })
  for (let id = 0; id < 100_000; id += 1) {
    now += 10
    expect(limiter.take('person', id).kind).toBe('granted')
    expect(limiter.take('person', id).kind).toBe('refused')
  }
})

test('the rules let a person press through a long list, and keep below what Telegram lets into a group', () => {
  expect(RATE_RULES.person.burst).toBeGreaterThanOrEqual(30)
  expect(RATE_RULES.group.perSecond * 60).toBeLessThanOrEqual(20)
  expect(RATE_RULES.group.burst).toBeLessThanOrEqual(15)
})
