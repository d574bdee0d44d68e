// The pace of sending: never more than Telegram takes, whatever is sent and when.
import { describe, expect, test } from 'vitest'
import { createPace } from '../../jobs/delivery/pace.ts'
import { createRandom } from '../support/seeded-random.ts'

const at = (ms: number) => new Date(Date.UTC(2026, 10, 23) + ms)

describe('pace', () => {
  test('28 go at once, the next when the first is a second old', () => {
    const pace = createPace()
    for (let chat = 1; chat <= 27; chat += 1) pace.note(chat, at(0))
    expect(pace.waitFor(at(10))).toBe(0)
    pace.note(28, at(100))
    expect(pace.waitFor(at(200))).toBe(800)
    expect(pace.waitFor(at(1_000))).toBe(0)
  })

  test('a chat rests for a second', () => {
    const pace = createPace()
    pace.note(5, at(0))
    expect(pace.resting(at(999))).toEqual([5])
    expect(pace.resting(at(1_000))).toEqual([])
  })

  test('a group rests after 20 in a minute', () => {
    const pace = createPace()
    for (let count = 0; count < 20; count += 1) pace.note(-9, at(count * 2_000))
    expect(pace.resting(at(58_000))).toEqual([-9])
    expect(pace.resting(at(60_001))).toEqual([])
  })

  test('whoever follows it never breaks a limit', () => {
    const random = createRandom(11)
    const pace = createPace()
    const sent: { readonly chat: number; readonly at: number }[] = []
    let now = 0
    for (let count = 0; count < 3_000; count += 1) {
      now += Math.floor(random() * 30)
      now += pace.waitFor(at(now))
      const chat = Math.floor(random() * 80) - 10
      if (pace.resting(at(now)).includes(chat)) continue
      pace.note(chat, at(now))
      sent.push({ chat, at: now })
    }
    const within = (ms: number, chosen: typeof sent) =>
      Math.max(...chosen.map(({ at: end }) => chosen.filter((one) => one.at > end - ms && one.at <= end).length))
    expect(within(1_000, sent)).toBe(28)
    for (let chat = -10; chat < 0; chat += 1) {
      const own = sent.filter((one) => one.chat === chat)
      expect(within(1_000, own)).toBeLessThanOrEqual(1)
      expect(within(60_000, own)).toBeLessThanOrEqual(20)
    }
  })
})
