// A backup, a restore and the carrying of erasures are killed six times each (npm run bench -- kill-copies does it at every call).
import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { killCopies } from '../../bench/kill-copies.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

test('killed anywhere, copies are as they were, none is half, the store is before or after, and the next run finishes', async () => {
  const folder = newPath('kills')
  mkdirSync(folder, { recursive: true })
  const figures = await killCopies({ folder, kills: 18 })
  expect(figures).toMatchObject({
    kills: 18,
    between: 0,
    badCopies: 0,
    changedCopies: 0,
    leftOver: [],
    integrity: 'ok',
  })
  expect(figures.after).toBeGreaterThan(0)
  expect(figures.before).toBeGreaterThan(12)
}, 300_000)
