// Plans are switched by another process's connection while questions come in: each answer is of one live version, never of a draft or a mix.
import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openKnowledge, type Knowledge } from '../../../knowledge/open-knowledge.ts'
import { storeFile } from '../../../knowledge/open-search.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { danglingHits, DRAFT_LEAD, LEADS, leadsNamed, measureSwitches, readingLedBy } from '../../bench/switches.ts'
import { SOME_DAY } from '../../support/sample-reading.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

/** In each round a version goes live, is rolled back, taken back, or only saved; meanwhile so many questions are asked. */
const ROUNDS = 24
const QUESTIONS_A_ROUND = 8

const newPath = temporaryPaths()
const dataDir = newPath('data')
let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await openKnowledge(dataDir)
})
afterAll(() => knowledge.close())

test('no answer comes from a draft or from two versions', { timeout: 120_000 }, async () => {
  // As the command line or a second program would do it.
  const writer = await openSqlitePlanStore(storeFile(dataDir))
  const save = (lead: string, sha256: string) =>
    writer.saveDraft({ file: 'a.md', sha256, make: 'reader 1', reading: readingLedBy(lead), at: SOME_DAY })
  const first = await save(LEADS[0], 'first')
  await writer.activate(first.versionId, SOME_DAY)

  const texts: string[] = []
  const ask = async (round: number, index: number) => {
    const text =
      index % 2 === 0 ? `Ai chủ trì rà soát trường lớp đợt ${index + 1}?` : 'Liệt kê nhiệm vụ rà soát trường lớp'
    texts.push((await knowledge.answerQuestion({ conversation: `${round}/${index}`, text, at: SOME_DAY })).text)
  }
  for (let round = 1; round <= ROUNDS; round += 1) {
    const switching = async () => {
      const lead = LEADS[round % LEADS.length]!
      const next = await save(lead, `round ${round}`)
      await writer.activate(next.versionId, SOME_DAY)
      if (round % 3 === 0) await writer.rollBack(next.versionId, SOME_DAY, 'command-line')
      if (round % 5 === 0) await writer.withdraw(next.planId, SOME_DAY)
      await save(DRAFT_LEAD, `draft ${round}`)
    }
    await Promise.all([switching(), ...Array.from({ length: QUESTIONS_A_ROUND }, (_, index) => ask(round, index))])
  }
  const bodies = texts.map(leadsNamed)
  expect(bodies.filter((some) => some.length > 1)).toEqual([])
  expect(bodies.filter((some) => some.includes(DRAFT_LEAD))).toEqual([])
  // Every version has it: a question that fell between records and index would be told that no plan does.
  expect(texts.filter((text) => text.startsWith('Không có trong'))).toEqual([])
  // The switches did happen under the questions.
  expect(new Set(bodies.flat()).size).toBeGreaterThanOrEqual(2)
  expect(await danglingHits(knowledge.store, dataDir)).toBe(0)
  await writer.close()
})

test(
  'three seconds of fifty questions each find what was live while they were asked',
  { timeout: 120_000 },
  async () => {
    const folder = newPath('paced')
    mkdirSync(folder, { recursive: true })
    const figures = await measureSwitches(folder, 3)
    const valueOf = (name: string) => figures.find(({ what }) => what.startsWith(name))?.value
    expect(figures.filter(({ value, atMost }) => atMost !== undefined && value > atMost)).toEqual([])
    expect(valueOf('questions')).toBe(150)
    expect(valueOf('switches')).toBeGreaterThan(5)
    expect(valueOf('answers that name a body')).toBeGreaterThan(50)
  },
)
