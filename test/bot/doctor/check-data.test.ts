// What the doctor finds in a data folder: each way in which a store or an index can be wrong, and that looking changes nothing.
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { checkBackups } from '../../../bot/doctor/check-backups.ts'
import { checkData } from '../../../bot/doctor/check-data.ts'
import { openKnowledge } from '../../../knowledge/open-knowledge.ts'
import { APPLICATION_ID } from '../../../knowledge/store/sqlite/migrations.ts'
import { FIRST_SCHEMA } from '../../../knowledge/store/sqlite/plan-schema.ts'
import { createSqliteBackups } from '../../../knowledge/store/sqlite/backup/sqlite-backups.ts'
import { readingOfTasks } from '../../support/browsable-readings.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const NOW = new Date('2026-11-26T05:00:00Z')

let dataDir: string
const at = (...parts: readonly string[]) => join(dataDir, ...parts)
const storeFile = () => at('plans.sqlite')

/** A plan of so many tasks goes live. @param follows whether the search hears of it */
async function load(file: string, { follows }: { readonly follows: boolean }): Promise<void> {
  const { store, search, close } = await openKnowledge(dataDir)
  const tasks = Array.from({ length: 40 }, (_, number) => ({
    text: `${file}: báo cáo số ${number}`,
    leads: ['Sở Y tế'],
  }))
  const reading = readingOfTasks(tasks, 2026)
  const draft = await store.saveDraft({ file, sha256: file, make: 'reader 1', reading, at: NOW })
  await store.activate(draft.versionId, NOW)
  if (follows) await search.catchUp()
  await close()
}
beforeEach(async () => {
  dataDir = newPath('data')
  await load('một.md', { follows: true })
})

const examined = async () => (await checkData(dataDir)).map(({ verdict, said }) => `${verdict}: ${said}`)
const broken = (words: string) => [expect.stringMatching(`^broken: .*${words}`)]
const setSchema = (version: number) => {
  const database = new SqliteDatabase(storeFile())
  database.pragma(`user_version = ${version}`)
  database.close()
}
/** As the first version of the program left it. */
function writeOlderStore(file: string): void {
  const database = new SqliteDatabase(file)
  database.exec(FIRST_SCHEMA)
  database.pragma(`application_id = ${APPLICATION_ID}`)
  database.pragma('user_version = 1')
  database.close()
}
const backups = () => ({ folder: at('backups'), keeping: { days: 7, weeks: 4 } })
const DAY_MS = 86_400_000
const examine = (now = NOW) => checkBackups({ dataDir, backups: backups() }, now)
const copy = () => createSqliteBackups({ ...backups(), storeFile: storeFile() }).backUp(NOW)
const [WELL, LEXICAL, VECTORS] = [
  expect.stringMatching(/^well: .*1 kế hoạch/),
  'well: Chỉ mục từ khớp với kế hoạch đang dùng.',
  'well: Chỉ mục véc-tơ khớp với kế hoạch đang dùng.',
]

test('all in order is well, and stays as it was', async () => {
  const before = readFileSync(storeFile())
  expect(await examined()).toEqual([WELL, LEXICAL, VECTORS])
  expect(readFileSync(storeFile()).equals(before)).toBe(true)
})

/** Every file below, with its bytes. */
const filesIn = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name)).toString('base64')]),
  )

test('a folder that nobody has open is left as it was found, file by file', async () => {
  const before = filesIn(dataDir)
  expect(await examined()).toEqual([WELL, LEXICAL, VECTORS])
  expect(filesIn(dataDir)).toEqual(before)
  expect([...before.keys()].filter((file) => /-(?:wal|shm)$/.test(file))).toEqual([])
})

test('so is one that was copied with its log, which counts', async () => {
  const { store, close } = await openKnowledge(dataDir)
  const draft = await store.saveDraft({
    file: 'hai.md',
    sha256: 'hai',
    make: 'reader 1',
    reading: readingOfTasks([{ text: 'hai', leads: ['Sở Y tế'] }], 2026),
    at: NOW,
  })
  await store.activate(draft.versionId, NOW)
  const copied = newPath('copied')
  mkdirSync(copied, { recursive: true })
  for (const ending of ['', '-wal']) copyFileSync(storeFile() + ending, join(copied, `plans.sqlite${ending}`))
  await close()
  dataDir = copied
  const before = filesIn(copied)
  expect((await examined())[0]).toMatch(/^well: .*2 kế hoạch/)
  expect(filesIn(copied)).toEqual(before)
})

test('is found beside a program that has it open', async () => {
  const { close } = await openKnowledge(dataDir)
  expect(await examined()).toEqual([WELL, LEXICAL, VECTORS])
  await close()
})

describe('the store', () => {
  test('that is not there yet is no fault', async () => {
    dataDir = newPath('empty')
    expect(await checkData(dataDir)).toMatchObject([{ verdict: 'note', remedy: expect.stringContaining('npm start') }])
  })

  test('that is no database', async () => {
    writeFileSync(storeFile(), 'không phải cơ sở dữ liệu '.repeat(100))
    expect(await examined()).toEqual(broken('hỏng'))
  })

  test('whose end is missing', async () => {
    truncateSync(storeFile(), statSync(storeFile()).size - 4096)
    expect(await examined()).toEqual(broken('hỏng'))
  })

  test('with pages overwritten in its middle', async () => {
    const descriptor = openSync(storeFile(), 'r+')
    for (let page = 2; page < statSync(storeFile()).size / 4096; page++)
      writeSync(descriptor, Buffer.alloc(512, 0xee), 0, 512, page * 4096)
    closeSync(descriptor)
    expect(await examined()).toEqual(broken('hỏng'))
  })

  test("that is another program's", async () => {
    rmSync(storeFile())
    new SqliteDatabase(storeFile()).exec('create table cars (id)').close()
    expect(await examined()).toEqual(broken('chương trình khác'))
  })

  test('of a later or an earlier version of the program', async () => {
    setSchema(900)
    expect(await examined()).toEqual(broken('bản mới hơn'))
    rmSync(storeFile())
    writeOlderStore(storeFile())
    expect(await examined()).toEqual([expect.stringMatching(/^note: .*nâng cấp khi khởi động/)])
  })

  test('of an earlier version that cannot be brought up to this one, with what to do', async () => {
    setSchema(3)
    expect(await checkData(dataDir)).toMatchObject([
      { verdict: 'broken', said: expect.stringContaining('như trước'), remedy: expect.stringContaining('restore') },
    ])
  })
})

describe('the indexes', () => {
  test('that are missing are named, with what brings them back', async () => {
    rmSync(at('search'), { recursive: true })
    expect(await checkData(dataDir)).toMatchObject([
      { verdict: 'well' },
      { verdict: 'broken', said: 'Chỉ mục từ chưa có.', remedy: expect.stringContaining('npm run search') },
      { verdict: 'broken', said: 'Chỉ mục véc-tơ chưa có.' },
    ])
  })

  test('that have not heard of a plan yet are behind, which mends itself', async () => {
    await load('hai.md', { follows: false })
    expect(await examined()).toEqual([
      expect.stringContaining('2 kế hoạch'),
      expect.stringMatching(/^note: Chỉ mục từ còn thiếu \d+ thay đổi\.$/),
      expect.stringMatching(/^note: Chỉ mục véc-tơ còn thiếu \d+ thay đổi\.$/),
    ])
  })

  test('of another store are told apart', async () => {
    const database = new SqliteDatabase(storeFile())
    database.exec("update feed_state set identity = 'another'")
    database.close()
    expect(await examined()).toEqual([
      WELL,
      expect.stringMatching(/^broken: Chỉ mục từ là của dữ liệu khác/),
      expect.stringMatching(/^broken: Chỉ mục véc-tơ là của dữ liệu khác/),
    ])
  })

  test('that are damaged are named', async () => {
    writeFileSync(at('search', 'lexical.sqlite'), 'x'.repeat(10_000))
    const { graph } = JSON.parse(readFileSync(at('search', 'vectors', 'vectors.json'), 'utf8')) as { graph: string }
    truncateSync(at('search', 'vectors', graph), 100)
    expect(await examined()).toEqual([WELL, 'broken: Chỉ mục từ đã hỏng.', 'broken: Chỉ mục véc-tơ đã hỏng.'])
  })
})

describe('copies', () => {
  test('that are not there yet are worth a note, which says how to make one', async () => {
    expect(await examine()).toMatchObject([{ verdict: 'note', remedy: expect.stringContaining('npm run backup') }])
  })

  test('of the last days are well, older ones are broken', async () => {
    await copy()
    expect(await examine()).toMatchObject([{ verdict: 'well' }])
    expect(await examine(new Date(NOW.getTime() + 2 * DAY_MS))).toMatchObject([{ verdict: 'well' }])
    expect(await examine(new Date(NOW.getTime() + 3 * DAY_MS))).toMatchObject([
      { verdict: 'broken', said: 'Bản sao lưu mới nhất đã 3 ngày.' },
    ])
  })

  test('of nothing are not missed', async () => {
    rmSync(storeFile())
    expect(await examine()).toEqual([{ verdict: 'note', said: 'Chưa có gì để sao lưu.' }])
  })
})
