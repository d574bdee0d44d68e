// When something unasked goes out: by day at once, at night in the morning, and late only once.
import { describe, expect, test } from 'vitest'
import { byDay, NIGHT, waitsUntil } from '../../jobs/delivery/by-day.ts'

const at = (time: string) => new Date(`2026-11-${time}:00+07:00`)
const hour = (minute: number) => ({ remindAtMinute: minute })
const HALF_PAST_SEVEN = hour(450)
const due = (time: string, reason?: string) => ({ dueAt: at(time), reason })

test.each([
  ['23T07:00', 450, '23T07:00'],
  ['23T20:59', 450, '23T20:59'],
  ['23T21:00', 450, '24T07:30'],
  ['23T06:59', 450, '23T07:30'],
  ['23T00:00', 450, '23T07:30'],
  ['23T22:00', 300, '24T05:00'],
  ['23T05:30', 300, '23T07:00'],
  ['23T22:00', 20 * 60, '24T07:00'],
  ['23T03:00', 20 * 60, '23T07:00'],
])('at %s, with reminders at minute %i, it goes out at %s', (time, minute, expected) => {
  expect(byDay(at(time), hour(minute))).toEqual(at(expected))
})

describe('what is sent', () => {
  test('late by day goes out', () => {
    expect(waitsUntil([due('23T07:30')], at('23T20:30'), HALF_PAST_SEVEN)).toBeUndefined()
  })

  test('late at night waits for the morning', () => {
    expect(waitsUntil([due('23T07:30')], at('23T23:00'), HALF_PAST_SEVEN)).toEqual(at('24T07:30'))
    expect(waitsUntil([due('23T07:30')], at('24T02:00'), HALF_PAST_SEVEN)).toEqual(at('24T07:30'))
  })

  test('in time goes out at any hour, and takes along what is late', () => {
    const atTen = hour(22 * 60)
    expect(waitsUntil([due('23T22:00')], at('23T22:50'), atTen)).toBeUndefined()
    expect(waitsUntil([due('22T22:00'), due('23T22:00')], at('23T22:01'), atTen)).toBeUndefined()
    expect(waitsUntil([due('23T22:00')], at('23T23:30'), atTen)).toEqual(at('24T07:00'))
  })

  test('a second time at night goes out', () => {
    expect(waitsUntil([due('24T07:30', NIGHT)], at('24T23:00'), HALF_PAST_SEVEN)).toBeUndefined()
    expect(waitsUntil([due('24T07:30', 'limit')], at('24T23:00'), HALF_PAST_SEVEN)).toBeDefined()
  })
})
