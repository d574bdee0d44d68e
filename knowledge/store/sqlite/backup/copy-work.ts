// What takes long with the copies: making one, and taking who was erased out of all of them. Done in this process, or asked of another one.
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { BackupNotWrittenError, type BackedUp, type Keeping } from '../../backups.ts'
import { copiesToRemove } from '../../kept-copies.ts'
import { openDatabase } from '../open-database.ts'
import type { Schema } from '../schema.ts'
import { listCopies, removeFile, temporaryIn } from './copy-files.ts'
import { whileLocked } from './copy-lock.ts'
import { eraseInCopy, type ErasureRow } from './erase-in-copies.ts'
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

/** Both hold whoever runs them for as long as SQLite takes; plain values, so that they reach another process. */
export type CopyWork = {
  readonly backUp: (places: BackupPlaces, at: Date) => Promise<BackedUp>
  /**
   * @param searched names of copies that hold nobody who was erased before: only what is open is looked for there
   * @returns names of all copies, which hold nobody any more who is erased
   */
  readonly eraseInCopies: (places: BackupPlaces, searched: readonly string[]) => Promise<readonly string[] | 'busy'>
}

export const workHere: CopyWork = {
  backUp: (places, at) => translating(places.folder, () => backUp(places, at)),
  eraseInCopies: (places, searched) => translating(places.folder, () => eraseInCopies(places, new Set(searched))),
}

async function backUp(places: BackupPlaces, at: Date): Promise<BackedUp> {
  const done = await whileLocked(places.folder, () => backUpAlone(places, at))
  return done === 'busy' ? { kind: 'busy' } : done
}

async function backUpAlone({ storeFile, folder, keeping }: BackupPlaces, at: Date): Promise<BackedUp> {
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

async function eraseInCopies(
  { storeFile, folder }: BackupPlaces,
  searched: ReadonlySet<string>,
): Promise<readonly string[] | 'busy'> {
  const source = openDatabase(storeFile, true)
  try {
    const db = kyselyOver(source)
    const erasures = await allErasures(db)
    const open = erasures.filter(isOpen)
    const names = await whileLocked(folder, async () => {
      await sweep(storeFile, folder)
      for (const copy of await listCopies(folder))
        await eraseInCopy(folder, copy, searched.has(copy.name) ? open : erasures)
      return (await listCopies(folder)).map(({ name }) => name)
    })
    // Only now: an erasure that is not carried into every copy stays open, whoever is killed before.
    if (names !== 'busy')
      for (const { proof } of open)
        await db.updateTable('erasure').set({ in_copies: 0 }).where('proof', '=', proof).execute()
    return names
  } finally {
    source.close()
  }
}

export const allErasures = (db: Kysely<Schema>): Promise<readonly ErasureRow[]> =>
  db.selectFrom('erasure').selectAll().execute()

/** Whether it is still to be carried into the copies. */
export const isOpen = ({ in_copies: inCopies }: ErasureRow): boolean => inCopies === 1

/** What a kill left half written, here or in the folder of the store. */
async function sweep(storeFile: string, folder: string): Promise<void> {
  await removeFile(temporaryIn(folder))
  await removeFile(restoringFile(storeFile))
}

export async function translating<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const code = notWrittenCode(error)
    if (code !== undefined) throw new BackupNotWrittenError(folder, code, error)
    throw error
  }
}
