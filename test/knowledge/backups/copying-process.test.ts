// Copies by a process of their own: the program's event loop is free meanwhile, and whichever of the two is killed, nothing is half done.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { workInProcess } from '../../../knowledge/backups/copying-process/copy-in-process.ts'
import { workHere, type CopyWork } from '../../../knowledge/store/sqlite/backup/copy-work.ts'
import { createSqliteBackups } from '../../../knowledge/store/sqlite/backup/sqlite-backups.ts'
import { fill, FIRST_CHAT } from '../../bench/copying.ts'
import { finish, look, copiesIn, makePlace, KEEPING, PEOPLE } from '../../bench/killed-copies.ts'
import { createPlace, erases, LAN, MINH, MONDAY, tracesIn, TUESDAY, withPeople } from '../../support/backup-place.ts'
import { descendants } from '../../support/process-tree.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { argumentsToRun } from '../../support/program.ts'

const newPath = temporaryPaths()
const newPlace = () => createPlace(newPath, workInProcess)
const isLinux = process.platform === 'linux'
const POLLING = { timeout: 60_000, interval: 5 }

/** Of an erasure in a copy. Nobody writes meanwhile: on a busy machine that would cost more than what is measured. */
const processorMs = async (work: CopyWork) => {
  const place = createPlace(newPath, work)
  await fill(place.storeFile, { people: 300, deliveries: 30_000, passages: 5_000 })
  await place.backups().backUp(MONDAY)
  await erases(place, FIRST_CHAT)
  const before = process.cpuUsage()
  expect(await place.backups().carryErasures()).toBe('settled')
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

test('the program that asks for it does hardly any of the work', { timeout: 120_000 }, async () => {
  const [here, inProcess] = [await processorMs(workHere), await processorMs(workInProcess)]
  expect(here).toBeGreaterThan(100)
  expect(inProcess).toBeLessThan(here / 2)
})

test('what goes wrong there is told here: a folder that cannot be written, and a store that is damaged', async () => {
  const place = newPlace()
  await withPeople(place)
  const noFolder = join(place.storeFile, 'copies')
  const nowhere = createSqliteBackups({ storeFile: place.storeFile, folder: noFolder, keeping: KEEPING }, workInProcess)
  await expect(nowhere.backUp(MONDAY)).rejects.toMatchObject({
    name: 'BackupNotWrittenError',
    folder: noFolder,
    code: expect.stringMatching(/^E(?:NOTDIR|EXIST)$/),
  })
  const bytes = readFileSync(place.storeFile)
  writeFileSync(place.storeFile, Buffer.concat([bytes.subarray(0, 8192), Buffer.alloc(bytes.length - 8192, 7)]))
  await expect(place.backups().backUp(MONDAY)).rejects.toMatchObject({ name: 'NotAPlanStoreError' })
})

test.skipIf(!isLinux)(
  'killed while an erasure is carried, it leaves the erasure open, and the next one does all of it (skipped without Linux)',
  { timeout: 120_000 },
  async () => {
    const place = newPlace()
    await withPeople(place)
    const backups = place.backups()
    for (const at of [MONDAY, TUESDAY]) await backups.backUp(at)
    await erases(place, LAN)
    const others = new Set(descendants(process.pid).map(({ pid }) => pid))
    const carried = backups.carryErasures().catch((error: unknown) => error)
    const started = () => descendants(process.pid).filter(({ pid }) => !others.has(pid))
    await expect.poll(started, POLLING).not.toEqual([])
    for (const { pid } of started()) process.kill(pid, 'SIGKILL')
    expect(await carried).toMatchObject({ name: 'CopyingEndedError' })
    expect(tracesIn(place.folder, LAN)).not.toEqual([])
    expect(await backups.carryErasures()).toBe('settled')
    expect(tracesIn(place.folder, LAN)).toEqual([])
    expect(tracesIn(place.folder, MINH)).not.toEqual([])
    expect(readdirSync(place.folder).filter((name) => name.includes('tmp'))).toEqual([])
  },
)

test.skipIf(!isLinux || !existsSync('/usr/bin/setpriv'))(
  'a program that is killed takes it along, and the next start finishes (skipped without Linux and setpriv)',
  { timeout: 120_000 },
  async () => {
    const folder = newPath('killed')
    const place = { storeFile: join(folder, 'data', 'plans.sqlite'), folder: join(folder, 'copies') }
    mkdirSync(dirname(place.storeFile), { recursive: true })
    await makePlace(place)
    const before = copiesIn(place)
    const entry = 'test/bench/copies-program.ts'
    const program = spawn(process.execPath, [...argumentsToRun(entry), 'backup', place.storeFile, place.folder], {
      stdio: 'ignore',
      env: { ...process.env, IN_PROCESS: 'yes' },
    })
    const copying = () => descendants(program.pid ?? 0).map(({ pid }) => pid)
    // It has begun to write.
    await expect.poll(() => existsSync(join(place.folder, 'copying.sqlite.tmp')), POLLING).toBe(true)
    const [child = 0] = copying()
    program.kill('SIGKILL')
    await expect.poll(() => isRunning(child), POLLING).toBe(false)
    expect(await look(place, before)).toMatchObject({
      people: [PEOPLE.stays, PEOPLE.comes],
      badCopies: 0,
      changedCopies: 0,
      integrity: 'ok',
    })
    expect(await finish(place)).toEqual([])
  },
)

/** A process that has ended and waits for its parent to ask runs no more. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'latin1'))
  } catch {
    return false
  }
}
