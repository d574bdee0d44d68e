// Who erased their data, in the copies of a store on SQLite: no byte is left, whatever came between.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { erasureProof } from '../../../knowledge/domain/erasure.ts'
import { createSqliteBackups } from '../../../knowledge/store/sqlite/backup/sqlite-backups.ts'
import {
  agrees,
  createPlace,
  erases,
  LAN,
  MINH,
  MONDAY,
  STRANGER,
  tracesIn,
  TUESDAY,
  withPeople,
} from '../../support/backup-place.ts'
import { sampleVersion } from '../../support/sample-reading.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

const newPlace = () => createPlace(newPath)

test('no byte of who was erased is left in any copy, those that a restore put aside among them', async () => {
  const place = newPlace()
  await withPeople(place)
  await place.backups().backUp(MONDAY)
  await place.restore(MONDAY)
  await place.backups().backUp(TUESDAY)
  expect((await place.backups().copies()).map(({ kind }) => kind).toSorted()).toEqual(['backup', 'backup', 'replaced'])
  expect(tracesIn(place.folder, LAN)).toHaveLength(3)
  await erases(place, LAN)
  expect(await place.backups().carryErasures()).toBe('settled')
  expect(tracesIn(place.folder, LAN)).toEqual([])
  expect(tracesIn(place.folder, MINH)).not.toEqual([])
  expect(tracesIn(dirname(place.storeFile), LAN)).toEqual([])
})

test('who came after the copy that is restored is erased in the later ones all the same', async () => {
  const place = newPlace()
  await withPeople(place)
  const first = await place.backups().backUp(MONDAY)
  await agrees(place, STRANGER)
  await place.backups().backUp(TUESDAY)
  await place.restore(TUESDAY, first.kind === 'made' ? first.copy.name : '')
  expect(tracesIn(place.folder, STRANGER)).toHaveLength(2)
  const restored = await place.openStore()
  expect(await restored.people.findProfile(STRANGER)).toBeUndefined()
  expect((await restored.people.holdings(STRANGER)).map(({ record }) => record)).toEqual([
    'bí danh trong các bản sao lưu',
  ])
  await restored.close()
  await erases(place, STRANGER)
  await place.backups().carryErasures()
  expect(tracesIn(place.folder, STRANGER)).toEqual([])
})

test('who came after the newest copy is erased in what the restore put aside', async () => {
  const place = newPlace()
  await withPeople(place)
  await place.backups().backUp(MONDAY)
  await agrees(place, STRANGER)
  await place.restore(TUESDAY)
  await agrees(place, STRANGER)
  expect(tracesIn(place.folder, STRANGER)).toHaveLength(1)
  await erases(place, STRANGER)
  expect(await place.backups().carryErasures()).toBe('settled')
  expect(tracesIn(place.folder, STRANGER)).toEqual([])
})

test('copies that were away are searched when they come back, also for whom other copies were searched meanwhile', async () => {
  const place = newPlace()
  await withPeople(place)
  const backups = place.backups()
  await backups.backUp(MONDAY)
  expect(await backups.carryErasures()).toBe('settled')
  renameSync(place.folder, `${place.folder} away`)
  await backups.backUp(MONDAY)
  await erases(place, LAN)
  expect(await backups.carryErasures()).toBe('settled')
  rmSync(place.folder, { recursive: true })
  renameSync(`${place.folder} away`, place.folder)
  expect(tracesIn(place.folder, LAN)).not.toEqual([])
  expect(await backups.carryErasures()).toBe('settled')
  expect(tracesIn(place.folder, LAN)).toEqual([])
  expect(tracesIn(place.folder, MINH)).not.toEqual([])
})

test('a program that starts with another folder searches it for whoever was erased before', async () => {
  const place = newPlace()
  await withPeople(place)
  await place.backups().backUp(MONDAY)
  const other = createSqliteBackups({ ...place, folder: newPath('other'), keeping: { days: 7, weeks: 4 } })
  await other.backUp(MONDAY)
  await erases(place, LAN)
  expect(await other.carryErasures()).toBe('settled')
  expect(await place.backups().carryErasures()).toBe('settled')
  expect(tracesIn(place.folder, LAN)).toEqual([])
})

test('a file that could not be read is removed, also when somebody is erased who stands in no copy', async () => {
  const place = newPlace()
  await withPeople(place)
  await place.backups().backUp(MONDAY)
  writeFileSync(place.storeFile, `không đọc được ${STRANGER}`)
  await place.restore(TUESDAY)
  await agrees(place, STRANGER)
  await erases(place, STRANGER)
  expect(await place.backups().carryErasures()).toBe('settled')
  expect(tracesIn(place.folder, STRANGER)).toEqual([])
  expect((await place.backups().copies()).map(({ kind }) => kind)).toEqual(['backup'])
})

test('where no copy was ever made, nobody waits for an erasure in copies', async () => {
  const place = newPlace()
  await withPeople(place)
  await erases(place, LAN)
  expect(await place.backups().carryErasures()).toBe('settled')
})

test('a chat that has moved to a number that the copies hold too is found in them by neither', async () => {
  const place = newPlace()
  await withPeople(place)
  await place.backups().backUp(MONDAY)
  const store = await place.openStore()
  await store.people.moveChat(LAN, MINH)
  await store.close()
  await erases(place, MINH)
  expect(await place.backups().carryErasures()).toBe('settled')
  for (const number of [LAN, MINH]) expect(tracesIn(place.folder, number)).toEqual([])
})

test('who is erased while it is copied is not in the copy', async () => {
  const place = newPlace()
  await withPeople(place)
  const store = await place.openStore()
  const texts = Array.from({ length: 8_000 }, (_, index) => `${index} ${'Sở Y tế chủ trì. '.repeat(20)}`)
  await store.saveDraft(sampleVersion('kh.md', texts))
  const copying = place.backups().backUp(TUESDAY)
  // The first pages are there: the moment of the copy is over, and the copy is not.
  for (let turn = 0; turn < 10_000 && !existsSync(join(place.folder, 'copying.sqlite.tmp')); turn += 1)
    await new Promise((resolve) => setImmediate(resolve))
  expect(await place.backups().copies()).toEqual([])
  await store.people.erase(LAN, { proof: erasureProof(LAN, 'A'), at: TUESDAY })
  expect((await copying).kind).toBe('made')
  await store.close()
  expect(tracesIn(place.folder, LAN)).toEqual([])
  expect(tracesIn(place.folder, MINH)).not.toEqual([])
})

test('an erasure waits for a folder that is away, and for one in which nothing is', async () => {
  const place = newPlace()
  await withPeople(place)
  await place.backups().backUp(MONDAY)
  await erases(place, LAN)
  const away = createSqliteBackups({ ...place, folder: newPath('away'), keeping: { days: 7, weeks: 4 } })
  expect(await away.carryErasures()).toBe('open')
  expect(tracesIn(place.folder, LAN)).not.toEqual([])
  expect(await place.backups().carryErasures()).toBe('settled')
  expect(tracesIn(place.folder, LAN)).toEqual([])
  expect(await away.carryErasures()).toBe('settled')
})

test('a damaged copy is removed where it would have to be searched for somebody, and left alone otherwise', async () => {
  const place = newPlace()
  await withPeople(place)
  const made = await place.backups().backUp(MONDAY)
  const file = place.fileOf(made.kind === 'made' ? made.copy.name : '')
  writeFileSync(file, readFileSync(file).subarray(0, 50_000))
  await place.backups().backUp(TUESDAY)
  expect(existsSync(file)).toBe(true)
  await erases(place, LAN)
  expect(await place.backups().carryErasures()).toBe('settled')
  expect(existsSync(file)).toBe(false)
  expect(await place.backups().copies()).toHaveLength(1)
})
