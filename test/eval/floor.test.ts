// The floor of the evaluation: what falls below it is named, and the file itself never sinks.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { floorsInHistory, loweredFigures } from './floor-history.ts'
import { belowFloor, readFloor } from './floor.ts'
import { REPOSITORY } from '../support/program.ts'

const PATH = 'test/eval/floor.json'

const FLOOR = { pass: 0.8, cited: 0.9, abstention: 0.75, falseAbstention: 0.05 }
const share = (rate: number | null) => ({ n: 20, ok: 0, rate })
const result = (changes: Partial<Record<keyof typeof FLOOR, number | null>>) =>
  Object.fromEntries(Object.entries({ ...FLOOR, ...changes }).map(([name, rate]) => [name, share(rate)]))

describe('a result against the floor', () => {
  test.each<[string, Parameters<typeof result>[0], number]>([
    ['at the floor everywhere', {}, 0],
    ['above it everywhere', { pass: 1, cited: 1, abstention: 1, falseAbstention: 0 }, 0],
    ['fewer passes', { pass: 0.79 }, 1],
    ['fewer citations', { cited: 0.89 }, 1],
    ['fewer right abstentions', { abstention: 0.7 }, 1],
    ['more wrong abstentions', { falseAbstention: 0.06 }, 1],
    ['worse in two figures', { pass: 0.1, falseAbstention: 0.5 }, 2],
    ['no question of a kind: nothing was reached', { abstention: null }, 1],
    ['no answerable question: none was refused wrongly', { falseAbstention: null }, 0],
  ])('%s', (_, changes, faults) => {
    expect(belowFloor(result(changes), FLOOR)).toHaveLength(faults)
  })

  test('a fault names the figure, what was reached and what is wanted', () => {
    expect(belowFloor(result({ pass: 0.5 }), FLOOR)).toEqual(['pass: 0.5 is below the floor 0.8'])
  })

  test('what is no result of the scorer is refused', () => {
    expect(() => belowFloor({ pass: 0.9 }, FLOOR)).toThrow('cited')
  })
})

describe('the file', () => {
  test.each([
    ['', 'JSON'],
    ['{}', 'pass'],
    ['{ "pass": "high", "cited": 1, "abstention": 1, "falseAbstention": 0 }', 'pass'],
  ])('with %j in it is refused', (text, message) => {
    expect(() => readFloor(text)).toThrow(message)
  })

  test('holds shares between 0 and 1', () => {
    for (const figure of Object.values(readFloor(readFileSync(REPOSITORY + PATH, 'utf8')))) {
      expect(figure).toBeGreaterThanOrEqual(0)
      expect(figure).toBeLessThanOrEqual(1)
    }
  })

  const history = floorsInHistory(REPOSITORY, PATH)
  test.skipIf(history === undefined)('is no lower than any version of it before (skipped without git history)', () => {
    const now = readFloor(readFileSync(REPOSITORY + PATH, 'utf8'))
    expect((history ?? []).flatMap((before) => loweredFigures(before, now))).toEqual([])
  })

  test('that is lowered would be noticed, figure by figure', () => {
    expect(loweredFigures(FLOOR, FLOOR)).toEqual([])
    expect(loweredFigures(FLOOR, { ...FLOOR, pass: 0.9, falseAbstention: 0.01 })).toEqual([])
    expect(loweredFigures(FLOOR, { pass: 0.7, cited: 0.8, abstention: 0.7, falseAbstention: 0.06 })).toEqual([
      'pass',
      'cited',
      'abstention',
      'falseAbstention',
    ])
  })
})
