// What a restore finds in the place of the store: nothing, a log, another program's work, damage.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import {
  createPlace,
  erases,
  LAN,
  MINH,
  MONDAY,
  tracesIn,
  TUESDAY,
  withPeople,
  type SqlitePlace,
} from '../../support/backup-place.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

const newPlace = () => createPlace(newPath)

describe('in the place of the store a restore finds', () => {
  test('nothing but the log of a store that is gone: the log goes, and nothing of it gets into the copy', async () => {
    const place = newPlace()
    await withCopyAndLog(place)
    rmSync(place.storeFile)
    for (const ending of ['-wal', '-journal']) copyFileSync(`${place.storeFile}-kept`, place.storeFile + ending)
    expect(await place.restore(TUESDAY)).toMatchObject({ kind: 'restored', putAside: undefined })
    expect(filesBeside(place)).toEqual(['plans.sqlite', 'plans.sqlite-kept'])
    const restored = await place.openStore()
    expect((await restored.people.allProfiles()).map(({ chat }) => chat)).toEqual([LAN, MINH])
    await restored.close()
  })

  test('nothing, and then a store that a program has made meanwhile: that one stays', async () => {
    const place = newPlace()
    await withPeople(place)
    await place.backups().backUp(MONDAY)
    rmSync(place.storeFile)
    const restoring = place.restore(TUESDAY)
    for (let turn = 0; turn < 10_000 && !existsSync(`${place.storeFile}.restoring`); turn += 1)
      await new Promise((resolve) => setImmediate(resolve))
    const store = await place.openStore()
    await store.people.agree(777, { version: 1, at: MONDAY })
    expect(await restoring).toEqual({ kind: 'held' })
    expect((await store.people.allProfiles()).map(({ chat }) => chat)).toEqual([777])
    expect(existsSync(`${place.storeFile}-wal`)).toBe(true)
    await store.close()
    expect(filesBeside(place)).toEqual(['plans.sqlite'])
  })

  test.each<[string, (file: string) => void]>([
    ['a file that is no database', (file) => writeFileSync(file, 'không phải cơ sở dữ liệu'.repeat(50))],
    ['a database that lost its end', (file) => writeFileSync(file, readFileSync(file).subarray(0, 40_000))],
  ])('%s: it is kept to the byte, and the copy takes its place', async (_, damage) => {
    const place = newPlace()
    await withPeople(place)
    await place.backups().backUp(MONDAY)
    damage(place.storeFile)
    const bytes = readFileSync(place.storeFile)
    const aside = await putAsideBy(place)
    expect(readFileSync(aside).equals(bytes)).toBe(true)
    await erases(place, LAN)
    await place.backups().carryErasures()
    expect(tracesIn(place.folder, LAN)).toEqual([])
    expect(existsSync(aside)).toBe(false)
  })

  test('a database of a later program: it is refused, and stays where it is', async () => {
    const place = newPlace()
    await withPeople(place)
    await place.backups().backUp(MONDAY)
    changeFile(place.storeFile, 'pragma user_version = 999')
    await expect(place.restore(TUESDAY)).rejects.toMatchObject({ name: 'NewerStoreError', found: 999 })
    expect((await place.backups().copies()).map(({ kind }) => kind)).toEqual(['backup'])
    const later = new SqliteDatabase(place.storeFile, { readonly: true })
    expect(later.pragma('user_version', { simple: true })).toBe(999)
    expect(later.prepare('select chat from profile').pluck().all()).toEqual([LAN, MINH])
    later.close()
  })

  test('what cannot be opened, though nothing says that it is damaged: nothing is done', async () => {
    const place = newPlace()
    await withPeople(place)
    await place.backups().backUp(MONDAY)
    rmSync(place.storeFile)
    mkdirSync(place.storeFile)
    await expect(place.restore(TUESDAY)).rejects.toMatchObject({
      name: 'RestoreNotDoneError',
      storeFile: place.storeFile,
      code: 'EISDIR',
    })
    expect((await place.backups().copies()).map(({ kind }) => kind)).toEqual(['backup'])
    expect(statSync(place.storeFile).isDirectory()).toBe(true)
  })

  test('what cannot tell who took what back: addresses of calendars and the yes to keeping questions end', async () => {
    const place = newPlace()
    await withPeople(place)
    const store = await place.openStore()
    await store.calendarFeeds.renewFeed({ chat: LAN, id: 'a', secretDigest: 'a', madeAt: MONDAY })
    await store.usage.keepQuestions(LAN, true, MONDAY)
    await store.close()
    await place.backups().backUp(MONDAY)
    writeFileSync(place.storeFile, 'hỏng')
    await putAsideBy(place)
    const restored = await place.openStore()
    expect(await restored.calendarFeeds.feedOf(LAN)).toBeUndefined()
    expect(await restored.usage.questionsKeptSince(LAN)).toBeUndefined()
    await restored.close()
  })

  test('an empty file', async () => {
    const place = newPlace()
    await withPeople(place)
    await place.backups().backUp(MONDAY)
    writeFileSync(place.storeFile, '')
    expect(existsSync(await putAsideBy(place))).toBe(true)
  })

  test('the log of a store that is gone: nothing of it gets into the copy', async () => {
    const place = newPlace()
    await withCopyAndLog(place)
    copyFileSync(`${place.storeFile}-kept`, `${place.storeFile}-wal`)
    writeFileSync(place.storeFile, 'x'.repeat(5000))
    await place.restore(TUESDAY)
    expect(existsSync(`${place.storeFile}-wal`)).toBe(false)
    const restored = await place.openStore()
    expect(await restored.people.findProfile(777)).toBeUndefined()
    expect(await restored.people.findProfile(LAN)).toBeDefined()
    await restored.close()
  })
})

/** A copy, and in `…-kept` the log of what came after it. */
async function withCopyAndLog(place: SqlitePlace): Promise<void> {
  await withPeople(place)
  await place.backups().backUp(MONDAY)
  const store = await place.openStore()
  await store.people.agree(777, { version: 1, at: MONDAY })
  copyFileSync(`${place.storeFile}-wal`, `${place.storeFile}-kept`)
  await store.close()
}

const filesBeside = (place: SqlitePlace) =>
  readdirSync(dirname(place.storeFile))
    .filter((name) => name.startsWith('plans.sqlite'))
    .toSorted()

/** @returns where it is after a restore, which is checked */
async function putAsideBy(place: SqlitePlace): Promise<string> {
  const restored = await place.restore(TUESDAY)
  expect(restored).toMatchObject({ kind: 'restored', putAside: { kind: 'unread' } })
  const store = await place.openStore()
  expect(await store.people.findProfile(LAN)).toBeDefined()
  await store.close()
  return place.fileOf(restored.kind === 'restored' ? restored.putAside!.name : '')
}

function changeFile(file: string, statement: string): void {
  const database = new SqliteDatabase(file)
  database.exec(statement)
  database.close()
}
