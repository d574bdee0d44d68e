// The plug is pulled while it works: a real process, a real database, SIGKILL at random moments. `npm run bench -- kill` does it 200 times.
import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { measureKills } from '../../bench/kill.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

/** A bench does it 200 times. */
const KILLS = 10

test('killed ten times under load, every question is answered, in the order of its chat', async () => {
  const folder = newPath('kills')
  mkdirSync(folder, { recursive: true })
  const figures = await measureKills({ kills: KILLS, folder })
  expect(figures).toMatchObject({ lost: 0, outOfOrder: 0, strange: 0, repeatedBehind: 0, integrity: 'ok' })
  expect(figures.states).toEqual({ handled: figures.asked })
  // No more than what was in flight at each kill.
  expect(figures.repeated).toBeLessThanOrEqual(KILLS * 32)
  expect(figures.asked).toBeGreaterThan(KILLS * 30)
}, 240_000)
