// Puts a finished file in the place of the store in one step: without a log of another one beside it, and never over a store that somebody made meanwhile.
import { existsSync } from 'node:fs'
import { link, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { removeFile, syncPath } from './copy-files.ts'

/**
 * @param replaces a store that is held; where nothing was there, nobody is kept from making one
 * @returns `taken`: somebody did, and theirs is as it was
 */
export async function putInPlace(from: string, storeFile: string, replaces: boolean): Promise<'placed' | 'taken'> {
  if (!replaces && existsSync(storeFile)) return 'taken'
  // A log belongs to its store: beside another one it would be played into it.
  for (const ending of ['-wal', '-shm', '-journal']) await removeFile(storeFile + ending)
  if (replaces) await rename(from, storeFile)
  else if (!(await putWhereNothingIs(from, storeFile))) return 'taken'
  await syncPath(dirname(storeFile))
  return 'placed'
}

/** A renaming would replace what is there; a second name is refused. The first one is removed with what else a restore leaves. */
async function putWhereNothingIs(from: string, storeFile: string): Promise<boolean> {
  try {
    await link(from, storeFile)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') return false
    // Disks without second names (FAT) say one of these; there the moment between looking and renaming has to do.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(String(code)) || existsSync(storeFile)) throw error
    await rename(from, storeFile)
    return true
  }
}
