// Three hundred recipients against the strict Bot API server (npm run bench -- broadcast has ten thousand): limits, pauses, blocks, lost answers.
import { expect, test } from 'vitest'
import { measureBroadcast } from '../bench/broadcast.ts'
import { temporaryPaths } from '../support/temporary-folder.ts'

const newPath = temporaryPaths()

test('a broadcast keeps the limits, tells nobody twice, counts what nobody can know, and wastes no time', async () => {
  const figures = await measureBroadcast({ file: newPath('plans.sqlite'), recipients: 300, floods: 2, seed: 5 })
  expect(figures).toMatchObject({ violations: 0, toldTwice: 0, pausesSeconds: [3, 17] })
  const { states, blocked, lostAnswers, taken, tookSeconds, leastSeconds } = figures
  const { sent = 0, uncertain = 0, blocked: notedAsBlocked = 0 } = states
  expect(lostAnswers).toBeGreaterThan(0)
  expect(uncertain).toBe(lostAnswers)
  expect(sent + uncertain + notedAsBlocked).toBe(300)
  // Of what is uncertain, some may be of people who block: nobody can know that either.
  expect([taken - sent, blocked - notedAsBlocked].every((count) => count >= 0 && count <= uncertain)).toBe(true)
  expect(taken + blocked).toBe(300)
  // What was in flight when a pause was asked for goes again; in a broadcast this small that shows.
  expect(tookSeconds).toBeLessThan(leastSeconds * 1.1)
}, 30_000)
