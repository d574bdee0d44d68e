// A watched folder: what lies still becomes a draft and is told of once; what is being written waits; what cannot be read is said once.
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TakenIn } from '../../../ingest/publish/take-in-draft.ts'
import { createWatchFolder, type Look, type WatchNews } from '../../../ingest/watch/watch-folder.ts'
import { planVersionId } from '../../../knowledge/domain/ids.ts'
import type { WatchedFiles } from '../../../knowledge/store/watched-files.ts'
import { createMemoryWatchedFiles } from '../../support/memory-watched-files.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const signal = new AbortController().signal

let folder: string
let files: WatchedFiles
let look: Look
let told: WatchNews[][]
let taken: string[]
/** What the desk says of a file; left out: a draft. */
let outcomes: Map<string, TakenIn>
let isDeaf: boolean
/** Files over which the desk throws. */
let breaking: Set<string>
let broke: unknown[]
const start = () => {
  look = createWatchFolder({
    folder,
    files,
    takeIn: async ({ name }) => {
      taken.push(name)
      if (breaking.has(name)) throw new Error('the disk is full')
      return outcomes.get(name) ?? { kind: 'draft', versionId: planVersionId(taken.length), isNew: true }
    },
    tell: async (news) => {
      if (isDeaf) throw new Error('nobody hears')
      told.push([...news])
    },
    onBroken: (error) => broke.push(error),
  })
}
beforeEach(() => {
  folder = newPath('watched')
  mkdirSync(folder, { recursive: true })
  files = createMemoryWatchedFiles()
  told = []
  taken = []
  outcomes = new Map()
  isDeaf = false
  breaking = new Set()
  broke = []
  start()
})

const drop = (name: string, text = name) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}
const looks = async (times: number) => {
  for (let time = 0; time < times; time += 1) await look(signal)
}
const names = () => told.map((news) => news.map(({ kind, file }) => `${kind} ${file}`))

describe('a file', () => {
  test('becomes a draft at the second look at which it is the same, and is told of once', async () => {
    drop('kh.docx')
    await looks(1)
    expect(taken).toEqual([])
    await looks(4)
    expect(names()).toEqual([['draft kh.docx']])
  })

  test('that is still being written is left alone: another size, or another time', async () => {
    drop('kh.docx', 'a')
    await looks(1)
    drop('kh.docx', 'ab')
    await looks(1)
    utimesSync(join(folder, 'kh.docx'), new Date(), new Date('2026-11-26T10:00:00Z'))
    await looks(1)
    expect(taken).toEqual([])
    await looks(1)
    expect(taken).toEqual(['kh.docx'])
  })

  test('in a folder below has its name with the folder, and hidden or foreign ones are no plans', async () => {
    drop('2026/kh.pdf')
    drop('.kh.docx.swp.docx')
    drop('anh.mp4')
    await looks(2)
    expect(names()).toEqual([['draft 2026/kh.pdf']])
  })

  test('that cannot be read is said once, and again when it has changed', async () => {
    drop('hong.pdf')
    outcomes.set('hong.pdf', { kind: 'failed', reason: 'Hỏng.' })
    await looks(4)
    expect(told).toEqual([[{ kind: 'failed', file: 'hong.pdf', reason: 'Hỏng.' }]])
    drop('hong.pdf', 'still broken')
    await looks(3)
    expect(told).toHaveLength(2)
  })

  test('whose reading failed is tried again when it is touched or copied, with the same bytes', async () => {
    drop('hong.pdf', 'the plan')
    outcomes.set('hong.pdf', { kind: 'failed', reason: 'Hết giờ.' })
    await looks(2)
    drop('ban-sao.pdf', 'the plan')
    utimesSync(join(folder, 'hong.pdf'), new Date(), new Date('2026-11-26T10:00:00Z'))
    await looks(3)
    expect(names()).toEqual([['failed hong.pdf'], ['draft ban-sao.pdf', 'failed hong.pdf']])
  })

  test('that goes between two looks, or with the folder, is nobody’s trouble', async () => {
    drop('kh.docx')
    await looks(1)
    rmSync(folder, { recursive: true })
    expect(await look(signal)).toBe('missing')
    expect(taken).toEqual([])
  })
})

describe('the same file again', () => {
  test('is no second draft: after a restart, written anew, or under another name', async () => {
    drop('kh.docx', 'the plan')
    await looks(2)
    start()
    await looks(3)
    utimesSync(join(folder, 'kh.docx'), new Date(), new Date('2026-11-26T10:00:00Z'))
    drop('ban-sao.docx', 'the plan')
    await looks(3)
    expect(taken).toEqual(['kh.docx'])
    expect(told).toHaveLength(1)
  })

  test('with other bytes is a new draft', async () => {
    drop('kh.docx', 'the plan')
    await looks(2)
    drop('kh.docx', 'the plan, changed')
    await looks(2)
    expect(taken).toEqual(['kh.docx', 'kh.docx'])
    expect(told).toHaveLength(2)
  })

  test('is not told of where its bytes are live already', async () => {
    drop('kh.docx')
    outcomes.set('kh.docx', { kind: 'known', file: 'khac.docx', version: 1 })
    await looks(4)
    expect(taken).toEqual(['kh.docx'])
    expect(told).toEqual([])
  })
})

test('what nobody could be told is told at the next look', async () => {
  drop('kh.docx')
  isDeaf = true
  await looks(1)
  await expect(look(signal)).rejects.toThrow('nobody hears')
  isDeaf = false
  await looks(2)
  expect(names()).toEqual([['draft kh.docx']])
})

describe('a file over which taking in throws', () => {
  test('keeps no other from being told of and settled, and is taken up again', async () => {
    for (const name of ['a.docx', 'b.docx', 'c.docx']) drop(name)
    breaking.add('b.docx')
    await looks(2)
    expect(names()).toEqual([['draft a.docx', 'draft c.docx']])
    expect(broke).toHaveLength(1)
    expect((await files.settled()).map(({ name }) => name)).toEqual(['a.docx', 'c.docx'])
    breaking.clear()
    await looks(4)
    expect(names().slice(1)).toEqual([['draft b.docx']])
    expect(taken).toEqual(['a.docx', 'b.docx', 'c.docx', 'b.docx'])
  })

  test('does not stand before the others for good, however many there are of it', async () => {
    for (let index = 10; index < 22; index += 1) drop(`${index}.docx`)
    for (let index = 10; index < 21; index += 1) breaking.add(`${index}.docx`)
    await looks(3)
    expect(names()).toEqual([['draft 21.docx']])
  })
})

test('many at once come ten a look', async () => {
  for (let index = 10; index < 33; index += 1) drop(`${index}.docx`)
  await looks(4)
  expect(told.map((news) => news.length)).toEqual([10, 10, 3])
})

test('what is given up at a stop is taken up again', async () => {
  drop('kh.docx')
  outcomes.set('kh.docx', { kind: 'stopped' })
  await looks(2)
  outcomes.clear()
  await looks(1)
  expect(names()).toEqual([['draft kh.docx']])
})
