// The copies of a store on SQLite.
import { existsSync } from 'node:fs'
import { CopiesNotReadError, type Backups, type StoreCopy } from '../../backups.ts'
import { openDatabase } from '../open-database.ts'
import { listCopies } from './copy-files.ts'
import { allErasures, isOpen, translating, workHere, type BackupPlaces, type CopyWork } from './copy-work.ts'
import { notWrittenCode } from './not-written.ts'
import { kyselyOver } from './open-copy.ts'

export type { BackupPlaces } from './copy-work.ts'

/**
 * Opens nothing before it is asked, and nothing stays open.
 *
 * @param work by whom what takes long is done: a program that answers people meanwhile has it done by a process of its own
 */
export function createSqliteBackups(places: BackupPlaces, work: CopyWork = workHere): Backups {
  const { folder, storeFile } = places
  const searched = new Set<string>()
  return {
    copies: () => listing(folder),
    backUp: async (at) => (existsSync(storeFile) ? work.backUp(places, at) : { kind: 'nothing' }),
    async carryErasures() {
      const standing = await translating(folder, () => lookForErasures(places, searched))
      if (standing !== 'due') return standing
      const names = await work.eraseInCopies(places, [...searched])
      if (names === 'busy') return 'open'
      searched.clear()
      for (const name of names) searched.add(name)
      return 'settled'
    },
  }
}

/**
 * Quick: asked each minute.
 *
 * @param searched names of the copies that were there at the last look and held nobody who is erased. Any other may have been away when
 * somebody was (a disk that was not mounted, another BACKUP_DIR), and is searched for everybody who ever was; a program starts with none
 * @returns `due` where copies have to be searched
 */
async function lookForErasures(
  { storeFile, folder }: BackupPlaces,
  searched: Set<string>,
): Promise<'settled' | 'open' | 'due'> {
  if (!existsSync(storeFile)) return 'settled'
  const source = openDatabase(storeFile, true)
  try {
    const erasures = await allErasures(kyselyOver(source))
    const open = erasures.filter(isOpen)
    if (erasures.length === 0) return 'settled'
    const copies = await listCopies(folder)
    // A folder that is away, or the empty one where a disk is not mounted, is looked into again later.
    if (copies.length === 0) {
      searched.clear()
      return open.every(({ alias }) => alias === null) ? 'settled' : 'open'
    }
    if (open.length > 0 || !copies.every(({ name }) => searched.has(name))) return 'due'
    forgetOthers(searched, copies)
    return 'settled'
  } finally {
    source.close()
  }
}

/** A copy that goes away may come back changed. */
function forgetOthers(searched: Set<string>, copies: readonly StoreCopy[]): void {
  const there = new Set(copies.map(({ name }) => name))
  for (const name of searched) if (!there.has(name)) searched.delete(name)
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
