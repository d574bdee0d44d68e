// Copies of the store on SQLite: the contract, one file that is whole or none, and files that are none of ours.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import { workInProcess } from '../../../knowledge/backups/copying-process/copy-in-process.ts'
import { describeBackups } from '../../contract/backups.ts'
import { createPlace, erases, LAN, MINH, MONDAY, TUESDAY, withPeople } from '../../support/backup-place.ts'
import { sampleVersion } from '../../support/sample-reading.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

const newPlace = () => createPlace(newPath)

describeBackups('SQLite', newPlace)
describeBackups('SQLite, copied by a process of its own', () => createPlace(newPath, workInProcess))

test('of two at once, one backs up', async () => {
  const place = newPlace()
  await withPeople(place)
  const done = await Promise.all([place.backups().backUp(MONDAY), place.backups().backUp(MONDAY)])
  expect(done.map(({ kind }) => kind).toSorted()).toEqual(['busy', 'made'])
  expect(await place.backups().copies()).toHaveLength(1)
})

test('a file of a later program is not restored', async () => {
  const place = newPlace()
  await withPeople(place)
  const later = newPath('later.sqlite')
  mkdirSync(dirname(later), { recursive: true })
  copyFileSync(place.storeFile, later)
  changeFile(later, 'pragma user_version = 999')
  expect(await place.restore(TUESDAY, later)).toEqual({ kind: 'bad-copy', name: later, fault: 'newer' })
  writeFileSync(later, 'x'.repeat(5000))
  expect(await place.restore(TUESDAY, later)).toEqual({ kind: 'bad-copy', name: later, fault: 'damaged' })
})

test('nothing half written counts, and what a kill left is swept', async () => {
  const place = newPlace()
  await withPeople(place)
  mkdirSync(place.folder, { recursive: true })
  for (const name of ['copying.sqlite.tmp', 'copying.sqlite.tmp-journal'])
    writeFileSync(join(place.folder, name), 'half')
  writeFileSync(`${place.storeFile}.restoring`, 'half')
  expect(await place.backups().copies()).toEqual([])
  await place.backups().backUp(MONDAY)
  expect(readdirSync(place.folder).filter((name) => name.includes('tmp'))).toEqual([])
  expect(readdirSync(dirname(place.storeFile))).not.toContain('plans.sqlite.restoring')
  expect(await place.backups().copies()).toHaveLength(1)
})

test('a copy is one file, readable by itself', async () => {
  const place = newPlace()
  await withPeople(place)
  await place.backups().backUp(MONDAY)
  const [copy] = await place.backups().copies()
  expect(copy?.name).toMatch(/^plans-2026-11-23-080000-[0-9a-f]{16}\.sqlite$/)
  expect(readdirSync(place.folder).toSorted()).toEqual(['.lock', copy!.name])
  const database = new SqliteDatabase(place.fileOf(copy!.name), { readonly: true })
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(database.pragma('journal_mode', { simple: true })).toBe('delete')
  database.close()
})

test('a file that was copied by hand is restored with its log, and it is told of how many no erasure can be known', async () => {
  const place = newPlace()
  const store = await place.openStore()
  for (const chat of [LAN, MINH]) await store.people.agree(chat, { version: 1, at: MONDAY })
  const byHand = newPath('my copy.sqlite')
  mkdirSync(dirname(byHand), { recursive: true })
  for (const ending of ['', '-wal']) copyFileSync(place.storeFile + ending, byHand + ending)
  await store.close()
  await erases(place, LAN)
  // Minh is in the store to this day; Lan may have been erased, and was.
  expect(await place.restore(TUESDAY, byHand)).toMatchObject({ kind: 'restored', unnamed: 1, erasedAgain: 0 })
  const restored = await place.openStore()
  expect(await restored.people.findProfile(MINH)).toBeDefined()
  await restored.close()
})

test('a store that is damaged in its middle gives no copy, and the copies before stay', async () => {
  const place = newPlace()
  await withPeople(place)
  await place.backups().backUp(MONDAY)
  const bytes = readFileSync(place.storeFile)
  writeFileSync(place.storeFile, Buffer.concat([bytes.subarray(0, 8192), Buffer.alloc(bytes.length - 8192, 7)]))
  await expect(place.backups().backUp(TUESDAY)).rejects.toMatchObject({
    name: 'NotAPlanStoreError',
    file: place.storeFile,
  })
  expect((await place.backups().copies()).map(({ at }) => at)).toEqual([MONDAY])
})

test('a copy of many steps ends, and is of one moment, while others write without a pause', async () => {
  const place = newPlace()
  const store = await place.openStore()
  const texts = Array.from({ length: 8_000 }, (_, index) => `${index} ${'Sở Y tế chủ trì. '.repeat(20)}`)
  await store.saveDraft(sampleVersion('kh.md', texts))
  const over = new AbortController()
  let written = 0
  const writes = (async () => {
    // Far more than are written while it is copied: whoever waits for the last of them has begun anew each time.
    for (; written < 3_000 && !over.signal.aborted; written += 1) {
      await store.people.agree(1_000_000 + written, { version: 1, at: MONDAY })
      await new Promise((resolve) => setImmediate(resolve))
    }
  })()
  const done = await place.backups().backUp(TUESDAY)
  const writtenUntil = written
  over.abort()
  await writes
  await store.close()
  expect(writtenUntil).toBeGreaterThan(5)
  expect(writtenUntil).toBeLessThan(3_000)
  const database = new SqliteDatabase(place.fileOf(done.kind === 'made' ? done.copy.name : ''), { readonly: true })
  const people = database.prepare('select chat from profile order by chat').pluck().all()
  database.close()
  expect(people).toEqual(people.map((_, index) => 1_000_000 + index))
}, 60_000)

function changeFile(file: string, statement: string): void {
  const database = new SqliteDatabase(file)
  database.exec(statement)
  database.close()
}
