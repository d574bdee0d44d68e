// Whether the data folder can be written, and whether there is room.
import { access, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { say } from '../messages/doctor.ts'
import { broken, note, well, type Finding } from './finding.ts'

/** A plan takes a tenth to a half of a megabyte with its indexes; a full disk loses updates first. */
const TOO_LITTLE_BYTES = 200 * 2 ** 20
const LITTLE_BYTES = 2 ** 30

export async function checkFolder(dataDir: string): Promise<readonly Finding[]> {
  const folder = await nearestFolder(resolve(dataDir))
  const isThere = folder === resolve(dataDir)
  if (!(await isWritable(folder))) return [broken(say.notWritable(folder), say.makeWritable)]
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  return [isThere ? well(say.writable(folder)) : note(say.folderToCome(dataDir)), room(free)]
}

export function room(freeBytes: number): Finding {
  const megabytes = Math.floor(freeBytes / 2 ** 20)
  if (freeBytes < TOO_LITTLE_BYTES) return broken(say.diskFull(megabytes), say.makeRoom)
  return freeBytes < LITTLE_BYTES ? note(say.diskShort(megabytes), say.makeRoom) : well(say.diskFree(megabytes))
}

/** The folder itself, or the one in which it would be made. */
async function nearestFolder(folder: string): Promise<string> {
  try {
    await access(folder)
    return folder
  } catch {
    return folder === dirname(folder) ? folder : nearestFolder(dirname(folder))
  }
}

/** Tried, not asked for: rights, full disks and file systems that are mounted for reading only all show. */
async function isWritable(folder: string): Promise<boolean> {
  try {
    const tried = await mkdtemp(join(folder, '.doctor-'))
    try {
      await writeFile(join(tried, 'thu'), 'x')
      return true
    } finally {
      await rm(tried, { recursive: true })
    }
  } catch {
    return false
  }
}
