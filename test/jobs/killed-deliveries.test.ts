// A process that plans and sends is killed twenty times, and two at once share one database (npm run bench -- kill-deliveries has 500).
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { killDeliveries, twoAtOnce } from '../bench/kill-deliveries.ts'
import { temporaryPaths } from '../support/temporary-folder.ts'

const newPath = temporaryPaths()
const newFile = () => {
  const file = newPath('plans.sqlite')
  mkdirSync(dirname(file), { recursive: true })
  return file
}
/** sendDue has so many requests in flight at most. */
const MOST_IN_FLIGHT = 28

test('ten kills lose nothing, tell nobody twice, and leave what nobody can know marked', async () => {
  const figures = await killDeliveries({ file: newFile(), kills: 10, seed: 3 })
  expect(figures).toMatchObject({ lost: 0, toldTwice: 0, integrity: 'ok' })
  expect(figures.states.sent).toBeGreaterThan(100)
  expect(figures.uncertain).toBeGreaterThan(0)
  expect(figures.mostUncertainAKill).toBeLessThanOrEqual(MOST_IN_FLIGHT)
}, 120_000)

test('two processes at once tell everybody once', async () => {
  const figures = await twoAtOnce(newFile(), 400)
  expect(figures).toMatchObject({ lost: 0, toldTwice: 0, uncertain: 0, integrity: 'ok' })
  expect(figures.states.sent).toBeGreaterThanOrEqual(360)
}, 60_000)
