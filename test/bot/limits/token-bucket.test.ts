// The token bucket: what it never grants, what it always grants, and that it tells only once.
import { describe, expect, test } from 'vitest'
import { isFull, takeToken, type Bucket, type BucketRule, type Take } from '../../../bot/limits/token-bucket.ts'
import { between, createRandom, pick } from '../../support/seeded-random.ts'

const RULE: BucketRule = { burst: 3, perSecond: 0.5, resumeAt: 2 }
const START = Date.parse('2026-11-26T00:00:00Z')

/** @param seconds when each try is made */
function tries(rule: BucketRule, seconds: readonly number[]): readonly Take[] {
  let bucket: Bucket | undefined
  return seconds.map((second) => {
    const taken = takeToken(bucket, rule, new Date(START + second * 1000))
    bucket = taken.bucket
    return taken.take
  })
}

const kinds = (takes: readonly Take[]) => takes.map(({ kind }) => kind)

describe('a bucket', () => {
  test('gives its burst at once, refuses the next with the time to wait, and is silent until then', () => {
    expect(tries(RULE, [0, 0, 0, 0, 1, 3])).toEqual([
      { kind: 'granted' },
      { kind: 'granted' },
      { kind: 'granted' },
      { kind: 'refused', afterSeconds: 4 },
      { kind: 'silent' },
      { kind: 'silent' },
    ])
  })

  test('opens again after the time that it told', () => {
    expect(kinds(tries(RULE, [0, 0, 0, 0, 3.9, 4, 4, 4]))).toEqual([
      'granted',
      'granted',
      'granted',
      'refused',
      'silent',
      'granted',
      'granted',
      'refused',
    ])
  })

  test('that is asked no faster than it fills never refuses', () => {
    const every = Array.from({ length: 200 }, (_, index) => index * 2)
    expect(new Set(kinds(tries(RULE, every)))).toEqual(new Set(['granted']))
  })

  test('is not fooled by a clock that goes back', () => {
    expect(kinds(tries(RULE, [100, 100, 100, 50, 50]))).toEqual(['granted', 'granted', 'granted', 'refused', 'silent'])
  })

  test('is full again after a while, and then forgetting it changes nothing', () => {
    const { bucket } = takeToken(undefined, RULE, new Date(START))
    expect(isFull(bucket, RULE, new Date(START + 1_000))).toBe(false)
    expect(isFull(bucket, RULE, new Date(START + 2_000))).toBe(true)
  })
})

test('over 300 random runs: no window holds more than burst and refill, and refusals never follow one another', () => {
  const random = createRandom(11)
  for (let run = 0; run < 300; run += 1) {
    const rule = { burst: between(random, 1, 20), perSecond: pick(random, [0.1, 0.5, 1, 7]), resumeAt: 1 }
    const times: number[] = [0]
    for (let step = 0; step < 80; step += 1) times.push(times.at(-1)! + pick(random, [0, 0, 0.01, 0.3, 2, 30]))
    const takes = tries(rule, times)
    const granted = times.filter((_, index) => takes[index]!.kind === 'granted')
    const tooFull = granted.flatMap((from, first) =>
      granted.slice(first).filter((to, more) => more + 1 > rule.burst + (to - from) * rule.perSecond + 1e-6),
    )
    expect(tooFull).toEqual([])
    const told = kinds(takes).filter((kind) => kind !== 'silent')
    expect(told.filter((kind, index) => kind === 'refused' && told[index + 1] === 'refused')).toEqual([])
    expect(takes[0]).toEqual({ kind: 'granted' })
  }
})
