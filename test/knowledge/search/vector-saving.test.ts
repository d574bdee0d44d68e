// When the graph of vectors is written: as a whole, so not for every change.
import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Embedder } from '../../../knowledge/search/embedder.ts'
import { openVectorIndex } from '../../../knowledge/search/vectors/vector-index.ts'
import { MemoryFeed } from '../../support/memory-feed.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const newFolder = () => newPath('vectors')
const TEXTS = Array.from({ length: 200 }, (_, index) => `Nhiệm vụ ${index}`)
/** Two numbers a text: thousands of passages in no time. */
const tinyEmbedder: Embedder = {
  make: 'tiny-1',
  dimension: 2,
  embed: async (texts) => texts.map((text) => [1, text.length / 100]),
}

const filesOf = (folder: string) => (existsSync(folder) ? readdirSync(folder).toSorted() : [])

describe('saving', () => {
  test('waits while more is to come, and comes with the last', async () => {
    const feed = new MemoryFeed()
    const folder = newFolder()
    const index = openVectorIndex({ folder, feed, embedder: tinyEmbedder })
    feed.add(TEXTS)
    expect((await index.catchUp(true)).revision).toBe(200)
    expect(filesOf(folder)).toEqual([])
    expect((await index.catchUp()).revision).toBe(200)
    expect(filesOf(folder)).toHaveLength(2)
  })

  test('a few changes of a large graph are not worth it: they are found, and added again by the next process', async () => {
    const feed = new MemoryFeed()
    feed.add(Array.from({ length: 6_000 }, (_, index) => `xã ${index}`))
    const folder = newFolder()
    const open = () => openVectorIndex({ folder, feed, embedder: tinyEmbedder })
    const index = open()
    await index.catchUp()
    const saved = filesOf(folder)
    feed.add(['một nhiệm vụ mới'])
    expect((await index.catchUp()).revision).toBe(6_001)
    expect([index.size(), filesOf(folder)]).toEqual([6_001, saved])
    const next = open()
    expect(await next.catchUp()).toEqual({ revision: 6_001, rebuilt: false })
    expect(next.size()).toBe(6_001)
  })

  test('a process that only writes does not even load a large graph for them, but does for many', async () => {
    const feed = new MemoryFeed()
    feed.add(Array.from({ length: 6_000 }, (_, index) => `xã ${index}`))
    const folder = newFolder()
    await openVectorIndex({ folder, feed, embedder: tinyEmbedder }).catchUp()
    feed.add(['một nhiệm vụ mới'])
    const writer = openVectorIndex({ folder, feed, embedder: tinyEmbedder, leavesFew: true })
    expect([await writer.catchUp(), writer.size()]).toEqual([{ revision: 6_000, rebuilt: false }, 0])
    feed.add(Array.from({ length: 1_000 }, (_, index) => `thôn ${index}`))
    expect([await writer.catchUp(), writer.size()]).toEqual([{ revision: 7_001, rebuilt: false }, 7_001])
  })
})
