// What a confidence is worth: of changed syllables that it calls sure, more are right than of the others, band by band.
import { expect, it } from 'vitest'
import { measureAccuracy } from '../../bench/restoration.ts'
import { findRestorationPairs } from '../../bench/restoration-material.ts'

it('is higher where more syllables are right', { timeout: 60_000 }, () => {
  const { confidence } = measureAccuracy(findRestorationPairs())
  const [sure, likely, fair, half, rest] = confidence
  expect(confidence.every(({ syllables }) => syllables > 20)).toBe(true)
  expect([sure, likely, fair, half, rest]).toEqual(confidence.toSorted((a, b) => b.percentRight - a.percentRight))
  expect(sure?.percentRight).toBeGreaterThan(99)
  expect(likely?.percentRight).toBeGreaterThan(90)
  expect(rest?.percentRight).toBeLessThan(75)
})
