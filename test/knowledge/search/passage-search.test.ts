// The search as a whole: words lead, vectors only ever help, and a failing service of vectors never stops a search.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { passageId } from '../../../knowledge/domain/ids.ts'
import { createHashEmbedder } from '../../../knowledge/search/hash-embedder.ts'
import { openLexicalIndex } from '../../../knowledge/search/lexical/lexical-index.ts'
import { createPassageSearch, fuse } from '../../../knowledge/search/passage-search.ts'
import type { PassageIndex, SearchHit } from '../../../knowledge/search/search.ts'
import { openVectorIndex } from '../../../knowledge/search/vectors/vector-index.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { PlanStore } from '../../../knowledge/store/plan-store.ts'
import { describePassageIndex } from '../../contract/passage-index.ts'
import { SOME_DAY, sampleVersion } from '../../support/sample-reading.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { argumentsToRun } from '../../support/program.ts'

const newPath = temporaryPaths()
const hits = (...scores: readonly (readonly [id: number, score: number])[]): readonly SearchHit[] =>
  scores.map(([id, score]) => ({ passageId: passageId(id), score }))
const WEIGHTS = { vectors: 0.2, vectorsAloneFrom: 0.3 }

describePassageIndex(
  'both together',
  (feed, folder) =>
    createPassageSearch({
      lexical: openLexicalIndex({ file: join(folder, 'lexical.sqlite'), feed }),
      vectors: openVectorIndex({ folder, feed, embedder: createHashEmbedder() }),
    }),
  () => newPath('indexes'),
)

/** Gives these hits, or throws. */
function fixedIndex(result: readonly SearchHit[] | Error): PassageIndex {
  const give = <Value>(value: Value) => (result instanceof Error ? Promise.reject(result) : Promise.resolve(value))
  return {
    catchUp: () => give({ revision: 7, rebuilt: false }),
    search: () => give(result instanceof Error ? [] : result),
    size: () => 3,
    close: async () => {},
  }
}

describe('fusion', () => {
  test('without vectors, words decide', () => {
    expect(fuse({ words: hits([1, 8], [2, 4]), near: [], limit: 9, weights: WEIGHTS })).toEqual(hits([1, 1], [2, 0.5]))
  })

  test('nearness turns round what words find nearly equal', () => {
    const words = hits([1, 10], [2, 9])
    expect(fuse({ words, near: hits([2, 0.8], [1, 0.1]), limit: 9, weights: WEIGHTS })[0]?.passageId).toBe(2)
  })

  test('nearness does not turn round what words tell apart', () => {
    const words = hits([1, 10], [2, 5])
    expect(fuse({ words, near: hits([2, 0.8]), limit: 9, weights: WEIGHTS })[0]?.passageId).toBe(1)
  })

  test('vectors fill up what words leave empty, if they are near enough', () => {
    const fused = fuse({ words: hits([1, 10]), near: hits([2, 0.8], [3, 0.31], [4, 0.29]), limit: 9, weights: WEIGHTS })
    expect(fused.map(({ passageId: id }) => id)).toEqual([1, 2, 3])
  })

  test('vectors add nothing where words found enough', () => {
    const fused = fuse({ words: hits([1, 10], [2, 1]), near: hits([3, 0.9]), limit: 2, weights: WEIGHTS })
    expect(fused.map(({ passageId: id }) => id)).toEqual([1, 2])
  })

  test('neither finds anything: nothing', () => {
    expect(fuse({ words: [], near: [], limit: 9, weights: WEIGHTS })).toEqual([])
  })
})

describe('a failing vector index', () => {
  const broken = fixedIndex(new Error('the service is down'))

  test('is reported, and words go on', async () => {
    const reported: unknown[] = []
    const lexical = fixedIndex(hits([1, 2]))
    const search = createPassageSearch({ lexical, vectors: broken, onVectorsFailed: (cause) => reported.push(cause) })
    expect(await search.search('mù chữ', 5)).toEqual(hits([1, 1]))
    expect(await search.catchUp()).toEqual({ revision: 7, rebuilt: false })
    expect(reported).toEqual([new Error('the service is down'), new Error('the service is down')])
  })

  test('is an error where nobody listens', async () => {
    const search = createPassageSearch({ lexical: fixedIndex([]), vectors: broken })
    await expect(search.search('mù chữ', 5)).rejects.toThrow('the service is down')
  })

  test('is not asked where it has no weight', async () => {
    const weights = { ...WEIGHTS, vectors: 0 }
    const search = createPassageSearch({ lexical: fixedIndex(hits([1, 2])), vectors: broken, weights })
    expect(await search.search('mù chữ', 5)).toEqual(hits([1, 1]))
  })

  test('a failing lexical index is an error in any case', async () => {
    const search = createPassageSearch({
      lexical: fixedIndex(new Error('disk full')),
      vectors: fixedIndex([]),
      onVectorsFailed: () => {},
    })
    await expect(search.search('mù chữ', 5)).rejects.toThrow('disk full')
  })
})

describe('with the store', () => {
  const TEXTS = Array.from({ length: 700 }, (_, index) => `Nhiệm vụ ${index} về xóa mù chữ`)
  test('a replaced plan leaves the search, its new version comes', async () => {
    const store = await openSqlitePlanStore(newPath('plans.sqlite'))
    const search = searchIn(newPath('indexes'), store)
    const texts = async () => {
      await search.catchUp()
      const found = await search.search('xóa mù chữ', 10)
      return (await store.passages(found.map((hit) => hit.passageId))).map(({ text }) => text)
    }
    for (const text of ['Xóa mù chữ năm 2025', 'Xóa mù chữ năm 2026']) {
      const draft = await store.saveDraft(sampleVersion('a.md', [text], text))
      await store.activate(draft.versionId, SOME_DAY)
      expect(await texts()).toEqual([text])
    }
    await store.withdraw((await store.livePlans())[0]!.planId, SOME_DAY)
    expect([await texts(), search.size()]).toEqual([[], 0])
    await search.close()
    await store.close()
  })

  test.each([0, 1, 2, 99])('killed after %i steps of catching up, the next start completes it', async (steps) => {
    const [file, folder] = [newPath('plans.sqlite'), newPath('indexes')]
    mkdirSync(dirname(folder), { recursive: true })
    const store = await openSqlitePlanStore(file)
    const draft = await store.saveDraft(sampleVersion('a.md', TEXTS))
    await store.activate(draft.versionId, SOME_DAY)
    const script = [...argumentsToRun('test/support/index-plans.ts'), file, folder, String(steps)]
    expect(spawnSync(process.execPath, script, { stdio: 'inherit' }).signal).toBe('SIGKILL')
    const search = searchIn(folder, store)
    expect((await search.catchUp()).revision).toBe(700)
    expect(search.size()).toBe(700)
    const [first] = await search.search('nhiệm vụ 655', 1)
    expect((await store.passages([first!.passageId]))[0]?.text).toBe(TEXTS[655])
    await search.close()
    await store.close()
  })
})

function searchIn(folder: string, store: PlanStore) {
  return createPassageSearch({
    lexical: openLexicalIndex({ file: join(folder, 'lexical.sqlite'), feed: store }),
    vectors: openVectorIndex({ folder, feed: store, embedder: createHashEmbedder(), cache: store }),
  })
}
