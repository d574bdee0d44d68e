// Scores the reading of made-up plans, format by format and shape by shape: npm run bench -- plans [--seed N] [--count N] [--format F] [--shape S] [--keep DIR]
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FORMATS, type Format } from '../generator/formats/formats.ts'
import { makePlan } from '../generator/make-plan.ts'
import type { Lessons } from '../../ingest/repair/lessons.ts'
import { emptyLessons, readAsJson } from '../generator/score/read-json.ts'
import { scorePlan } from '../generator/score/score-plan.ts'
import { addTallies, harmonicMean, precision, recall, share, type Tally } from '../generator/score/tally.ts'
import { SHAPES, type Shape } from '../generator/table-style.ts'
import { createRandom } from '../support/seeded-random.ts'
import { formatTable } from './table.ts'

export type PlanBench = {
  readonly seed: number
  /** Plans for each pair of a format and a shape. */
  readonly count: number
  readonly formats: readonly Format[]
  readonly shapes: readonly Shape[]
  /** Keeps the files, with what they say, and prints the first differences. */
  readonly keep: string | undefined
}
export type PlanScore = {
  readonly format: string
  readonly shape: Shape
  readonly tally: Tally
  readonly differences: readonly string[]
}

export async function scorePlans({ seed, count, formats, shapes, keep }: PlanBench): Promise<readonly PlanScore[]> {
  const scores: PlanScore[] = []
  for (const format of formats.filter(({ missing }) => missing === '')) {
    const lessons = format.source === 'damaged' ? await cleanLessons() : emptyLessons()
    for (const shape of shapes) {
      const tallies: Tally[] = []
      const differences: string[] = []
      for (let index = 0; index < count; index += 1) {
        const name = `${format.name}-${shape}-${seed + index}.${format.ending}`
        const one = await scoreOne({ name, format, shape, seed: seedOf(seed + index, shape), keep, lessons })
        tallies.push(one.tally)
        differences.push(...one.differences.map((difference) => `${name}: ${difference}`))
      }
      scores.push({ format: format.name, shape, tally: addTallies(tallies), differences })
    }
  }
  return scores
}

/** Plans of an office, none of them among the scored ones, from which its damaged scans are restored. */
async function cleanLessons(): Promise<Lessons> {
  const lessons = emptyLessons()
  const markdown = FORMATS.find(({ name }) => name === 'md')!
  for (const [index, shape] of SHAPES.entries()) {
    const { printed } = makePlan({ seed: -1 - index, shape, traits: markdown.traits, rows: LESSON_ROWS })
    await readAsJson(`bai-hoc-${shape}.md`, await markdown.write(printed, createRandom(index)), lessons)
  }
  return lessons
}
const LESSON_ROWS = 40

/** Each shape has plans of its own, the same in every format as far as the format can print them. */
const seedOf = (seed: number, shape: Shape) => seed * 31 + SHAPES.indexOf(shape)

type One = {
  readonly name: string
  readonly format: Format
  readonly shape: Shape
  readonly seed: number
  readonly keep: string | undefined
  readonly lessons: Lessons
}

async function scoreOne({ name, format, shape, seed, keep, lessons }: One) {
  const { gold, printed } = makePlan({ seed, shape, traits: format.traits })
  const bytes = await format.write(printed, createRandom(seed))
  const read = await readAsJson(name, bytes, lessons)
  const scored = scorePlan(gold, read, format.source)
  if (keep !== undefined) {
    mkdirSync(keep, { recursive: true })
    writeFileSync(join(keep, name), bytes)
    writeFileSync(join(keep, `${name}.json`), JSON.stringify({ gold, read, differences: scored.differences }, null, 1))
  }
  return scored
}

const percent = (value: number) => `${(100 * value).toFixed(2)} %`

const row = (name: string, shape: string, tally: Tally) => [
  name,
  shape,
  percent(precision(tally.cells)),
  percent(recall(tally.cells)),
  percent(harmonicMean(tally.cells)),
  percent(share(tally.agencies)),
  percent(share(tally.times)),
  percent(share(tally.groups)),
  percent(harmonicMean(tally.prose)),
  percent(share(tally.head)),
  String(tally.rows.all),
  String(tally.rows.lostSilently),
  String(tally.rows.lostWithWarning),
]

export function planTable(scores: readonly PlanScore[]): string {
  const formats = [...new Set(scores.map(({ format }) => format))]
  return formatTable([
    [
      'format',
      'shape',
      'precision',
      'recall',
      'cell F1',
      'agencies',
      'time',
      'groups',
      'prose F1',
      'head',
      'rows',
      'silent',
      'warned',
    ],
    ...formats.flatMap((format) => {
      const own = scores.filter((score) => score.format === format)
      return [
        ...own.map(({ shape, tally }) => row(format, shape, tally)),
        ...(own.length > 1 ? [row(format, 'all', addTallies(own.map(({ tally }) => tally)))] : []),
      ]
    }),
  ])
}

export const formatsNamed = (name: string | undefined): readonly Format[] =>
  FORMATS.filter((format) => name === undefined || format.name === name)
export const shapesNamed = (name: string | undefined): readonly Shape[] =>
  SHAPES.filter((shape) => name === undefined || shape === name)
