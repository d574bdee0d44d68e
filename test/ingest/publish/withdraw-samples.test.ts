// Samples are live only while they are alone.
import { writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openKnowledge } from '../../../bot/open-knowledge.ts'
import { ingestPaths } from '../../../ingest/ingest-paths.ts'
import { createDocumentReader } from '../../../ingest/read-document.ts'
import { SAMPLES_DIR, sampleNames, withdrawSamples } from '../../../ingest/publish/withdraw-samples.ts'
import { storeFile } from '../../../knowledge/open-search.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { PlanStore } from '../../../knowledge/store/plan-store.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const fresh = temporaryPaths()
const NOW = new Date('2025-10-01T01:00:00Z')
const clock = { now: () => NOW }

async function withStore<Value>(dataDir: string, use: (store: PlanStore) => Promise<Value>): Promise<Value> {
  const store = await openSqlitePlanStore(storeFile(dataDir))
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

async function ownFolder(): Promise<string> {
  const folder = fresh('plans')
  await mkdir(folder, { recursive: true })
  writeFileSync(
    join(folder, 'cua-toi.md'),
    'Số: 1/KH-UBND\nKẾ HOẠCH\nMua sách năm 2025\n\n1. Sở Y tế chủ trì mua sách.\n',
  )
  return folder
}

const ingest =
  (paths: readonly string[], asDraft = false) =>
  (store: PlanStore) =>
    ingestPaths(paths, { archive: store, clock, asDraft, readDocument: createDocumentReader() })
const liveFiles = async (store: PlanStore) => (await store.livePlans()).map(({ file }) => file)

describe('withdrawSamples', () => {
  it('takes every sample back once another plan is live, and says which', async () => {
    const names = [...(await sampleNames())].toSorted()
    await withStore(fresh('data'), async (store) => {
      await ingest([SAMPLES_DIR, await ownFolder()])(store)
      expect((await withdrawSamples(store, NOW)).toSorted()).toEqual(names)
      expect(await liveFiles(store)).toEqual(['cua-toi.md'])
      expect(await withdrawSamples(store, NOW)).toEqual([])
    })
  })

  it('leaves samples that are alone, and own plans that are only drafts do not count', async () => {
    await withStore(fresh('data'), async (store) => {
      await ingest([SAMPLES_DIR])(store)
      await ingest([await ownFolder()], true)(store)
      expect(await withdrawSamples(store, NOW)).toEqual([])
      expect(new Set(await liveFiles(store))).toEqual(await sampleNames())
    })
  })

  it('does not make a scan be read again only because fewer plans are left to learn from', async () => {
    const own = await ownFolder()
    writeFileSync(
      join(own, 'quet.txt'),
      'Uy ban nhan dan xa bo tri kinh phi sua chua truong hoc, bao cao ket qua thuc hien ke hoach.\n'.repeat(6),
    )
    await withStore(fresh('data'), async (store) => {
      await ingest([SAMPLES_DIR])(store)
      await ingest([own])(store)
      await withdrawSamples(store, NOW)
      const kinds: string[] = []
      const deps = { archive: store, clock, asDraft: false, readDocument: createDocumentReader() }
      await ingestPaths([own], deps, { onFile: ({ outcome }) => void kinds.push(outcome.kind) })
      expect(kinds).toEqual(['unchanged', 'unchanged'])
    })
  })
})

const start = async (dataDir: string) => {
  const knowledge = await openKnowledge({ dataDir })
  await knowledge.settleSamples()
  await knowledge.close()
  return withStore(dataDir, liveFiles)
}

describe("the bot's start", () => {
  it('loads the samples into an empty store, once', async () => {
    const dataDir = fresh('data')
    expect(new Set(await start(dataDir))).toEqual(await sampleNames())
    expect(new Set(await start(dataDir))).toEqual(await sampleNames())
  })

  it('loads none where a draft waits for review', async () => {
    const dataDir = fresh('data')
    await withStore(dataDir, ingest([await ownFolder()], true))
    expect(await start(dataDir)).toEqual([])
  })

  it('withdraws them where other plans are live', async () => {
    const dataDir = fresh('data')
    await withStore(dataDir, ingest([SAMPLES_DIR, await ownFolder()]))
    expect(await start(dataDir)).toEqual(['cua-toi.md'])
  })
})
