// Plans are switched by another process's connection while questions come in: each answer is of one live version, never of a draft or a mix.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlanReading } from '../../../knowledge/domain/plan-reading.ts'
import { openKnowledge, type Knowledge } from '../../../knowledge/open-knowledge.ts'
import { openSearch, storeFile } from '../../../knowledge/open-search.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { readingOfTasks } from '../../support/browsable-readings.ts'
import { SOME_DAY } from '../../support/sample-reading.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

/** A hundred tasks a version, all led by one body: whoever names two bodies mixed two versions. */
const TASKS = 100
const LEADS = ['Sở Tài chính', 'Sở Y tế', 'Sở Nội vụ'] as const
const DRAFT_LEAD = 'Sở Xây dựng'
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

function readingLedBy(lead: string): PlanReading {
  const tasks = Array.from({ length: TASKS }, (_, index) => ({
    text: `Rà soát trường lớp đợt ${index + 1}`,
    leads: [lead],
    time: 'Quý III/2025',
  }))
  const reading = readingOfTasks(tasks)
  const passages = reading.passages.map((passage, index) => {
    const row = `${index + 1}; ${tasks[index]!.text}; ${lead}; Quý III/2025`
    return { ...passage, text: row, raw: row }
  })
  return { ...reading, passages }
}

const named = (text: string) => [...LEADS, DRAFT_LEAD].filter((lead) => text.includes(lead))

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
      if (round % 3 === 0) await writer.rollBack(next.versionId, SOME_DAY)
      if (round % 5 === 0) await writer.withdraw(next.planId, SOME_DAY)
      await save(DRAFT_LEAD, `draft ${round}`)
    }
    await Promise.all([switching(), ...Array.from({ length: QUESTIONS_A_ROUND }, (_, index) => ask(round, index))])
  }
  const bodies = texts.map(named)
  expect(bodies.filter((some) => some.length > 1)).toEqual([])
  expect(bodies.filter((some) => some.includes(DRAFT_LEAD))).toEqual([])
  // Every version has it: a question that fell between records and index would be told that no plan does.
  expect(texts.filter((text) => text.startsWith('Không có trong'))).toEqual([])
  // The switches did happen under the questions.
  expect(new Set(bodies.flat()).size).toBeGreaterThanOrEqual(2)
  await writer.close()

  // What is searched is what is live, and nothing that is gone.
  const store = knowledge.store
  const search = openSearch(store, dataDir)
  await search.catchUp()
  const hits = await search.search('rà soát trường lớp', 50)
  const live = new Set((await store.passages(hits.map(({ passageId }) => passageId))).map(({ id }) => id))
  expect(hits.filter(({ passageId }) => !live.has(passageId))).toEqual([])
  await search.close()
})
