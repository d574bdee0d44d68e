// The lexical index: the contract, what words it finds, and that no damage to its file needs a person.
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openLexicalIndex } from '../../../knowledge/search/lexical/lexical-index.ts'
import { affordableTerms, indexedTerms, matchAny, queryTerms } from '../../../knowledge/search/lexical/terms.ts'
import { syllables } from '../../../knowledge/text/syllables.ts'
import { describePassageIndex } from '../../contract/passage-index.ts'
import { MemoryFeed } from '../../support/memory-feed.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const newFile = () => newPath('lexical.sqlite')

describePassageIndex('the lexical index', (feed, file) => openLexicalIndex({ file, feed }), newFile)

/** An index over these texts, caught up. */
async function indexOf(texts: readonly string[], file = newFile()) {
  const feed = new MemoryFeed()
  const ids = feed.add(texts)
  const index = openLexicalIndex({ file, feed })
  await index.catchUp()
  return { feed, ids, index, file }
}

describe('ranking', () => {
  test('word order counts: neighbours in the question are neighbours in the passage', async () => {
    const { ids, index } = await indexOf(['học sinh giỏi trường chuyên', 'sinh viên học trường giỏi'])
    const hits = await index.search('học sinh', 10)
    expect(hits.map(({ passageId }) => passageId)).toEqual(ids)
    expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? 0)
    await index.close()
  })

  test('a heading is found, but the text itself counts for more', async () => {
    const feed = new MemoryFeed()
    const [below] = feed.add(['Rà soát đội ngũ hằng năm'], ['Xóa mù chữ'])
    const [itself] = feed.add(['Xóa mù chữ'], ['Rà soát đội ngũ hằng năm'])
    feed.add(['Chuyển đổi số', 'Kiểm định chất lượng', 'Phổ cập mầm non'])
    const index = openLexicalIndex({ file: newFile(), feed })
    await index.catchUp()
    const hits = await index.search('xóa mù chữ', 10)
    expect(hits.map(({ passageId }) => passageId)).toEqual([itself, below])
    await index.close()
  })

  test('an unknown word finds nothing', async () => {
    const { index } = await indexOf(['Xóa mù chữ'])
    expect(await index.search('blockchain', 10)).toEqual([])
    await index.close()
  })

  test('the analyzer that is handed in works on both sides', async () => {
    const feed = new MemoryFeed()
    const [long, short] = feed.add(['Trường trung học cơ sở', 'Trường THCS', 'Trường mầm non'])
    const index = openLexicalIndex({ file: newFile(), feed, analyze: expandThcs, analyzerMake: 'short-forms-1' })
    await index.catchUp()
    for (const question of ['THCS', 'trung học cơ sở'])
      expect((await index.search(question, 2)).map(({ passageId }) => passageId)).toEqual([long, short])
    await index.close()
  })

  test('numbers and document numbers are words', async () => {
    const { ids, index } = await indexOf(['đạt 93,7 % vào năm 2026', 'đạt 93,8 % vào năm 2025', 'Chỉ thị 29-CT/TW'])
    expect((await index.search('93,7', 1))[0]?.passageId).toBe(ids[0])
    expect((await index.search('29-CT/TW', 1))[0]?.passageId).toBe(ids[2])
    await index.close()
  })
})

describe('terms', () => {
  test('are syllables and their neighbours, once each', () => {
    expect(queryTerms('Mù chữ, mù chữ', syllables)).toEqual(['mu', 'chu', 'mu_chu', 'chu_mu'])
  })

  test('of two headings never run into each other', () => {
    expect(indexedTerms(['Mù chữ', 'Trường học'], syllables)).toBe('mu chu mu_chu truong hoc truong_hoc')
  })

  test('are at most two hundred, however long the question', () => {
    const long = Array.from({ length: 3_000 }, (_, index) => `t${index}`).join(' ')
    expect(queryTerms(long, syllables).length).toBeLessThanOrEqual(200)
  })

  test('that are too common are given up first; the rarest stays in any case', () => {
    const counts = new Map([['common', 900], ['rare', 3], ['fair', 50], ['unknown', 0]]) // prettier-ignore
    const countOf = (term: string) => counts.get(term) ?? 0
    const affordable = (names: readonly string[], maxScored: number, maxRead: number) =>
      affordableTerms(names, countOf, { maxScored, maxRead })
    const all = [...counts.keys()]
    expect(affordable(all, 100, 100)).toEqual({ leading: ['rare', 'fair'], others: [] })
    expect(affordable(all, 10, 100)).toEqual({ leading: ['rare'], others: ['fair'] })
    expect(affordable(all, 10, 1_000)).toEqual({ leading: ['rare'], others: ['fair', 'common'] })
    expect(affordable(all, 1_000, 1_000)).toEqual({ leading: ['rare', 'fair', 'common'], others: [] })
    expect(affordable(['common'], 100, 100)).toEqual({ leading: ['common'], others: [] })
  })

  test('are quoted, whatever they hold', () => {
    expect(matchAny(['mu', 'a" OR b'])).toBe('"mu" OR "a"" OR b"')
  })
})

describe('damage', () => {
  const TEXTS = Array.from({ length: 300 }, (_, index) => `Nhiệm vụ ${index}: điều tra người mù chữ ở xã số ${index}`)

  test.each([
    ['garbage', (file: string) => writeFileSync(file, 'rác '.repeat(5_000))],
    ['an empty file', (file: string) => writeFileSync(file, '')],
    ['a missing file', (file: string) => rmSync(file)],
    ['a file cut in the middle', (file: string) => truncateSync(file, 20_000)],
    ['a file cut within its header', (file: string) => truncateSync(file, 50)],
    ['a file without our tables', (file: string) => change(file, 'drop table passage')],
    ['a file with half of our tables', (file: string) => change(file, 'drop table make; create table make (x)')],
    ['an older format', (file: string) => change(file, 'update make set format = 0')],
    ['another analyzer', (file: string) => change(file, "update make set analyzer = 'other'")],
    ['no make row', (file: string) => change(file, 'delete from make')],
    ['a revision ahead of the store', (file: string) => change(file, 'update make set revision = 9999')],
    ['another store', (file: string) => change(file, "update make set store = 'other'")],
  ])('%s: it rebuilds itself', async (_, damage) => {
    const { feed, index, file } = await indexOf(TEXTS)
    const before = await index.search('nhiệm vụ 155', 10)
    await index.close()
    damage(file)
    const again = openLexicalIndex({ file, feed })
    expect(await again.catchUp()).toEqual({ revision: 300, rebuilt: true })
    expect(again.size()).toBe(300)
    expect(await again.search('nhiệm vụ 155', 10)).toEqual(before)
    await again.close()
  })

  test.each([0.1, 0.3, 0.5, 0.7])(
    'overwritten from %d of its length on: whoever meets it first repairs it',
    async (part) => {
      const { feed, index, file } = await indexOf(TEXTS)
      const before = await index.search('nhiệm vụ 155', 10)
      await index.close()
      const whole = readFileSync(file)
      writeFileSync(file, whole.fill(0xab, Math.floor(whole.length * part)))
      const again = openLexicalIndex({ file, feed })
      await again.catchUp()
      expect(await again.search('nhiệm vụ 155', 10)).toEqual(before)
      feed.add(['Nhiệm vụ mới'])
      await again.catchUp()
      expect(again.size()).toBe(301)
      await again.close()
    },
  )

  test('deleted while it is open: it is made again at the next catching up', async () => {
    const { feed, index, file } = await indexOf(TEXTS)
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
    expect(await index.catchUp()).toEqual({ revision: 300, rebuilt: true })
    await index.close()
    const again = openLexicalIndex({ file, feed })
    expect(await again.catchUp()).toEqual({ revision: 300, rebuilt: false })
    expect(again.size()).toBe(300)
    await again.close()
  })

  test('nothing wrong: nothing is rebuilt', async () => {
    const { feed, index, file } = await indexOf(TEXTS)
    await index.close()
    const again = openLexicalIndex({ file, feed })
    expect(await again.catchUp()).toEqual({ revision: 300, rebuilt: false })
    await again.close()
  })

  test('a program with another analyzer takes the file over, and gives it back', async () => {
    const { feed, index, file } = await indexOf(['Trường THCS'])
    const other = openLexicalIndex({ file, feed, analyze: () => ['x'], analyzerMake: 'x-1' })
    await other.catchUp()
    expect(await other.search('x', 1)).toHaveLength(1)
    expect(await index.catchUp()).toEqual({ revision: 1, rebuilt: true })
    expect(await index.search('thcs', 1)).toHaveLength(1)
    await index.close()
    await other.close()
  })
})

function change(file: string, sql: string): void {
  const database = new SqliteDatabase(file)
  database.exec(sql)
  database.close()
}

function expandThcs(text: string): readonly string[] {
  return syllables(text.replaceAll(/thcs/gi, 'trung học cơ sở'))
}
