// The vector index: the contract, vectors that are not computed twice, and that no damage to its files needs a person.
import { mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EmbedderMismatchError } from '../../../knowledge/search/embedder.ts'
import type { Embedder } from '../../../knowledge/search/embedder.ts'
import { createHashEmbedder } from '../../../knowledge/search/hash-embedder.ts'
import { createHnswGraph, loadHnswGraph } from '../../../knowledge/search/vectors/hnsw-graph.ts'
import { embeddedText } from '../../../knowledge/search/vectors/passage-vectors.ts'
import { saveVectorFiles } from '../../../knowledge/search/vectors/vector-files.ts'
import { openVectorIndex } from '../../../knowledge/search/vectors/vector-index.ts'
import { describePassageIndex } from '../../contract/passage-index.ts'
import { MemoryFeed, MemoryVectorCache } from '../../support/memory-feed.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const newFolder = () => newPath('vectors')
const TEXTS = Array.from({ length: 200 }, (_, index) => `Nhiệm vụ ${index}: điều tra người mù chữ ở xã số ${index}`)

describePassageIndex(
  'the vector index',
  (feed, folder) => openVectorIndex({ folder, feed, embedder: createHashEmbedder() }),
  newFolder,
)

/** Counts what it is asked for. */
class CountingEmbedder implements Embedder {
  readonly #hash = createHashEmbedder()
  readonly dimension = this.#hash.dimension
  readonly make: string
  readonly asked: string[] = []

  constructor(make = 'counting-1') {
    this.make = make
  }

  async embed(texts: readonly string[]) {
    this.asked.push(...texts)
    return this.#hash.embed(texts)
  }
}

async function savedIndex() {
  const feed = new MemoryFeed()
  feed.add(TEXTS)
  const folder = newFolder()
  const index = openVectorIndex({ folder, feed, embedder: createHashEmbedder() })
  await index.catchUp()
  const hits = await index.search('nhiệm vụ 155', 10)
  await index.close()
  return { feed, folder, hits }
}

describe('embeddings', () => {
  test('are asked for once a text, and after that come from the cache', async () => {
    const feed = new MemoryFeed()
    feed.add(['mù chữ', 'mù chữ', 'trường học'])
    const [embedder, cache] = [new CountingEmbedder(), new MemoryVectorCache()]
    const first = openVectorIndex({ folder: newFolder(), feed, embedder, cache })
    await first.catchUp()
    expect(embedder.asked).toEqual(['mù chữ', 'trường học'])
    const second = openVectorIndex({ folder: newFolder(), feed, embedder, cache })
    expect(await second.catchUp()).toEqual({ revision: 3, rebuilt: true })
    expect(embedder.asked).toHaveLength(2)
    expect(second.size()).toBe(3)
  })

  test('of another embedder are not used', async () => {
    const { feed, folder } = await savedIndex()
    const embedder = new CountingEmbedder('other-1')
    const index = openVectorIndex({ folder, feed, embedder })
    expect(await index.catchUp()).toEqual({ revision: 200, rebuilt: true })
    expect(embedder.asked).toHaveLength(200)
  })

  test('that broke off half-way are kept, and the next catching up goes on', async () => {
    const feed = new MemoryFeed()
    feed.add(TEXTS)
    const folder = newFolder()
    const hash = createHashEmbedder()
    let calls = 0
    const embedder: Embedder = {
      ...hash,
      async embed(texts) {
        calls += 1
        if (calls === 3) throw new Error('the service is down')
        return hash.embed(texts)
      },
    }
    const index = openVectorIndex({ folder, feed, embedder })
    await expect(index.catchUp()).rejects.toThrow('the service is down')
    expect(index.size()).toBe(128)
    const again = openVectorIndex({ folder, feed, embedder })
    expect(await again.catchUp()).toEqual({ revision: 200, rebuilt: false })
    expect(again.size()).toBe(200)
  })

  test.each([
    ['of another dimension', async (texts: readonly string[]) => texts.map(() => [1, 2, 3])],
    [
      'that are no numbers',
      async (texts: readonly string[]) => texts.map(() => Array.from({ length: 512 }, () => NaN)),
    ],
    ['too few', async () => []],
  ])('%s never reach the native index', async (_, embed) => {
    const feed = new MemoryFeed()
    feed.add(['mù chữ'])
    const index = openVectorIndex({ folder: newFolder(), feed, embedder: { make: 'bad', dimension: 512, embed } })
    await expect(index.catchUp()).rejects.toThrow(EmbedderMismatchError)
  })

  test('are made of the innermost heading and the text', () => {
    expect(embeddedText({ headingPath: ['I', 'Xóa mù chữ'], text: 'Hằng năm' })).toBe('Xóa mù chữ\nHằng năm')
    expect(embeddedText({ headingPath: [], text: 'Hằng năm' })).toBe('Hằng năm')
  })
})

describe('damage', () => {
  test.each([
    ['the folder gone', (folder: string) => rmSync(folder, { recursive: true })],
    ['the graph gone', (folder: string) => rmSync(graphOf(folder))],
    ['the graph empty', (folder: string) => writeFileSync(graphOf(folder), '')],
    ['the graph garbage', (folder: string) => writeFileSync(graphOf(folder), 'rác '.repeat(5_000))],
    ['the graph cut off', (folder: string) => truncateSync(graphOf(folder), 10_000)],
    ['one byte of the graph changed', (folder: string) => flipByte(graphOf(folder))],
    ['the make file gone', (folder: string) => rmSync(makeOf(folder))],
    ['the make file garbage', (folder: string) => writeFileSync(makeOf(folder), '{"format":')],
    ['the make file of another shape', (folder: string) => writeFileSync(makeOf(folder), '[]')],
    ['an older format', (folder: string) => changeMake(folder, { format: 0 })],
    ['another embedder', (folder: string) => changeMake(folder, { embedder: 'other' })],
    ['another dimension', (folder: string) => changeMake(folder, { dimension: 1_024 })],
    ['another count', (folder: string) => changeMake(folder, { count: 3 })],
    ['another store', (folder: string) => changeMake(folder, { store: 'other' })],
    ['a revision ahead of the store', (folder: string) => changeMake(folder, { revision: 9_999 })],
    [
      'a graph outside the folder',
      (folder: string) => changeMake(folder, { graph: '../vectors-0123456789abcdef.hnsw' }),
    ],
  ])('%s: it rebuilds itself', async (_, damage) => {
    const { feed, folder, hits } = await savedIndex()
    damage(folder)
    const index = openVectorIndex({ folder, feed, embedder: createHashEmbedder() })
    expect(await index.catchUp()).toEqual({ revision: 200, rebuilt: true })
    expect(index.size()).toBe(200)
    expect(await index.search('nhiệm vụ 155', 10)).toEqual(hits)
    const next = openVectorIndex({ folder, feed, embedder: createHashEmbedder() })
    expect(await next.catchUp()).toEqual({ revision: 200, rebuilt: false })
  })

  test('failed or killed while saving: the former files are still good, and what was left over goes with the next saving', async () => {
    const { feed, folder } = await savedIndex()
    const facts = { embedder: 'x', dimension: 512, store: 'x', revision: 1, count: 1, deleted: [] }
    const failed = saveVectorFiles(folder, facts, async (file) => {
      writeFileSync(file, 'half')
      throw new Error('disk full')
    })
    await expect(failed).rejects.toThrow('disk full')
    // No process has this number: Linux ends at 4,194,304.
    writeFileSync(join(folder, 'vectors-4999999-x.tmp'), 'half')
    const index = openVectorIndex({ folder, feed, embedder: createHashEmbedder() })
    expect(await index.catchUp()).toEqual({ revision: 200, rebuilt: false })
    feed.add(['một nhiệm vụ mới'])
    await index.catchUp()
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^vectors-[0-9a-f]{16}\.hnsw$/), 'vectors.json'])
  })
})

describe('the graph', () => {
  test('uses the slots of removed points again, and grows when they are gone', async () => {
    const graph = createHnswGraph(8)
    graph.change([], Array.from({ length: 3_000 }, (_, id) => ({ id, vector: axis(id % 8) }))) // prettier-ignore
    graph.change([0, 1, 2], [])
    expect(graph.deletedIds()).toEqual([0, 1, 2])
    graph.change([], [{ id: 5_000, vector: axis(3) }])
    expect([graph.size(), graph.deletedIds().length]).toEqual([2_998, 2])
  })

  test('remembers over a saving what was removed, and can bring it back', async () => {
    const file = newPath('graph.hnsw')
    mkdirSync(join(file, '..'), { recursive: true })
    const graph = createHnswGraph(8)
    graph.change([], [0, 1, 2].map((id) => ({ id, vector: axis(id) }))) // prettier-ignore
    graph.change([1], [])
    await graph.save(file)
    const loaded = await loadHnswGraph(file, { dimension: 8, deleted: graph.deletedIds() })
    expect([loaded.size(), loaded.nearest(axis(1), 3).map(({ id }) => id)]).toEqual([
      2,
      expect.not.arrayContaining([1]),
    ])
    loaded.change([], [{ id: 1, vector: axis(1) }])
    expect(loaded.nearest(axis(1), 1)).toEqual([{ id: 1, similarity: 1 }])
    expect(loaded.deletedIds()).toEqual([])
  })

  test('refuses a vector of another dimension, which the native code would read past', () => {
    const graph = createHnswGraph(8)
    expect(() => graph.change([], [{ id: 1, vector: [1, 2] }])).toThrow(RangeError)
    graph.change([], [{ id: 1, vector: axis(1) }])
    expect(() => graph.nearest([1, 2], 1)).toThrow(RangeError)
  })
})

function graphOf(folder: string): string {
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.hnsw'))!)
}

function makeOf(folder: string): string {
  return join(folder, 'vectors.json')
}

function changeMake(folder: string, change: object): void {
  const make: object = JSON.parse(readFileSync(makeOf(folder), 'utf8'))
  writeFileSync(makeOf(folder), JSON.stringify({ ...make, ...change }))
}

function flipByte(file: string): void {
  const bytes = readFileSync(file)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = ~bytes[middle]!
  writeFileSync(file, bytes)
}

/** A unit vector along one of eight axes. */
function axis(at: number): readonly number[] {
  return Array.from({ length: 8 }, (_, index) => (index === at ? 1 : 0))
}
