// The plan that is made of own deadlines: it follows them, is published once by several at once, and answers questions with its source.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSnapshotReader } from '../../knowledge/answer/snapshot.ts'
import { createBrowse } from '../../knowledge/browse/browse.ts'
import { openKnowledge } from '../../knowledge/open-knowledge.ts'
import { publishOwn } from '../../knowledge/own-deadlines/publish-own.ts'
import { day } from '../support/due-task.ts'
import { temporaryPaths } from '../support/temporary-folder.ts'

const newPath = temporaryPaths()
const HA = 503
const AT = new Date('2026-11-23T00:30:00Z')
const NEW = {
  text: 'Nộp báo cáo tự đánh giá kiểm định chất lượng',
  time: '30/11/2026',
  source: 'Công văn 12/SGDĐT',
  audience: { kind: 'agency', name: 'Phòng Khảo thí' },
  at: AT,
} as const

let here: Awaited<ReturnType<typeof openKnowledge>>
beforeEach(async () => {
  here = await openKnowledge(newPath('data'))
})
afterEach(() => here.close())

const due = async () =>
  (await createBrowse(createSnapshotReader(here.store)).due({ from: day('2026-11-01'), to: day('2027-12-31') })).due

test('it is published once, follows each change, and goes with the last of them', async () => {
  const { id } = await here.store.ownDeadlines.add('draft', NEW, HA)
  expect(await publishOwn(here.store, AT)).toBe('published')
  expect(await publishOwn(here.store, AT)).toBe('unchanged')
  expect(await due()).toMatchObject([{ plan: 'Hạn do đơn vị thêm', occurrence: { dueOn: '2026-11-30' } }])
  await here.store.ownDeadlines.change(id, { ...NEW, time: '15/12/2026' }, HA)
  await publishOwn(here.store, AT)
  expect(await due()).toMatchObject([{ occurrence: { dueOn: '2026-12-15' } }])
  await here.store.ownDeadlines.end(id, AT, HA)
  expect(await publishOwn(here.store, AT)).toBe('taken-back')
  expect(await publishOwn(here.store, AT)).toBe('unchanged')
  expect(await due()).toEqual([])
  await here.store.ownDeadlines.bringBack(id, AT, HA)
  expect(await publishOwn(here.store, AT)).toBe('published')
})

test('by several at once it is published once, with what was changed meanwhile', async () => {
  const { id } = await here.store.ownDeadlines.add('draft', NEW, HA)
  const publish = () => publishOwn(here.store, AT)
  const changed = { ...NEW, time: '15/12/2026' }
  const outcomes = await Promise.all([publish(), publish(), here.store.ownDeadlines.change(id, changed, HA), publish()])
  expect(outcomes).toContain('published')
  expect(await due()).toMatchObject([{ occurrence: { dueOn: '2026-12-15' } }])
  expect(await publish()).toBe('unchanged')
  const states = (await here.store.versions()).map(({ state }) => state)
  expect(states.filter((state) => state !== 'superseded')).toEqual(['live'])
})

test('questions are answered from it, with its words as the source', async () => {
  await here.store.ownDeadlines.add('draft', NEW, HA)
  await publishOwn(here.store, AT)
  await here.search.catchUp()
  const ask = (text: string) => here.answerQuestion({ conversation: text, text, at: AT })
  const when = await ask('Khi nào nộp báo cáo tự đánh giá kiểm định chất lượng?')
  expect(when.outcome).toBe('answered')
  expect(when.text).toContain('30/11/2026')
  expect(when.text).toContain('Hạn do đơn vị thêm')
  expect(when.citations[0]).toMatchObject({
    plan: 'Hạn do đơn vị thêm',
    quote: expect.stringContaining('theo Công văn 12/SGDĐT'),
  })
  expect((await ask('Cái gì đến hạn quý này?')).text).toContain('Nộp báo cáo tự đánh giá')
  expect((await ask('Ai chủ trì nộp báo cáo tự đánh giá?')).text).toContain('Phòng Khảo thí')
})
