// The desk of administrators: files become drafts and nothing else, the same bytes are known again, and each act is recorded once.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createPlanDesk, type PlanDesk } from '../../../ingest/publish/plan-desk.ts'
import { SAMPLES_DIR } from '../../../ingest/publish/withdraw-samples.ts'
import { createDocumentReader } from '../../../ingest/read-document.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { Store } from '../../../knowledge/store/store.ts'
import { createDeferred } from '../../support/deferred.ts'
import { SOME_DAY } from '../../support/sample-reading.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const SAMPLE = readFileSync(join(SAMPLES_DIR, 'mau-01-phu-luc-nhiem-vu-ctr-49.md'))
const ADMINISTRATOR = 7

let store: Store
let desk: PlanDesk
let told: string[]
let held: Promise<void> | undefined
beforeEach(async () => {
  told = []
  held = undefined
  store = await openSqlitePlanStore(newPath('plans.sqlite'))
  const readDocument = createDocumentReader()
  desk = createPlanDesk({
    store,
    openReader: () => {
      const closed = createDeferred<'closed'>()
      return {
        readDocument: async (...request) => {
          const end = await Promise.race([held ?? Promise.resolve('go on'), closed.promise])
          return end === 'closed' ? { kind: 'failed', reason: 'closed' } : readDocument(...request)
        },
        close: async () => closed.resolve('closed'),
      }
    },
    clock: { now: () => SOME_DAY },
    onAct: ({ what, by }) => told.push(`${by} ${what}`),
    refresh: async () => {},
  })
})
afterEach(() => store.close())

const acts = async () => (await store.audit.newest(9)).map(({ what }) => what).toReversed()
const takeIn = (bytes: Uint8Array, name = 'kh.md', options = {}) =>
  desk.takeIn({ name, bytes }, { by: ADMINISTRATOR, ...options })
const draftOf = async (bytes: Uint8Array, name?: string): Promise<number> => {
  const taken = await takeIn(bytes, name)
  if (taken.kind !== 'draft') throw new Error(taken.kind)
  return taken.versionId
}
const edited = Buffer.from(SAMPLE.toString().replace('Sở GD&ĐT', 'Sở Tài chính'))

describe('a file', () => {
  test('becomes a draft, from which nothing is answered', async () => {
    expect(await takeIn(SAMPLE)).toMatchObject({ kind: 'draft', isNew: true })
    expect(await store.livePlans()).toEqual([])
    expect(await store.audit.newest(9)).toMatchObject([
      { by: { person: ADMINISTRATOR }, what: 'upload', object: 'kh.md@1' },
    ])
    expect(told).toEqual(['7 upload'])
  })

  test('whose bytes wait already is that draft, under whatever name; once live it is known', async () => {
    const id = await draftOf(SAMPLE)
    expect(await takeIn(SAMPLE)).toEqual({ kind: 'draft', versionId: id, isNew: false })
    expect(await takeIn(SAMPLE, 'khac.md')).toEqual({ kind: 'draft', versionId: id, isNew: false })
    await desk.approve(id, ADMINISTRATOR)
    expect(await takeIn(SAMPLE, 'khac.md')).toEqual({ kind: 'known', file: 'kh.md', version: 1 })
    expect(await acts()).toEqual(['upload', 'activate'])
  })

  test('that cannot be read says why, and nothing is stored', async () => {
    expect(await takeIn(Buffer.from('%PDF-1.4 broken'), 'x.pdf')).toMatchObject({ kind: 'failed' })
    expect(await store.isEmpty()).toBe(true)
  })

  test('that is stopped while it is read is not stored, and the next one is read', async () => {
    held = new Promise(() => {})
    const stopping = new AbortController()
    const stopped = takeIn(SAMPLE, 'kh.md', { signal: stopping.signal })
    const next = takeIn(edited, 'khac.md')
    stopping.abort()
    held = undefined
    expect(await stopped).toEqual({ kind: 'stopped' })
    expect(await next).toMatchObject({ kind: 'draft', isNew: true })
    expect((await store.versions()).map(({ file }) => file)).toEqual(['khac.md'])
  })

  test('of somebody who may no longer is not stored', async () => {
    expect(await takeIn(SAMPLE, 'kh.md', { mayStore: async () => false })).toEqual({ kind: 'stopped' })
    expect(await store.isEmpty()).toBe(true)
  })
})

describe('a draft', () => {
  test('is reviewed against the live version of its file', async () => {
    await desk.approve(await draftOf(SAMPLE), ADMINISTRATOR)
    const review = await desk.review(await draftOf(edited))
    expect(review?.against).toMatchObject({ kind: 'same-file', plan: { version: 1, state: 'live' } })
    expect(review?.difference?.tasks.changed).toMatchObject([{ fields: ['leads'] }])
  })

  test('is approved once, discarded once, and neither after the other', async () => {
    const first = await draftOf(SAMPLE)
    expect(await desk.discard(first, ADMINISTRATOR)).toMatchObject({ kind: 'done' })
    expect(await desk.approve(first, ADMINISTRATOR)).toEqual({ kind: 'none' })
    const second = await draftOf(edited)
    expect(await desk.approve(second, ADMINISTRATOR)).toMatchObject({ kind: 'done', plan: { state: 'live' } })
    expect(await desk.approve(second, ADMINISTRATOR)).toMatchObject({ kind: 'done' })
    expect(await desk.discard(second, ADMINISTRATOR)).toEqual({ kind: 'none' })
    expect(await acts()).toEqual(['upload', 'discard', 'upload', 'activate'])
    expect(told).toHaveLength(4)
  })
})

test('a live plan is rolled back and taken back', async () => {
  await desk.approve(await draftOf(SAMPLE), ADMINISTRATOR)
  const second = await draftOf(edited)
  await desk.approve(second, ADMINISTRATOR)
  expect(await desk.rollBack(second, ADMINISTRATOR)).toMatchObject({ kind: 'done', plan: { version: 1 } })
  expect(await desk.rollBack(second, ADMINISTRATOR)).toEqual({ kind: 'none' })
  const [live] = await store.livePlans()
  expect(await desk.withdraw(live!.versionId, ADMINISTRATOR)).toMatchObject({ kind: 'done' })
  expect(await desk.withdraw(live!.versionId, ADMINISTRATOR)).toEqual({ kind: 'none' })
  expect(await store.livePlans()).toEqual([])
})
