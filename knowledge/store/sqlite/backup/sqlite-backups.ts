// The copies of a store on SQLite.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  BackupNotWrittenError,
  CopiesNotReadError,
  type BackedUp,
  type Backups,
  type Keeping,
  type StoreCopy,
} from '../../backups.ts'
import { copiesToRemove } from '../../kept-copies.ts'
import { openDatabase } from '../open-database.ts'
import { listCopies, removeFile, temporaryIn } from './copy-files.ts'
import { whileLocked } from './copy-lock.ts'
import { eraseInCopy } from './erase-in-copies.ts'
import { makeCopy } from './make-copy.ts'
import { forgetAliases } from './name-people.ts'
import { notWrittenCode } from './not-written.ts'
import { kyselyOver } from './open-copy.ts'
import { restoringFile } from './restore-store.ts'

export type BackupPlaces = {
  readonly storeFile: string
  /** Of the copies; made where it is missing. */
  readonly folder: string
  readonly keeping: Keeping
}

/** Opens nothing before it is asked, and nothing stays open. */
export function createSqliteBackups(places: BackupPlaces): Backups {
  const { folder, storeFile } = places
  const searched = new Set<string>()
  return {
    copies: () => listing(folder),
    async backUp(at) {
      if (!existsSync(storeFile)) return { kind: 'nothing' }
      const done = await translating(folder, () => whileLocked(folder, () => backUp(places, at)))
      return done === 'busy' ? { kind: 'busy' } : done
    },
    carryErasures: () => translating(folder, () => carryErasures(places, searched)),
  }
}

async function backUp({ storeFile, folder, keeping }: BackupPlaces, at: Date): Promise<BackedUp> {
  await sweep(storeFile, folder)
  const source = openDatabase(storeFile, true)
  try {
    const copy = await makeCopy(source, { folder, storeFile, kind: 'backup', at })
    const copies = await listCopies(folder)
    const surplus = copiesToRemove(copies, keeping, copy.at)
    for (const { name } of surplus) await removeFile(join(folder, name))
    const kept = copies.filter((one) => !surplus.includes(one))
    const oldest = Math.min(...kept.map(({ at: madeAt }) => madeAt.getTime()))
    await forgetAliases(kyselyOver(source), new Date(oldest))
    return { kind: 'made', copy, kept: kept.length, removed: surplus.length }
  } finally {
    source.close()
  }
}

/**
 * @param searched names of the copies that were there at the last look and held nobody who is erased. Any other may have been away when
 * somebody was (a disk that was not mounted, another BACKUP_DIR), and is searched for everybody who ever was; a program starts with none
 */
async function carryErasures({ storeFile, folder }: BackupPlaces, searched: Set<string>): Promise<'settled' | 'open'> {
  if (!existsSync(storeFile)) return 'settled'
  const source = openDatabase(storeFile, true)
  try {
    const db = kyselyOver(source)
    const erasures = await db.selectFrom('erasure').selectAll().execute()
    const open = erasures.filter((erasure) => erasure.in_copies === 1)
    if (erasures.length === 0) return 'settled'
    const copies = await listCopies(folder)
    // A folder that is away, or the empty one where a disk is not mounted, is looked into again later.
    if (copies.length === 0) {
      searched.clear()
      return open.every(({ alias }) => alias === null) ? 'settled' : 'open'
    }
    if (open.length === 0 && copies.every(({ name }) => searched.has(name))) return settle(searched, copies)
    const done = await whileLocked(folder, async () => {
      await sweep(storeFile, folder)
      for (const copy of await listCopies(folder))
        await eraseInCopy(folder, copy, searched.has(copy.name) ? open : erasures)
      return listCopies(folder)
    })
    if (done === 'busy') return 'open'
    for (const { proof } of open)
      await db.updateTable('erasure').set({ in_copies: 0 }).where('proof', '=', proof).execute()
    return settle(searched, done)
  } finally {
    source.close()
  }
}

function settle(searched: Set<string>, copies: readonly StoreCopy[]): 'settled' {
  searched.clear()
  for (const { name } of copies) searched.add(name)
  return 'settled'
}

/** What a kill left half written, here or in the folder of the store. */
async function sweep(storeFile: string, folder: string): Promise<void> {
  await removeFile(temporaryIn(folder))
  await removeFile(restoringFile(storeFile))
}

async function listing(folder: string): Promise<readonly StoreCopy[]> {
  try {
    return await listCopies(folder)
  } catch (error) {
    const code = notWrittenCode(error)
    if (code !== undefined) throw new CopiesNotReadError(folder, code, error)
    throw error
  }
}

async function translating<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const code = notWrittenCode(error)
    if (code !== undefined) throw new BackupNotWrittenError(folder, code, error)
    throw error
  }
}
