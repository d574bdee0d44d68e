// What people corrected is answered with, marked as corrected and dated, beside what is printed; without its correction it would be held back.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { factsOf, type CorrectableRow } from '../../../knowledge/domain/corrected-records.ts'
import type { CorrectedField } from '../../../knowledge/domain/correction.ts'
import { sourcesOf } from '../../../knowledge/answer/compose/draft-sources.ts'
import { readSnapshot } from '../../../knowledge/answer/snapshot.ts'
import { verify } from '../../../knowledge/answer/compose/verify.ts'
import { openKnowledge, type Knowledge } from '../../../knowledge/open-knowledge.ts'
import { keyOf } from '../../../knowledge/browse/entries.ts'
import type { PlanReading } from '../../../knowledge/domain/plan-reading.ts'
import { readingOfTasks } from '../../support/browsable-readings.ts'
import { SOME_DAY } from '../../support/sample-reading.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const CORRECTED_AT = new Date('2026-11-26T03:00:00Z')
const NOTE = /Đã hiệu đính ngày 26\/11\/2026: thời gian là “Quý IV\/2026”; bản in ghi “Quý lV\/20Z6”\./

const TASK = { text: 'Bồi dưỡng giáo viên dạy tiếng dân tộc thiểu số', leads: ['Sở Nội vu'], time: 'Quý lV/20Z6' }
function reading(tasks = [TASK]): PlanReading {
  const made = readingOfTasks(tasks, 2026)
  const passages = made.passages.map((passage, index) => {
    const { text, leads, time } = tasks[index]!
    const row = `${index + 1}; ${text}; ${leads.join(', ')}; ${time}`
    return { ...passage, text: row, raw: row }
  })
  return { ...made, passages }
}

let knowledge: Knowledge
beforeEach(async () => {
  knowledge = await openKnowledge(newPath('data'))
  await publish(reading(), 'first')
})
afterEach(() => knowledge.close())

async function publish(read: PlanReading, sha256: string) {
  const draft = await knowledge.store.saveDraft({ file: 'a.md', sha256, make: 'reader 1', reading: read, at: SOME_DAY })
  await knowledge.store.activate(draft.versionId, SOME_DAY)
}
async function correct(field: CorrectedField, printed: string, value: string): Promise<number> {
  const { task, passages } = reading().tasks[0]!
  const row: CorrectableRow = { kind: 'task', record: task, place: reading().passages[passages[0]!]!.place }
  return knowledge.store.corrections.save({
    file: 'a.md',
    version: 1,
    sha256: 'first',
    row: factsOf(row),
    field,
    printed,
    value,
    at: CORRECTED_AT,
    by: 501,
    replaces: [],
  })
}
const correctTime = () => correct({ of: 'time' }, 'Quý lV/20Z6', 'Quý IV/2026')
let conversations = 0
const ask = (text: string) => {
  conversations += 1
  return knowledge.answerQuestion({ conversation: `${conversations}`, text, at: SOME_DAY })
}
const WHEN = 'Bồi dưỡng giáo viên dạy tiếng dân tộc thiểu số khi nào?'

describe('a corrected time', () => {
  test('is answered, with the printed one and the day beside it, and no name', async () => {
    expect((await ask(WHEN)).text).toContain('Thời gian: Quý lV/20Z6')
    await correctTime()
    const { text, citations } = await ask(WHEN)
    expect(text).toContain('Thời gian: Quý IV/2026')
    expect(text).toMatch(NOTE)
    expect(text).not.toContain('501')
    expect(citations[0]?.quote).toContain('Quý lV/20Z6')
  })

  test('is a deadline, which the printed one was not', async () => {
    const year = { from: '2026-01-01', to: '2026-12-31' } as Parameters<Knowledge['browse']['due']>[0]
    expect((await knowledge.browse.due(year)).due).toEqual([])
    await correctTime()
    expect((await knowledge.browse.due(year)).due).toMatchObject([
      { occurrence: { dueOn: '2026-12-31' }, isTimeCorrected: true },
    ])
  })

  test('is gone when it is taken back', async () => {
    const id = await correctTime()
    await knowledge.store.corrections.takeBack(id, SOME_DAY, 501)
    const { text } = await ask(WHEN)
    expect(text).toContain('Thời gian: Quý lV/20Z6')
    expect(text).not.toContain('hiệu đính')
  })

  test('survives the same file read again, with other words and other numbers of rows', async () => {
    await correctTime()
    await publish(reading([{ ...TASK, text: 'Mở lớp xóa mù chữ', time: 'Năm 2026' }, TASK]), 'second')
    expect((await ask(WHEN)).text).toMatch(NOTE)
    await publish(reading([{ ...TASK, time: 'Quý II/2027' }]), 'third')
    expect((await ask(WHEN)).text).toMatch(/Thời gian: Quý II\/2027\n(?![^]*hiệu đính)/)
  })
})

test('a corrected agency leads, and is asked for by its name', async () => {
  await correct({ of: 'leads' }, 'Sở Nội vu', 'Sở Tài chính')
  const { text } = await ask('Ai chủ trì bồi dưỡng giáo viên dạy tiếng dân tộc thiểu số?')
  expect(text).toContain('Chủ trì: Sở Tài chính')
  expect(text).toContain('chủ trì là “Sở Tài chính”; bản in ghi “Sở Nội vu”')
  expect((await ask('Sở Tài chính chủ trì những nhiệm vụ nào?')).text).toContain('Bồi dưỡng giáo viên')
})

const keyNow = async () => {
  const [plan] = await knowledge.browse.plans()
  return keyOf((await knowledge.browse.tasksOfPlan(plan!.versionId))[0]!)
}

test('a corrected wording is the same task: links and reminders find it still', async () => {
  const before = await keyNow()
  await correct({ of: 'text' }, TASK.text, 'Bồi dưỡng giáo viên dạy tiếng Thái')
  expect(await keyNow()).toBe(before)
})

test('the last gate holds a corrected time against its correction, and lets none pass without', async () => {
  await correctTime()
  const snapshot = await readSnapshot(knowledge.store)
  const draft = { lines: ['Thời gian: Quý IV/2026'], claims: ['Quý IV/2026'], computed: [] }
  const sources = sourcesOf([...snapshot.passages.keys()], snapshot)
  expect(verify(draft, sources)).toEqual({ kind: 'supported' })
  const [stored] = snapshot.tasks
  const { corrections: _, ...uncorrected } = stored!
  const without = { ...snapshot, tasks: [uncorrected] }
  expect(verify(draft, sourcesOf([...without.passages.keys()], without)).kind).toBe('unsupported')
})
