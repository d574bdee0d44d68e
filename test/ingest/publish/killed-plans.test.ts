// A process that takes in, approves, corrects, takes back and erases is killed ten times (npm run bench -- kill-plans has 400).
import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { killPlans } from '../../bench/kill-plans.ts'
import { applyAct, EMPTY, sayModel, type PlanAct } from '../../bench/plan-model.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

test('ten kills leave what was before an act or after it, whole records, and indexes that are rebuilt', async () => {
  const folder = newPath('killed')
  mkdirSync(folder, { recursive: true })
  const figures = await killPlans({ folder, kills: 10, seed: 4 })
  expect(figures).toMatchObject({ between: 0, torn: 0, searchFaults: 0, traces: [], integrity: 'ok' })
  // Every one in the middle of an act, and none of the kinds left out.
  expect(figures.before + figures.after).toBe(10)
  const kinds = ['upload', 'activation', 'correction', 'rollback', 'withdrawal', 'erasure']
  const spared = kinds.filter((kind) => sum(figures.killsByAct[kind]) === 0)
  expect(spared).toEqual([])
}, 240_000)

const sum = (own = { before: 0, after: 0 }) => own.before + own.after

test('the model that the store is held against tells versions, replacements, corrections, people and entries of the log apart', () => {
  const acts: readonly PlanAct[] = [
    { does: 'take-in', file: 'a.md', words: '1' },
    { does: 'approve', version: 'a.md@1' },
    { does: 'take-in', file: 'a.md', words: '2' },
    { does: 'correct', version: 'a.md@2', value: 'x', by: 7 },
    { does: 'approve', version: 'a.md@2' },
    { does: 'roll-back', version: 'a.md@2' },
    { does: 'take-in', file: 'b.md', words: '3' },
    { does: 'approve', version: 'b.md@1', replaces: 'a.md' },
    { does: 'agree', chat: 7 },
    { does: 'erase', chat: 7 },
  ]
  const states = acts.map((_, index) => sayModel(acts.slice(0, index + 1).reduce(applyAct, EMPTY)))
  expect(new Set(states).size).toBe(acts.length)
  expect(states.at(-1)).toBe(
    'a.md@1 live < b.md\na.md@2 superseded < b.md\nb.md@1 live\n--\na.md@2 = x by 0\n--\n\n--\n9 acts',
  )
})
