// The generator of plans and its scorer: the same seed makes the same plan, the paper holds what the gold says, and every fault is counted.
import { describe, expect, test } from 'vitest'
import { createRandom } from '../support/seeded-random.ts'
import { FORMATS } from './formats/formats.ts'
import type { GoldPlan } from './gold.ts'
import { makePlan } from './make-plan.ts'
import { textOf } from './printed.ts'
import type { ReadPlan } from './score/read-json.ts'
import { scorePlan } from './score/score-plan.ts'
import { harmonicMean, share } from './score/tally.ts'
import { writePlanFiles } from './write-plan-files.ts'
import { SHAPES, type Shape } from './table-style.ts'
import { temporaryPaths } from '../support/temporary-folder.ts'
import { readFileSync } from 'node:fs'
import { DATED, REPEATED, SCHOOL_TIMES } from './vocabulary/times.ts'
import { INDICATORS } from './vocabulary/indicators.ts'
import { OBJECTS, VERBS } from './vocabulary/work.ts'
import { readTimeline } from '../../knowledge/time/read-timeline.ts'
import { timelineDueOn, timelineRecurs } from '../../knowledge/time/timeline-facts.ts'

const nextPath = temporaryPaths()
const TRAITS = { merges: true, breaks: true, blanks: true, fragments: false, annexOnly: false }
const plansOf = (shape: Shape) => Array.from({ length: 20 }, (_, seed) => makePlan({ seed, shape, traits: TRAITS }))
const example = makePlan({ seed: 7, shape: 'a', traits: { ...TRAITS, merges: false } }).gold

/** A reading that holds exactly what the gold says. */
const asRead = ({ head, tasks, indicators }: GoldPlan): ReadPlan => ({
  plan: {
    number: head.number ?? null,
    kind: head.kinds[0]!,
    issuer: head.issuers[0]!,
    issuedOn: head.issuedOn ?? null,
    signer: head.signer ?? null,
    subject: head.subject ?? null,
  },
  tasks: tasks.map((task) => ({
    ordinal: task.ordinal ?? null,
    group: task.group ?? null,
    text: task.text,
    lead: task.leads,
    coordinating: task.coordinating,
    time: task.time ?? { wording: '', kind: 'none', dueOn: null, recurs: null },
    product: task.product ?? null,
  })),
  targets: indicators.map((row) => ({
    ordinal: null,
    indicator: row.indicator,
    unit: row.unit ?? null,
    values: row.values,
  })),
  warnings: [],
})

/** Word, Excel and PDF put the hour or a chance of their own into their files. */
const textsOf = async (seed: number) =>
  Promise.all(
    FORMATS.filter(({ name }) => ['md', 'txt', 'html', 'damaged'].includes(name)).map(async ({ traits, write }) =>
      new TextDecoder().decode(await write(makePlan({ seed, shape: 'b', traits }).printed, createRandom(seed))),
    ),
  )
const largeFiles = async (seed: number) =>
  (await writePlanFiles(nextPath('plans'), { count: 7, seed })).map((path) => readFileSync(path, 'utf8'))

describe('the generator', () => {
  test('the same seed makes the same plan and the same file, another seed another one', async () => {
    expect(makePlan({ seed: 3, shape: 'b', traits: TRAITS })).toEqual(makePlan({ seed: 3, shape: 'b', traits: TRAITS }))
    expect(await textsOf(3)).toEqual(await textsOf(3))
    expect(await textsOf(3)).not.toEqual(await textsOf(4))
  })

  test.each(SHAPES)('shape %s: every task and indicator of the gold stands on the paper', (shape) => {
    for (const { gold, printed } of plansOf(shape)) {
      const paper = printed.blocks
        .flatMap((block) => (block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : [textOf(block)]))
        .join('\n')
      for (const { text } of gold.tasks) expect(paper).toContain(text)
      // A part is named together with the whole above it.
      for (const { indicator } of gold.indicators)
        for (const name of indicator.split(' - ')) expect(paper).toContain(name)
      expect(gold.tasks.length + gold.indicators.length).toBeGreaterThanOrEqual(6)
    }
  })

  test('the vocabulary is as rich as the figures ask', () => {
    expect(VERBS.length * OBJECTS.length).toBeGreaterThanOrEqual(60)
    expect(INDICATORS.length).toBeGreaterThanOrEqual(50)
    expect(DATED.length + REPEATED.length + SCHOOL_TIMES.length).toBeGreaterThanOrEqual(40)
  })

  test.each([...[...DATED, ...REPEATED].map((time) => time(2025)), ...SCHOOL_TIMES])('$wording', (gold) => {
    const timeline = readTimeline(gold.wording, 2025)
    expect({
      wording: timeline.wording,
      kind: timeline.kind,
      dueOn: timelineDueOn(timeline) ?? null,
      recurs: timelineRecurs(timeline) ?? null,
    }).toEqual(gold)
  })
})

test('many plans of about 40 KB, the same for the same seed', async () => {
  const first = await largeFiles(5)
  for (const text of first) expect(Buffer.byteLength(text) / 1000).toBeGreaterThan(20)
  for (const text of first) expect(Buffer.byteLength(text) / 1000).toBeLessThan(60)
  expect(await largeFiles(5)).toEqual(first)
  expect(new Set([...first, ...(await largeFiles(6))]).size).toBe(14)
})

describe('the scorer', () => {
  test('a reading that holds exactly what the paper says has no fault', () => {
    const { tally, differences } = scorePlan(example, asRead(example), 'born-digital')
    expect(differences).toEqual([])
    expect([harmonicMean(tally.cells), share(tally.agencies), share(tally.times), share(tally.head)]).toEqual([
      1, 1, 1, 1,
    ])
    expect(tally.rows).toMatchObject({ lostSilently: 0, lostWithWarning: 0 })
  })

  const read = asRead(example)
  const last = read.tasks.at(-1)!
  const withLast = (change: Partial<typeof last>): ReadPlan => ({
    ...read,
    tasks: [...read.tasks.slice(0, -1), { ...last, ...change }],
  })
  const shorter: ReadPlan = { ...read, tasks: read.tasks.slice(0, -1) }

  test('a lost row is silent unless a warning tells of a gap', () => {
    expect(scorePlan(example, shorter, 'born-digital').tally.rows).toMatchObject({
      lostSilently: 1,
      lostWithWarning: 0,
    })
    const warned = { ...shorter, warnings: ['Số thứ tự nhảy từ 3 sang 5: có thể thiếu hàng.'] }
    expect(scorePlan(example, warned, 'born-digital').tally.rows).toMatchObject({ lostSilently: 0, lostWithWarning: 1 })
  })

  test.each<[string, ReadPlan]>([
    ['a word of the task', withLast({ text: `${last.text} thêm` })],
    ['two agencies as one', withLast({ lead: [last.lead.join(', '), 'Sở Y tế'] })],
    ['another time', withLast({ time: { ...last.time, wording: 'Năm 1999', kind: 'by-year' } })],
    ['a row too many', { ...read, tasks: [...read.tasks, { ...last, text: 'Một hàng không có trên giấy' }] }],
  ])('%s is a fault of cells', (_, faulty) => {
    const { tally, differences } = scorePlan(example, faulty, 'born-digital')
    expect(harmonicMean(tally.cells)).toBeLessThan(1)
    expect(differences).toHaveLength(1)
  })

  test('a scan may misread a letter, never a digit', () => {
    const misread = withLast({ text: last.text.replace('a', 'o') })
    expect(harmonicMean(scorePlan(example, misread, 'scanned').tally.cells)).toBe(1)
    const grid = makePlan({ seed: 2, shape: 'f', traits: TRAITS }).gold
    const whole = asRead(grid)
    const wrongAt = whole.targets.length - 1
    const first = whole.targets[wrongAt]
    const wrong = { ...first!, values: first!.values.map((value) => ({ ...value, printed: `${value.printed}1` })) }
    expect(
      harmonicMean(scorePlan(grid, { ...whole, targets: whole.targets.with(wrongAt, wrong) }, 'scanned').tally.cells),
    ).toBeLessThan(1)
  })
})
