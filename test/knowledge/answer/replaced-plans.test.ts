// A plan that another one replaced: silent where nothing points at it, answering where its year, number or name is asked for.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openKnowledge, type Knowledge } from '../../../knowledge/open-knowledge.ts'
import { readingOfTasks } from '../../support/browsable-readings.ts'
import { SOME_DAY } from '../../support/sample-reading.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import type { PlanReading } from '../../../knowledge/domain/plan-reading.ts'

const newPath = temporaryPaths()

const planOf = (year: number, lead: string): PlanReading => {
  const text = 'Bồi dưỡng giáo viên dạy tiếng dân tộc thiểu số'
  const time = `Quý III/${year}`
  const reading = readingOfTasks([{ text, leads: [lead], time }], year)
  const period = { kind: 'school-year', from: year, to: year + 1 } as const
  const [passage] = reading.passages
  const row = `1; ${text}; ${lead}; ${time}`
  return {
    ...reading,
    passages: [{ ...passage!, text: row, raw: row }],
    head: { ...reading.head, number: `${year}/KH-UBND`, period },
  }
}

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await openKnowledge(newPath('data'))
  const save = (file: string, reading: PlanReading) =>
    knowledge.store.saveDraft({ file, sha256: file, make: 'reader 1', reading, at: SOME_DAY })
  const old = await save('cu.md', planOf(2024, 'Sở Nội vụ'))
  await knowledge.store.activate(old.versionId, SOME_DAY)
  const newer = await save('moi.md', planOf(2025, 'Sở Tài chính'))
  await knowledge.store.activate(newer.versionId, SOME_DAY, { replaces: [old.planId] })
})
afterAll(() => knowledge.close())

let conversations = 0
const ask = async (text: string) => {
  conversations += 1
  return (await knowledge.answerQuestion({ conversation: `${conversations}`, text, at: SOME_DAY })).text
}

describe('without a year', () => {
  test('the newer plan answers alone', async () => {
    const text = await ask('Ai chủ trì bồi dưỡng giáo viên dạy tiếng dân tộc thiểu số?')
    expect(text).toContain('Sở Tài chính')
    expect(text).not.toContain('Sở Nội vụ')
  })
})

describe('asked for', () => {
  test.each([
    ['by its year', 'Năm học 2024-2025 ai chủ trì bồi dưỡng giáo viên dạy tiếng dân tộc thiểu số?'],
    ['by its number', 'Theo kế hoạch 2024/KH-UBND, ai chủ trì bồi dưỡng giáo viên dạy tiếng dân tộc thiểu số?'],
  ])('%s, it answers and says what replaced it', async (_, question) => {
    const text = await ask(question)
    expect(text).toContain('Sở Nội vụ')
    expect(text).toMatch(/Kế hoạch 2024\/KH-UBND.* đã được thay bằng Kế hoạch 2025\/KH-UBND/)
  })

  test('in a conversation, what goes on from there stays there', async () => {
    const conversation = 'one'
    const asks = (text: string) => knowledge.answerQuestion({ conversation, text, at: SOME_DAY })
    await asks('Theo kế hoạch 2024/KH-UBND, ai chủ trì bồi dưỡng giáo viên dạy tiếng dân tộc thiểu số?')
    expect((await asks('Bao giờ xong?')).text).toContain('Quý III/2024')
  })
})

test('its deadlines are nobody’s any more; it stays in the list of plans', async () => {
  const { dated } = await knowledge.browse.deadlines({ from: '2024-01-01', to: '2026-12-31' } as never)
  expect(dated.map(({ occurrence }) => occurrence.dueOn)).toEqual(['2025-09-30'])
  const plans = await knowledge.browse.plans()
  expect(plans.map(({ file }) => file).toSorted()).toEqual(['cu.md', 'moi.md'])
  const old = plans.find(({ file }) => file === 'cu.md')!
  expect(await knowledge.browse.newerThan(old.versionId)).toContain('2025/KH-UBND')
})

test('the newer one taken back, the older one answers again', async () => {
  const newer = (await knowledge.store.livePlan('moi.md'))!
  await knowledge.store.withdraw(newer.planId, SOME_DAY)
  expect(await ask('Ai chủ trì bồi dưỡng giáo viên dạy tiếng dân tộc thiểu số?')).toContain('Sở Nội vụ')
})
