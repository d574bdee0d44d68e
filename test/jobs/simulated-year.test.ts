// Ten weeks of the simulated year (npm run bench -- year has all of it), and that its check would see what is wrong.
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkYear } from '../bench/year/check-year.ts'
import { simulateYear, type SimulatedYear } from '../bench/year/simulate-year.ts'
import { temporaryPaths } from '../support/temporary-folder.ts'

const newPath = temporaryPaths()
let year: SimulatedYear
beforeAll(async () => {
  const folder = dirname(newPath('plans.sqlite'))
  mkdirSync(folder, { recursive: true })
  const options = { people: 100, hours: 5, tasksAPlan: 12, from: '2026-02-01', to: '2026-04-10', seed: 7, deaths: 120 }
  year = await simulateYear({ folder, ...options })
}, 60_000)
afterAll(() => year.store.close())

test('every due reminder is sent once or recorded with its reason, nothing else, nothing early, nothing after its end', async () => {
  const { faults, due, states } = await checkYear(year)
  expect(faults).toEqual({})
  expect(due).toBeGreaterThan(200)
  expect(states.sent).toBeGreaterThan(100)
  expect(year.counts.deaths).toBeGreaterThan(10)
  expect(new Set([...year.oracle.expected.keys()].map((key) => key.split(' ')[0]))).toEqual(
    new Set(['reminder', 'digest', 'change']),
  )
})

const faultsOf = async (changed: Partial<SimulatedYear>) =>
  Object.keys((await checkYear({ ...year, ...changed })).faults)
const told = (change: (times: readonly number[], key: string) => readonly number[]) => ({
  ...year.telegram,
  told: new Map([...year.telegram.told].map(([key, times]) => [key, change(times, key)])),
})

describe('the check sees', () => {
  test('what was due and never written down', async () => {
    const expected = new Map([...year.oracle.expected, ['reminder 1 - x 2026-03-01 7', 0]] as const)
    expect(await faultsOf({ oracle: { ...year.oracle, expected } })).toEqual(['due and never written down'])
  })

  test('what was never due', async () => {
    const expected = new Map([...year.oracle.expected].slice(1))
    expect(await faultsOf({ oracle: { ...year.oracle, expected } })).toEqual(['never due'])
  })

  test('what was told twice, early, or not at all', async () => {
    expect(await faultsOf({ telegram: told((times) => [...times, ...times]) })).toContain('told twice')
    expect(await faultsOf({ telegram: told((times) => times.map(() => 0)) })).toContain('told before its time')
    expect(await faultsOf({ telegram: told(() => []) })).toContain('said to be sent, and was not')
  })

  test('what was told of a deadline that was gone or over', async () => {
    const late = told((times) => times.map((at) => at + 200 * 86_400_000))
    expect(await faultsOf({ telegram: late })).toContain('told of a deadline that was gone or over')
  })
})
