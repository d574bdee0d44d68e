// Over made-up plans: lists and counts give the exact set of records, comparisons both values; each plan by itself, with and without marks.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PlanStore } from '../../knowledge/store/plan-store.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { FORMATS } from '../generator/formats/formats.ts'
import { makePlan } from '../generator/make-plan.ts'
import type { Shape } from '../generator/table-style.ts'
import { ingestAndAsk } from '../support/ask-plans.ts'
import { createRandom } from '../support/seeded-random.ts'
import { temporaryPaths } from '../support/temporary-folder.ts'
import { recordQuestions, type RecordQuestion } from './record-questions.ts'

const SHAPES: readonly Shape[] = ['a', 'b', 'c', 'd', 'e', 'g', 'f', 'f']
const PLANS = 20
const FIRST_SEED = 9_000
const FEWEST_QUESTIONS = 400
const FEWEST_COMPARISONS = 20

const temporaryPath = temporaryPaths()

describe('questions for lists, counts and comparisons over made-up plans', () => {
  it('are answered with exactly the records that the plan holds', async () => {
    const failures: string[] = []
    const asked: RecordQuestion[] = []
    for (let index = 0; index < PLANS; index += 1) {
      const seed = FIRST_SEED + index
      const { questions, failed } = await askAll(seed, SHAPES[index % SHAPES.length]!, index % 2 === 1)
      asked.push(...questions)
      failures.push(...failed)
    }
    expect(failures).toEqual([])
    expect(asked.length).toBeGreaterThanOrEqual(FEWEST_QUESTIONS)
    expect(asked.filter(({ printed }) => printed.length > 0).length).toBeGreaterThanOrEqual(FEWEST_COMPARISONS)
  }, 120_000)
})

async function askAll(seed: number, shape: Shape, plain: boolean) {
  const format = FORMATS.find(({ name }) => name === 'md')!
  const { gold, printed } = makePlan({ seed, shape, traits: format.traits })
  const folder = temporaryPath('asked')
  mkdirSync(join(folder, 'plans'), { recursive: true })
  writeFileSync(join(folder, 'plans', 'ke-hoach.md'), await format.write(printed, createRandom(seed)))
  const { ask, knowledge, close } = await ingestAndAsk([join(folder, 'plans')], join(folder, 'data'))
  const questions = recordQuestions(gold, plain)
  const failed: string[] = []
  for (const question of questions) {
    const reply = await ask(question.text)
    const wrong = [
      ...wrongCount(question, reply.text, reply.outcome),
      ...question.printed.filter((value) => !reply.text.includes(value)).map((value) => `${value} is not said`),
      ...(await wrongRows(question, new Set(reply.citations.map(({ passageId }) => passageId)), knowledge.store)),
    ]
    if (wrong.length > 0) failed.push(`${seed}: ${question.text}: ${wrong.join('; ')}: ${reply.text.slice(0, 200)}`)
  }
  await close()
  return { questions, failed }
}

/** One record alone is shown in full, without a count. */
function wrongCount({ count }: RecordQuestion, text: string, outcome: string): readonly string[] {
  if (count === undefined) return []
  const said = /^Có (\d+) /.exec(text)?.[1]
  const right = said === undefined ? count === 1 && outcome === 'answered' : Number(said) === count
  return right ? [] : [`${said ?? 'no count'} instead of ${count}`]
}

async function wrongRows({ rows, count }: RecordQuestion, cited: ReadonlySet<number>, store: PlanStore) {
  if (count === undefined) return []
  const tasks = await store.liveTasks()
  const passagesOf = (text: string): readonly number[] =>
    tasks.filter(({ task }) => squeeze(task.text) === squeeze(text)).flatMap(({ passageIds }) => passageIds)
  const wanted = new Set(rows.flatMap(passagesOf))
  return [
    ...rows.filter((text) => passagesOf(text).length === 0).map((text) => `not read at all: ${text}`),
    ...[...wanted].filter((id) => !cited.has(id)).map((id) => `passage ${id} is missing`),
    ...[...cited].filter((id) => !wanted.has(id)).map((id) => `passage ${id} is too much`),
  ]
}

/** What lines and bullets do to a wording is the reader's matter. */
const squeeze = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
