// How well restoration does on pages whose truth is known; each learns from other plans only.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDocumentRestorer } from '../../../ingest/repair/restore-document.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const shared = resolve(import.meta.dirname, '../../../../shared')
const isThere = existsSync(join(shared, 'eval/ocr')) && existsSync(join(shared, 'plans'))

const pathOf = temporaryPaths()

const plansBut = (left: readonly string[]) =>
  readdirSync(join(shared, 'plans'))
    .filter((name) => !left.some((prefix) => name.startsWith(prefix)))
    .map((name) => readFileSync(join(shared, 'plans', name), 'utf8'))

/** Percent of syllables, as the scorer beside the pairs counts them. */
function score(mode: 'lines' | 'document', truth: string, damaged: string, left: readonly string[]): number {
  const text = createDocumentRestorer(plansBut(left))
    .restore(readFileSync(join(shared, damaged), 'utf8'))
    .map((word) => word.text)
    .join('')
  const file = pathOf('restored.txt')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  const scorer = join(shared, 'eval/score-ocr.mjs')
  const said = execFileSync(process.execPath, [scorer, mode, join(shared, truth), file], { encoding: 'utf8' })
  return Number(/accuracy ([\d.]+)/.exec(said)?.[1])
}

describe.skipIf(!isThere)(`restored pages${isThere ? '' : ' (skipped: no ../shared/eval/ocr here)'}`, () => {
  const scan = isThere ? `plans/${readdirSync(join(shared, 'plans')).find((name) => name.startsWith('004')) ?? ''}` : ''
  it.each([
    ['lines', 'eval/ocr/004-dev.jsonl', scan, ['004'], 96.9],
    ['document', 'eval/ocr/001.truth.txt', 'eval/ocr/001.eng.txt', ['001', '004'], 99],
    ['document', 'eval/ocr/001.truth.txt', 'eval/ocr/001.eng-noisy.txt', ['001', '004'], 98.2],
    ['document', 'eval/ocr/003.truth.txt', 'eval/ocr/003.eng.txt', ['003', '004'], 98.3],
    ['document', 'eval/ocr/003.truth.txt', 'eval/ocr/003.eng-noisy.txt', ['003', '004'], 97.3],
  ] as const)('%s %s from %s', (mode, truth, damaged, left, atLeast) => {
    expect(score(mode, truth, damaged, left)).toBeGreaterThanOrEqual(atLeast)
  })

  it('leaves each clean plan as it is', () => {
    for (const name of readdirSync(join(shared, 'plans')).filter((file) => !file.startsWith('004'))) {
      const text = readFileSync(join(shared, 'plans', name), 'utf8')
      const restored = createDocumentRestorer(plansBut([name.slice(0, 3), '004'])).restore(text)
      expect(restored.map((word) => word.text).join('')).toBe(text)
    }
  })
})
